"""What the posts settled so far say of where people work."""

from __future__ import annotations

from tweetpress.components.roles.claims import Claim
from tweetpress.datatypes import Status

# Kinds of those who are not of the house that a sentence is about.
OUTSIDERS = frozenset(("law", "public"))


class Memory:
    """Remembers the houses of the posts; `note` is to be called for each, in the order of the text."""

    def __init__(self, topic: str | None) -> None:
        self.topic = topic
        self.last_house: str | None = None
        self.kept: set[str] = set()
        """The houses where somebody works or will; and those of whose people the text says only that they left."""
        self.quitted: set[str] = set()
        self.at_topic: set[str] = set()
        """The people who have a post at the topic, or had one."""
        self.speaker: str | None = None
        """Where the first person works whose post the text gives with its company; « nous » in an interview."""
        self.homes: dict[str, str] = {}
        """Where each person works, as far as the text has told."""
        self.settled: tuple[Claim | None, str | None] = (None, None)
        """The post settled last, and its company."""
        self.strangers: dict[int, str | None] = {}
        """By sentence, the house of its founder or head who cannot be the topic's."""

    def note(self, claim: Claim, company: str | None, status: Status) -> None:
        """Remember a post whose company and status are settled."""
        if status != "former" or company == self.topic:
            self.last_house = company or self.last_house
        if company is not None and company == self.topic:
            self.at_topic.add(claim.person)
        if company is not None:
            (self.quitted if status == "former" else self.kept).add(company)
        if company is not None and status != "former" and claim.title.noun.kind not in OUTSIDERS:
            self.homes[claim.person] = company
        if company is not None and status != "former" and claim.title.employers:
            self.speaker = self.speaker or company
        self.settled = (claim, None if claim.title.noun.kind in OUTSIDERS else company)
