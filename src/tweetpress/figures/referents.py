"""Who the subject of a clause is: a name, what a pronoun or a possessive points back at, or nobody of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tweetpress.components.topics import is_medium
from tweetpress.figures.actors import IMPERSONAL, may_measure, tells
from tweetpress.figures.antecedents import Holder, antecedent, described, descriptions, fits, latter
from tweetpress.figures.clauses import Phrase
from tweetpress.figures.context import Context
from tweetpress.figures.vocabulary import word_class
from tweetpress.numbers.lexer import fold

if TYPE_CHECKING:
    from spacy.tokens import Span

CHIEFS = word_class("chief")
SOURCES = word_class("source")
RIVALS = word_class("rival")
RULES = word_class("rule")
GENERIC = frozenset(("un", "une", "chaque", "tout", "toute", "aucun", "aucune", "certains", "certaines"))
PRONOUNS = {"il": "m", "elle": "f", "celui-ci": "m", "celle-ci": "f", "lui": "", "ils": "", "elles": ""}
POSSESSIVES = frozenset(("son", "sa", "ses", "leur", "leurs"))
POINTING = frozenset(("le", "la", "l'", "ce", "cet", "cette", "les", "l", "du", "au"))
ANYONE = word_class("anyone")
STUDYING = frozenset(("etude", "sondage", "enquete", "rapport", "institut"))
LOCATING = frozenset(("sur", "chez", "avec", "dans", "pour", "a", "contre", "par", "selon"))
LISTING = frozenset(("lesquels", "lesquelles", "notamment"))
BESIDE = 5
TITLE_LENGTH = 10
"""In tokens; a longer quotation is speech, not the title of a programme."""
OPENING = ("«", '"', "“")
CLOSING = frozenset(("»", '"', "”"))


class Owner(NamedTuple):
    """Whose a figure is, None where nobody's, and the rule that says so."""

    name: str | None
    why: str


def owner(mention: Span | None, why: str) -> Owner | None:
    return None if mention is None else Owner(mention._.tweetpress_name, why)


def resolve(context: Context, phrase: Phrase, holder: Holder, *, personal: bool) -> Owner | None:
    """Who the phrase means among those that can hold the figure; None where it does not tell.

    `personal` where the figure is one that a person has as a rule.
    """
    at = context.lexeme_of(phrase.first)
    head = noun_at(context, phrase.head)
    if head in STUDYING and not context.is_study:
        return None
    if head in RULES:
        return Owner(None, "nobody")
    named = resolve_name(context, phrase, holder)
    if named is not None:
        return named
    word = context.doc[phrase.head].text.lower()
    if word in PRONOUNS:
        return resolve_pronoun(context, phrase, holder, personal=personal)
    first = context.doc[phrase.first].text.lower()
    if head.startswith("derni") and first in ("ce", "cette"):
        return owner(latter(context, at, holder, "m" if first == "ce" else "f"), "pronoun")
    if first in POSSESSIVES:
        return owner(antecedent(context, at, holder, personal=personal), "possessive")
    if is_nobody(context, phrase, head, first):
        return Owner(None, "nobody")
    if first in POINTING:
        found = described(context, head, at, holder)
        if found is None and holder != "person" and descriptions().get(head, ("", ""))[0] == "company":
            return Owner(context.main_company, "description") if context.main_company else None
        return owner(found, "description")
    return None


def noun_at(context: Context, token: int) -> str:
    """The folded noun at a token, the second part of « co-fondateur »."""
    at = context.lexeme_of(token)
    prefixed = context.fold(at) in ("co", "vice", "ex") and context.fold(at + 1) in ("-", "‑")
    return context.fold(at + 2 if prefixed else at)


def resolve_pronoun(context: Context, phrase: Phrase, holder: Holder, *, personal: bool) -> Owner | None:
    """« il », « elle »; « elle y emploie 30 personnes » is where she worked; « il faut » stands for nobody."""
    word = context.doc[phrase.head].text.lower()
    behind = [token.text.lower() for token in context.doc[phrase.stop : phrase.stop + 3]]
    if any(fold(token).startswith(IMPERSONAL) for token in behind) or (word == "il" and behind[:1] == ["s'"]):
        return None
    at = context.lexeme_of(phrase.first)
    if "y" in behind[:2] and holder == "company":
        return owner(latter(context, at, "company"), "pronoun")
    return owner(antecedent(context, at, holder, PRONOUNS[word], personal=personal), "pronoun")


def resolve_name(context: Context, phrase: Phrase, holder: Holder) -> Owner | None:
    """The name at the head of the phrase, beside it (« le réseau Nom »), or its complement (« le compte de Nom »)."""
    mentions = context.mentions_of(phrase.first, phrase.stop)
    if any(token.text.lower() in LISTING for token in context.doc[phrase.first : phrase.stop]):
        return None
    heads = [m for m in mentions if m.start <= phrase.head < m.end]
    noun = noun_at(context, phrase.head)
    beside = [m for m in mentions if 0 < m.start - phrase.head <= BESIDE and is_apposed(context, m)]
    first = [m for m in mentions[:1] if m.start == phrase.first]
    chosen, why = heads[:1] or first or beside[:1], "subject" if heads or first else "apposition"
    if not chosen and noun not in CHIEFS | RIVALS | SOURCES:
        company = descriptions().get(noun, ("", ""))[0] == "company"
        chosen = [
            m for m in mentions[:1] if is_complement(context, phrase, m) and not (company and context.is_person(m))
        ]
        why = "complement of the subject"
    if not chosen or is_source(context, chosen[0], phrase) or (is_medium(chosen[0]) and not may_measure(chosen[0])):
        return None
    if fits(context, chosen[0], holder):
        return owner(chosen[0], why)
    return None


def is_complement(context: Context, phrase: Phrase, mention: Span) -> bool:
    """« le compte de Nom »; not « le service clients sur Nom » nor « le plan que Nom … »."""
    if any(
        token.text.lower() in ("que", "qu'", "dont", "selon", ",") for token in context.doc[phrase.head : mention.start]
    ):
        return False
    places = context.words_before(context.at_char(mention.start_char), 3)
    return next((context.fold(at) for at in places if context.token(at).pos_ == "ADP"), "de") not in LOCATING


def is_apposed(context: Context, mention: Span) -> bool:
    """« le réseau Nom », « le patron, Nom »; not « le patron de Nom » nor « de Nom et Nom »."""
    before = context.before_gap(context.at_char(mention.start_char))
    return context.fold(before) == "," or context.token(before).pos_ in ("NOUN", "ADJ", "PROPN")


def is_source(context: Context, mention: Span, phrase: Phrase) -> bool:
    """Whether the name only counts or says what is another's: « Semiocast recense », « le journal évoque »."""
    said = tells(mention, context.fold(context.lexeme_of(phrase.verb)))
    return said and may_measure(mention) and mention._.tweetpress_name != context.main_company


def is_nobody(context: Context, phrase: Phrase, head: str, first: str) -> bool:
    """A quoted title or anyone of a kind (« un abonné », « chaque marque »): no company or person has that."""
    if first in GENERIC and head in ANYONE:
        return True
    opening = phrase.first if first in OPENING else phrase.first - 1
    if opening < 0 or context.doc[opening].text not in OPENING or not context.doc[opening + 1].is_title:
        return False
    inside = [token.text for token in context.doc[opening + 1 : phrase.stop + 1]]
    return phrase.head > opening and bool(set(inside[:TITLE_LENGTH]) & CLOSING)
