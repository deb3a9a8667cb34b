"""A claim: the reading that a person holds the post of a title, with the construction that says so."""

from __future__ import annotations

from dataclasses import dataclass, field

from tweetpress.components.roles.anchors import Name
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.datatypes import Status


@dataclass(slots=True)
class Claim:
    title: Title
    person: str
    """Canonical name."""
    rule: str
    mention: Name | None = None
    """The person's mention, where the claim joins it to the title."""
    status: Status | None = None
    """What the construction says of the time; None leaves it to the title and the sentence."""
    past: bool = False
    """The construction tells of a past moment: « nommé en 2010 », « entré comme ingénieur »."""
    origin: Claim | None = None
    """The claim whose post passes on to the person: its house is the house of this one."""


@dataclass(slots=True)
class Group:
    """Titles joined by « et » or a comma, which share their holders: « cofondateur et PDG »."""

    titles: list[Title]
    claims: list[Claim] = field(default_factory=list)
    row: list[Name] = field(default_factory=list)
    """The people who share out the titles one each, in their order: « X et Y, respectivement A et B »."""

    @property
    def left(self) -> int:
        return self.titles[0].left

    @property
    def right(self) -> int:
        return self.titles[-1].right

    @property
    def bare(self) -> bool:
        """No article: the phrase is an apposition or a complement, never a subject."""
        return not self.titles[0].determiner

    def claim(self, person: Name, rule: str, status: Status | None = None, *, past: bool = False) -> None:
        """Give every title of the group to `person`."""
        for title in self.titles:
            self.claims.append(Claim(title, person.name, rule, person, status, past))
