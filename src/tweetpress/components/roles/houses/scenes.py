"""The houses that a sentence opens with or lets speak, and the one that an article is about beside Twitter."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.described import FOUNDERS
from tweetpress.components.roles.houses.known import is_foreign, posts_of
from tweetpress.components.roles.houses.surroundings import DISCUSSED, HOUSES, Surroundings
from tweetpress.components.roles.houses.turns import is_reporter, last_between
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import words_of

# Trades whose employer may follow the name: « la chercheuse X, de la Fondation pour la recherche ».
BODY_KINDS = frozenset(("academia", "press", "finance", "expert"))
# Mandates of a town, which the text names where it tells of them.
MANDATES = ("maire", "échevin", "syndic", "bourgmestre", "conseiller municipal", "conseiller administratif")
COUNCILS = frozenset(("administratif", "administrative", "municipal", "municipale", "communal", "communale"))
VOICES = (["par", "la", "voix"], ["par", "la", "bouche"], ["la", "voix", "de"], ["la", "bouche", "de"])
# Heads of a national branch too, of whom no list could know all.
BRANCH_HEADS = ("directeur général", "country manager")
FOR = frozenset(("pour", "chez", "côté"))
ARTICLE_AND_NOUN = 3
UNNAMED = frozenset(
    ("un", "une", "plusieurs", "divers", "diverses", "nombreux", "nombreuses", "différents", "différentes")
)
IDIOMS = frozenset(("coup", "bond", "trait", "seul", "côté", "jour", "temps"))
"""« d'un coup », « d'un côté »."""
TITLE_WEIGHT = 6
"""A company in the article's title counts as that many mentions."""


class Scenes(Surroundings):
    """Reads whom a sentence sets the scene with, and whose people an article is about."""

    def is_head_of_topic(self, person: str) -> bool:
        """Whether the person is known to have founded or headed what the article is about."""
        known = posts_of(person)
        return self.topic is not None and fold(self.topic) in (*known.companies, *known.founded)

    def is_stranger(self, claim: Claim, company: str | None) -> bool:
        """Whether everybody knows who founded `company`, or has led Twitter, and the person is none of them."""
        noun = claim.title.noun
        if company is None:
            return False
        if noun.function in FOUNDERS:
            return is_foreign(claim.person, "founded", company)
        leads = noun.function in ("chief executive", "chair") and not noun.noun.startswith(BRANCH_HEADS)
        return leads and company in HOUSES and is_foreign(claim.person, "companies", company)

    def house_of_stranger(self, claim: Claim) -> str | None:
        """The house of a founder or head who cannot be the topic's: the headline's, or the last one of the text."""
        headline = [house.name for house in self.named if self.anchors.tokens[house.start].idx < self.body]
        if self.principal in headline:
            return self.principal
        at = self.place(claim)
        others = [
            house
            for house in self.stayed
            if house.start < at and not (self.is_topic(house.name) or is_reporter(house.name))
        ]
        start = self.anchors.sentences[max(0, self.anchors.sentence(at).index - DISCUSSED)].start
        near = [house for house in others if house.start >= start]
        headed = [house for house in near if self.is_headed(house)]
        last = headed or near
        if not last and self.principal is not None:
            return self.principal
        return (last or others)[-1].name if last or others else None

    def topic_of(self, claim: Claim) -> str | None:
        """What the article is about; for a founder or a head who is of no such family, and for those named with him,
        another house.
        """
        sentence = self.anchors.sentence(claim.title.start).index
        if self.is_stranger(claim, self.topic):
            self.strangers[sentence] = self.house_of_stranger(claim)
        elif sentence not in self.strangers or self.is_head_of_topic(claim.person):
            return self.topic
        return self.strangers[sentence]

    def is_headed(self, house: Name) -> bool:
        """« la jeune pousse Mitron », « la vente de Mitron »: behind its common noun, or what is bought."""
        before = set(self.anchors.words(house.start - 3, house.start))
        return bool(before & (words_of("organisation") | words_of("acquisition")))

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
            if self.is_topic(house.name) or self.is_medium(house):
                continue
            counts[house.name] += TITLE_WEIGHT if self.anchors.tokens[house.start].idx < self.body else 1
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
            return None
        return ranked[0][0]

    @cached_property
    def opening_house(self) -> str | None:
        """The first house but Twitter that the first paragraph of the text names: that of the person interviewed."""
        first = next((index for index, token in enumerate(self.anchors.tokens) if token.idx >= self.body), 0)
        start = self.turns.paragraphs[first] if self.anchors.tokens else 0
        for house in self.stayed[bisect_left(self.stayed_starts, start) :]:
            if self.turns.paragraphs[house.start] != start:
                return None
            if house.name not in HOUSES:
                return house.name
        return None

    def client(self, claim: Claim) -> str | None:
        """« commente pour l'UEJF son avocat »: the house that the sentence names last; not that of a person."""
        start, at = self.anchors.sentence(claim.title.start).start, self.place(claim)
        house = last_between(self.named, self.named_starts, start, at)
        if house is None or self.is_topic(house.name) or self.anchors.people_between(start, at):
            return None
        return house.name

    def place_scene(self, claim: Claim) -> str | None:
        """« A Genève, la conseillère administrative X »; « Sur Canal+, le consultant X »: what opens the sentence."""
        title = claim.title
        start = self.anchors.sentence(title.start).start
        first = self.anchors.words(start, start + 1)
        if self.is_mandate(title) and first[:1] and first[0] in ("à", "a") and start + 1 < title.left:
            token = self.anchors.tokens[start + 1]
            known = token.ent_type_ == "LOC" or fold(token.text) in load_knowledge().places
            return token.text if known else None
        house = self.turns.at(start + 1) if first == ["sur"] else None
        on_air = house is not None and is_reporter(house.name) and self.anchors.words(house.end, house.end + 1) == [","]
        return house.name if house is not None and on_air and title.noun.kind in BODY_KINDS | {"arts"} else None

    def is_mandate(self, title: Title) -> bool:
        """« la maire », « l'échevin », « la conseillère administrative »."""
        councils = title.noun.noun == "conseiller" and COUNCILS & set(self.anchors.words(title.start, title.right))
        return bool(councils) or title.noun.noun.startswith(MANDATES)

    def segment(self, claim: Claim) -> str | None:
        """« …; pour Odeo, X, directrice, et Y, juriste; pour Vine, Z »: the house that opens its part of a list."""
        at = self.place(claim)
        start = self.anchors.sentence(at).start
        opens = next((i + 1 for i in range(at - 1, start - 1, -1) if self.anchors.word(i) in (";", ":")), None)
        if opens is None or self.anchors.word(opens) not in FOR:
            return None
        house = self.turns.next(opens + 1, min(at, opens + 1 + ARTICLE_AND_NOUN))
        if house is None or self.anchors.word(house.end) != ",":
            return None
        named = self.anchors.person_from(house.end + 1, self.anchors.sentence(at).end)
        return house.name if named is not None or house.end + 1 == claim.title.left else None

    def serves_unnamed(self, title: Title) -> bool:
        """« administratrice d'une filiale », « de plusieurs fonds », « community manager, pour des marques »."""
        at = title.right
        words = self.anchors.words(at, min(at + 4, self.anchors.sentence(title.start).end))
        if words[:2] == [",", "pour"] or words[:1] == ["pour"]:
            return words[words.index("pour") + 1 :][:1] in (["des"], ["plusieurs"], ["diverses"], ["divers"])
        if len(words) < 3 or words[0] not in ("de", "d'") or words[1] not in UNNAMED:
            return False
        return self.anchors.tokens[at + 2].pos_ in ("NOUN", "ADJ") and words[2] not in IDIOMS

    def voiced(self, claim: Claim) -> str | None:
        """« ce que conteste la CFDT, par la voix de la déléguée X »: of the house that speaks."""
        left = claim.title.left
        if self.anchors.words(max(0, left - 3), left) not in VOICES:
            return None
        house = last_between(self.named, self.named_starts, self.anchors.sentence(left).start, left)
        return None if house is None else house.name
