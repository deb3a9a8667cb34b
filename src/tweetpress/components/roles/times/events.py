"""Who leaves and who arrives: what the sentences of an article tell of its people, whether beside a title or not."""

from __future__ import annotations

from functools import cache

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.triggers import PLUPERFECT, Triggers
from tweetpress.components.roles.phrases.titles import POSSESSIVES
from tweetpress.components.roles.times.arrivals import Arrivals
from tweetpress.components.roles.times.doubts import Doubts
from tweetpress.components.roles.times.fates import FATE_WORDS, Fates
from tweetpress.components.roles.times.idioms import idioms
from tweetpress.components.roles.times.log import EventLog
from tweetpress.components.roles.times.parties import Parties
from tweetpress.components.roles.times.partings import PARTING_WORDS, Partings
from tweetpress.components.roles.times.rosters import FALLING, MEMBERS, TOUCHED, Rosters
from tweetpress.components.roles.times.tenses import ENDING
from tweetpress.components.roles.words import COUNTS, Gender, Verb, verbs, words_of

ALWAYS_DISMISS = frozenset(("limoger", "congédier", "licencier", "évincer", "renvoyer", "destituer", "révoquer"))
DRIVING = frozenset(("chasser", "éjecter", "virer", "écarter", "déboulonner", "défenestrer", "renverser"))
"""« la rue a *chassé* le président X », not « *chasse* X du classement »."""
DEATHS = frozenset(("mort", "décès", "disparition", "assassinat"))
OBJECT_PRONOUNS: dict[str, Gender] = {"la": "feminine", "le": "masculine"}
WILL = frozenset(("sera", "seront"))
"""« *sera* épaulé par X »."""
COPULAS = frozenset(("sont", "étaient", "seraient", "appellent", "nomment", "figurent", "comptent"))
"""« les cadres évincés *sont* X et Y »."""
FINITE = frozenset(("present", "imperfect", "past", "future"))
QUOTES = frozenset(("«", "“", '"'))
REACH_OF_OBJECT = 6
REACH_OF_COPULA = 8
REACH_OF_COORDINATION = 15
"""Tokens from « remercié » back to the auxiliary of « a gelé … et remercié »."""
SINCE = frozenset(("depuis", "après"))
"""« *depuis* l'arrivée de X »: who has come is there."""
PLACES = frozenset(("suite", "relève", "succession"))


class Events:
    """Reads the document once."""

    def __init__(self, anchors: Anchors, clauses: Clauses, triggers: Triggers, heads: dict[int, int]) -> None:
        self.anchors = anchors
        self.clauses = clauses
        self.triggers = triggers
        self.parties = Parties(anchors, clauses, triggers, heads)
        self.doubts = Doubts(anchors, triggers)
        self.log = EventLog(anchors, triggers, clauses.tenses.careers)
        self.rosters = Rosters(anchors, self.parties, self.log)
        self.partings = Partings(anchors, self.parties, self.log)
        self.fates = Fates(anchors, self.parties, self.log)
        self.arrivals = Arrivals(anchors, self.parties, self.log)
        for sentence in anchors.sentences:
            self.read_events(sentence)

    def read_events(self, sentence: Sentence) -> None:
        """Note who leaves and who arrives in `sentence`."""
        self.rosters.read_following(sentence)
        telling = telling_words()
        for index in range(sentence.start, sentence.end):
            if self.anchors.lowered[index] not in telling:
                continue
            if index in self.anchors.people or index in self.anchors.companies:
                continue
            if self.is_special(index, sentence):
                continue
            verb = verbs().get(self.anchors.word(index))
            noun = self.anchors.word(index) in words_of("departure")
            if noun or (self.triggers.is_noun(index) and not self.has_pronoun(index, verb)):
                self.read_noun(index, sentence)
            elif verb is not None and not self.doubts.is_negated(index, sentence):
                self.read_verb(index, verb, sentence)

    def is_special(self, index: int, sentence: Sentence) -> bool:
        """Whether an idiom, a list or a turn of phrase begins at token `index`; its event is noted."""
        readers = (self.read_idiom, self.rosters.read, self.partings.read, self.fates.read)
        return any(read(index, sentence) for read in readers)

    def read_noun(self, index: int, sentence: Sentence) -> None:
        """« le départ de X », « la nomination de X », « la mort de X »."""
        word = self.anchors.word(index)
        if self.anchors.words(index - 2, index) == ["sur", "le"]:
            self.log.note(self.log.departed, self.parties.subjects(index - 2, sentence), index, sentence)
        elif word in words_of("departure") and not self.doubts.is_wished(index, sentence):
            people = self.parties.leavers(index, sentence)
            if not people and COUNTS.keys() & set(self.anchors.words(index + 1, index + REACH_OF_COORDINATION)):
                listed = self.rosters.behind_colon(index, sentence) or self.rosters.counted(index, sentence)
                people = listed if len(listed) > 1 else []
            self.log.note(self.log.departed, people, index, sentence)
        elif word in words_of("appointment") and not SINCE & set(self.anchors.words(index - 2, index)):
            self.log.note(self.log.arrived, self.parties.owners(index, sentence), index, sentence)
        elif word in DEATHS:
            self.log.dead.update(name.name for name in self.parties.owners(index, sentence)[:1])

    def read_idiom(self, index: int, sentence: Sentence) -> bool:
        """Whether an idiom of leaving has its verb at token `index`; its event is noted."""
        for idiom in idioms().get(self.anchors.word(index), ()):
            ahead = self.anchors.words(index + 1, min(index + 1 + REACH_OF_OBJECT, sentence.end))
            behind = self.anchors.words(max(index - 2, sentence.start), index)
            reflexive = "se" in idiom.objects and bool({"se", "s'"} & set(behind))
            if (
                idiom.objects
                and not (reflexive or idiom.objects & set(ahead))
                or self.doubts.is_negated(index, sentence)
            ):
                continue
            if self.doubts.is_wish(index, idiom.sense, sentence) or words_of("place left") & set(ahead):
                continue
            passive = idiom.passive and not self.triggers.has_avoir(index, sentence)
            if idiom.sense == "dismiss" and not passive:
                self.log.note(self.log.departed, self.parties.objects(index, sentence), index, sentence)
            elif idiom.sense == "oust":  # « a été débarqué », not « a débarqué »
                if not passive:
                    return False
                self.note_leavers(self.parties.subjects(index, sentence), index, sentence)
            elif idiom.sense == "die":
                if self.triggers.is_noun(index):
                    return False
                beside = self.anchors.word(index - 1) == ","  # « hommage à X, président de Vine, décédé hier »
                named = self.anchors.people_between(sentence.start, index)[-1:]
                people = named if beside else self.parties.subjects(index, sentence)[:1]
                self.log.dead.update(name.name for name in people)
            elif idiom.sense == "gain":
                self.log.promoted.update(
                    (name.name, sentence.index) for name in self.parties.subjects(index, sentence)[:1]
                )
            elif idiom.sense == "hire":
                if idiom.passive and not WILL & set(self.triggers.auxiliaries(index, sentence)):
                    return False
                people = self.parties.objects(index, sentence)
                self.log.note(self.log.arrived, people if idiom.passive else people[:1], index, sentence)
            else:
                self.note_leavers(self.parties.subjects(index, sentence), index, sentence)
            return True
        return False

    def has_pronoun(self, index: int, verb: Verb | None) -> bool:
        """« il *la renvoie* », « elle *le quittait* »: a verb with its object, not a noun with its article."""
        finite = verb is not None and verb.tense in FINITE and verb.sense in ("dismiss", "leave")
        imperfect = verb is not None and verb.tense == "imperfect"  # no noun, whatever the model takes it for
        return finite and (imperfect or self.anchors.tokens[index].pos_ == "VERB")

    def read_verb(self, index: int, verb: Verb, sentence: Sentence) -> None:
        """Note the event of the verb at token `index`, if it is one and of these days."""
        if self.anchors.word(index - 1) in QUOTES and verb.tense == "present":  # « Démissionne, Anne »
            return
        made = verb.tense == "infinitive" and verb.sense == "dismiss" and self.is_made(index)
        if verb.tense == "infinitive" and not made and not self.doubts.is_announced(index, sentence):
            return
        before = set(self.triggers.auxiliaries(index, sentence))
        if verb.sense == "take" and PLACES & set(self.anchors.words(index + 1, index + REACH_OF_OBJECT)):
            self.log.note(self.log.departed, self.parties.preceding(index, sentence), index, sentence)
        if (
            before & PLUPERFECT and verb.sense not in ENDING and verb.sense not in ("succeed", "replace")
        ):  # « avait rejoint »: how things stood
            return
        if verb.tense == "participle" and self.anchors.word(index - 1) in ("du", "au"):  # « du parti »
            return
        active = verb.tense != "participle" or self.triggers.has_avoir(index, sentence)
        active = active or self.is_coordinated(index, sentence)
        ahead = set(self.anchors.words(index + 1, min(index + 1 + REACH_OF_OBJECT, sentence.end)))
        if verb.sense == "leave":
            self.read_leaving(index, verb, ahead, sentence)
        elif verb.sense == "dismiss" and (not active or made or self.is_dismissal(index, verb, sentence)):
            if {"vers", "à"} & set(self.anchors.words(index + 1, index + 2)):
                return  # « le message renvoyait vers »
            self.read_dismissal(index, active and not made, sentence)
        elif verb.sense == "lose" and self.is_losing(index, sentence):
            self.log.note(self.log.departed, self.parties.lost(index, verb, sentence), index, sentence)
        else:
            self.arrivals.read(index, verb, active, ahead, sentence)

    def is_dismissal(self, index: int, verb: Verb, sentence: Sentence) -> bool:
        """« limoge X », « écarte son patron », « remercie deux de ses adjoints »; not « remercie X »."""
        ahead = self.anchors.words(index + 1, min(sentence.end, index + REACH_OF_OBJECT))
        driven = verb.infinitive in DRIVING and any(at in self.anchors.posts for at in range(index + 1, index + 3))
        return bool(POSSESSIVES & set(ahead)) or verb.infinitive in ALWAYS_DISMISS or driven

    def is_made(self, index: int) -> bool:
        """« s'est *fait virer* »."""
        before = self.anchors.words(index - 3, index)
        return before[-1:] in (["fait"], ["faire"], ["vu"], ["vue"]) and bool({"s'", "se", "est"} & set(before))

    def read_leaving(self, index: int, verb: Verb, ahead: set[str], sentence: Sentence) -> None:
        """« X quitte Vine », « X, parti chez Vine »; not « quitte la salle », « quitte à se tromper »."""
        said = self.anchors.words(index + 1, index + 2) == ["à"]
        if verb.infinitive == "quitter" and (said or ahead & words_of("place left")):
            return
        if verb.tense == "participle" and self.anchors.word(index - 1) == ",":
            people = self.anchors.people_between(sentence.start, index)[-1:]
        elif self.is_leaving(index, verb.infinitive, ahead):
            people = self.parties.subjects(index, sentence)
        else:
            return
        self.note_leavers(people, index, sentence)

    def note_leavers(self, people: list[Name], index: int, sentence: Sentence) -> None:
        """Note that `people` leave, or those of the list behind a plural verb that names nobody."""
        if not people and self.parties.is_plural(index, sentence):
            self.rosters.read_unnamed(index, sentence)
        elif not people:
            self.log.unnamed.add(index)
        else:
            people = [*people, *self.parties.gone_before(index, sentence)]
            self.log.note(self.log.departed, people, index, sentence)

    def read_dismissal(self, index: int, active: bool, sentence: Sentence) -> None:
        """« Vine limoge X », « X est limogé », « il la renvoie », « les cadres évincés sont X et Y »."""
        if not active:
            people = self.parties.subjects(index, sentence)
            if self.parties.is_of_noun(index, sentence):
                named = self.parties.objects(index, sentence) if self.is_naming(index, sentence) else people
                people = named or self.rosters.among(index, sentence)
        else:
            people = self.parties.objects(index, sentence)
            if not people and not self.parties.is_plural(index, sentence):  # « le patron a congédié la moitié »
                unnamed = OBJECT_PRONOUNS.keys().isdisjoint(self.anchors.words(index - 1, index))
                if unnamed:
                    return
            gender = OBJECT_PRONOUNS.get(self.anchors.word(index - 1))
            if gender is not None and (person := self.clauses.focus.before(index, sentence, gender)) is not None:
                people = [person, *people]
        self.note_leavers(people, index, sentence)

    def is_naming(self, index: int, sentence: Sentence) -> bool:
        """« les cadres évincés de la maison *sont* X et Y »; no « … ont été reçus par X »."""
        reach = range(index + 1, min(sentence.end - 1, index + REACH_OF_COPULA))
        copula = next((at for at in reach if self.anchors.tokens[at].pos_ in ("AUX", "VERB")), index)
        naming = self.anchors.word(copula) in COPULAS
        return naming and self.anchors.tokens[copula + 1].pos_ not in ("AUX", "VERB")

    def is_coordinated(self, index: int, sentence: Sentence) -> bool:
        """« a gelé les embauches *et remercié* deux directeurs »: active, though its auxiliary is far."""
        back = self.anchors.words(max(sentence.start, index - REACH_OF_COORDINATION), index)
        return back[-1:] == ["et"] and bool({"a", "ont"} & set(back)) and "été" not in back

    def is_leaving(self, index: int, infinitive: str, ahead: set[str]) -> bool:
        if infinitive == "repartir":  # « est déjà repartie »
            return "déjà" in self.anchors.words(index - 2, index)
        if infinitive == "partir":
            noun = self.anchors.tokens[index].pos_ == "NOUN" and not self.clauses.focus.is_pronoun(index - 1)
            auxiliary = self.anchors.word(index - 1) in ("est", "sont", "étaient", "était")
            noun = (
                noun and not auxiliary and not {"elle", "lui", "aussi"} & set(self.anchors.words(index + 1, index + 2))
            )
            return not noun and not ahead & {"de", "du"}
        if infinitive == "aller":  # « s'en va », « s'en est allée », « ira chez Vine »
            moves = verbs()[self.anchors.word(index)].tense == "future"
            before = self.anchors.words(index - 3, index)
            return ["s'", "en"] in (before[:2], before[1:]) or (
                moves and self.anchors.words(index + 1, index + 2) == ["chez"]
            )
        return infinitive in ("quitter", "démissionner") or bool(ahead & words_of("given up"))

    def is_losing(self, index: int, sentence: Sentence) -> bool:
        """« perd son directeur, X », « se sépare de sa directrice, X »: a holder, not a share of the market."""
        ahead = self.anchors.words(index + 1, min(index + 4, sentence.end))
        reflexive = bool({"se", "s'"} & set(self.triggers.auxiliaries(index, sentence)))
        post = any(at in self.anchors.posts for at in range(index + 1, index + 4))
        return (bool(set(ahead) & POSSESSIVES) or reflexive or post) and bool(self.parties.objects(index, sentence))


@cache
def telling_words() -> frozenset[str]:
    """The words that an event may stand at; nothing is read at any other."""
    nouns = words_of("departure") | words_of("appointment") | DEATHS
    return (
        nouns
        | PARTING_WORDS
        | FALLING
        | FATE_WORDS
        | MEMBERS
        | TOUCHED
        | words_of("leaver")
        | words_of("incomer")
        | words_of("purged")
        | words_of("named")
        | verbs().keys()
        | idioms().keys()
    )
