"""Posts that pass on without being said again: « X remplace Y », « Son successeur, Z », « Y est remplacé par X »."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.changes import Change, Changes
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.merge import HEADS
from tweetpress.components.roles.words import IMPLYING_KINDS, RoleNoun, words_of
from tweetpress.datatypes import Status

REACH = 2
"""Sentences back to the post that passes on."""
MANY = 10
"""Claims of one person in one sentence that are looked at."""
SINGLE_KINDS = IMPLYING_KINDS - {"founder", "staff"} | {"law", "press", "public"}
"""Posts that one person holds at a time."""
SPAN_OF_OFFICE = 5
"""Tokens from « a remplacé X » to « en 2010 à la *tête* de la fondation »."""
SUCCESSOR = "successor"
"""The rule of whoever takes a place, and may leave it again."""


def find_successions(anchors: Anchors, clauses: Clauses, claims: list[Claim]) -> Iterator[Claim]:
    """The claims that a change of holder adds to those that name the post."""
    known = Known(anchors, claims)
    for change in Changes(anchors, clauses):
        if change.past:
            held = known.passing(change.new.name, change, gained=False)
            elsewhere = "tête" in anchors.words(change.old.end, change.old.end + SPAN_OF_OFFICE)
            single = held is not None and held.title.noun.kind in ("executive", "office") and held.status != "former"
            if held is not None and single and not elsewhere:
                yield passed_on(held, change, change.old, "predecessor", "former", clauses)
            continue
        gained = known.passing(change.new.name, change, gained=True)
        left = known.passing(change.old.name, change, gained=False)
        if gained is not None and (left is None or not is_same_post(left.title.noun, gained.title.noun)):
            yield known.add(passed_on(gained, change, change.old, "predecessor", "former", clauses))
        elif left is not None and change.new.name not in known.arriving and may_pass(left):
            left.status = "former" if left.rule == SUCCESSOR else left.status or "former"
            since = "depuis" in anchors.words(change.index - 1, change.index + 2)  # « depuis remplacé par X »
            status: Status = "current" if since else "incoming"
            yield known.add(passed_on(left, change, change.new, SUCCESSOR, status, clauses))
        elif change.named and (held := known.passing(change.new.name, change, gained=False)) is not None:
            yield passed_on(held, change, change.old, "predecessor", "former", clauses)


class Known:
    """The claims that name a post, by person and sentence."""

    def __init__(self, anchors: Anchors, claims: list[Claim]) -> None:
        self.anchors = anchors
        self.claims: dict[tuple[str, int], list[Claim]] = {}
        self.arriving = {claim.person for claim in claims if is_given(claim)}
        for claim in claims:
            self.add(claim)

    def add(self, claim: Claim) -> Claim:
        index = self.anchors.sentence(claim.title.start).index
        self.claims.setdefault((claim.person, index), []).append(claim)
        return claim

    def passing(self, person: str, change: Change, *, gained: bool) -> Claim | None:
        """The last claim of `person` around the change that may pass on: just given, or held by one alone."""
        here = self.anchors.sentence(change.index).index
        for index in range(here, here - REACH - 1, -1):
            for claim in self.claims.get((person, index), [])[: -MANY - 1 : -1]:
                if claim.rule.startswith("remain"):  # « démissionne mais *restera* administrateur ; X le remplace »
                    continue
                given = is_given(claim) and (gained or claim.rule != SUCCESSOR)
                if claim.title.noun.kind in SINGLE_KINDS and given == gained:
                    return claim
        return None


def is_same_post(one: RoleNoun, other: RoleNoun) -> bool:
    """« PDG » and « directeur général » may be one post."""
    return one.noun == other.noun or {one.function, other.function} <= {"top", *HEADS}


def may_pass(claim: Claim) -> bool:
    """Whether whoever takes the holder's place gets the post: « le remplace » of a host is for an evening."""
    return claim.title.noun.noun.split()[0] not in words_of("host")


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
    return Claim(copy, person.name, rule, person, status, origin=claim)
