"""Posts that pass on without being said again: « X remplace Y », « Son successeur, Z », « Y est remplacé par X »."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache

from tweetpress.components.roles.anchors import Anchors, Name, Sentence
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.holders.triggers import PLUPERFECT
from tweetpress.components.roles.phrases.fields import OF
from tweetpress.components.roles.phrases.titles import POSSESSIVES
from tweetpress.components.roles.words import IMPLYING_KINDS, verbs, words_of
from tweetpress.datatypes import Status

SENSES = ("succeed", "replace")
PHRASES = ("remplacement", "place")
"""« en remplacement de », « à la place de »."""
GERUNDS = ("succédant", "remplaçant")
"""« est nommée présidente, succédant à Y »."""
REACH = 2
"""Sentences back to the post that passes on."""
MANY = 10
"""Claims of one person in one sentence that are looked at."""
SPAN_TO_OBJECT = 6
"""Tokens from the verb, or from « successeur », to the other name."""
SINGLE_KINDS = IMPLYING_KINDS - {"founder", "staff"} | {"law", "press", "public"}
"""Posts that one person holds at a time."""


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """That `new` takes the place of `old`; token `index` says so."""

    index: int
    new: Name
    old: Name
    passive: bool = False
    """« Y est remplacé par X »."""

    def passes(self, claim: Claim) -> bool:
        """Whether the post goes to `new`: a host may be replaced for an evening."""
        return not self.passive or claim.title.noun.kind in IMPLYING_KINDS


def find_successions(anchors: Anchors, clauses: Clauses, claims: list[Claim]) -> Iterator[Claim]:
    """The claims that a change of holder adds to those that name the post."""
    known = Known(anchors, claims)
    for change in find_changes(anchors, clauses):
        gained = known.passing(change.new.name, change, gained=True)
        left = known.passing(change.old.name, change, gained=False)
        if gained is not None and left is None:
            yield passed_on(gained, change, change.old, "predecessor", "former", clauses)
        elif left is not None and change.new.name not in known.arriving and change.passes(left):
            yield passed_on(left, change, change.new, "successor", "incoming", clauses)


class Known:
    """The claims that name a post, by person and sentence."""

    def __init__(self, anchors: Anchors, claims: list[Claim]) -> None:
        self.anchors = anchors
        self.claims: dict[tuple[str, int], list[Claim]] = {}
        self.arriving = {claim.person for claim in claims if is_given(claim)}
        for claim in claims:
            self.claims.setdefault((claim.person, anchors.sentence(claim.title.start).index), []).append(claim)

    def passing(self, person: str, change: Change, *, gained: bool) -> Claim | None:
        """The last claim of `person` around the change that may pass on: just given, or held by one alone."""
        here = self.anchors.sentence(change.index).index
        for index in range(here, here - REACH - 1, -1):
            for claim in self.claims.get((person, index), ())[-MANY:]:
                if claim.title.noun.kind in SINGLE_KINDS and is_given(claim) == gained:
                    return claim
        return None


def find_changes(anchors: Anchors, clauses: Clauses) -> Iterator[Change]:
    changing = changing_words()
    for sentence in anchors.sentences:
        for index in range(sentence.start, sentence.end):
            if anchors.lowered[index] not in changing:
                continue
            change = (
                by_verb(index, sentence, anchors, clauses)
                or by_noun(index, sentence, anchors, clauses)
                or by_phrase(index, sentence, anchors, clauses)
            )
            if change is not None and change.new.name != change.old.name:
                yield change


@cache
def changing_words() -> frozenset[str]:
    """The words that a change may be told at: « remplace », « successeur », « place »."""
    forms = {form for form, verb in verbs().items() if verb.sense in SENSES}
    return words_of("successor") | words_of("predecessor") | forms | {"succession", *PHRASES, *GERUNDS}


def by_verb(index: int, sentence: Sentence, anchors: Anchors, clauses: Clauses) -> Change | None:
    """« X remplace Y », « X succède à Y », « Y est remplacé par X »."""
    verb = verbs().get(anchors.word(index))
    if (verb is None or verb.sense not in SENSES) and anchors.word(index) != "succession":
        return None
    trigger = clauses.triggers.at(index, sentence, post=False)
    if trigger is None or trigger.sense not in SENSES or clauses.triggers.is_hedged(trigger, sentence):
        return None
    if clauses.tenses.is_history(trigger, sentence) or PLUPERFECT & set(clauses.triggers.auxiliaries(index, sentence)):
        return None
    others = anchors.people_between(index + 1, min(sentence.end, index + 1 + SPAN_TO_OBJECT))
    subject = clauses.subject(index, sentence, loose=True)
    if not others or subject is None:
        return None
    agent = clauses.subjects.tree.agent(index) if trigger.passive else None
    return Change(index, subject, others[0]) if agent is None else Change(index, agent, subject, passive=True)


def by_noun(index: int, sentence: Sentence, anchors: Anchors, clauses: Clauses) -> Change | None:
    """« Son successeur, X », « son prédécesseur Y », the other being the person spoken of."""
    word = anchors.word(index)
    successor = word in words_of("successor")
    if not (successor or word in words_of("predecessor")) or index == 0 or anchors.word(index - 1) not in POSSESSIVES:
        return None
    named = anchors.people_between(index + 1, min(sentence.end, index + 1 + SPAN_TO_OBJECT))
    owner = clauses.focus.before(index, sentence)
    if not named or owner is None:
        return None
    return Change(index, named[0], owner) if successor else Change(index, owner, named[0])


def by_phrase(index: int, sentence: Sentence, anchors: Anchors, clauses: Clauses) -> Change | None:
    """« X est nommé directeur *en remplacement de* Y », « *à la place de* Y », « *succédant à* Y »."""
    said = anchors.words(index - 1, index + 1) == ["en", "remplacement"]
    said = said or anchors.words(index - 2, index + 1) == ["à", "la", "place"]
    gerund = anchors.word(index) in GERUNDS and anchors.word(index - 1) in (",", "en")
    at = index + 1
    if at < sentence.end and anchors.word(at) in (("à", "ainsi") if gerund else OF):
        at += 1
    elif not gerund:
        return None
    if not (said or gerund) or at >= sentence.end:
        return None
    old, new = anchors.person_from(at, sentence.end), clauses.subject(index, sentence, loose=True)
    return Change(index, new, old) if old is not None and new is not None else None


def is_given(claim: Claim) -> bool:
    """Whether the text tells that the person gets the post."""
    return "incoming" in (claim.status, claim.title.status) or "new" in claim.title.marks


def passed_on(claim: Claim, change: Change, person: Name, rule: str, status: Status, clauses: Clauses) -> Claim:
    """The post of `claim` for `person`, placed where the change is told."""
    title = claim.title
    copy = dataclasses.replace(
        title,
        left=change.index,
        start=change.index,
        end=change.index + 1,
        right=change.index + 1,
        label=title.text(clauses.anchors, clauses.focus.gender(person.name)),
        employers=list(title.employers),
        marks=set(),
    )
    return Claim(copy, person.name, rule, person, status)
