"""Verbs and nouns that say a multiple without a number: « a presque triplé », « le double »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tweetpress.figures.candidate import Candidate, from_number
from tweetpress.figures.context import Context
from tweetpress.numbers import Number

FACTORS = {"doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "decupl": 10, "centupl": 100}
VERB = re.compile(rf"(?P<stem>{'|'.join(FACTORS)})(?:e|ee|es|ees|er|ent|ait|aient|era|eront|ant|erait|a)")
NOUN = re.compile(rf"(?P<stem>{'|'.join(FACTORS)})e")
AUXILIARIES = frozenset(("a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient", "ayant", "ete"))


def find_multiples(context: Context) -> Iterator[Candidate]:
    """The multiples that a verb or a noun says, in order."""
    for at, lexeme in enumerate(context.lexemes):
        if lexeme.kind != "word":
            continue
        noun = NOUN.fullmatch(lexeme.fold) if context.fold(context.before_gap(at)) in ("le", "du", "au") else None
        verb = VERB.fullmatch(lexeme.fold)
        if noun:
            first = context.before_gap(at) if context.fold(context.before_gap(at)) == "le" else at
            if is_measure(context, at):
                yield make_candidate(context, first, at, FACTORS[noun["stem"]])
        elif verb and is_change(context, at):
            yield make_candidate(context, at, at, FACTORS[verb["stem"]])


def is_measure(context: Context, at: int) -> bool:
    """« le double de », « du triple. »: an adjective would have its noun behind it (« le double compte »)."""
    after = context.after_gap(at + 1)
    return (
        after >= len(context.lexemes)
        or context.lexemes[after].kind != "word"
        or context.fold(after) in ("de", "d", "du")
    )


def is_change(context: Context, at: int) -> bool:
    """A past participle with its auxiliary, or an infinitive; « se doubler de », « doublé par Nom » are others."""
    words = [context.fold(place) for place in context.words_before(at, 4)]
    follow = context.fold(context.after_gap(at + 1))
    if words[:1] in (["se"], ["'"]) or follow in ("par", "d"):
        return False
    if context.fold(at).endswith("er"):
        return True
    return context.lexemes[at].text.rstrip("es").endswith("é") and has_auxiliary(context, at)


def has_auxiliary(context: Context, at: int) -> bool:
    """Whether an auxiliary stands a few words before."""
    return any(context.fold(place) in AUXILIARIES for place in context.words_before(at, 7))


def make_candidate(context: Context, first: int, last: int, factor: int) -> Candidate:
    start, end = context.lexemes[first].start, context.lexemes[last].end
    number = Number(context.text[start:end], start, end, factor, None, False, False, False, "", first, last + 1)
    candidate = from_number(number)
    candidate.kind, candidate.why = "multiple", "verb" if first == last else "noun"
    return candidate
