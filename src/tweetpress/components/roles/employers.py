"""The company of a role: said, pointed at (« son PDG », « où elle était »), or what the article is about."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.affiliations import BESIDE_NAME, find_affiliations
from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.bodies import Bodies
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.descriptions import FOUNDERS, HEADS
from tweetpress.components.roles.fields import ARTICLES
from tweetpress.components.roles.known import posts_of
from tweetpress.components.roles.merge import same_house
from tweetpress.components.roles.titles import DEMONSTRATIVES, Title
from tweetpress.components.roles.turns import Turns
from tweetpress.components.roles.words import IMPLYING_KINDS, verbs, words_of
from tweetpress.components.spans import COMPANIES
from tweetpress.datatypes import Status

# Trades whose employer may follow the name: « la chercheuse X, de la Fondation pour la recherche ».
BODY_KINDS = frozenset(("academia", "press", "finance", "expert"))
TRADES = frozenset(("press", "finance", "expert", "academia"))
# Those who serve a person, not the company of the person.
PHRASE = 9
"""Tokens from a title to the house behind a complement."""
CLOSERS = frozenset((",", ";", ".", ")", "]", ":", "»", "?", "!"))
# Kinds of those who are not of the house that a sentence is about.
OUTSIDERS = frozenset(("law", "public"))
PERSONAL_KINDS = frozenset(("law", "arts"))
# Posts of the press and of learning that somebody holds at a house, as executives do.
HOUSE_POSTS = ("rédacteur en chef", "directeur de la rédaction", "recteur", "doyen", "vice-doyen", "associé")
INDEPENDENT = frozenset(("indépendant", "indépendante", "free-lance", "freelance", "free-lances", "bénévole"))
SPEAKERS = frozenset(("notre", "nos", "mon", "ma", "mes"))
APPOSITIONS = frozenset(("name before title", "title before name", "title, comma, name", "brackets after name"))
RELATIVES = frozenset(("dont", "où"))
TITLE_WEIGHT = 6
"""A company in the article's title counts as that many mentions."""
TOPIC_WEIGHT = 4
"""Weight from which a company is the topic, and not one of many in an article about something else."""
# Constructions that tell the steps of a career though nothing in them is past.
CAREER_STEPS = ("become: devient", "apposition to an unnamed")
HOUSES = frozenset(("Twitter", "X", "Twitter Inc."))
SPAN_TO_BOUGHT = 6
"""Tokens between « rachat » and the company bought."""
DISCUSSED = 2
"""Sentences back in which the text may have turned to another company."""
REACH_OF_JOINED = 7
"""Tokens from the house that somebody joins to the post, « la fédération nationale en tant que »."""
MEMORY = 600
"""Tokens back to the company that « l'agence » takes up."""
SUBJECT_REACH = 3
"""Tokens into a sentence up to which a company is taken for its subject."""
HOUSE_WEIGHT = 4
"""The pages are about Twitter: it is the topic unless another company is named far more."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the rules say of the company of a claim."""

    source: str
    """Which of them says it."""
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


class Employers:
    """Names the company of each claim, one or several."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.topic = topic_company(anchors.doc)
        self.first_mention = {name.name: name.start for name in reversed(list(anchors.people.values()))}
        self.affiliations = find_affiliations(anchors)
        self.turns = Turns(anchors)
        self.is_dominant = self.dominates()
        self.workplaces: dict[tuple[str, str], str] = {}
        self.speaker: str | None = None
        """Where the first person works whose post the text gives with its company; « nous » in an interview."""
        self.careers: dict[str, tuple[int, str | None]] = {}
        self.names = list(dict.fromkeys(name.name for _, name in anchors.companies.items()))

    def is_topic(self, company: str | None) -> bool:
        """Whether `company` is what the article is about, or its branch: « Twitter France »."""
        topic = self.topic
        return company == topic or bool(company and topic and same_house(company, topic))

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
            ("scene", self.scene(claim)),
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
            return Answer("speaker", (self.speaker or self.topic,))
        if title.noun.kind in PERSONAL_KINDS:
            return Answer("personal", (None,))
        return Answer("possessive", (self.nearest(title) or self.turned(claim) or self.topic,))

    def own_house(self, claim: Claim) -> str | None:
        """« l'analyste », « la journaliste »: of a trade, and the text has said where the person works."""
        title = claim.title
        trade = title.noun.kind in TRADES and not title.indefinite and not title.noun.noun.startswith("invest")
        if not trade:
            return None
        return self.workplaces.get((claim.person, title.noun.kind)) or self.named_with(claim)

    def worked_for(self, claim: Claim) -> str | None:
        """« le journaliste X, qui l'interrogeait pour CNBC »: the house of the clause behind the name of a trade."""
        person = claim.mention
        if person is None or claim.title.noun.kind not in TRADES | {"arts"}:
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
            ("topic", self.topic),
        )
        known = ((source, company) for source, company in found if company is not None)
        source, company = next(known, ("nearest", self.nearest(title)))
        return Answer(source, (company,))

    def note_career(self, claim: Claim, company: str | None, status: Status) -> None:
        """Remember where the person was when last spoken of; every claim is to be noted, in the order of the text."""
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
        between = {name.name for name in self.anchors.companies_between(at, title.left)}
        if not near or between - {company}:
            return None
        claim.past = True
        return company

    def acquired(self, title: Title) -> str | None:
        """« Twitter rachète Squad. Les fondateurs, X et Y, … »: the founders are those of the company bought."""
        if title.noun.function not in FOUNDERS:
            return None
        sentence = self.anchors.sentence(title.start)
        start = self.anchors.sentences[max(0, sentence.index - 1)].start
        for index in range(title.left - 1, start - 1, -1):
            if self.anchors.word(index) in words_of("acquisition"):
                passive = self.anchors.word(index + 1) == "par"
                low, high = (index - SPAN_TO_BOUGHT, index) if passive else (index + 1, index + 1 + SPAN_TO_BOUGHT)
                bought = self.anchors.companies_between(max(start, low), min(title.left, high))
                return bought[-1 if passive else 0].name if bought else None
        return None

    def discussed(self, claim: Claim) -> str | None:
        """The company that the text has just turned to: « L'agence Vanksen … « … », dit X, directeur de … »."""
        title, person = claim.title, claim.mention
        if claim.rule not in APPOSITIONS:
            return None
        if person is None or title.determiner or self.first_mention.get(person.name) != person.start:
            return None
        if not self.is_source(person):
            return None
        sentence = self.anchors.sentence(title.start)
        start = self.anchors.sentences[max(0, sentence.index - DISCUSSED)].start
        for company in reversed(self.anchors.companies_between(start, min(title.left, person.start))):
            if self.anchors.word(company.start - 1) in words_of("medium"):
                continue
            if company.name == self.topic or company.name in HOUSES:
                return None
            return company.name if self.is_turned_to(company) else None
        return None

    def turned(self, claim: Claim) -> str | None:
        """The house that leads the paragraph so far, unless the text has come back to its topic since."""
        at = self.place(claim)
        lead = self.turns.lead(at)
        if lead is None:
            return None
        since = self.turns.between(lead.end, at)
        back = any(one.name == self.topic and not self.is_medium(one) for one in since)
        return None if back else lead.name

    def place(self, claim: Claim) -> int:
        """The token where the claim begins: its title, or the name before it in the same sentence."""
        at, person = claim.title.left, claim.mention
        if person is not None and self.anchors.sentence(person.start) is self.anchors.sentence(at):
            at = min(at, person.start)
        return at

    def paragraph_house(self, claim: Claim) -> str | None:
        """The last house of the paragraph so far, in an article that speaks of another house as often as of its topic.

        On the written pages the last house is right 25 times where the topic is wrong, against 6; in articles that
        name their topic more often than anybody else 4 against 20.
        """
        said_of_him = claim.rule.startswith("be") and not claim.title.definite
        if self.is_dominant or said_of_him:
            return None
        at = self.place(claim)
        before = self.turns.between(self.turns.paragraphs[at], at)
        named = [house.name for house in before if not self.is_medium(house)]
        return named[-1] if named else None

    def dominates(self) -> bool:
        """Whether the article names its topic more often than any other house."""
        counts = Counter(house.name for house in self.turns.houses if not self.is_medium(house))
        mine = sum(count for name, count in counts.items() if self.is_topic(name))
        rival = max((count for name, count in counts.items() if not self.is_topic(name)), default=0)
        body = self.anchors.doc._.tweetpress_body
        headed = any(
            self.is_topic(house.name) for house in self.turns.houses if self.anchors.tokens[house.start].idx < body
        )
        return mine > rival or (mine == rival and headed)

    def behind(self, title: Title) -> str | None:
        """« associée en droit social chez X », « (social media manager, X) »: behind a complement that nothing read."""
        sentence = self.anchors.sentence(title.start)
        house = self.turns.next(title.right, min(sentence.end, title.right + PHRASE))
        if house is None:
            return None
        between = self.anchors.words(title.right, house.start)
        if between[:1] == [","] and set(between[1:]) <= words_of("organisation"):
            after = self.anchors.words(house.end, house.end + 1)
            return house.name if not after or after[0] in CLOSERS else None
        if any(word in CLOSERS or word in ("qui", "que", "et") for word in between):
            return None
        if any(self.anchors.tokens[i].pos_ in ("VERB", "AUX") for i in range(title.right, house.start)):
            return None
        while between and between[-1] in ARTICLES:
            between.pop()
        inside = between[-1:] == ["chez"] or between[-3:] == ["au", "sein", "de"]
        inside = inside or (between[-1:] in (["à"], ["au"]) and house.start not in self.anchors.companies)
        at_once = len(between) == 1 and between[0] in ("de", "d'", "du") and house.start not in self.anchors.companies
        return house.name if inside or at_once else None

    def pronoun(self, title: Title) -> str | None:
        """« Odeo grandit. X en est la présidente »: the house that « en » takes up."""
        sentence = self.anchors.sentence(title.start)
        near = range(title.left - 1, max(sentence.start, title.left - 3) - 1, -1)
        at = next((index for index in near if self.is_en(index)), None)
        if at is None:
            return None
        if self.is_dominant:
            return self.topic
        before = self.anchors.sentences[max(0, sentence.index - 1)]
        named = [house for house in self.turns.between(before.start, at) if not self.is_medium(house)]
        return named[-1].name if named else self.topic

    def is_en(self, index: int) -> bool:
        """« en est », « en devient », « en assure »: the pronoun, no preposition."""
        return self.anchors.word(index) == "en" and self.anchors.word(index + 1) in verbs()

    def scene(self, claim: Claim) -> str | None:
        """« Chez X, la directrice juridique … »: of any trade, for the sentence itself."""
        lead = self.turns.lead(self.place(claim))
        if lead is None or claim.title.noun.kind in OUTSIDERS:
            return None
        sentence = self.anchors.sentence(claim.title.start)
        here = sentence.start <= lead.start and self.turns.is_scene(lead, sentence.start)
        return lead.name if here else None

    def is_medium(self, house: Name) -> bool:
        """« sur Twitter »: where somebody writes."""
        return house.start > 0 and self.anchors.word(house.start - 1) in words_of("medium")

    def is_source(self, person: Name) -> bool:
        """« …, dit X », « selon X »: the text quotes the person named."""
        if person.start == 0:
            return False
        before = self.anchors.tokens[person.start - 1]
        opens = person.start - 1 == self.anchors.sentence(person.start).start
        return before.pos_ == "VERB" or before.lower_ == "selon" or (opens and before.lower_ == "pour")

    def is_turned_to(self, company: Name) -> bool:
        """Whether the company leads its sentence or stands behind its common noun: « la start-up Needium »."""
        leads = company.start - self.anchors.sentence(company.start).start <= SUBJECT_REACH
        before = self.anchors.words(company.start - 3, company.start)
        return leads or bool(set(before) & words_of("organisation"))

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

    def pointed_at(self, title: Title) -> str | None:
        """The company before « dont le PDG » or « , où elle était »."""
        sentence = self.anchors.sentence(title.start)
        for index in range(title.left - 1, max(sentence.start, title.left - 6) - 1, -1):
            if self.anchors.word(index) in RELATIVES:
                implying = title.noun.kind in IMPLYING_KINDS
                between = self.turns.between if implying else self.anchors.companies_between
                before = between(max(sentence.start, index - 12), index)
                return before[-1].name if before else None
        return None

    def nearest(self, title: Title) -> str | None:
        """What a possessive means: the last company of the sentence so far, or the subject of the one before."""
        if title.determiner in SPEAKERS or title.determiner in ("votre", "vos"):
            return None
        sentence = self.anchors.sentence(title.start)
        here = self.houses_between(sentence.start, title.left, title)
        body = self.institution(here[-1].end if here else sentence.start, title) if title.possessive else None
        if body is not None:
            return body
        if here:
            return here[-1].name
        after = {house.name for house in self.houses_between(title.right, sentence.end, title)}
        if sentence.index == 0 or (len(after) == 1 and not title.possessive):
            return min(after) if len(after) == 1 else None
        previous = self.anchors.sentences[sentence.index - 1]
        before = self.houses_between(previous.start, previous.end, title)
        if not before:
            return None
        leads = before[0].start - previous.start <= SUBJECT_REACH
        return (before[0] if leads else before[-1]).name

    def houses_between(self, start: int, end: int, title: Title) -> list[Name]:
        """The houses that a possessive may mean, institutions with them; else the companies alone."""
        if not title.possessive:
            return self.anchors.companies_between(start, end)
        return [house for house in self.turns.between(start, end) if not self.is_medium(house)]

    def institution(self, start: int, title: Title) -> str | None:
        """« le Département des affaires étrangères et son chef »: the last body named from token `start` on."""
        for index in range(title.left - 1, start - 1, -1):
            if self.anchors.word(index) in words_of("institution") and self.anchors.tokens[index].text[:1].isupper():
                return self.anchors.text(index, Bodies(self.anchors, {}).institution_end(index, title.left))
        return None

    def introduced(self, title: Title) -> str | None:
        """« l'agence »: the company that the text introduced by that noun, or the last one where Twitter is none."""
        before = self.anchors.companies_between(max(0, title.left - MEMORY), title.left)
        for company in reversed(before):
            if title.organisation in self.anchors.words(company.start - 3, company.start):
                return company.name
        narrow = title.organisation in words_of("narrow organisation") and title.noun.kind in IMPLYING_KINDS
        return before[-1].name if before and narrow else None

    def governing(self, claim: Claim) -> str | None:
        """« Chez Twitter, elle est responsable … »; « que Salesforce vient de nommer co-PDG »."""
        title = claim.title
        sentence = self.anchors.sentence(title.start)
        if claim.rule.startswith("arrive"):  # « rejoint la fédération en tant que porte-parole »
            joined = self.turns.between(max(sentence.start, title.left - REACH_OF_JOINED), title.left)
            return joined[-1].name if joined else None
        for company in reversed(self.anchors.companies_between(sentence.start, title.left)):
            before = self.anchors.word(company.start - 1) if company.start else ""
            between = self.anchors.words(company.end, title.left)
            if before == "chez" and (company.start - 1 <= sentence.start + 1 or "," not in between):
                return company.name
            if before in ("que", "qu'") and "," not in between:
                return company.name
        return None
