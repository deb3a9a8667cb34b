"""What the rules for the company of a post know of a page: its topic, its houses, and the posts settled so far."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.affiliations import find_affiliations
from tweetpress.components.roles.houses.known import house_key, posts_of
from tweetpress.components.roles.houses.memory import Memory
from tweetpress.components.roles.houses.turns import Turns, kinds
from tweetpress.components.roles.merge import same_house
from tweetpress.components.roles.words import words_of
from tweetpress.components.topics import HOUSES, TITLE_WEIGHT, topic_company

# What somebody interviewed says of his own posts.
FIRST_PERSON = (": suis", ": étais", ": deviens")


class Page:
    """The context that every rule reads; only `memory` changes, as the posts are settled."""

    def __init__(self, anchors: Anchors, claims: Sequence[Claim] = ()) -> None:
        self.anchors = anchors
        self.topic = topic_company(anchors.doc)
        self.body: int = anchors.doc._.tweetpress_body
        """The character where the text begins; before it stands the headline."""
        self.turns = Turns(anchors)
        self.named = [house for house in self.turns.houses if not self.is_medium(house)]
        self.named_starts = [house.start for house in self.named]
        self.topic_starts = [house.start for house in self.named if house.name == self.topic]
        self.first_mention = {name.name: name.start for name in reversed(list(anchors.people.values()))}
        self.firms = {company.name for company in anchors.companies.values()}
        self.affiliations = find_affiliations(anchors)
        self.is_dominant = self.dominates()
        speaks = any(claim.rule.endswith(FIRST_PERSON) for claim in claims)
        others = speaks or not self.is_dominant
        self.is_mere_subject = others and self.topic in HOUSES and not self.employs(claims)
        """Whether nobody works at Twitter here: the article only speaks of it, its people are of another house."""
        self.memory = Memory(self.topic)

    def is_topic(self, company: str | None) -> bool:
        """Whether `company` is what the article is about, or its branch: « Twitter France »."""
        topic = self.topic
        return company == topic or bool(company and topic and same_house(company, topic))

    def is_medium(self, house: Name) -> bool:
        """« sur Twitter »: where somebody writes."""
        return house.start > 0 and self.anchors.word(house.start - 1) in words_of("medium")

    def is_of_kind(self, house: Name, of: frozenset[str], nouns: frozenset[str]) -> bool:
        """« Gartner », « le cabinet Zorglub »: known to be of one of the kinds, or named with one of the nouns."""
        return kinds().get(fold(house.name)) in of or bool(
            nouns & set(self.anchors.words(house.start - 2, house.start))
        )

    def in_headline(self, house: Name) -> bool:
        """Whether the name stands in the headline."""
        return bool(self.anchors.tokens[house.start].idx < self.body)

    def is_head_of_topic(self, person: str) -> bool:
        """Whether the person is known to have founded or headed what the article is about."""
        known = posts_of(person)
        return self.topic is not None and house_key(self.topic) in (*known.companies, *known.founded)

    def place(self, claim: Claim) -> int:
        """The token where the claim begins: its title, or the name before it in the same sentence."""
        at, person = claim.title.left, claim.mention
        if person is not None and self.anchors.sentence(person.start) is self.anchors.sentence(at):
            at = min(at, person.start)
        return at

    def named_between(self, start: int, end: int) -> list[Name]:
        """The houses between tokens `start` and `end` that are more than where somebody writes."""
        return self.named[bisect_left(self.named_starts, start) : bisect_left(self.named_starts, max(start, end))]

    def dominates(self) -> bool:
        """Whether the article names its topic more often than any other house."""
        counts = Counter(house.name for house in self.named)
        mine = sum(count for name, count in counts.items() if self.is_topic(name))
        rival = max((count for name, count in counts.items() if not self.is_topic(name)), default=0)
        headed = any(self.is_topic(house.name) and self.in_headline(house) for house in self.turns.houses)
        return mine > rival or (mine == rival and headed)

    def employs(self, claims: Sequence[Claim]) -> bool:
        """Whether the text says of anybody that he or she works at the topic."""
        said = any(self.is_topic(name) for claim in claims for name in claim.title.employers)
        acts = any(self.is_topic(house.name) for house in self.turns.leads)
        return said or acts or any(self.is_head_of_topic(name) for name in self.first_mention)

    @cached_property
    def principal(self) -> str | None:
        """The house other than the topic that the article names most, its title counting more."""
        counts: Counter[str] = Counter()
        for house in self.turns.houses:
            if not (self.is_topic(house.name) or self.is_medium(house)):
                counts[house.name] += TITLE_WEIGHT if self.in_headline(house) else 1
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
            return None
        return ranked[0][0]

    @cached_property
    def opening_house(self) -> str | None:
        """The first house but Twitter that the first paragraph of the text names: that of the person interviewed."""
        first = next((index for index, token in enumerate(self.anchors.tokens) if token.idx >= self.body), 0)
        start = self.turns.paragraphs[first] if self.anchors.tokens else 0
        for house in self.named[bisect_left(self.named_starts, start) :]:
            if self.turns.paragraphs[house.start] != start:
                return None
            if house.name not in HOUSES:
                return house.name
        return None

    @cached_property
    def senate(self) -> str | None:
        """The senate that the article names."""
        return next((house.name for house in self.named if fold(house.name).startswith("senat")), None)

    @cached_property
    def first_places(self) -> dict[str, int]:
        """The token at which each house is first named."""
        return {house.name: house.start for house in reversed(self.turns.houses)}
