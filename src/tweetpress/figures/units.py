"""The noun phrase that a number counts: its extent, and whether it is a time, an amount or a thing."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.money import skip_of
from tweetpress.figures.vocabulary import months, unit_kinds, word_class
from tweetpress.lexicon import read_table
from tweetpress.numbers.lexer import HYPHENS
from tweetpress.numbers.vocabulary import number_words

FUNCTION_WORDS = word_class("function")
POSSESSIVES = word_class("determiner")
MONTHS = word_class("weekday") | frozenset(months())
COMPLEMENTED = word_class("complement")
NOUNS = frozenset(("NOUN", "PROPN", "X", "ADJ"))
ADJECTIVES = (
    *("ais", "aises", "ains", "aines", "iens", "iennes", "ois", "oises", "ifs", "ives"),
    *("els", "elles", "eux", "euses", "iques", "ables", "antes"),
)
"""Endings that show an adjective where the tagger sees a noun."""
QUOTES = ('"', "«", "“", "‘")
PARTICIPLES = ("es", "ees", "is", "ies", "us", "ues", "ts", "tes")


class Unit(NamedTuple):
    """A counted noun phrase: lexemes `first` to `stop`, its noun at `head`, and the lexicon's kind, else count."""

    first: int
    stop: int
    head: int
    kind: str


@cache
def modifiers(place: str) -> frozenset[str]:
    rows = read_table("unit_modifiers", ("word", "place"))
    return frozenset(row["word"] for row in rows if row["place"] == place)


def read_unit(context: Context, candidate: Candidate) -> Unit | None:
    """The unit right behind the number; « de » is needed behind a scale in full and refused behind a plain number."""
    at = context.after_gap(candidate.stop)
    at += context.fold(at) in HYPHENS  # « 30-minutes »
    after_of = skip_of(context, at)
    linked = after_of > at
    number = candidate.number
    abbreviated = (
        number.scaled
        and context.lexemes[number.stop - 1].text[-1:] in "kKMds"
        and len(context.lexemes[number.stop - 1].text) <= 4
    )
    if context.fold(context.before_gap(candidate.first)) in ("tous", "toutes", "eux", "elles"):
        return None
    if not number.scaled and (linked or context.fold(at) == "des"):
        return read_part(context, candidate, after_of if linked else at)
    if number.scaled and not linked and not abbreviated:
        return None
    if linked and context.fold(after_of) in POSSESSIVES:
        after_of = context.after_gap(after_of + 1)
    return read_noun(context, after_of, plural=is_plural(candidate), linked=linked)


def read_part(context: Context, candidate: Candidate, at: int) -> Unit | None:
    """« 40 de ses amis », « 90 des lecteurs »: a plain number of a known whole."""
    if context.fold(at) not in POSSESSIVES | {"des"}:
        return None
    if context.fold(context.after_gap(at + 1)) in number_words():  # « deux des trois fondateurs »
        return None
    return read_noun(context, context.after_gap(at + 1), plural=True, linked=True)


def is_plural(candidate: Candidate) -> bool:
    value = candidate.value_max if candidate.value_max is not None else candidate.value
    return value >= 2 and not candidate.number.scaled


def read_noun(context: Context, at: int, *, plural: bool, linked: bool) -> Unit | None:
    """The noun phrase that starts at `at`, or behind quotation marks opened there.

    Its noun must be in the plural if `plural`; `linked` where « de » stands before it.
    """
    if context.fold(at) in QUOTES:
        at = context.after_gap(at + 1)
    head = at
    if context.fold(head) in ("plus", "moins") and context.fold(context.after_gap(head + 1)) in modifiers("before"):
        head = context.after_gap(head + 1)  # « les 25 plus grandes entreprises »
    while head < len(context.lexemes) and context.fold(head) in modifiers("before"):
        then = context.after_gap(head + 1)
        if not is_noun(context, then, plural=plural, linked=linked):
            break
        head = then
    adjective = context.fold(head) in modifiers("before") | modifiers("aside") and not is_complemented(context, head)
    if adjective or not is_noun(context, head, plural=plural, linked=linked):
        return None
    kind, stop = read_kind(context, head)
    if kind == "not":
        return None
    if kind == "duration":
        return Unit(head, stop, head, kind)
    return Unit(at, extend(context, stop), head, kind)


def is_complemented(context: Context, at: int) -> bool:
    """« deux levées de fonds »: a noun for the tagger, with a complement behind it."""
    then = context.after_gap(at + 1)
    return context.token(at).pos_ == "NOUN" and skip_of(context, then) > then


def read_kind(context: Context, head: int) -> tuple[str, int]:
    """The lexicon's kind of the noun at `head`, and where the noun (with its hyphens) stops."""
    for phrase, kind in unit_kinds().get(context.fold(head), ()):
        stop = context.match(head, phrase)
        if stop is not None:
            return kind, stop
    stop = close_word(context, head + 1)
    if is_compound(context, head):
        stop = close_word(context, context.after_gap(stop) + 1)
    return "count", stop


def close_word(context: Context, stop: int) -> int:
    """Where a word stops that goes on behind hyphens: « sous-traitants »."""
    while (
        stop + 1 < len(context.lexemes)
        and context.lexemes[stop].text in HYPHENS
        and context.lexemes[stop + 1].kind == "word"
    ):
        stop += 2
    return stop


def is_noun(context: Context, at: int, *, plural: bool, linked: bool) -> bool:
    """Whether a noun that can be counted stands at `at`."""
    if at >= len(context.lexemes) or context.lexemes[at].kind != "word":
        return False
    lexeme, fold = context.lexemes[at], context.fold(at)
    known = unit_kinds().get(fold)
    if len(fold) == 1 and context.fold(at + 1) in ("'", "’"):
        return False
    if known and any(context.match(at, phrase) for phrase, _ in known):
        return not (lexeme.text[0].isupper() and not lexeme.text.isupper() and known[0][1] == "duration")
    hyphenated = context.fold(at + 1) in HYPHENS  # « e-mails »
    if (fold in FUNCTION_WORDS and not hyphenated) or fold in MONTHS or (len(fold) < 2 and not hyphenated):
        return False
    part_of_speech = context.token(at).pos_
    if part_of_speech in ("VERB", "AUX") and fold.endswith("aient"):  # « 10 millions d'autres pourraient »
        return False
    if plural and not is_plural_noun(context, at):
        return is_compound(context, at)
    function = part_of_speech in ("ADP", "DET", "PRON", "CCONJ", "SCONJ", "AUX", "ADV") and len(fold) < 6
    return linked or not function


def is_plural_noun(context: Context, at: int) -> bool:
    """« mots-dièse », « grands-parents », « 9 PDG »: initials have no ending."""
    lexeme = context.lexemes[at]
    whole = context.text[lexeme.start : context.lexemes[close_word(context, at + 1) - 1].end]
    initials = (
        lexeme.text.isupper() and 1 < len(lexeme.text) < 5 and not context.mentions_between(lexeme.start, lexeme.end)
    )
    return initials or bool({whole[-1:].lower(), lexeme.text[-1:].lower()} & {"s", "x", "z"})


def is_compound(context: Context, at: int) -> bool:
    """« data centers », « community managers »: the English way, the plural on the second noun."""
    then = context.after_gap(at + 1)
    if then == at + 1 or then >= len(context.lexemes) or context.token(at).pos_ not in NOUNS:
        return False
    second = context.lexemes[then]
    plural = second.text[-1:] == "s" and second.fold not in FUNCTION_WORDS
    return plural and len(second.fold) > 3 and context.token(then).pos_ in NOUNS and is_foreign(second.fold)


def is_foreign(fold: str) -> bool:
    """Endings that French plurals do not have, or hardly."""
    return fold.endswith(("ers", "ings", "ors", "rks", "ets", "ups", "cks", "ms", "ts", "ps"))


def extend(context: Context, stop: int) -> int:
    """Where the unit stops with the adjectives, participles and bare complements that belong to it."""
    for _ in range(3):
        longer = read_quoted(context, stop) or read_adjective(context, stop) or read_complement(context, stop)
        if longer is None:
            return stop
        stop = longer
    return stop


def read_quoted(context: Context, stop: int) -> int | None:
    """One word in quotation marks behind the noun: « utilisateurs "actifs" »."""
    at = context.after_gap(stop)
    if at == stop or context.fold(at) not in QUOTES:
        return None
    word = context.after_gap(at + 1)
    end = context.after_gap(word + 1)
    return end + 1 if context.fold(end) in ('"', "»", "”") else None


def read_adjective(context: Context, stop: int) -> int | None:
    """An adjective in the plural, or a participle with nothing to complete it."""
    at = context.after_gap(stop)
    if at == stop or at >= len(context.lexemes) or context.lexemes[at].kind != "word":
        return None
    lexeme, fold = context.lexemes[at], context.fold(at)
    if fold[-1:] not in ("s", "x") or fold in modifiers("aside") or fold in FUNCTION_WORDS or lexeme.text[0].isupper():
        return None
    end = close_word(context, at + 1)
    tag = context.token(at).pos_
    follow = context.fold(context.after_gap(end))
    if tag == "VERB" and fold.endswith(PARTICIPLES):
        return None if follow in COMPLEMENTED else end
    return end if tag == "ADJ" or (tag in NOUNS and fold.endswith(ADJECTIVES)) else None


def read_complement(context: Context, stop: int) -> int | None:
    """« de » and a bare common noun: « types d'activités », « lignes de code », but not « abonnés de Twitter »."""
    at = context.after_gap(stop)
    noun = skip_of(context, at)
    if at == stop or noun == at or noun >= len(context.lexemes) or context.lexemes[noun].kind != "word":
        return None
    lexeme, fold = context.lexemes[noun], context.fold(noun)
    if not lexeme.text[0].islower() or fold in FUNCTION_WORDS or fold in MONTHS or len(fold) < 3:
        return None
    return close_word(context, noun + 1) if context.token(noun).pos_ in ("NOUN", "X") else None
