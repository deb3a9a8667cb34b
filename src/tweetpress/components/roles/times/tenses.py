"""What a verb says of the time of the post that it gives: its tense, the words round it, dates."""

from __future__ import annotations

import itertools

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.triggers import PERFECT, PLUPERFECT, PRESENTATIVES, Trigger, Triggers
from tweetpress.components.roles.times.careers import Careers
from tweetpress.components.roles.times.times import has_ended, is_year
from tweetpress.components.roles.words import Verb, verbs, words_of
from tweetpress.datatypes import Status

GIVING = frozenset(("appoint", "welcome", "arrival"))
STARTING = GIVING | {"become", "take", "make"}
ENDING = frozenset(("leave", "dismiss", "lose", "departure"))
STILL = frozenset(("toujours", "aujourd'hui", "désormais", "actuellement", "maintenant"))
WHEN = frozenset(("lorsque", "lorsqu'", "quand"))
STEPS = frozenset(("puis", "ensuite"))
SPAN_TO_START = 6
"""Tokens of « a fait ses débuts comme » before the title."""
SPAN_TO_THEN = 22
COMING = (
    "aura",
    "auront",
    "era",
    "ira",
    "dra",
    "rra",
    "eront",
    "iront",
    "dront",
    "rront",
    "erait",
    "drait",
    "rrait",
    "eraient",
)
"""Endings of the future and of the conditional that tells what somebody has said."""
THAT = frozenset(("que", "qu'"))
SPAN_TO_VERB = 8
"""Tokens of « sera assis dans le fauteuil de » from the verb to the post."""
SPAN_TO_PAST = 18
SPAN_TO_COORDINATED = 12
"""Tokens from « travaillé » back to the « avait » of « avait fondé une école et travaillé »."""


CHOSEN = ("choisi", "reten", "désign")
SPAN_TO_CHOICE = 18


def is_appointing(word: str) -> bool:
    verb = verbs().get(word)
    return verb is not None and verb.sense in ("appoint", "welcome")


class Tenses:
    """Tells whether a clause speaks of a post held, left or to come, and of news or a career."""

    def __init__(self, anchors: Anchors, triggers: Triggers) -> None:
        self.anchors = anchors
        self.triggers = triggers
        self.careers = Careers(anchors)

    def status(self, group: Group, trigger: Trigger, sentence: Sentence) -> Status | None:
        """The time that the trigger gives to the post; None leaves it to the sentence."""
        verb = trigger.verb
        presented = self.anchors.word(trigger.index) in PRESENTATIVES and self.is_bygone(group, sentence)
        presented = presented and group.titles[0].noun.kind != "founder"
        if presented or self.is_ended(group, trigger, sentence):
            return "former"
        if trigger.sense == "make":
            return None
        entering = verb is not None and verb.infinitive == "entrer" and not self.is_history(trigger, sentence)
        arriving = trigger.sense == "arrive" or entering
        if trigger.sense in STARTING or (arriving and self.is_joining(trigger, sentence)):
            return "incoming"
        if trigger.sense != "remain" and self.is_story(trigger, group, sentence):
            return "former"
        if verb is None and self.is_coming(trigger, sentence):
            return "incoming"
        if verb is None:
            told = self.anchors.words(max(sentence.start, group.left - SPAN_TO_START), group.left)
            return "former" if words_of("career start") & set(told) else None
        return self.by_tense(group, trigger, verb, sentence)

    def is_bygone(self, group: Group, sentence: Sentence) -> bool:
        """« Le voici *en 1999* directeur »: a year before the latest that the page names."""
        words = self.anchors.words(sentence.start, group.left)
        return any(is_year(word) and word < self.careers.latest for word in words)

    def is_ended(self, group: Group, trigger: Trigger, sentence: Sentence) -> bool:
        """« a quitté le poste de T », « passe *de chef* à directeur », « il en *sort* graphiste »."""
        if self.triggers.is_no_longer(trigger) or trigger.sense in ENDING | {"know"}:  # « on l'a connue directrice »
            return True
        verb = trigger.verb
        before = self.anchors.words(sentence.start, trigger.index)
        if verb is not None and verb.tense == "infinitive" and "avant" in before[-3:] and PLUPERFECT & set(before):
            return True  # « *avait* dirigé Vine *avant* de devenir T »: all of it lies behind
        lasting = verb is not None and verb.tense in ("present", "future")
        if not lasting and has_ended(self.anchors, group.right, sentence.end):
            return True
        left = {"de", "d'", "par"} & set(self.anchors.words(trigger.index + 1, trigger.index + 2))
        return verb is not None and (
            verb.infinitive in ("finir", "sortir", "terminer") or (verb.infinitive == "passer" and bool(left))
        )

    def by_tense(self, group: Group, trigger: Trigger, verb: Verb, sentence: Sentence) -> Status | None:
        """What the tense of a verb says that neither begins nor ends the post."""
        if verb.tense == "future" and self.careers.is_dated(trigger.index, sentence, opening=True):
            return "former"  # « *En 2004*, Z l'embauche ; elle y *sera* T »
        if verb.tense in ("future", "conditional"):
            return None if trigger.sense == "remain" else "incoming"
        if trigger.sense == "be" and self.is_meant(trigger, sentence):
            return "incoming"
        if trigger.sense == "hold" and verb.tense == "infinitive":  # « choisi pour occuper le poste »
            return "incoming"
        if trigger.sense == "be" and verb.tense == "present" and "new" in group.titles[0].marks:
            return "incoming"  # « X est le nouveau directeur » tells of an appointment
        reach = SPAN_TO_COORDINATED if self.anchors.word(trigger.index - 1) == "et" else 4
        before = set(self.anchors.words(max(sentence.start, trigger.index - reach), trigger.index + 1))
        done = PERFECT | {"aura", "auront"}  # « n'*aura tenu* que deux mois »
        perfect = trigger.sense in ("be", "hold") and verb.tense == "participle" and bool(before & done)
        past = verb.tense in ("imperfect", "past") or bool(before & PLUPERFECT) or perfect
        joined = self.triggers.has_avoir(trigger.index, sentence)  # « a rejoint », which looks like a present
        begun = trigger.sense == "begin" and not self.is_recent(group, sentence)
        if (past and trigger.sense not in ("remain", "arrive")) or begun:
            return "former"
        return "current" if verb.tense == "present" and not joined else None

    def is_recent(self, group: Group, sentence: Sentence) -> bool:
        """« est entrée *en octobre dernier* comme T », « arrivé *en juin* »: a month of no other year."""
        words = self.anchors.words(sentence.start, min(sentence.end, group.right + SPAN_TO_CHOICE))
        return bool(words_of("period") & set(words)) and not any(is_year(word) for word in words)

    def is_meant(self, trigger: Trigger, sentence: Sentence) -> bool:
        """« X a été *choisie* pour être T », « a *recruté* X pour en être la T »; not « connu pour être »."""
        words = self.anchors.words(max(sentence.start, trigger.index - SPAN_TO_CHOICE), trigger.index)
        chosen = any(word.startswith(CHOSEN) or is_appointing(word) for word in words)
        pour = self.anchors.word(trigger.index) == "pour" and chosen
        return pour and not PLUPERFECT & set(words) and not self.is_history(trigger, sentence)

    def is_coming(self, trigger: Trigger, sentence: Sentence) -> bool:
        """« *sera* assis dans le fauteuil de T », « *prendra* dès lundi le poste de T »: with no verb of a post."""
        for at in range(trigger.index - 1, max(sentence.start, trigger.index - SPAN_TO_VERB) - 1, -1):
            word = self.anchors.word(at)
            verb = verbs().get(word)
            if self.anchors.tokens[at].pos_ in ("VERB", "AUX") and word.endswith(COMING):
                own = {"son", "sa"} & set(self.anchors.words(at, trigger.index + 2))  # « se contentera de *son* poste »
                return not own and (verb is None or verb.sense != "remain")
        return False

    def is_story(self, trigger: Trigger, group: Group, sentence: Sentence) -> bool:
        """« *Pendant trois ans*, il y est T », « *En 2013*, il est T », « deux ans comme T »: of a told career."""
        verb, careers = trigger.verb, self.careers
        if ["avant", "cela"] in map(list, itertools.pairwise(self.anchors.words(sentence.start, trigger.index))):
            return True
        if STILL & set(self.anchors.words(trigger.index - 1, group.left)):
            return False
        if careers.is_span(group.left, sentence):
            return True
        if verb is None:
            return trigger.sense == "as" and careers.is_stay(group.left, sentence)
        return careers.is_dated(trigger.index, sentence, opening=verb.tense == "present")

    def is_joining(self, trigger: Trigger, sentence: Sentence) -> bool:
        """« rejoint Vine comme », « va rejoindre », not « a rejoint Vine en juin », which has happened."""
        verb = trigger.verb
        if verb is None or verb.tense in ("imperfect", "participle"):
            return False
        return verb.tense == "infinitive" or not self.triggers.has_avoir(trigger.index, sentence)

    def is_history(self, trigger: Trigger, sentence: Sentence, left: int | None = None) -> bool:
        """« nommé en 2010 », « avant de devenir »: an appointment in the past is an office held since, or no more.

        `left` is the first token of the title, where that is known.
        """
        if trigger.sense in ("be", "remain"):
            return False
        if trigger.verb is not None and trigger.verb.tense == "past":
            return True  # « X *prit* la place de Y »
        low, high = max(sentence.start, trigger.index - 6), min(sentence.end, trigger.index + 10)
        colon = next((at for at in range(trigger.index - 1, low, -1) if self.anchors.word(at) == ":"), low)
        low = low if is_year(self.anchors.word(colon - 1)) else colon  # « Octobre 2008 : X remplace Y »
        relative = (at for at in range(trigger.index + 1, high) if self.anchors.word(at) in ("qui", "dont"))
        if any(is_year(self.anchors.word(at)) and self.is_of(at, trigger) for at in range(low, next(relative, high))):
            return True
        before = self.anchors.words(max(sentence.start, low - 2), trigger.index)
        if trigger.verb is not None and WHEN & set(before):  # « *lorsqu'il* a été nommé T »
            return True
        following = self.anchors.words(trigger.index, min(sentence.end, trigger.index + SPAN_TO_THEN))
        steps = before[-4:]  # « *puis* a été promu »; « *devient* chef de produit de Vine, *puis* passe chez Odeo »
        if trigger.verb is not None and trigger.verb.tense == "present":
            steps += following
        if STEPS & set(steps) or {"après", "quoi"} <= set(before):
            return True
        if self.careers.is_past(max(sentence.start, low - 4), min(sentence.end, trigger.index + SPAN_TO_PAST)):
            return True
        infinitive = trigger.verb is not None and trigger.verb.tense == "infinitive"
        if trigger.verb is not None and trigger.verb.tense == "imperfect" and trigger.sense == "become":
            return not {"que", "qu'"} & set(before)  # « En mai, X *devenait* T »
        if ["après", "avoir"] in map(list, itertools.pairwise(before[-4:])):  # « une semaine *après avoir* nommé X »
            return True
        said = self.is_reported(trigger.index)
        return (
            bool((PLUPERFECT | {"venait"}) & set(before[-4:])) and not said or (infinitive and "avant" in before[-4:])
        )

    def is_reported(self, at: int) -> bool:
        """« *dit qu'il avait* nommé X »: news, told in the past; not « X, qu'il avait nommé »."""
        that = next((index for index in range(at - 1, max(0, at - 4), -1) if self.anchors.word(index) in THAT), 0)
        return that > 0 and self.anchors.tokens[that - 1].pos_ == "VERB"

    def is_of(self, at: int, trigger: Trigger) -> bool:
        """Whether the year at `at` is the trigger's: not « *depuis* 2010 », « *en 2012* comme juriste, a été »."""
        told = any(index in self.anchors.posts for index in range(at, trigger.index))
        return self.anchors.word(at - 1) != "depuis" and not told
