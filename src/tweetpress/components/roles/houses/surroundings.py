"""What the text round a post says of its company: the sentence, the paragraph, the houses named last."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.described import FOUNDERS
from tweetpress.components.roles.houses.turns import Turns, is_called, is_reporter, last_between
from tweetpress.components.roles.merge import same_house
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import ARTICLES
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import IMPLYING_KINDS, verbs, words_of

PHRASE = 9
"""Tokens from a title to the house behind a complement."""
CLOSERS = frozenset((",", ";", ".", ")", "]", ":", "»", "?", "!"))
# Kinds of those who are not of the house that a sentence is about.
OUTSIDERS = frozenset(("law", "public"))
SPEAKERS = frozenset(("notre", "nos", "mon", "ma", "mes"))
APPOSITIONS = frozenset(("name before title", "title before name", "title, comma, name", "brackets after name"))
RELATIVES = frozenset(("dont", "où"))
HOUSES = frozenset(("Twitter", "X", "Twitter Inc."))
SPAN_TO_BOUGHT = 6
"""Tokens between « rachat » and the company bought."""
DISCUSSED = 2
"""Sentences back in which the text may have turned to another company."""
REACH_OF_JOINED = 7
"""Tokens from the house that somebody joins to the post, « la fédération nationale en tant que »."""
ORIGINS = ("ex-", "venu", "débauché", "issu", "transfuge", "ancien", "rescapé")
ORIGIN_SPAN = 3
"""Tokens before a house in which such a word stands."""
MEMORY = 600
"""Tokens back to the company that « l'agence » takes up."""
SUBJECT_REACH = 3
"""Tokens into a sentence up to which a company is taken for its subject."""


class Surroundings:
    """Reads the houses that the text has near a post."""

    def __init__(self, anchors: Anchors, topic: str | None) -> None:
        self.anchors = anchors
        self.topic = topic
        self.body: int = anchors.doc._.tweetpress_body
        """The character where the text begins; before it stands the headline."""
        self.turns = Turns(anchors)
        self.named = [house for house in self.turns.houses if not self.is_medium(house)]
        self.named_starts = [house.start for house in self.named]
        self.stayed = [house for house in self.named if not self.is_origin(house)]
        self.stayed_starts = [house.start for house in self.stayed]
        self.topic_starts = [house.start for house in self.named if house.name == topic]
        self.first_mention = {name.name: name.start for name in reversed(list(anchors.people.values()))}
        self.is_dominant = self.dominates()
        self.strangers: dict[int, str | None] = {}
        """By sentence, the house of its founder or head who cannot be the topic's."""

    def is_topic(self, company: str | None) -> bool:
        """Whether `company` is what the article is about, or its branch: « Twitter France »."""
        topic = self.topic
        return company == topic or bool(company and topic and same_house(company, topic))

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
        back = bisect_left(self.topic_starts, at) > bisect_left(self.topic_starts, lead.end)
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
        house = last_between(self.stayed, self.stayed_starts, self.turns.paragraphs[at], at)
        return None if house is None else house.name

    def last_named(self, start: int, end: int) -> Name | None:
        """The last house between tokens `start` and `end` that is more than where somebody writes."""
        return last_between(self.named, self.named_starts, start, end)

    def is_origin(self, house: Name) -> bool:
        """« (ex-Odeo) », « débauchée d'Odeo », « un ancien d'Odeo »: where somebody comes from."""
        before = self.anchors.words(max(0, house.start - ORIGIN_SPAN), house.start)
        return house.name not in HOUSES and any(word.startswith(ORIGINS) for word in before)

    def dominates(self) -> bool:
        """Whether the article names its topic more often than any other house."""
        counts = Counter(house.name for house in self.named)
        mine = sum(count for name, count in counts.items() if self.is_topic(name))
        rival = max((count for name, count in counts.items() if not self.is_topic(name)), default=0)
        headed = any(
            self.is_topic(house.name) for house in self.turns.houses if self.anchors.tokens[house.start].idx < self.body
        )
        return mine > rival or (mine == rival and headed)

    def behind(self, title: Title) -> str | None:
        """« associée en droit social chez X », « (social media manager, X) »: behind a complement that nothing read."""
        sentence = self.anchors.sentence(title.start)
        houses = self.turns.between(title.right, min(sentence.end, title.right + PHRASE))
        house = next((one for one in houses if one.start in self.anchors.companies), next(iter(houses), None))
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
        inside = between[-1:] in (["chez"], ["pour"], ["à"], ["au"]) or between[-3:] == ["au", "sein", "de"]
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
        house = self.last_named(before.start, at)
        return self.topic if house is None else house.name

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
        """What a possessive means: the last company of the sentence so far, or the subject of the one before.

        A post that no word points with is of its own sentence: of the one before it is right 1 time in 5.
        """
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
        if not (title.implied or title.possessive):
            return None
        previous = self.anchors.sentences[sentence.index - 1]
        before = self.houses_between(previous.start, previous.end, title)
        if not before:
            return None
        leads = before[0].start - previous.start <= SUBJECT_REACH
        return (before[0] if leads else before[-1]).name

    def houses_between(self, start: int, end: int, title: Title) -> list[Name]:
        """The houses that a possessive may mean, institutions with them; else the companies alone."""
        if not title.possessive:
            return [house for house in self.anchors.companies_between(start, end) if not self.is_origin(house)]
        found = [
            house for house in self.turns.between(start, end) if not (self.is_medium(house) or self.is_origin(house))
        ]
        return [house for house in found if not is_reporter(house.name)] or found

    def institution(self, start: int, title: Title) -> str | None:
        """« le Département des affaires étrangères et son chef »: the last body named from token `start` on."""
        for index in range(title.left - 1, start - 1, -1):
            if self.anchors.word(index) in words_of("institution") and self.anchors.tokens[index].text[:1].isupper():
                return self.anchors.text(index, Bodies(self.anchors, {}).institution_end(index, title.left))
        return None

    def introduced(self, title: Title) -> str | None:
        """« l'agence »: the company that the text introduced by that noun, or the last one where Twitter is none."""
        before = self.turns.between(max(0, title.left - MEMORY), title.left)
        companies = [house for house in before if house.start in self.anchors.companies]
        for company in reversed(companies):
            if title.organisation in self.anchors.words(company.start - 3, company.start):
                return company.name
        narrow = title.organisation in words_of("narrow organisation") and title.noun.kind in IMPLYING_KINDS
        called = [house for house in before if title.organisation in house.name.casefold().split()]
        of_kind = [company for company in companies if is_called(company.name, title.organisation)]
        last = called or of_kind or (companies if narrow else [])
        return last[-1].name if last else None

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
            if before in ("à", "au") and not between and self.anchors.word(company.start - 2) in verbs():
                return company.name  # « qui est à Nom directeur de la rédaction »
        return None
