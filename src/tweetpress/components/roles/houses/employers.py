"""The company of a role: said, pointed at (« son PDG », « où elle était »), or what the article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.descriptions import FOUNDERS, HEADS
from tweetpress.components.roles.houses.affiliations import BESIDE_NAME, find_affiliations
from tweetpress.components.roles.houses.known import posts_of
from tweetpress.components.roles.houses.scenes import BODY_KINDS, TITLE_WEIGHT, Scenes
from tweetpress.components.roles.houses.surroundings import DISCUSSED, HOUSES, PHRASE, SPEAKERS
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import ARTICLES
from tweetpress.components.roles.phrases.titles import DEMONSTRATIVES, Title
from tweetpress.components.roles.words import IMPLYING_KINDS, words_of
from tweetpress.components.spans import COMPANIES
from tweetpress.datatypes import Status

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
# Constructions that tell the steps of a career though nothing in them is past.
CAREER_STEPS = ("become: devient", "apposition to an unnamed")
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


class Employers(Scenes):
    """Names the company of each claim, one or several."""

    def __init__(self, anchors: Anchors, claims: Sequence[Claim] = ()) -> None:
        super().__init__(anchors, topic_company(anchors.doc))
        speaks = any(claim.rule.endswith(FIRST_PERSON) for claim in claims)
        others = speaks or not self.is_dominant
        self.is_mere_subject = others and self.topic in HOUSES and not self.employs(claims)
        """Whether nobody works at Twitter here: the article only speaks of it, its people are of another house."""
        self.affiliations = find_affiliations(anchors)
        self.workplaces: dict[tuple[str, str], str] = {}
        self.last_house: str | None = None
        self.kept: set[str] = set()
        """The houses where somebody works or will; and those of whose people the text says only that they left."""
        self.quitted: set[str] = set()
        self.speaker: str | None = None
        """Where the first person works whose post the text gives with its company; « nous » in an interview."""
        self.careers: dict[str, tuple[int, str | None]] = {}
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
            ("behind", self.behind(title)),
            ("pronoun", self.pronoun(title)),
            ("scene", self.scene(claim) or self.place_scene(claim) or self.voiced(claim)),
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
            company = self.introduced(title) or self.known(claim) or self.turned(claim) or self.topic
            return Answer("implied", (company or self.nearest(title),))
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
        if title.noun.kind == "staff" and title.indefinite:  # « fondée par trois ingénieurs, X, Y et Z »
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
        return Answer("possessive", (self.nearest(title) or self.turned(claim) or self.topic,))

    def own_house(self, claim: Claim) -> str | None:
        """« l'analyste », « la journaliste »: of a trade, and the text has said where the person works."""
        title = claim.title
        trade = title.noun.kind in BODY_KINDS and not title.indefinite and not title.noun.noun.startswith("invest")
        if not trade:
            return None
        return self.workplaces.get((claim.person, title.noun.kind)) or self.named_with(claim)

    def worked_for(self, claim: Claim) -> str | None:
        """« le journaliste X, qui l'interrogeait pour CNBC »: the house of the clause behind the name of a trade."""
        person = claim.mention
        if person is None or claim.title.noun.kind not in BODY_KINDS | {"arts"}:
            return None
        end = self.anchors.sentence(person.start).end
        if self.anchors.words(person.end, person.end + 2) != [",", "qui"]:
            return None
        house = self.turns.next(person.end, min(end, person.end + PHRASE))
        if house is None or self.is_topic(house.name) or "," in self.anchors.words(person.end + 1, house.start):
            return None
        before = [word for word in self.anchors.words(house.start - 2, house.start) if word not in ARTICLES]
        return house.name if before[-1:] in (["pour"], ["chez"], ["à"], ["au"]) else None

    def named_with(self, claim: Claim) -> str | None:
        """« X enseigne à l'université Laval. La chercheuse … »: the one house of the sentence that names the person."""
        if claim.rule != "description" or claim.title.determiner not in ("le", "la", "l'"):
            return None
        at = self.turns.last_mention(claim.person, claim.title.left)
        if at is None:
            return None
        sentence = self.anchors.sentence(at)
        here = self.turns.between(sentence.start, sentence.end)
        named = {house.name for house in here if not (self.is_medium(house) or self.is_topic(house.name))}
        return min(named) if len(named) == 1 else None

    def unsaid(self, claim: Claim) -> Answer:
        """The company of a post that the phrase does not place."""
        title = claim.title
        found = (
            ("governing", self.governing(claim)),
            ("career", self.career(claim)),
            ("known", self.known(claim)),
            ("acquired", self.acquired(title)),
            ("discussed", self.discussed(claim)),
            ("turned", self.turned(claim)),
            ("paragraph", self.paragraph_house(claim)),
            ("principal", self.opening_house if self.is_mere_subject and self.is_dominant else None),
            ("principal", self.principal if self.is_mere_subject else None),
            ("topic", None if self.is_mere_subject else self.topic),
        )
        known = ((source, company) for source, company in found if company is not None)
        source, company = next(known, ("nearest", self.nearest(title)))
        return Answer(source, (company,))

    def turned(self, claim: Claim) -> str | None:
        """The house that leads the paragraph, unless it is only where somebody came from, named sentences ago."""
        house = super().turned(claim)
        if house in self.quitted - self.kept and not self.is_topic(house):
            lead = self.turns.lead(self.place(claim))
            here = self.anchors.sentence(claim.title.start).start
            return house if lead is not None and lead.start >= here else None
        return house

    def note_career(self, claim: Claim, company: str | None, status: Status) -> None:
        """Remember where the person was when last spoken of; every claim is to be noted, in the order of the text."""
        self.last_house = company or self.last_house
        if company is not None:
            (self.quitted if status == "former" else self.kept).add(company)
        if company is not None and status != "former" and claim.title.employers:
            self.workplaces.setdefault((claim.person, claim.title.noun.kind), company)
            self.speaker = self.speaker or company
        former = company if status == "former" and company != self.topic else None
        self.careers[claim.person] = (claim.title.right, former)

    def career(self, claim: Claim) -> str | None:
        """« entre chez Vine comme stagiaire. Deux ans plus tard, il devient chef de produit »: still at Vine."""
        at, company = self.careers.get(claim.person, (0, None))
        title = claim.title
        past = claim.past or claim.status == "former" or claim.rule.startswith(CAREER_STEPS)
        told = past and not (title.definite or title.possessive)
        if company is None or not told or title.start < at:
            return None
        near = self.anchors.sentence(title.start).index - self.anchors.sentence(at - 1).index <= DISCUSSED
        if not near or {name.name for name in self.anchors.companies_between(at, title.left)} - {company}:
            return None
        claim.past = True
        return company

    def beside_name(self, claim: Claim) -> str | None:
        """« l'investisseur X (Benchmark) », « l'analyste X, de Gartner »: what follows the name."""
        if claim.mention is None or claim.mention.start < claim.title.right:
            return None
        at, end = claim.mention.end, self.anchors.sentence(claim.mention.start).end
        if at < end and self.anchors.word(at) == ",":
            at += 1
        if at + 1 >= end or self.anchors.word(at) not in BESIDE_NAME:
            return None
        at += 1
        if at + 1 < end and self.anchors.word(at) in ARTICLES:
            at += 1
        house = self.turns.at(at)
        party = claim.title.noun.kind == "public" and at not in self.anchors.companies  # « la députée X (PS) »
        if house is not None and not party:
            return house.name
        return self.unknown_body(claim, at, end)

    def affiliation(self, claim: Claim) -> str | None:
        """« Chez Gartner, X doute. … », note l'analyste »: the house that any mention of an expert names."""
        if claim.title.noun.kind not in BODY_KINDS - {"press"}:
            return None
        return self.affiliations.get(claim.person)

    def unknown_body(self, claim: Claim, at: int, end: int) -> str | None:
        """« la chercheuse X, de la Fondation pour … », « la blogueuse X de exemple.fr »: a name of no lexicon."""
        token = self.anchors.tokens[at]
        if token.like_url:
            return self.anchors.text(at, at + 1)
        body = token.text[:1].isupper() and at not in self.anchors.people and self.anchors.word(at - 1) != "("
        if not body or claim.title.noun.kind not in BODY_KINDS or fold(token.text) in load_knowledge().places:
            return None
        return self.anchors.text(at, Bodies(self.anchors, {}).name_end(at, end))

    def is_public(self, claim: Claim) -> bool:
        """« le président », said of a head of state."""
        posts = posts_of(claim.person).posts
        return claim.title.noun.noun == "président" and any(post.startswith("president") for post in posts)

    def is_of_other_work(self, title: Title) -> bool:
        """« directeur de campagne », « coordinateur du classement »: a field that no company has, nor the topic."""
        return any(words_of("outside field") & set(self.anchors.words(start, end)) for start, end in title.pieces)

    def known(self, claim: Claim) -> str | None:
        """The company of the article that the person is known to have founded or to head."""
        founder = claim.title.noun.function in FOUNDERS
        if not founder and claim.title.noun.function not in HEADS:
            return None
        known = posts_of(claim.person)
        companies = known.founded if founder else known.companies
        if self.topic is not None and fold(self.topic) in companies:
            return self.topic
        here = [name for name in self.names if fold(name) in companies]
        return here[0] if here else None
