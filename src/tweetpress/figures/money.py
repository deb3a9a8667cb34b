"""Currencies round a number: « 44 milliards de dollars », « 4 millions $ US », « 50 M€ », « $44bn », « 61 cents »."""

from __future__ import annotations

from typing import NamedTuple

from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.vocabulary import Currency, currencies
from tweetpress.numbers.scan import plain_ratio, plain_sum

DOLLARS = {
    "us": "USD",
    "usd": "USD",
    "ca": "CAD",
    "can": "CAD",
    "cad": "CAD",
    "c": "CAD",
    "au": "AUD",
    "a": "AUD",
    "hk": "HKD",
    "sg": "SGD",
}
"""Country letters beside a dollar sign: « $ US », « $CA », « US$ »."""


class Money(NamedTuple):
    """A currency and where it stands: from lexeme `first` up to `stop`."""

    code: str
    share: int
    first: int
    stop: int


def read_money(context: Context, candidate: Candidate) -> Money | None:
    """The currency behind the number, or the sign before it."""
    return read_behind(context, candidate) or read_before(context, candidate)


def read_behind(context: Context, candidate: Candidate) -> Money | None:
    """The currency behind the number, a space and « de » or « d' » between."""
    here = skip_of(context, context.after_gap(candidate.stop))
    best = read_currency(context, here, scaled=candidate.number.scaled)
    if best is None:
        return None
    entry, stop = best
    if entry.phrase == ("$",):
        code, stop = read_country(context, stop)
        return Money(code or local_dollar(context, candidate), 1, here, stop)
    return Money(entry.code, entry.share, here, stop)


def add_cents(context: Context, candidate: Candidate, cents: Candidate) -> bool:
    """« 15 dollars et 20 cents » is one amount: join the second to the first where nothing but « et » parts them."""
    between = [context.fold(at) for at in range(candidate.stop, cents.first) if context.lexemes[at].kind != "space"]
    if candidate.kind != "money" or candidate.number.scaled or between not in ([], ["et"]):
        return False
    if cents.kind is None and cents.value < 100:  # « 15 euros 50 »
        cents.value = plain_ratio(cents.value, 100)
    elif cents.kind != "money" or cents.value >= 1:
        return False
    candidate.value = plain_sum(candidate.value, cents.value)
    candidate.stop, candidate.end = cents.stop, cents.end
    return True


def skip_of(context: Context, at: int) -> int:
    """The index behind « de » or « d' » at `at`."""
    if context.fold(at) == "de":
        return context.after_gap(at + 1)
    if context.fold(at) == "d" and context.fold(at + 1) in ("'", "’"):
        return at + 2
    return at


def read_currency(context: Context, at: int, *, scaled: bool = False) -> tuple[Currency, int] | None:
    """The longest currency whose name or sign starts at `at`; a name needs its cue, if it has one, in the article."""
    cues = context.vocabulary | ({"*scaled"} if scaled else set()) | ({"*recent"} if context.is_recent else set())
    if at >= len(context.lexemes):
        return None
    for entry in currencies().get(context.fold(at), ()):
        stop = context.match(at, entry.phrase)
        if stop is not None and (not entry.cues or entry.cues & cues):
            return entry, stop
    return None


CANADA = frozenset(
    ("quebec", "quebecois", "quebecoise", "quebecoises", "montreal", "canadien", "canadienne", "canadiens")
)


def read_country(context: Context, at: int) -> tuple[str | None, int]:
    """The country letters behind a dollar sign, and where they stop."""
    here = context.after_gap(at)
    letters = context.lexemes[here].text if here < len(context.lexemes) else ""
    if letters.isupper() and letters.lower() in DOLLARS and (len(letters) > 1 or here == at):
        return DOLLARS[letters.lower()], here + 1
    return None, at


def local_dollar(context: Context, candidate: Candidate) -> str:
    """What a bare dollar sign is: on a page from Canada, the Canadian dollar.

    Such a page shows itself by « $ US » or « $ CA » somewhere; else by two words of the country, and then only for
    everyday amounts: the millions that its press tells of are American, if nothing else is said.
    """
    if context.names_country:
        return "CAD"
    return "CAD" if len(CANADA & context.vocabulary) > 1 and not candidate.number.scaled else "USD"


def read_before(context: Context, candidate: Candidate) -> Money | None:
    """The sign or code before the number: « $44 », « US$ 5 », « EUR 12 »."""
    at = context.before_gap(candidate.first)
    if at < 0:
        return None
    text = context.lexemes[at].text
    if text == "$":
        letters = context.lexemes[at - 1].text.lower() if at and context.lexemes[at - 1].kind == "word" else ""
        glued = letters in DOLLARS
        return Money(
            DOLLARS[letters] if glued else local_dollar(context, candidate), 1, at - 1 if glued else at, candidate.stop
        )
    if text in ("€", "£", "¥") or (text.isupper() and text in ("EUR", "USD", "CHF", "GBP", "CAD")):
        entry = currencies()[text.lower()][0]
        amount_before = at > 0 and context.lexemes[context.before_gap(at)].kind == "digits"
        return None if amount_before else Money(entry.code, 1, at, candidate.stop)
    return None


def apply_money(context: Context, candidate: Candidate, money: Money) -> None:
    """Make the candidate an amount of `money`; cents become hundredths."""
    candidate.kind = "money"
    candidate.currency = money.code
    if money.share > 1:
        candidate.value = plain_ratio(candidate.value, money.share)
        candidate.value_max = plain_ratio(candidate.value_max, money.share) if candidate.value_max else None
    if money.first < candidate.first:
        candidate.first, candidate.start = money.first, context.lexemes[money.first].start
    else:
        candidate.stop, candidate.end = money.stop, context.lexemes[money.stop - 1].end
    candidate.why = "currency"
