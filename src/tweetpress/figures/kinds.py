"""What a number measures, by the words that stand beside it."""

from __future__ import annotations

from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.money import apply_money, read_money, skip_of
from tweetpress.figures.units import read_unit
from tweetpress.figures.vocabulary import word_class
from tweetpress.numbers.scan import plain_ratio

COMPARED = word_class("comparison")
MEASURED = word_class("measured")
TIMES = ("multipli", "divis")


def assign_kind(context: Context, candidate: Candidate) -> None:
    """Set kind, unit, currency and extent from what is printed right beside the number; else leave the kind open."""
    money = read_money(context, candidate)
    if money is not None:
        apply_money(context, candidate, money)
    elif not (read_percent(context, candidate) or read_multiple(context, candidate)):
        read_count(context, candidate)


def read_percent(context: Context, candidate: Candidate) -> bool:
    """« 28 % », « dix pour cent », « 3 points »."""
    at = context.after_gap(candidate.stop)
    stop = None
    for phrase in (
        ("%",),
        ("pour", "", "cent"),
        ("pour", "-", "cent"),
        ("pourcents",),
        ("pourcent",),
        ("p", ".", "", "cent"),
        ("p", ".", "100"),
    ):
        stop = stop or context.match(at, phrase)
    if stop is None and context.fold(at) in ("point", "points", "pts"):
        stop = context.match(at + 1, ("", "de", "", "pourcentage"))
        if stop is None and context.fold(context.after_gap(at + 1)) == "de":
            return False  # « points de vente », « points de base »
        stop = stop or at + 1
        candidate.unit = "points"
    if stop is None or is_whole(context, candidate, stop):
        return False
    close(context, candidate, stop, "percent")
    return True


def is_whole(context: Context, candidate: Candidate, stop: int) -> bool:
    """« à 100 % », « 100 % français »: wholly, no measure."""
    if candidate.value != 100:
        return False
    before = context.fold(context.before_gap(candidate.first))
    after = context.fold(context.after_gap(stop))
    return before != "de" and after not in ("de", "des", "du", "d")


def read_multiple(context: Context, candidate: Candidate) -> bool:
    """« deux fois plus », « cent fois les ventes », « multiplié par six », « x3 »."""
    at = context.after_gap(skip_of(context, context.after_gap(candidate.stop)))
    if context.fold(at) in ("fois", "x"):
        then = context.fold(context.after_gap(at + 1))
        if then in COMPARED:
            close(context, candidate, context.after_gap(at + 1) + 1, "multiple")
            return True
        if then in MEASURED:
            close(context, candidate, at + 1, "multiple")
            return True
        return False
    before = context.words_before(candidate.first, 4)
    words = [context.fold(place) for place in before]
    if words[:1] == ["par"] and any(word.startswith(TIMES) for word in words[1:3]):
        close(context, candidate, candidate.stop, "multiple")
        return True
    return False


def read_count(context: Context, candidate: Candidate) -> None:
    """A counted noun, a time, or an amount of which only the purpose is printed (« 13 milliards de dettes »)."""
    unit = read_unit(context, candidate)
    if unit is None:
        return
    if unit.kind == "money" and candidate.number.scaled:
        candidate.kind, candidate.why = "money", "money noun"
        return
    candidate.unit = context.printed(context.lexemes[unit.first].start, context.lexemes[unit.stop - 1].end)
    candidate.head = unit.head
    if unit.kind == "duration":
        read_half_unit(context, candidate, unit.stop)
    else:
        close(context, candidate, unit.stop, "count")


def read_half_unit(context: Context, candidate: Candidate, stop: int) -> None:
    """« deux ans et demi » is 2.5 years."""
    end = context.match(stop, ("", "et", "", "demi")) or context.match(stop, ("", "et", "", "demie"))
    if end is not None:
        candidate.value = plain_ratio(candidate.value * 2 + 1, 2)
    close(context, candidate, end or stop, "duration")


def close(context: Context, candidate: Candidate, stop: int, kind: str) -> None:
    """Let the candidate end before lexeme `stop`, as a `kind`."""
    candidate.stop, candidate.end = stop, context.lexemes[stop - 1].end
    candidate.kind = kind  # type: ignore[assignment]  # callers pass the kinds of the contract
    candidate.why = candidate.why or kind
