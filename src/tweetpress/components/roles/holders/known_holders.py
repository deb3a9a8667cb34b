"""Whom a description means by what is known beforehand, and by the posts that the text has told so far."""

from __future__ import annotations

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.antecedents import Antecedents
from tweetpress.components.roles.holders.described import FOUNDERS, HEADS
from tweetpress.components.roles.holders.focus import Focus
from tweetpress.components.roles.houses.known import NOTHING, house_key, posts_of
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import words_of

HEADS_OF_STATE = ("chef", "président")
LESSER = ("premier ministre", "ministre", "vice-président")
"""Beginnings of the offices that nobody holds together with the head of state's."""


class KnownHolders:
    """The people of the article of whom posts are known: « le patron de Tesla »."""

    def __init__(self, anchors: Anchors, focus: Focus, antecedents: Antecedents, topic: str | None) -> None:
        self.anchors = anchors
        self.focus = focus
        self.antecedents = antecedents
        self.topic = topic
        self.lesser: set[str] = set()
        """The people whom the text tells to hold one of the offices of `LESSER`."""
        self.first = {name.name: name for name in reversed(list(anchors.people.values()))}
        self.known = [
            name for name in dict.fromkeys(one.name for one in anchors.people.values()) if posts_of(name) != NOTHING
        ]

    def learn(self, groups: list[Group]) -> None:
        """« *le premier ministre X* … le président turc »: who holds an office of another rank in the text."""
        claims = [claim for group in groups for claim in group.claims if not claim.title.marks]
        self.lesser = {one.person for one in claims if one.title.noun.noun.casefold().startswith(LESSER)}

    def holder(self, title: Title) -> Name | None:
        """The only person of the article who is known to have held the post."""
        phrase = fold(self.anchors.text(title.start, title.right)).removeprefix("ex-").strip()
        narrow = words_of("narrow organisation") & set(self.anchors.words(title.end, title.right))
        companies = {house_key(name) for name in title.employers if not narrow}  # « le patron de *la régie* de TF1 »
        if title.implied and not title.possessive and self.topic is not None:
            companies.add(house_key(self.topic))
        holders = [name for name in self.known if self.has_held(name, title, phrase, companies)]
        if title.noun.noun.startswith(HEADS_OF_STATE):  # « le chef de l'État » is no Obama named only later
            holders = [name for name in holders if self.first[name].start < title.left and name not in self.lesser]
        if len(holders) > 1 or title.noun.gender == "feminine":
            holders = [name for name in holders if self.focus.fits(name, title.noun.gender)]
        return self.first[holders[0]] if len(holders) == 1 else None

    def has_held(self, name: str, title: Title, phrase: str, companies: set[str]) -> bool:
        known = posts_of(name)
        if title.noun.function in FOUNDERS:
            return bool(companies.intersection(known.founded))
        heads = title.noun.function in HEADS and bool(companies.intersection(known.companies))
        served = any(title.noun.function in known.worked.get(house, ()) for house in companies)
        return heads or served or phrase in known.posts
