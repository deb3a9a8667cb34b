"""Posts that pass on without being said again: « X remplace Y », « Son successeur, Z », « Y est remplacé par X »."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.changes import Change, Changes
from tweetpress.components.roles.holders.clauses import Clauses
from tweetpress.components.roles.times.tenses import STILL
from tweetpress.components.roles.words import IMPLYING_KINDS
from tweetpress.datatypes import Status

REACH = 2
"""Sentences back to the post that passes on."""
MANY = 10
"""Claims of one person in one sentence that are looked at."""
SINGLE_KINDS = IMPLYING_KINDS - {"founder", "staff"} | {"law", "press", "public"}
"""Posts that one person holds at a time."""
SUCCESSOR = "successor"
"""The rule of whoever takes a place."""


def find_successions(anchors: Anchors, clauses: Clauses, claims: list[Claim]) -> Iterator[Claim]:
    """The claims that a change of holder adds to those that name the post."""
    known = Known(anchors, claims)
    for change in Changes(anchors, clauses):
        if change.past:
            continue
        gained = known.passing(change.new.name, change, gained=True)
        left = known.passing(change.old.name, change, gained=False)
        if gained is not None:
            yield known.add(passed_on(gained, change, change.old, "predecessor", "former", clauses))
        elif left is not None and change.new.name not in known.arriving:
            left.status = left.status or "former"
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
                if claim.rule.startswith("arrive") and claim.title.start > change.index:
                    continue  # « X remplace Y, qui *a rejoint* Vine comme directeur »
                if not gained and STILL & set(self.anchors.words(claim.title.left - 1, claim.title.left)):
                    continue  # « Y, PDG jusqu'en mai, *aujourd'hui* directeur de Vine. Son successeur … »
                if claim.title.noun.kind in SINGLE_KINDS and is_given(claim) == gained:
                    return claim
        return None


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
