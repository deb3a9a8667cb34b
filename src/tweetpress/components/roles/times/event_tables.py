"""Who leaves or arrives in which sentence, and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.houses.turns import kinds
from tweetpress.components.roles.merge import same_house

REACH = 2
"""Sentences after « X s'en va » that may still tell of the post left."""
NETWORK = "a network"
"""What is left where only « le réseau » is said: by who has a post there, or by one of its users."""


def is_network(company: str | None) -> bool:
    return company is not None and kinds().get(fold(company)) == "social"


class Event(NamedTuple):
    """That somebody leaves or arrives: the sentence and token, and the company where it is named beside the verb."""

    sentence: int
    token: int
    company: str | None
    told: bool = True
    """News of the article; a pluperfect only says how things stand in its own sentence."""


class EventTable:
    """Events by person, each found in constant time however often an article tells of one."""

    def __init__(self) -> None:
        self.events: dict[tuple[str, int], list[Event]] = {}
        self.told: set[tuple[str, str | None]] = set()
        """Each person with each company that some sentence tells of as news."""

    def add(self, person: str, event: Event) -> None:
        self.events.setdefault((person, event.sentence), []).append(event)
        if event.told:
            self.told.add((person, event.company))

    def within(self, person: str, sentence: int) -> Sequence[Event]:
        """The events of `person` in a sentence."""
        return self.events.get((person, sentence), ())

    def is_here(self, person: str, sentence: int, company: str | None, since: int = 0) -> bool:
        """Whether an event of the sentence, at token `since` or after, may be about a post of `person` at `company`."""
        left = (None, company, NETWORK) if is_network(company) else (None, company)
        return any(
            event.company in left or same_house(event.company or "", company or "")
            for event in self.within(person, sentence)
            if event.token >= since
        )

    def is_from(self, person: str, sentence: int, company: str | None, *, near: bool) -> bool:
        """Whether the article tells of an event at `company` by name, or `near` before of one at a house unnamed."""
        if company is None:
            return False
        events = (event for back in (*range(1, REACH + 1), -1) for event in self.within(person, sentence - back))
        unnamed = near and any(event.company is None and event.told for event in events)
        return unnamed or (person, company) in self.told

    def is_told(self, person: str, company: str | None) -> bool:
        """Whether the article tells of an event at `company` by name as news."""
        return company is not None and (person, company) in self.told

    def is_anywhere(self, person: str, company: str | None) -> bool:
        """Whether the article tells of such an event as news."""
        return (person, None) in self.told or (person, company) in self.told
