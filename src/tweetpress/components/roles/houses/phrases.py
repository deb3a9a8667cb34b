"""The house that the sentence of a post gives it: « dont le PDG », « associée chez », « l'agence »."""

from __future__ import annotations

from itertools import pairwise

from tweetpress.components.grammar import ARTICLES, POINTERS
from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.anaphora import is_introduced
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.houses.turns import REPORTERS, is_called, kinds
from tweetpress.components.roles.words import IMPLYING_KINDS, words_of
from tweetpress.components.topics import HOUSES

PHRASE = 12
"""Tokens from a title to the house behind a complement."""
CLOSERS = frozenset((",", ";", ".", ")", "]", ":", "»", "?", "!"))
RELATIVES = frozenset(("dont", "où"))
SERVICES = REPORTERS | {"agency"}
BODIES = words_of("body noun")
"""Nouns of houses that are no companies."""
POINTING = 8
"""Tokens from a title back to « où elle exerce les fonctions de »."""
MEMORY = 600
"""Tokens back to the company that « l'agence » takes up."""


SENTENCES_BACK = 2
"""Sentences before a narrow noun in which the house that it means may stand."""


def pointed_at(page: Page, claim: Claim) -> str | None:
    """The company before « dont le PDG » or « , où elle était »."""
    title = claim.title
    sentence = page.anchors.sentence(title.start)
    for index in range(title.left - 1, max(sentence.start, title.left - POINTING) - 1, -1):
        if page.anchors.word(index) in RELATIVES and page.anchors.word(index + 1) not in POINTERS:
            implying = title.noun.kind in IMPLYING_KINDS
            between = page.turns.between if implying else page.anchors.companies_between
            comma = page.anchors.word(index - 1) == ","
            if page.anchors.tokens[index - 1 - comma].ent_type_ == "LOC":
                return None
            before = between(max(sentence.start, index - 12), index - comma)
            medium = bool(before) and page.is_medium(before[-1])  # « sur Twitter, où le ministre … »
            return before[-1].name if before and not medium else None
    return None


def behind(page: Page, claim: Claim) -> str | None:
    """« associée en droit social chez X », « (social media manager, X) »: behind a complement that nothing read."""
    title = claim.title
    sentence = page.anchors.sentence(title.start)
    houses = page.turns.between(title.right, min(sentence.end, title.right + PHRASE))
    house = next((one for one in houses if one.start in page.anchors.companies), next(iter(houses), None))
    if house is None or page.anchors.people_between(title.right, house.start):
        return None
    between = page.anchors.words(title.right, house.start)
    between = behind_example(between)
    if between[:1] == [","] and set(between[1:]) <= words_of("organisation"):
        after = page.anchors.words(house.end, house.end + 1)
        return house.name if not after or after[0] in CLOSERS else None
    named = [page.anchors.tokens[at].text for at in range(title.right, house.start)]
    regions = all(ahead[:1].isupper() for word, ahead in pairwise(after_articles(named)) if word == "et")
    if any(word in CLOSERS or word in ("qui", "que") for word in between) or not regions:
        return None
    if any(page.anchors.tokens[i].pos_ in ("VERB", "AUX") for i in range(title.right, house.start)):
        return None
    while between and between[-1] in ARTICLES | words_of("organisation"):
        between.pop()
    return house.name if between[-1:] in (["chez"], ["pour"], ["à"], ["au"], ["dans"]) else None


def after_articles(words: list[str]) -> list[str]:
    """The words without articles: « et *Maghreb* » for « et le Maghreb »."""
    return [word for word in words if word.lower() not in ARTICLES]


def behind_example(words: list[str]) -> list[str]:
    """What stands behind « …, *notamment* », which goes on with what it is an example of; else all `words`."""
    for at, word in enumerate(words):
        if word == "," and words[at + 1 : at + 2] in (["notamment"], ["entre"]):
            return words[at + 2 + (words[at + 1] == "entre") :]
    return words


def introduced(page: Page, claim: Claim) -> str | None:
    """« l'agence »: the house that the text introduced by that noun, or one of its name; no network."""
    noun, at = claim.title.organisation, claim.title.left
    houses = [house for house in page.turns.between(max(0, at - MEMORY), at) if house.name not in HOUSES]
    houses = [house for house in houses if not page.is_medium(house)] or houses
    companies = [house for house in houses if house.start in page.anchors.companies]
    if noun not in words_of("narrow organisation"):
        return newly_introduced(page, companies, noun, at)
    single = [one for one in companies if page.anchors.word(one.start - 1) != "groupe"]  # « l'agence du *groupe* Odeo »
    meant = [one for one in single if is_introduced(page.anchors, one, noun, at) or is_called(one.name, noun)]
    meant = meant or [house for house in houses if noun in house.name.casefold().split()]
    if not meant and noun in BODIES:
        bodies = [house for house in houses if house.start not in page.anchors.companies]
        meant = [one for one in bodies if page.anchors.word(one.start) not in words_of("institution") - BODIES]
    if not meant:  # « l'avionneur », which nothing introduced
        start = page.anchors.sentences[max(0, page.anchors.sentence(at).index - SENTENCES_BACK)].start
        meant = [one for one in houses if one.start >= start and kinds().get(fold(one.name)) not in SERVICES]
        own = page.memory.homes.get(claim.person)
        return own if own is not None and own not in HOUSES else meant[-1].name if meant else None
    return meant[-1].name if meant else None


def newly_introduced(page: Page, companies: list[Name], noun: str, at: int) -> str | None:
    """« Twitter rachète l'application Nimbus. Le fondateur de l'application … »: a noun that may mean Twitter too."""
    start = page.anchors.sentences[max(0, page.anchors.sentence(at).index - SENTENCES_BACK)].start
    near = [house for house in companies if house.start >= start and is_introduced(page.anchors, house, noun, at)]
    return near[-1].name if near else None


def governing(page: Page, claim: Claim) -> str | None:
    """« Chez Twitter, elle est responsable … »; « que Salesforce vient de nommer co-PDG »."""
    title = claim.title
    sentence = page.anchors.sentence(title.start)
    for company in reversed(page.anchors.companies_between(sentence.start, title.left)):
        before = page.anchors.words(company.start - 1, company.start)
        if before in (["que"], ["qu'"], ["chez"]) and "," not in page.anchors.words(company.end, title.left):
            return company.name
    return None
