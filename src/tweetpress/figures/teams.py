"""Teams: « elle encadre 46 personnes », « à la tête d'une équipe de 25 personnes » is the figure of her house."""

from __future__ import annotations

from tweetpress.figures.actors import in_sentence
from tweetpress.figures.antecedents import last_actor
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.posts import company_of
from tweetpress.figures.referents import Owner
from tweetpress.figures.vocabulary import word_class

STAFF = word_class("staff")
HEADING = word_class("heading")
REACH = 9
"""Within how many words before the figure its leader's verb stands."""


def find_team(context: Context, candidate: Candidate) -> Owner | None:
    """The company of the person whose staff is counted."""
    if candidate.kind != "count" or candidate.head is None or context.fold(candidate.head) not in STAFF:
        return None
    if not is_headed(context, candidate):
        return None
    if any(not context.is_person(m) for m in in_sentence(context, candidate)):
        return None  # the sentence names a house
    leader = last_actor(context, candidate.first, "person")
    if leader is None:
        return None
    company = company_of(context, leader._.tweetpress_name, former=is_past(context, candidate))
    return Owner(company, "team") if company else None


def is_past(context: Context, candidate: Candidate) -> bool:
    """« elle supervisait », « où il dirigeait »."""
    words = [context.fold(at) for at in context.words_before(candidate.first, REACH)]
    return any(word.startswith(tuple(HEADING)) and word.endswith("ait") for word in words)


def is_headed(context: Context, candidate: Candidate) -> bool:
    """Whether a verb of leading stands before the figure, or « sous ses ordres » behind it."""
    sentence = context.sentence(candidate.first)
    places = [at for at in context.words_before(candidate.first, REACH) if context.sentence(at) == sentence]
    before = [context.fold(at) for at in places]
    after = [context.fold(at) for at in context.words_after(candidate.stop, 3)]
    led = any(word.startswith(tuple(HEADING)) for word in before)
    ahead = "tete" in before or (before[:2] == ["de", "equipe"] and bool({"son", "ses", "sa"} & set(before[:5])))
    return led or ahead or after[:2] in (["sous", "ses"], ["sous", "sa"], ["sous", "son"])
