"""Ranges, where the numbers alone do not tell: « de 10 % à 15 % » is one, « passé de six à vingt » is two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.money import add_cents
from tweetpress.figures.vocabulary import word_class
from tweetpress.numbers import Number

MOVES = word_class("move")
"""Stems of verbs that go from one quantity to another."""
REACH = 7


def split_moves(context: Context, numbers: Iterable[Number]) -> Iterator[Number]:
    """The numbers, a range broken in two where a verb leads from its one end to the other."""
    for number in numbers:
        if number.parts and is_move(context, number):
            low, high = number.parts
            yield replace(low, value=number.value)
            yield high
        else:
            yield number


def is_move(context: Context, number: Number) -> bool:
    """« passé de six à vingt »; « augmenter de 10 à 20 % » is a range all the same: a rise has a size."""
    if context.fold(number.first) != "de":
        return False
    percent = context.fold(context.after_gap(number.stop)) in ("%", "pour")
    for at in context.words_before(number.first, REACH):
        word = context.fold(at)
        if context.lexemes[at].kind == "sign" and word not in ("'", "’", "-"):
            return False
        if any(word.startswith(stem) for stem in MOVES):
            return not percent
    return False


def merge_bounds(context: Context, candidates: Sequence[Candidate]) -> list[Candidate]:
    """« entre 10 % et 15 % », « de 2 millions de dollars à 3 millions de dollars »: one figure with two bounds."""
    merged: list[Candidate] = []
    for candidate in candidates:
        if merged and add_cents(context, merged[-1], candidate):
            continue
        if merged and bounds(context, merged[-1], candidate):
            low = merged[-1]
            opener = context.before_gap(low.first)
            candidate.value, candidate.value_max = low.value, candidate.value
            candidate.first, candidate.start = opener, context.lexemes[opener].start
            merged[-1] = candidate
        else:
            merged.append(candidate)
    return merged


def bounds(context: Context, low: Candidate, high: Candidate) -> bool:
    """Whether the two are the ends of one range, each with its unit."""
    if low.kind is None or (low.kind, low.currency, low.unit) != (high.kind, high.currency, high.unit):
        return False
    if low.value_max is not None or high.value_max is not None or low.value >= high.value or low.number.sign:
        return False
    between = [context.fold(at) for at in range(low.stop, high.first) if context.lexemes[at].kind != "space"]
    opener = context.fold(context.before_gap(low.first))
    if between == ["et"]:
        return opener == "entre"
    return between == ["a"] and opener == "de" and not moved(context, low)


def moved(context: Context, low: Candidate) -> bool:
    places = context.words_before(low.first, REACH)
    return any(context.fold(at).startswith(stem) for at in places for stem in MOVES)


def merge_times(context: Context, candidates: Sequence[Candidate]) -> list[Candidate]:
    """« 2 ans 5 mois et 12 jours » is one time, told in its greatest unit."""
    merged: list[Candidate] = []
    for candidate in candidates:
        last = merged[-1] if merged else None
        if last and last.kind == candidate.kind == "duration" and last.unit != candidate.unit:
            between = [context.fold(at) for at in context.words_after(last.stop, 2)]
            joint = between[:1] if between[:1] == ["et"] or between[:1] == [","] else []
            if joint and context.after_gap(context.after_gap(last.stop) + 1) == candidate.first:
                last.stop, last.end = candidate.stop, candidate.end
                continue
        merged.append(candidate)
    return merged
