"""Who leaves and who arrives: what the sentences of an article tell of its people, whether beside a title or not."""

from __future__ import annotations

from functools import cache

from tweetpress.components.grammar import POSSESSIVES
from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.triggers import SEEING, Triggers
from tweetpress.components.roles.times.doubts import Doubts
from tweetpress.components.roles.times.idioms import idioms
from tweetpress.components.roles.times.log import EventLog
from tweetpress.components.roles.times.parties import Parties
from tweetpress.components.roles.times.rosters import FALLING, Rosters
from tweetpress.components.roles.words import Gender, Verb, verbs, words_of

ALWAYS_DISMISS = frozenset(("limoger", "congédier", "licencier", "évincer", "renvoyer", "destituer", "révoquer"))
DRIVING = frozenset(("chasser", "éjecter", "virer", "écarter", "déboulonner", "défenestrer", "renverser"))
"""« la rue a *chassé* le président X », not « *chasse* X du classement »."""
DEATHS = frozenset(("mort", "décès", "disparition", "assassinat"))
OBJECT_PRONOUNS: dict[str, Gender] = {"la": "feminine", "le": "masculine"}
FINITE = frozenset(("present", "imperfect", "past", "future"))
REACH_OF_OBJECT = 6
REACH_OF_WISH = 6
REACH_OF_HEIR = 10
"""Tokens from « son successeur » to the name of « à savoir le directeur technique X »."""
REACH_OF_COORDINATION = 15
"""Tokens from « remercié » back to the auxiliary of « a gelé … et remercié »."""
SINCE = frozenset(("depuis", "après"))
"""« *depuis* l'arrivée de X »: who has come is there."""
GIVEN = frozenset(("devant", "profit", "place", "main"))
"""« s'efface *devant* X », « cède sa *place* à X »."""
ENDED = frozenset(("fonctions", "mandat", "contrat", "mission"))
BY = frozenset(("par",))
SPAN_TO_HELD = 5

JOINING = frozenset(("rejoindre", "intégrer"))
"""Verbs of arriving that take the company as their object."""
RECRUITING = frozenset(("recruter", "débaucher", "embaucher", "engager", "enrôler"))
"""Verbs of appointing that bring somebody from elsewhere."""
REINS = frozenset(("tête", "rênes", "commandes", "barre", "destinées", "manettes"))
"""« prend *la tête* de Vine », at the head of which somebody comes."""
REACH_OF_REINS = 8
REACH_OF_LOSS = 6


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
        for sentence in anchors.sentences:
            self.read_events(sentence)

    def read_events(self, sentence: Sentence) -> None:
        """Note who leaves and who arrives in `sentence`."""
        self.rosters.read_item(sentence)
        telling = telling_words()
        for index in range(sentence.start, sentence.end):
            if self.anchors.lowered[index] not in telling or index in self.anchors.people:
                continue
            readers = (self.rosters.read, self.read_idiom, self.read_end)
            if any(read(index, sentence) for read in readers):
                continue
            verb = verbs().get(self.anchors.word(index))
            noun = self.anchors.word(index) in words_of("departure")
            if noun or (self.triggers.is_noun(index) and not self.has_pronoun(index, verb)):
                self.read_noun(index, sentence)
            elif verb is not None and not self.doubts.is_negated(index, sentence):
                self.read_verb(index, verb, sentence)

    def read_noun(self, index: int, sentence: Sentence) -> None:
        """« le départ de X », « la nomination de X », « la mort de X »."""
        word = self.anchors.word(index)
        if word in words_of("departure"):
            wished = words_of("wish") & set(self.anchors.words(max(sentence.start, index - REACH_OF_WISH), index))
            if not wished:
                people = self.parties.leavers(index, sentence) or self.rosters.crowd(index, sentence)
                self.log.note(self.log.departed, people, index, sentence)
        elif word in words_of("appointment") and not SINCE & set(self.anchors.words(index - 2, index)):
            self.log.note(self.log.arrived, self.parties.owners(index, sentence), index, sentence)
        elif word in words_of("successor"):
            heirs = self.anchors.people_between(index + 1, min(sentence.end, index + REACH_OF_HEIR))[:1]
            owned = {"son", "sa", "leur"} & set(self.anchors.words(index - 2, index))
            self.log.promoted.update((name.name, sentence.index) for name in heirs if owned)
        elif word in DEATHS:
            self.log.dead.update(name.name for name in self.parties.owners(index, sentence)[:1])

    def read_end(self, index: int, sentence: Sentence) -> bool:
        """« X n'est *plus* en poste », « il ne travaille *plus* chez Vine »."""
        if self.is_last_day(index):
            self.log.note(self.log.departed, self.parties.leavers(index, sentence), index, sentence)
            return True
        if self.anchors.word(index) != "plus" or not {"n'", "ne"} & set(self.anchors.words(index - 3, index)):
            return False
        working = words_of("working") & set(self.anchors.words(index - 1, index))
        held = words_of("held") & set(self.anchors.words(index + 1, min(sentence.end, index + SPAN_TO_HELD)))
        if held or working:
            self.log.note(self.log.departed, self.parties.subjects(index - 1, sentence), index, sentence)
        return bool(held or working)

    def is_last_day(self, index: int) -> bool:
        """« mardi était *son dernier jour* », « le comité a mis *fin aux fonctions* de X »."""
        before, after = self.anchors.words(index - 3, index), self.anchors.words(index + 1, index + 2)
        last = self.anchors.word(index) == "dernier" and after == ["jour"] and before[-1:] in (["son"], ["leur"])
        return last or (self.anchors.word(index) in ENDED and before[-2:] in (["fin", "aux"], ["fin", "au"]))

    def read_idiom(self, index: int, sentence: Sentence) -> bool:
        """Whether an idiom of leaving has its verb at token `index`; its event is noted."""
        for idiom in idioms().get(self.anchors.word(index), ()):
            ahead = set(self.anchors.words(index + 1, min(index + 1 + REACH_OF_OBJECT, sentence.end)))
            behind = set(self.anchors.words(max(index - 2, sentence.start), index))
            reflexive = "se" in idiom.objects and bool({"se", "s'"} & behind)
            if idiom.objects and not reflexive and not idiom.objects & ahead:
                continue
            if self.doubts.is_negated(index, sentence) or self.doubts.is_wish(index, idiom.sense, sentence):
                continue
            passive = idiom.passive and not self.has_auxiliary(index, sentence)
            noun = self.triggers.is_noun(index) and idiom.sense == "die"
            if words_of("place left") & ahead or noun or (idiom.sense == "oust" and not passive):
                continue
            self.note_idiom(idiom.sense, passive, index, sentence)
            return True
        return False

    def note_idiom(self, sense: str, passive: bool, index: int, sentence: Sentence) -> None:
        """Note what an idiom says of its object or its subject."""
        if sense in ("dismiss", "hire") and not passive:
            table = self.log.arrived if sense == "hire" else self.log.departed
            people = self.parties.objects(index, sentence)
            self.log.note(table, people[:1] if sense == "hire" else people, index, sentence)
            self.log.note_hiring(people[: sense == "hire"], index, sentence)
            return
        people = self.parties.subjects(index, sentence)
        if sense == "die":
            beside = self.anchors.word(index - 1) == ","  # « hommage à X, président de Vine, décédé hier »
            people = self.anchors.people_between(sentence.start, index)[-1:] if beside else people
            self.log.dead.update(name.name for name in people[:1])
        elif sense != "hire":
            self.note_leavers(people, index, sentence)

    def has_pronoun(self, index: int, verb: Verb | None) -> bool:
        """« il *la renvoie* », « elle *le quittait* »: a verb with its object, not a noun with its article."""
        finite = verb is not None and verb.tense in FINITE and verb.sense in ("dismiss", "leave")
        imperfect = verb is not None and verb.tense == "imperfect"  # no noun, whatever the model takes it for
        return finite and (imperfect or self.anchors.tokens[index].pos_ == "VERB")

    def read_verb(self, index: int, verb: Verb, sentence: Sentence) -> None:
        """Note the event of the verb at token `index`, if it is one and of these days."""
        made = self.is_made(index, verb)
        if verb.sense == "leave" and verb.tense == "infinitive" and SEEING & set(self.anchors.words(index - 6, index)):
            self.log.note(self.log.departed, self.parties.objects(index, sentence), index, sentence)
            return
        if verb.tense == "infinitive" and not made and not self.doubts.is_announced(index, sentence):
            return
        if verb.tense == "participle" and self.anchors.word(index - 1) in ("du", "au"):  # « du parti »
            return
        ahead = set(self.anchors.words(index + 1, min(index + 1 + REACH_OF_OBJECT, sentence.end)))
        if verb.sense == "leave":
            self.read_leaving(index, verb, ahead, sentence)
        elif verb.sense == "dismiss":
            self.read_dismissal(index, verb, sentence)
        elif verb.sense == "lose" and self.is_losing(index, verb, sentence):
            self.log.note(self.log.departed, self.parties.objects(index, sentence), index, sentence)
        else:
            self.read_change(index, verb, ahead, sentence)

    def read_change(self, index: int, verb: Verb, ahead: set[str], sentence: Sentence) -> None:
        """« X remplace Y », « X reprend le poste », « X rejoint Vine », « Vine nomme deux directeurs : X, Y »."""
        if verb.sense == "take" and "poste" in ahead:
            self.log.promoted.update((name.name, sentence.index) for name in self.parties.subjects(index, sentence)[:1])
        elif verb.sense == "take":
            reach = range(index + 1, min(sentence.end, index + REACH_OF_REINS))
            reins = next((at for at in reach if self.anchors.word(at) in REINS), None)
            if reins is not None and self.log.is_news(index, sentence):
                self.log.note_move(self.parties.subjects(index, sentence)[:1], reins, sentence, inside=True)
        elif verb.sense in ("succeed", "replace"):
            active = self.is_active(index, verb, sentence)
            people = self.parties.preceding(index, sentence) if active else self.parties.subjects(index, sentence)[:1]
            self.log.note(self.log.departed, people, index, sentence)
            self.log.promoted.update((name.name, sentence.index) for name in self.parties.heirs(index, sentence, BY))
        elif verb.sense == "arrive" and (verb.tense in ("present", "future", "participle") or self.is_said(index)):
            if verb.infinitive in JOINING or self.anchors.words(index + 1, index + 2) == ["chez"]:
                self.log.note_move(self.parties.subjects(index, sentence)[:1], index, sentence)
        elif verb.sense == "welcome" and self.is_active(index, verb, sentence):
            self.log.note(self.log.arrived, self.parties.objects(index, sentence), index, sentence)
        elif verb.sense == "appoint" and self.is_active(index, verb, sentence):
            self.log.note(self.log.arrived, self.rosters.behind_colon(index, sentence), index, sentence)
            if verb.infinitive in RECRUITING:
                self.log.note_hiring(self.parties.objects(index, sentence)[:1], index, sentence)

    def is_said(self, index: int) -> bool:
        """« annonce *qu'elle* rejoignait Vine »: the verb at token `index` tells news."""
        return bool({"que", "qu'"} & set(self.anchors.words(index - 3, index)))

    def is_active(self, index: int, verb: Verb, sentence: Sentence) -> bool:
        """« a limogé X », « a gelé les embauches *et remercié* deux directeurs »; not « X, limogé hier »."""
        if self.is_made(index, verb):
            return False
        return verb.tense != "participle" or self.has_auxiliary(index, sentence)

    def has_auxiliary(self, index: int, sentence: Sentence) -> bool:
        """Whether the participle at token `index` is active, alone or behind another one."""
        if self.triggers.has_avoir(index, sentence):
            return True
        back = self.anchors.words(max(sentence.start, index - REACH_OF_COORDINATION), index)
        return back[-1:] == ["et"] and bool({"a", "ont"} & set(back))

    def is_made(self, index: int, verb: Verb) -> bool:
        """« s'est *fait virer* », « s'est *vu remercier* »."""
        made = self.anchors.words(index - 1, index) in (["fait"], ["faire"], ["vu"], ["vue"])
        return made and verb.tense == "infinitive" and bool({"s'", "se"} & set(self.anchors.words(index - 3, index)))

    def read_leaving(self, index: int, verb: Verb, ahead: set[str], sentence: Sentence) -> None:
        """« X quitte Vine », « X, parti chez Vine »; not « quitte la salle », « quitte à se tromper »."""
        said = self.anchors.words(index + 1, index + 2) == ["à"]
        if verb.infinitive == "quitter" and (said or ahead & words_of("place left")):
            return
        if self.is_leaving(index, verb.infinitive, ahead):
            self.note_leavers(self.parties.subjects(index, sentence), index, sentence)

    def note_leavers(self, people: list[Name], index: int, sentence: Sentence) -> None:
        """Note that `people` leave, or those of the list behind a plural verb that names nobody."""
        if not people and (self.parties.is_plural(index, sentence) or self.anchors.word(index).endswith("s")):
            people = self.rosters.behind_colon(index, sentence)
        people = self.rosters.forerunners(index, sentence) + people + self.rosters.followers(index, sentence)
        self.log.note(self.log.departed, people, index, sentence)
        if people:
            self.log.promoted.update((name.name, sentence.index) for name in self.parties.heirs(index, sentence, GIVEN))

    def read_dismissal(self, index: int, verb: Verb, sentence: Sentence) -> None:
        """« Vine limoge X », « X est limogé », « il la renvoie », « écarte son patron »; not « remercie X »."""
        if {"vers", "à"} & set(self.anchors.words(index + 1, index + 2)):  # « le message renvoyait vers »
            return
        if not self.is_active(index, verb, sentence):
            self.note_leavers(self.parties.subjects(index, sentence), index, sentence)
            return
        ahead = self.anchors.words(index + 1, min(sentence.end, index + REACH_OF_OBJECT))
        driven = verb.infinitive in DRIVING and any(at in self.anchors.posts for at in range(index + 1, index + 3))
        if not POSSESSIVES & set(ahead) and verb.infinitive not in ALWAYS_DISMISS and not driven:
            return
        people = self.parties.objects(index, sentence)
        gender = OBJECT_PRONOUNS.get(self.anchors.word(index - 1))
        if gender is not None and (person := self.clauses.focus.before(index, sentence, gender)) is not None:
            people = [person, *people]
        self.log.note(self.log.departed, people, index, sentence)

    def is_leaving(self, index: int, infinitive: str, ahead: set[str]) -> bool:
        if infinitive == "partir":
            noun = self.anchors.tokens[index].pos_ == "NOUN" and not self.clauses.focus.is_pronoun(index - 1)
            noun = noun and self.anchors.word(index - 1) != ","  # « Le directeur, X, *part*. »
            auxiliary = self.anchors.word(index - 1) in ("est", "sont", "étaient", "était")
            journey = self.anchors.words(index + 1, index + 2) in (["à"], ["en"])  # not « en mai », « à la retraite »
            journey = journey and not ahead & (words_of("period") | {"retraite"})
            return (auxiliary or not noun) and not journey and not ahead & {"de", "du"}
        if infinitive == "aller":  # « s'en va », « s'en est allée », « ira chez Vine »
            before = self.anchors.words(index - 3, index)
            moves = "chez" in self.anchors.words(index + 1, index + 3)  # « ira lui chez Vine »
            return moves or ["s'", "en"] in (before[:2], before[1:])
        return infinitive in ("quitter", "démissionner") or bool(ahead & words_of("given up"))

    def is_losing(self, index: int, verb: Verb, sentence: Sentence) -> bool:
        """« perd son directeur, X », « se sépare de sa directrice, X »: a holder, not a share of the market."""
        ahead = self.anchors.words(index + 1, min(index + 4, sentence.end))
        reflexive = bool({"se", "s'"} & set(self.triggers.auxiliaries(index, sentence)))
        if (reflexive and verb.infinitive == "perdre") or ahead[:1] == [","]:  # « ils s'y perdent »
            return False
        clause = range(index + 1, min(index + 1 + REACH_OF_LOSS, sentence.end))  # « a perdu *en un an* son directeur »
        end = next((at for at in clause if self.anchors.word(at) == ","), clause.stop)
        post = any(at in self.anchors.posts for at in range(index + 1, end))
        return bool(set(ahead) & POSSESSIVES) or reflexive or post


@cache
def telling_words() -> frozenset[str]:
    """The words that an event may stand at; nothing is read at any other."""
    nouns = words_of("departure") | words_of("appointment") | DEATHS | words_of("successor") | {"plus"}
    nouns |= ENDED | {"dernier"}
    return nouns | FALLING | words_of("leaver") | words_of("incomer") | verbs().keys() | idioms().keys()
