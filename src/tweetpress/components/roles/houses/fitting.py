"""The house of somebody of a trade, where the text has just spoken of one that fits: « Gartner … . L'analyste X … »."""

from __future__ import annotations

from collections.abc import Callable

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.kinds import SCHOOLS
from tweetpress.components.roles.houses.known import posts_of
from tweetpress.components.roles.houses.nearby import bodies_in
from tweetpress.components.roles.houses.neighbours import BODY_KINDS, COURTS, JUDGES
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.houses.turns import kinds
from tweetpress.components.roles.words import words_of

CHAMBERS = frozenset(("sénat", "assemblée", "parlement", "commission"))
COMMISSION = "Commission européenne"
COMMISSIONS = frozenset(("commission europeenne", "commission", "sec", "ftc", "fcc"))
COMMISSIONS |= {"securities and exchange commission", "federal trade commission"}
# Those of a trade who are mostly of no house.
LONERS = tuple(sorted(words_of("loner")))
ADVISERS = frozenset(("research", "bank", "investor", "consulting"))
"""Kinds of houses that have analysts, economists and consultants."""
ADVISER_NOUNS = words_of("adviser house")
ADVISING = frozenset(("finance", "expert"))
SENTENCES_BACK = 3
"""Sentences before an analyst in which the house may be named."""
BESIDE = 8
"""Tokens from a house to the name of somebody who works there."""


def fits(claim: Claim) -> Callable[[str], bool] | None:
    """What tells the houses that may have such a post by their names; None for posts of no such house."""
    noun = claim.title.noun
    if noun.kind == "law" and noun.noun.startswith(JUDGES):
        return lambda name: bool(COURTS & set(name.casefold().split()))
    if noun.noun.startswith("rapporteur"):
        return lambda name: bool(CHAMBERS & set(name.casefold().split()))
    if noun.noun in ("commissaire", "commissaire européen"):
        return lambda name: fold(name) in COMMISSIONS
    if noun.kind not in BODY_KINDS or noun.noun.startswith(LONERS):
        return None
    if noun.kind == "press":
        return lambda name: kinds().get(fold(name)) == "media"
    if noun.kind == "academia":
        return lambda name: bool(SCHOOLS & set(name.casefold().split()))
    return lambda name: kinds().get(fold(name)) in ADVISERS


def fitting_house(page: Page, claim: Claim) -> str | None:
    """The house that fits and that this sentence or the one before is about; for « le » and « la »."""
    title, test = claim.title, fits(claim)
    if title.noun.noun == "commissaire" and title.right == title.end and is_commissioner(claim.person):
        return COMMISSION
    if title.noun.noun == "sénateur" and title.right == title.end:
        return page.senate
    if test is None or title.indefinite:
        return None
    if title.noun.kind in ADVISING:
        return adviser(page, claim)
    at = page.place(claim)
    lead = page.turns.lead(at)
    if lead is not None and test(lead.name):
        start = page.anchors.sentence(lead.start).start
        if page.turns.is_label(lead) or page.turns.is_scene(lead, start):
            return lead.name  # « RTL. X, présentateur du soir, … », « À RTL, on hésite. Le journaliste X … »
    if lead is not None and title.noun.kind == "academia" and title.definite and fold(lead.name) not in kinds():
        return lead.name  # « L'Inria a compté … », note le chercheur X
    apposed = title.noun.kind == "academia" and not title.determiner and claim.rule == "name before title"
    if (title.determiner not in ("le", "la", "l'") and not apposed) or title.noun.kind == "press":
        return None  # a paper named beside a journalist is as often where he is quoted
    here = page.anchors.sentence(at)
    for index in (here.index, here.index - 1):
        if index < 0:
            break
        sentence = page.anchors.sentences[index]
        start = sentence.start if title.noun.kind == "academia" else max(sentence.start, page.turns.paragraphs[at])
        end = min(sentence.end, at)
        named = [*page.turns.between(start, end), *bodies_in(page, start, end)]
        found = [house for house in named if test(house.name)]
        if found:
            return found[-1].name
    return None


def is_commissioner(person: str) -> bool:
    """« le commissaire X », of whom everybody knows that he was one of the European Union."""
    return any(post.startswith("commissaire europeen") for post in posts_of(person).posts)


def adviser(page: Page, claim: Claim) -> str | None:
    """« Selon le cabinet Odeo, … », « Chez Odeo, … »: the last house that has analysts and is nobody else's."""
    at = page.place(claim)
    start = page.anchors.sentences[max(0, page.anchors.sentence(at).index - SENTENCES_BACK)].start
    named = [house for house in page.named_between(start, at) if page.is_of_kind(house, ADVISERS, ADVISER_NOUNS)]
    if not named:
        return None
    beside = page.anchors.people_between(max(0, named[-1].start - BESIDE), min(at, named[-1].end + BESIDE))
    return None if any(person.name != claim.person for person in beside) else named[-1].name
