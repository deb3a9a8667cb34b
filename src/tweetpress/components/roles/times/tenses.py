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
MOMENTS = frozenset((("époque", "où"), ("moment", "où"), ("jour", "où"), ("année", "où"), ("temps", "où")))
WHEN = frozenset(("lorsque", "lorsqu'", "quand"))
SPAN_TO_START = 6
"""Tokens of « a fait ses débuts comme » before the title."""
NEW = frozenset(("nouveau", "nouvelles", "nouvelle", "futur", "future", "futures"))
SPAN_TO_THEN = 22
SPAN_TO_PAST = 18
SPAN_TO_NEW = 3
SPAN_OF_LABEL = 3
"""Tokens of « *12 octobre 2008* : X remplace Y », the date of an entry, before its colon."""
"""Tokens of « dans son *nouveau rôle de* directeur »."""
SPAN_TO_COORDINATED = 12
"""Tokens from « travaillé » back to the « avait » of « avait fondé une école et travaillé »."""
SPAN_OF_DATE = 8
"""Tokens behind the title in which « en mars dernier » is said of its verb."""


class Tenses:
    """Tells whether a clause speaks of a post held, left or to come, and of news or a career."""

    def __init__(self, anchors: Anchors, triggers: Triggers) -> None:
        self.anchors = anchors
        self.triggers = triggers
        self.careers = Careers(anchors)

    def status(self, group: Group, trigger: Trigger, sentence: Sentence) -> Status | None:
        """The time that the trigger gives to the post; None leaves it to the sentence."""
        verb = trigger.verb
        if self.is_ended(group, trigger, sentence):
            return "former"
        if self.anchors.word(trigger.index) in PRESENTATIVES and self.is_bygone(group, sentence):
            return "former"
        if trigger.sense == "make":
            return None
        reflexive = {"se", "s'"} & set(self.anchors.words(trigger.index - 2, trigger.index))
        if verb is not None and verb.infinitive == "retrouver" and reflexive:  # « se retrouve administrateur »
            return "current" if verb.tense == "present" else None
        board = trigger.sense == "begin" and group.titles[0].noun.kind == "board"  # « entre au conseil comme »
        if board or trigger.sense in STARTING or (trigger.sense == "arrive" and self.is_joining(trigger, sentence)):
            return "incoming"
        present = verb is not None and verb.tense == "present" and not self.triggers.has_avoir(trigger.index, sentence)
        if trigger.sense in ("succeed", "replace") and present and not self.is_history(trigger, sentence):
            return "incoming"
        if trigger.sense != "remain" and self.is_story(trigger, group, sentence):
            return "former"
        if verb is None and NEW & set(self.anchors.words(group.left - SPAN_TO_NEW, group.left)):
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
        verb = trigger.verb
        lasting = verb is not None and verb.tense in ("present", "future")
        if self.triggers.is_no_longer(trigger) or trigger.sense in ENDING:
            return True
        if trigger.sense == "know":  # « on l'a connue directrice »
            return True
        if not lasting and has_ended(self.anchors, group.right, sentence.end):
            return True
        if verb is None:
            return False
        leaving = verb.infinitive == "passer" and trigger.index + 1 < group.right
        return verb.infinitive in ("finir", "sortir") or (
            leaving and self.anchors.word(trigger.index + 1) in ("de", "d'")
        )

    def by_tense(self, group: Group, trigger: Trigger, verb: Verb, sentence: Sentence) -> Status | None:
        """What the tense of a verb says that neither begins nor ends the post."""
        if trigger.sense == "hold" and verb.tense == "infinitive":  # « choisi pour occuper le poste »
            ranked = words_of("ordinal") & set(self.anchors.words(trigger.index - SPAN_TO_NEW - 1, trigger.index))
            return None if ranked else "incoming"  # « la seconde femme à occuper cette fonction »
        if trigger.sense == "be" and verb.tense == "infinitive" and self.is_chosen(trigger):
            return "incoming"
        if verb.infinitive == "passer" and self.anchors.word(trigger.index + 1) == "par":
            return "former"
        if verb.tense == "future":
            return None if trigger.sense == "remain" else "incoming"
        if trigger.sense == "be" and verb.tense == "present" and "new" in group.titles[0].marks:
            return "incoming"  # « X est le nouveau directeur » tells of an appointment
        reach = SPAN_TO_COORDINATED if self.anchors.word(trigger.index - 1) == "et" else 4
        before = set(self.anchors.words(max(sentence.start, trigger.index - reach), trigger.index + 1))
        perfect = trigger.sense in ("be", "hold") and verb.tense == "participle" and bool(before & PERFECT)
        past = verb.tense in ("imperfect", "past") or bool(before & PLUPERFECT) or perfect
        past = past or (
            trigger.sense == "begin"
            and not self.careers.is_past(trigger.index, min(sentence.end, group.right + SPAN_OF_DATE))
        )
        if past and trigger.sense not in ("remain", "arrive"):
            return "former"
        joined = self.triggers.has_avoir(trigger.index, sentence)  # « a rejoint », which looks like a present
        return "current" if verb.tense == "present" and not joined else None

    def is_chosen(self, trigger: Trigger) -> bool:
        """« a été *choisie pour être* ministre »."""
        verb = verbs().get(self.anchors.word(trigger.index - 2))
        if self.anchors.word(trigger.index) == "pour":
            verb = verbs().get(self.anchors.word(trigger.index - 1))
        return (
            verb is not None
            and verb.sense == "appoint"
            and "été" in self.anchors.words(trigger.index - 5, trigger.index)
        )

    def is_story(self, trigger: Trigger, group: Group, sentence: Sentence) -> bool:
        """« *Pendant trois ans*, il y est T », « *En 2013*, il est T », « deux ans comme T »: of a told career."""
        verb, careers = trigger.verb, self.careers
        if STILL & set(self.anchors.words(trigger.index - 1, group.left)):
            return False
        if careers.is_span(group.left, sentence):
            return True
        if verb is None:
            return trigger.sense == "as" and careers.is_stay(group.left, sentence)
        if trigger.sense not in ("be", "hold") and verb.tense != "future":
            return False
        present = verb.tense == "present"
        return careers.is_dated(trigger.index, sentence, opening=present) or (
            present and careers.is_scene(trigger.index, sentence)
        )

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
        low, high = max(sentence.start, trigger.index - 6), min(sentence.end, trigger.index + 10)
        colon = next((at for at in range(trigger.index - 1, low, -1) if self.anchors.word(at) == ":"), low)
        label = colon - sentence.start <= SPAN_OF_LABEL and is_year(self.anchors.word(colon - 1))
        low = low if label else colon
        relative = (at for at in range(trigger.index + 1, high) if self.anchors.word(at) in ("qui", "dont"))
        if any(
            is_year(self.anchors.tokens[at].text) and self.is_of(at, trigger) for at in range(low, next(relative, high))
        ):
            return True
        told = ("present", "imperfect", "past", "participle")
        finite = trigger.verb is not None and trigger.verb.tense in told
        if finite and self.careers.is_narrated(trigger.index, left or trigger.index + 1, sentence):
            return True
        told_when = self.anchors.words(max(sentence.start, low - 2), trigger.index)
        when = set(told_when)
        if any(pair in MOMENTS for pair in itertools.pairwise(told_when)):
            return True
        if trigger.verb is not None and when & WHEN and not when & {"sera", "seront"}:  # « *lorsqu'il* a été nommé T »
            return True
        if trigger.verb is not None and trigger.verb.tense == "imperfect" and trigger.sense == "become":
            return True  # « Le même mois, X *devenait* directeur »
        following = self.anchors.words(trigger.index, min(sentence.end, trigger.index + SPAN_TO_THEN))
        if trigger.verb is not None and trigger.verb.tense == "present" and {"puis", "ensuite"} & set(following):
            return True  # « *devient* chef de produit de Vine, *puis* passe chez Odeo »
        if self.careers.is_past(max(sentence.start, low - 4), min(sentence.end, trigger.index + SPAN_TO_PAST)):
            return True
        before = self.anchors.words(max(sentence.start, trigger.index - 4), trigger.index)
        if PLUPERFECT & set(before) or "venait" in before:
            return True
        infinitive = trigger.verb is not None and trigger.verb.tense == "infinitive"
        return infinitive and "avant" in before

    def is_of(self, at: int, trigger: Trigger) -> bool:
        """Whether the year at `at` is the trigger's: not « *depuis* 2010 », « *en 2012* comme juriste, a été »."""
        told = any(index in self.anchors.posts for index in range(at, trigger.index))
        return self.anchors.word(at - 1) != "depuis" and not told
