"""The company of a role: said, pointed at (« son PDG », « où elle était »), or what the article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.careers import Careers
from tweetpress.components.roles.houses.known import posts_of
from tweetpress.components.roles.houses.scenes import TITLE_WEIGHT
from tweetpress.components.roles.houses.surroundings import HOUSES, SPEAKERS
from tweetpress.components.roles.houses.turns import is_reporter
from tweetpress.components.roles.phrases.titles import DEMONSTRATIVES, Title
from tweetpress.components.roles.words import IMPLYING_KINDS, words_of
from tweetpress.components.spans import COMPANIES

# Those who work where the person works whom the text has just placed: « X, PDG de A, et son associé Y ».
COLLEAGUES = frozenset(("associé", "adjoint", "bras droit"))
# Those who serve a person, not the company of the person.
PERSONAL_KINDS = frozenset(("law", "arts"))
# Posts of the press and of learning that somebody holds at a house, as executives do.
HOUSE_POSTS = ("rédacteur en chef", "directeur de la rédaction", "recteur", "doyen", "vice-doyen", "associé")
EDITORS = HOUSE_POSTS[:2]
INDEPENDENT = frozenset(("indépendant", "indépendante", "free-lance", "freelance", "free-lances", "bénévole"))
TOPIC_WEIGHT = 4
"""Weight from which a company is the topic, and not one of many in an article about something else."""
# What somebody interviewed says of his own posts.
FIRST_PERSON = (": suis", ": étais", ": deviens")
SUBJECT_WEIGHT = 2
"""What the subject of the headline counts more than another name in it."""
OPENING_OF_HEADLINE = 2
"""Tokens of the headline in which its subject begins: « L'Odeo »."""
HOUSE_WEIGHT = 4
"""The pages are about Twitter: it is the topic unless another company is named far more."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the rules say of the company of a claim."""

    source: str
    """Which of them says it; `--explain` prints it."""
    companies: tuple[str | None, ...]


def topic_company(doc: Doc) -> str | None:
    """The company that the article is about: the one it names most, its title and Twitter counting more."""
    counts: Counter[str] = Counter()
    for span in doc.spans.get(COMPANIES, ()):
        if is_speaker(span) or is_medium(span):
            continue
        name = span._.tweetpress_name
        if name not in counts and name in HOUSES:
            counts[name] += HOUSE_WEIGHT
        counts[name] += TITLE_WEIGHT if span.start_char < doc._.tweetpress_body else 1
        counts[name] += SUBJECT_WEIGHT * (span.start < OPENING_OF_HEADLINE and doc._.tweetpress_body > 0)
    ranked = counts.most_common(1)
    return ranked[0][0] if ranked and ranked[0][1] >= TOPIC_WEIGHT else None


def is_speaker(span: Span) -> bool:
    """« média+ : … », the paper that asks the questions of an interview."""
    doc = span.doc
    opens = span.start_char >= doc._.tweetpress_body and (span.start == 0 or doc[span.start - 1].is_space)
    return bool(opens and span.end < len(doc) and doc[span.end].text == ":")


def is_medium(span: Span) -> bool:
    """« sur Twitter », « son compte Facebook »: where somebody writes, not whom the article is about."""
    before: str = span.doc[span.start - 1].lower_ if span.start else ""
    return before in words_of("medium")


class Employers(Careers):
    """Names the company of each claim, one or several."""

    def __init__(self, anchors: Anchors, claims: Sequence[Claim] = ()) -> None:
        super().__init__(anchors, topic_company(anchors.doc))
        speaks = any(claim.rule.endswith(FIRST_PERSON) for claim in claims)
        others = speaks or not self.is_dominant
        self.is_mere_subject = others and self.topic in HOUSES and not self.employs(claims)
        """Whether nobody works at Twitter here: the article only speaks of it, its people are of another house."""
        self.names = list(dict.fromkeys(name.name for _, name in anchors.companies.items()))

    def answer(self, claim: Claim) -> Answer:
        """What the rules say of the company of the claim, and which of them."""
        title = claim.title
        if title.employers:
            return Answer("said", tuple(title.employers))
        if title.elsewhere or (title.of_person and not title.implied):
            return Answer("elsewhere", (None,))
        beside = (
            ("pointed", self.pointed_at(title)),
            ("beside", self.beside_name(claim)),
            ("affiliation", self.affiliation(claim)),
            ("counted", self.counted(title) if title.noun.kind in IMPLYING_KINDS else None),
            ("behind", self.behind(title)),
            ("pronoun", self.pronoun(title)),
            ("scene", self.scene(claim) or self.place_scene(claim) or self.voiced(claim) or self.segment(claim)),
        )
        for source, company in beside:
            if company is not None:
                return Answer(source, (company,))
        return self.meant(claim)

    def meant(self, claim: Claim) -> Answer:
        """The company of a post that neither its phrase nor its holder's name places."""
        title = claim.title
        if title.determiner in DEMONSTRATIVES and title.noun.kind == "staff" and not title.implied:
            return Answer("trade", (None,))  # « cet ingénieur »
        if title.possessive:
            return self.owned(claim)
        if title.implied and title.organisation in words_of("narrow organisation"):
            topic = self.topic if title.noun.kind in IMPLYING_KINDS else None
            return Answer("narrow", (self.introduced(title) or topic,))
        if title.implied:
            company = self.introduced(title) or self.known(claim) or self.turned(claim) or self.topic_of(claim)
            return Answer("implied", (company or self.nearest(title) or self.first_named(claim),))
        if (house := self.own_house(claim)) is not None:
            return Answer("own house", (house,))
        if (house := self.worked_for(claim)) is not None:
            return Answer("clause", (house,))
        if title.noun.noun.startswith(HOUSE_POSTS) and (house := self.turned(claim)) is not None:
            return Answer("turned", (house,))
        if title.noun.noun.startswith(EDITORS) and self.topic not in HOUSES:
            return Answer("topic", (self.topic,))
        if self.is_independent(title):
            return Answer("independent", (None,))
        if title.noun.kind not in IMPLYING_KINDS or self.is_public(claim) or self.is_of_other_work(title):
            return Answer("kind", (None,))
        if self.serves_unnamed(title):
            return Answer("unnamed", (None,))
        if title.noun.kind == "staff" and (title.indefinite or title.noun.plural):  # « les trois ingénieurs »
            return Answer("governing", (self.governing(claim),))
        return self.unsaid(claim)

    def is_independent(self, title: Title) -> bool:
        """« développeur indépendant », « community manager en freelance », « à son compte »."""
        if title.noun.kind == "board":
            return False
        start, end = title.start, min(title.right + 3, len(self.anchors.tokens))
        return bool(INDEPENDENT & set(self.anchors.words(start, end)))

    def owned(self, claim: Claim) -> Answer:
        """The company of « son PDG », « notre directrice »; a person's own lawyer or biographer serves none."""
        title = claim.title
        if title.determiner in SPEAKERS:
            if title.determiner not in ("notre", "nos") and ("former" in title.marks or title.noun.kind == "expert"):
                return Answer("speaker", (None,))  # « mon ancienne patronne », « mon conseiller »
            told = self.speaker if self.is_topic(self.speaker) else self.opening_house or self.speaker
            return Answer("speaker", (told or self.topic,))
        if title.noun.kind in PERSONAL_KINDS:
            return Answer("personal", (self.client(claim) if title.noun.kind == "law" else None,))
        named = self.turns.between(self.anchors.sentence(title.start).start, title.left)
        if title.noun.noun in COLLEAGUES and self.last_house is not None and not named:
            return Answer("colleague", (self.last_house,))
        if title.noun.kind in IMPLYING_KINDS and (house := self.known(claim)) is not None:
            return Answer("known", (house,))
        return Answer(
            "possessive",
            (self.nearest(title) or self.turned(claim) or self.topic_of(claim) or self.first_named(claim),),
        )

    def unsaid(self, claim: Claim) -> Answer:
        """The company of a post that the phrase does not place."""
        title = claim.title
        found = (
            ("governing", self.governing(claim)),
            ("joined", self.joined(claim)),
            ("career", self.career(claim)),
            ("known", self.known(claim)),
            ("acquired", self.acquired(title)),
            ("discussed", self.discussed(claim)),
            ("turned", self.turned(claim)),
            ("paragraph", self.paragraph_house(claim)),
            ("principal", self.opening_house if self.is_mere_subject and self.is_dominant else None),
            ("principal", self.principal if self.is_mere_subject else None),
            ("topic", None if self.is_mere_subject else self.topic_of(claim)),
        )
        known = ((source, company) for source, company in found if company is not None)
        source, company = next(known, ("nearest", self.nearest(title)))
        return Answer(source, (company,)) if company is not None else Answer("opening", (self.first_named(claim),))

    def first_named(self, claim: Claim) -> str | None:
        """The house that an article which names none often begins with; no paper, which only reports."""
        house = self.opening_house
        if house is None or is_reporter(house) or self.first_places[house] > self.place(claim):
            return None
        pointed = self.anchors.words(claim.title.left - 1, claim.title.left) in (["dont"], ["où"])
        return None if pointed else house

    @cached_property
    def first_places(self) -> dict[str, int]:
        """The token at which each house is first named."""
        return {house.name: house.start for house in reversed(self.turns.houses)}

    def is_public(self, claim: Claim) -> bool:
        """« le président », said of a head of state."""
        posts = posts_of(claim.person).posts
        return claim.title.noun.noun == "président" and any(post.startswith("president") for post in posts)

    def is_of_other_work(self, title: Title) -> bool:
        """« directeur de campagne », « coordinateur du classement »: a field that no company has, nor the topic."""
        return any(words_of("outside field") & set(self.anchors.words(start, end)) for start, end in title.pieces)

    def known(self, claim: Claim) -> str | None:
        """The company of the article where the person is known to have held such a post: the topic before others."""
        houses = posts_of(claim.person).houses(claim.title.noun.function)
        if self.topic is not None and fold(self.topic) in houses:
            return self.topic
        here = {fold(name): name for name in reversed(self.names)}
        return next((here[house] for house in houses if house in here), None)
