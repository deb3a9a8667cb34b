"""The house that stands beside a person's name, or in the clause that goes on from it."""

from __future__ import annotations

from tweetpress.components.grammar import ARTICLES
from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Name
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.houses.phrases import PHRASE
from tweetpress.components.roles.houses.turns import is_network, is_reporter
from tweetpress.components.roles.words import verbs, words_of

# Trades whose employer may follow the name: « la chercheuse X, de la Fondation pour la recherche ».
BODY_KINDS = frozenset(("academia", "press", "finance", "expert"))
COURTS = frozenset(("tribunal", "cour", "parquet"))
JUDGES = ("juge", "procureur", "vice-procureur", "substitut", "greffier", "premier président")
INSIDE = (["pour"], ["chez"], ["à"], ["au"], ["dans"])
WORKING = words_of("working")
LEAVING = frozenset(("quitter", "déserter"))
BETWEEN = frozenset((",", "qui", "ne", "n'", "a", "avait", "vient", "de", "d'"))
PASSED = frozenset(("AUX", "ADV"))
# Those whose party a text names as it does the houses of others.
PARLIAMENT = tuple(sorted(words_of("parliament")))


def affiliation(page: Page, claim: Claim) -> str | None:
    """« Chez Gartner, X doute. … », note l'analyste », « X (PS), députée »: the house that any mention names."""
    house = page.affiliations.get(claim.person) or school_behind(page, claim)
    if house is not None and claim.title.noun.noun.startswith(JUDGES):
        return house if COURTS & set(house.casefold().split()) else None
    return None if is_of_parliament(claim) and house in page.firms else house


def school_behind(page: Page, claim: Claim) -> str | None:
    """« le professeur X *à la Business School* juge … »: of another trade, « à » would tell where it is said."""
    if claim.title.noun.kind != "academia" or claim.rule != "title before name" or claim.mention is None:
        return None
    at = claim.mention.end
    if page.anchors.words(at, at + 1) not in (["à"], ["au"]):
        return None
    at += 1 + (page.anchors.words(at + 1, at + 2) in (["la"], ["l'"]))
    school = page.anchors.bodies.get(at)
    return None if school is None else school.name


def is_affiliated(page: Page, claim: Claim) -> bool:
    """Those of a trade, of a party, and of the law: « la juge X, de la Cour suprême », « Me X, du cabinet Y »."""
    noun = claim.title.noun.noun
    lawful = noun.startswith(("avocat", *JUDGES))
    return claim.title.noun.kind in BODY_KINDS or lawful or is_of_parliament(claim)


def is_of_parliament(claim: Claim) -> bool:
    return claim.title.noun.noun.startswith(PARLIAMENT)


def of_clause(page: Page, claim: Claim) -> str | None:
    """« la journaliste X, qui l'interrogeait pour CNBC », « X travaille pour Slate », « X quitte la matinale de RTL ».

    Of a trade; for a description also the clause behind the last mention: « X quitte RTL. La journaliste … ».
    """
    noun, starts = claim.title.noun, [max(claim.mention.end if claim.mention else 0, claim.title.right)]
    if noun.kind not in BODY_KINDS | {"public", "arts", "law"} or noun.noun.startswith("invest"):
        return None
    named = page.turns.last_mention(claim.person, claim.title.left) if claim.rule == "description" else None
    starts += [] if named is None else [page.anchors.people[named].end]
    for start in starts:
        house, left = clause_house(page, start)
        if house is not None and not page.is_topic(house.name):
            claim.status = claim.status or ("former" if left else None)
            return house.name
    return None


def clause_house(page: Page, start: int) -> tuple[Name | None, bool]:
    """The house that the clause from token `start` on tells, and whether it is left there."""
    anchors, end, at = page.anchors, page.anchors.sentence(start - 1).end, start
    while at < min(end, start + PHRASE) and (anchors.word(at) in BETWEEN or anchors.tokens[at].pos_ in PASSED):
        at += 1
    verb = verbs().get(anchors.word(at)) if at < end else None
    left = verb is not None and verb.infinitive in LEAVING
    working = verb is not None and verb.infinitive in WORKING
    house = page.turns.next(at, min(end, at + PHRASE))
    if house is None or "," in anchors.words(at, house.start):
        return None, False
    plain = ARTICLES | words_of("organisation")  # « exerce au *cabinet* Nom »
    before = [word for word in anchors.words(at + 1, house.start) if word not in plain]
    if anchors.words(house.start - 1, house.start) == ["à"] and fold(house.name) in load_knowledge().places:
        return None, False  # « qui l'accompagnait à Laval »
    if left:
        return None if is_network(house.name) or len(before) > 1 else house, True
    inside = before[-1:] in INSIDE or (before[-1:] == ["sur"] and is_reporter(house.name))
    return house if inside and (working or anchors.words(start, start + 2) == [",", "qui"]) else None, False
