"""Lists of those who leave or arrive: « Parmi les partants, X et Y », « Trois cadres s'en vont. Sur la liste, X … »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import MAX_PHRASE, Anchors, Name, Sentence
from tweetpress.components.roles.holders.plurals import distinct
from tweetpress.components.roles.times.event_tables import EventTable
from tweetpress.components.roles.times.idioms import idioms
from tweetpress.components.roles.times.log import EventLog
from tweetpress.components.roles.times.parties import Parties
from tweetpress.components.roles.times.unsettled import ASKING
from tweetpress.components.roles.words import COUNTS, verbs, words_of

BEFORE_LEAVERS = frozenset(("les", "des", "sont", ".", "-", "–"))
SPAN_OF_PURGE = 5
SPAN_OF_AMONG = 8
"""Tokens from « *parmi* les quelque 200 salariés » to « licenciés »."""
SPAN_OF_ORDINAL = 12
"""Tokens from « la *troisième* directrice » to « *à* démissionner »."""
SPAN_TO_HEAD = 3
"""Tokens from « exit » to the name or its title."""
AMONG = frozenset(("parmi", "nombre", "partie"))
FALLING = frozenset(("tomber", "partir", "quitter", "démissionner", "sauter"))
CONCERNED = frozenset(("concernés", "concernées", "visés", "visées", "touchés", "touchées", "s'agit"))
SPAN_TO_THAT = 5
REACH_OF_CUT = 4
TOUCHED = frozenset(("touchés", "touchées", "concernés", "concernées", "visés", "visées", "affectés", "affectées"))
STAFF = frozenset(("cadres", "dirigeants", "responsables", "lieutenants", "collaborateurs", "adjoints", "employés"))
MEMBERS = frozenset(("ministres", "membres", "administrateurs", "dirigeants", "visages", "cadres", "élus"))
ALSO = frozenset(("lui", "elle", "eux", "aussi", "également", "désormais", "donc", "notamment"))
ALL = 9
OPENING = frozenset((":", "–", "—", "("))
DASHES = frozenset(("-", "–", "—", "•", "*", "·"))
SPAN_TO_LIST = 4


class Rosters:
    """Reads lists; told of each sentence before its events are."""

    def __init__(self, anchors: Anchors, parties: Parties, log: EventLog) -> None:
        self.anchors = anchors
        self.parties = parties
        self.log = log
        self.list: EventTable | None = None
        """What the list that is being read tells of its people."""

    def read(self, index: int, sentence: Sentence) -> bool:
        """« Parmi les partants, X et Y », « Sont sortants : X », « le nouveau bureau comprend : X, Y »."""
        word, before = self.anchors.word(index), self.anchors.word(index - 1) if index else "."
        counted = words_of("ordinal") & set(self.anchors.words(max(sentence.start, index - SPAN_OF_ORDINAL), index))
        if before == "à" and counted and self.is_falling(index, sentence):
            self.read_first(index, sentence)
            return True
        if word in FALLING and self.is_asked(index, sentence):
            self.log.note(self.log.departed, self.parties.objects(index, sentence), index, sentence)
            return True
        if word in TOUCHED and self.is_cut(index, sentence):
            people = self.among(index, sentence) or self.of_list(index, sentence)
            self.log.note(self.log.departed, people, index, sentence)
            return True
        if word in words_of("purged") and self.is_purge(index, sentence):
            self.note_leavers(index, sentence)
            return True
        label = index == sentence.start and self.anchors.words(index + 1, index + 2) == [":"]
        before = self.anchors.word(index - 2) if before in words_of("ordinal") else before
        listed = word in words_of("leaver") | words_of("incomer") and (label or before in BEFORE_LEAVERS)
        if listed and word in words_of("incomer"):
            self.log.note(self.log.arrived, self.of_list(index, sentence), index, sentence)
        elif listed:
            self.note_leavers(index, sentence)
        elif word in words_of("named") and {"celle", "celles"} & set(self.anchors.words(index, index + SPAN_TO_THAT)):
            self.log.note(self.log.arrived, self.appointed(index, sentence), index, sentence)
        elif word in MEMBERS and self.is_new_team(index):
            self.log.note(self.log.arrived, self.parties.objects(index, sentence), index, sentence)
        elif word in words_of("named") and before in COUNTS and ":" in self.anchors.words(index, index + 6):
            self.log.note(self.log.arrived, self.behind_colon(index, sentence), index, sentence)
        return listed

    def is_asked(self, index: int, sentence: Sentence) -> bool:
        """« a demandé à deux de ses cadres de *partir*, dont X », « … : X et Y »."""
        before = self.anchors.words(max(sentence.start, index - SPAN_OF_ORDINAL), index)
        asked = ASKING & set(before) and STAFF & set(before) and before[-1:] in (["de"], ["d'"])
        after = self.anchors.words(index + 1, min(sentence.end, index + SPAN_TO_LIST + 1))
        return bool(asked) and bool({"dont", ":", "lesquels"} & set(after))

    def is_cut(self, index: int, sentence: Sentence) -> bool:
        """« *Parmi* les salariés *touchés*, X », where posts are cut."""
        before = self.anchors.words(max(sentence.start, index - SPAN_OF_PURGE), index)
        if not {"parmi", "partie", "nombre"} & set(before):
            return False
        run = self.anchors.sentences[max(0, sentence.index - REACH_OF_CUT)]
        words = self.anchors.words(run.start, sentence.end)
        return bool((words_of("departure") | words_of("purge")) & set(words)) or any(
            word.startswith(("supprim", "licenci")) for word in words
        )

    def appointed(self, index: int, sentence: Sentence) -> list[Name]:
        """« parmi les *nominations*, celle de X, ministre, et de Y »."""
        people = self.anchors.people_between(index, sentence.end)
        return [name for name in people if self.parties.governor(name) in ("de", "d'")]

    def is_new_team(self, index: int) -> bool:
        """« les autres nouveaux *ministres* sont X et Y », « les nouveaux *dirigeants* : X »."""
        new = {"nouveaux", "nouvelles"} & set(self.anchors.words(index - 2, index + 2))
        return bool(new) and bool({"sont", ":", "seront"} & set(self.anchors.words(index + 1, index + 3)))

    def is_falling(self, index: int, sentence: Sentence) -> bool:
        """« le premier à *tomber* », « les premiers à *faire* leurs valises »."""
        ahead = set(self.anchors.words(index + 1, min(sentence.end, index + SPAN_OF_PURGE)))
        meant = idioms().get(self.anchors.word(index), ())
        return self.anchors.word(index) in FALLING or any(ahead & one.objects for one in meant)

    def read_first(self, index: int, sentence: Sentence) -> None:
        """« les *premiers à partir* : X et Y », « X est le *premier à partir* »."""
        before = self.anchors.people_between(sentence.start, index)
        people = before if self.anchors.word(index - 2).endswith("s") else before[-1:]
        people = people or self.parties.objects(index, sentence) or self.parties.subjects(index - 2, sentence)
        self.log.note(self.log.departed, people, index, sentence)

    def of_list(self, index: int, sentence: Sentence) -> list[Name]:
        """Whom « *l'un des* partants, X », « les partants : X, Y » mean."""
        greeting = (at for at in range(index, sentence.end) if self.anchors.word(at) in words_of("greeting"))
        people = self.anchors.people_between(index + 1, next(greeting, sentence.end))
        return people[:1] if {"un", "une"} & set(self.anchors.words(index - 3, index)) else people

    def note_leavers(self, index: int, sentence: Sentence) -> None:
        """« les partants : X et Y »; « X figure parmi les partants », who is named before."""
        people = self.of_list(index, sentence) or self.among(index, sentence)
        self.log.note(self.log.departed, people, index, sentence)

    def among(self, index: int, sentence: Sentence) -> list[Name]:
        """« X et Y font *partie* des cadres licenciés »: the subjects, named before."""
        reach = range(index - 1, max(sentence.start, index - SPAN_OF_AMONG), -1)
        at = next((at for at in reach if self.anchors.word(at) in AMONG), None)
        if at is None:
            return []
        verb = at - 2 if self.anchors.word(at) == "nombre" else at - 1
        while verb > sentence.start and self.anchors.word(verb) in ALSO:
            verb -= 1
        return self.parties.subjects(verb if verb > sentence.start else at, sentence)

    def is_purge(self, index: int, sentence: Sentence) -> bool:
        """« *exit* le PDG X », « les premières *têtes* à tomber », « les *victimes* de la purge »."""
        around = self.anchors.words(
            max(sentence.start, index - SPAN_OF_PURGE), min(sentence.end, index + SPAN_OF_PURGE)
        )
        if self.anchors.word(index) != "exit":
            return bool(words_of("purge") & set(around))
        people = self.parties.objects(index, sentence)[:1]
        return bool(people) and self.parties.heads.get(people[0].start, people[0].start) <= index + SPAN_TO_HEAD

    def read_following(self, sentence: Sentence) -> None:
        """« X s'en va. *Ont suivi* Y et Z. »: what befell the people of the sentence before."""
        self.read_item(sentence)
        if self.log.last_departure != sentence.index - 1:
            return
        opening = self.anchors.text(sentence.start, min(sentence.end, sentence.start + MAX_PHRASE)).lower()
        for kind, many in (("one follows", 1), ("all follow", ALL)):
            if opening.startswith(tuple(words_of(kind))):
                people = self.anchors.people_between(sentence.start, sentence.end)[:many]
                self.log.note(self.log.departed, people, sentence.start, sentence)

    def read_item(self, sentence: Sentence) -> None:
        """« Sont nommés : / – X, directeur / – Y, juriste »: whoever an item of the list names first."""
        if self.anchors.word(sentence.start) not in DASHES:
            self.list = self.heading(sentence)
        elif self.list is not None and not words_of("confirmed") & set(
            self.anchors.words(sentence.start, sentence.end)
        ):
            people = self.anchors.people_between(sentence.start, sentence.end)[:1]
            self.log.note(self.list, people, sentence.start, sentence)

    def heading(self, sentence: Sentence) -> EventTable | None:
        """What the sentence says of the people of the list that it opens, if it ends with a colon."""
        words = self.anchors.words(sentence.start, sentence.end)
        if words[-1:] != [":"]:
            return None
        if set(words) & words_of("named") or (
            {"bureau", "conseil", "gouvernement"} & set(words) and any(word.startswith("nouve") for word in words)
        ):
            return self.log.arrived
        leaving = words_of("leaver") | {"quittent"}
        if CONCERNED & set(words) and self.is_behind_purge(sentence):
            return self.log.departed
        return self.log.departed if set(words) & leaving else None

    def is_behind_purge(self, sentence: Sentence) -> bool:
        """« Il a congédié les cadres. *Sont concernés :* »."""
        before = self.anchors.sentences[max(0, sentence.index - 1)]
        words = self.anchors.words(before.start, sentence.end)
        told = (verbs().get(word) for word in words)
        return bool(words_of("departure") & set(words)) or any(
            verb is not None and verb.sense == "dismiss" for verb in told
        )

    def read_unnamed(self, index: int, sentence: Sentence) -> None:
        """« Trois cadres *s'en vont* : X, directeur, et Y »: a verb whose subjects only a list names, here or next."""
        self.log.last_departure = sentence.index
        people = self.behind_colon(index, sentence)
        self.log.note(self.log.departed, people, index, sentence)

    def counted(self, index: int, sentence: Sentence) -> list[Name]:
        """« le renvoi de *deux cadres*, X, directeur, et Y »: the list behind the comma, if it is as long."""
        for at in range(index + 1, sentence.end - 2):
            if (
                self.anchors.word(at) in COUNTS
                and self.anchors.word(at + 1) in STAFF
                and self.anchors.word(at + 2) == ","
            ):
                people = distinct(self.anchors.people_between(at, sentence.end))
                return people if len(people) == COUNTS[self.anchors.word(at)] else []
        return []

    def behind_colon(self, index: int, sentence: Sentence) -> list[Name]:
        """The people of the list behind the colon or dash after token `index`; nobody where something is quoted."""
        colon = next((at for at in range(index, sentence.end) if self.anchors.word(at) in OPENING), sentence.end)
        quoted = {"«", "»", '"', "“"} & set(self.anchors.words(colon, sentence.end))
        people = [] if quoted else self.anchors.people_between(colon, sentence.end)
        if people and self.parties.heads.get(people[0].start, people[0].start) > colon + SPAN_TO_LIST:
            return []
        return people
