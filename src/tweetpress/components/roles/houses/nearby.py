"""The house that the text near a post speaks of: in its sentence, in its paragraph, at its beginning."""

from __future__ import annotations

from bisect import bisect_left

from tweetpress.components.roles.anchors import Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.holders.described import is_incise
from tweetpress.components.roles.houses.anaphora import is_alone
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.houses.turns import is_network, is_reporter
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.words import words_of

SPEAKERS = frozenset(("notre", "nos", "votre", "vos", "mon", "ma", "mes"))
DEFINITE = frozenset(("le", "la", "l'", "du", "au"))
# Parts of a house, not bodies: « L'équipe de Vine … Son directeur ».
PARTS = words_of("part of a house")
# Those whom no public body has: « La mairie attaque Vine. Son PDG … ».
OF_COMPANIES = frozenset(("chief executive", "founder"))
OWNERS = frozenset(("investor", "bank", "research"))
FUNDS = frozenset(("fonds", "banque", "actionnaire", "investisseur"))
"""Kinds of houses, and nouns before them, that a text names because they own or judge what it is about."""
DISCUSSED = 2
"""Sentences back in which the text may have turned to another company."""
SUBJECT_REACH = 3
"""Tokens into a sentence up to which a company is taken for its subject."""


def turned(page: Page, claim: Claim) -> str | None:
    """The house that leads the paragraph so far, unless the text has come back to its topic since.

    Nor one where, as far as the text says, people only came from, if an earlier sentence names it.
    """
    at = page.place(claim)
    lead = page.turns.lead(at)
    if lead is None:
        return None
    if is_owner(page, lead, claim):
        return None
    told = page.anchors.sentence(lead.start).end  # « La CNIL met Twitter en demeure. La présidente … »
    back = bisect_left(page.topic_starts, at) > bisect_left(page.topic_starts, told)
    quitted = lead.name in page.memory.quitted - page.memory.kept and not page.is_topic(lead.name)
    earlier = lead.start < page.anchors.sentence(claim.title.start).start
    return None if back or (quitted and earlier) else lead.name


def is_owner(page: Page, lead: Name, claim: Claim) -> bool:
    """« Le fonds Odeo monte au capital de Vine. … Le PDG, X »: of Vine, which the article is about."""
    fund = page.is_of_kind(lead, OWNERS, FUNDS) and not claim.title.possessive and claim.title.noun.kind != "finance"
    behind = page.named_between(lead.end, page.anchors.sentence(lead.start).end) if fund else []
    return any(page.is_topic(house.name) for house in behind)


def nearest(page: Page, claim: Claim) -> str | None:
    """What a possessive means: the last company of the sentence so far, or the subject of the one before.

    A post that no word points with is of its own sentence: of the one before it is right 1 time in 5.
    """
    title = claim.title
    sentence = page.anchors.sentence(title.start)
    here = houses_between(page, sentence.start, title.left, claim)
    if here:
        return owner(page, here, claim).name
    after = {house.name for house in houses_between(page, title.right, sentence.end, claim)}
    if sentence.index == 0 or (len(after) == 1 and not title.possessive):
        return min(after) if len(after) == 1 else None
    if not (title.implied or title.possessive):
        return None
    if title.possessive and is_told_of_topic(page, sentence.start, title.left):
        return turned(page, claim) or page.topic  # « *Le groupe* a perdu son directeur »
    previous = page.anchors.sentences[sentence.index - 1]
    before = houses_between(page, previous.start, previous.end, claim)
    if not before:
        return None
    past = page.memory.quitted - page.memory.kept
    if all(house.name in past for house in before):  # « Elle a débuté chez Odeo. « … », dit *son* patron »: hers now
        return page.memory.last_house
    leads = before[0].start - previous.start <= SUBJECT_REACH
    return (before[0] if leads else before[-1]).name


def is_told_of_topic(page: Page, start: int, end: int) -> bool:
    """Whether « le groupe », « l'entreprise » stands between the tokens: the house that the text is about."""
    nouns = words_of("organisation") - words_of("narrow organisation") - words_of("thing")
    return any(page.anchors.word(at) in nouns and is_alone(page.anchors, at) for at in range(start + 1, end))


def owner(page: Page, here: list[Name], claim: Claim) -> Name:
    """The last house of the sentence so far, or its subject: « *Vine* quitte Odeo, indique *son* PDG »."""
    sentence, left = page.anchors.sentence(claim.title.start), claim.title.left
    opening = page.anchors.tokens[sentence.start : here[0].start]
    leads = not any("VerbForm=Fin" in token.morph for token in opening) and is_incise(left - 1, sentence, page.anchors)
    quoted = any(token.is_quote for token in page.anchors.tokens[sentence.start : left])
    return here[0] if leads and not quoted else here[-1]


def houses_between(page: Page, start: int, end: int, claim: Claim) -> list[Name]:
    """The houses that a possessive may mean, institutions with them; else the companies alone."""
    title = claim.title
    if not title.possessive:
        named = page.anchors.companies_between(start, end)
        press = "rédaction" in title.noun.noun
        return [house for house in named if press or not is_reporter(house.name)]
    found = [house for house in page.turns.between(start, end) if not page.is_medium(house)]
    if title.noun.function not in OF_COMPANIES:
        found += bodies_in(page, start, end)
    if title.noun.noun == "porte-parole" and end <= title.left:  # « Nom s'est tue. Son porte-parole … »
        found += [name for name in page.anchors.people_between(start, end) if name.name != claim.person]
    found.sort(key=lambda house: house.start)
    if title.noun.kind == "press":
        found = [house for house in found if not is_network(house.name)] or found
    return [house for house in found if not is_reporter(house.name)] or found


def bodies_in(page: Page, start: int, end: int) -> list[Name]:
    """« le gouvernement », « la préfecture de police »: bodies with no name of their own, in the words of the page."""
    anchors, found = page.anchors, list[Name]()
    for at in range(start + 1, end):
        of_person = anchors.word(at) == "équipe" and anchors.person_from(at + 2, end)
        if of_person:  # « *L'équipe de X* l'a compris. Son responsable numérique … »
            found.append(Name(at, of_person.end, anchors.text(at, of_person.end)))
        elif anchors.word(at) in words_of("institution") - PARTS and anchors.word(at - 1) in DEFINITE:
            stop = Bodies(anchors, {}).institution_end(at, end)
            found.append(Name(at, stop, anchors.text(at, stop)))
    return found


def first_named(page: Page, claim: Claim) -> str | None:
    """The house that an article which names none often begins with; no paper, which only reports."""
    house = page.opening_house
    if house is None or is_reporter(house) or page.first_places[house] > page.place(claim):
        return None
    pointed = page.anchors.words(claim.title.left - 1, claim.title.left) in (["dont"], ["où"])
    return None if pointed else house
