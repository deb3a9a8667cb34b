"""What the sentence adds to a figure: the rate it is counted at, the time it holds for, whether it rose or fell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tweetpress.datatypes import Change
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.vocabulary import months, word_class

RATES = word_class("rate")
RISES = word_class("rise")
FALLS = word_class("fall")
EVERY = frozenset(("chaque", "toutes", "tous"))
BOUNDED = frozenset(("depuis", "avant", "apres", "ici", "jusqu", "jusque"))
"""Before a date, they make it the end of a time and not the time of the figure."""
ORDINALS = {
    "premier": 1,
    "1er": 1,
    "deuxieme": 2,
    "second": 2,
    "2e": 2,
    "troisieme": 3,
    "3e": 3,
    "quatrieme": 4,
    "4e": 4,
}
REACH = 6
YEAR = re.compile(r"(?:19|20)[0-9]{2}")


class Period(NamedTuple):
    """A time told in the text: lexemes `first` to `stop`, and ISO 8601."""

    first: int
    stop: int
    iso: str


def read_rate(context: Context, candidate: Candidate) -> None:
    """Set `per`: « par mois », « l'an », « /seconde », « chaque jour »."""
    candidate.per = rate_after(context, candidate) or rate_before(context, candidate)


def rate_after(context: Context, candidate: Candidate) -> str | None:
    places = context.words_after(candidate.stop, REACH)
    for at, then in zip(places, places[1:], strict=False):
        word = context.fold(at)
        if word in ("par", "/", "chaque") and context.fold(then) in RATES:
            return singular(context, then)
        if word == "tous" and context.fold(context.after_gap(then + 1)) in RATES:
            return singular(context, context.after_gap(then + 1))
        if (
            word in ("l", "le", "la")
            and (at == places[0] or context.fold(places[0]) == "a")
            and rate_noun(context, then) is not None
        ):
            return rate_noun(context, then)
        if context.lexemes[at].kind != "word" and word not in ("'", "’", "-", '"'):
            return None
    return None


def rate_noun(context: Context, at: int) -> str | None:
    """The noun behind an article, over the apostrophe."""
    noun = at + 1 if context.fold(at) in ("'", "’") else at
    return singular(context, noun) if context.fold(noun) in RATES else None


def rate_before(context: Context, candidate: Candidate) -> str | None:
    """« chaque jour », « tous les mois » before the figure in its clause."""
    opening = context.sentence_start(candidate.first)
    for at in context.words_before(candidate.first, REACH):
        if context.lexemes[at].kind != "word" and not (opening is not None and context.before_gap(at) - opening <= 4):
            return None
        if context.fold(at) in RATES:
            before = context.words_before(at, 2)
            if any(context.fold(place) in EVERY for place in before):
                return singular(context, at)
    return None


def singular(context: Context, at: int) -> str:
    """The noun as the page prints it, its plural ending off: « jours » -> « jour », « mois » as it is."""
    lexeme = context.lexemes[at]
    word = context.printed(lexeme.start, lexeme.end).lower()
    return word[:-1] if word.endswith("s") and not word.endswith("ois") else word


def read_change(context: Context, candidate: Candidate) -> None:
    """Set `change` from the sign, from « de plus » behind, or from the word of rising or falling before the figure."""
    if candidate.change is None and candidate.kind in ("percent", "count", "money"):
        candidate.change = change_after(context, candidate) or change_before(context, candidate)


def change_after(context: Context, candidate: Candidate) -> Change | None:
    """« 25 % de plus », « 9 millions de moins »."""
    words = [context.fold(at) for at in context.words_after(candidate.stop, 3)]
    if words[:1] == ["de"] and words[1:2] in (["plus"], ["mieux"]):
        return "increase"
    if words[:1] == ["de"] and words[1:2] == ["moins"]:
        return "decrease"
    return None


def change_before(context: Context, candidate: Candidate) -> Change | None:
    """« une hausse de 3 % », « a perdu 10 % », « recule de 4 millions »; « en baisse à 330 millions » is a level."""
    places = context.words_before(candidate.first, 4)
    words = [context.fold(at) for at in places]
    if words[:1] == ["de"] or words[:2] in (["'", "d"], ["’", "d"]):
        words = words[1 if words[0] == "de" else 2 :]
    elif candidate.kind != "percent":
        return None
    for word in words[:2]:
        if word in RISES:
            return "increase"
        if word in FALLS:
            return "decrease"
    return None


def find_periods(context: Context) -> list[Period]:
    """The times that the text tells with their year, in order and apart."""
    found: list[Period] = []
    for at, lexeme in enumerate(context.lexemes):
        if lexeme.kind == "digits" and YEAR.fullmatch(lexeme.text) and is_dating(context, at):
            found.append(read_period(context, at))
    return [period for period in found if not is_bounded(context, period)]


def is_dating(context: Context, at: int) -> bool:
    """A year stands behind a month, a quarter or a preposition of time."""
    before = context.fold(context.before_gap(at))
    return before in months() or before in DATING or quarter_code(context, at) is not None


DATING = word_class("dating") | {"trimestre", "semestre", "de", "pour", "t", "q"}


def quarter_code(context: Context, year: int) -> tuple[int, str] | None:
    """« T3 2016 », « Q3 2016 », « S1 2016 » before the year: where it starts, and its part in ISO 8601's manner."""
    number = context.before_gap(year)
    letter = context.fold(number - 1) if number > 0 else ""
    part = {"t": "Q", "q": "Q", "s": "H"}.get(letter)
    digit = context.lexemes[number].text if number > 0 else ""
    return (number - 1, part + digit) if part and digit in ("1", "2", "3", "4") else None


def read_period(context: Context, year: int) -> Period:
    """The year at lexeme `year` with the day, month, quarter or half-year before it."""
    text = context.lexemes[year].text
    code = quarter_code(context, year)
    if code is not None:
        return Period(code[0], year + 1, f"{text}-{code[1]}")
    before = context.before_gap(year)
    month = months().get(context.fold(before))
    if month:
        day = context.before_gap(before)
        digits = context.lexemes[day].text if day >= 0 else ""
        if digits == "er":
            return Period(context.before_gap(day), year + 1, f"{text}-{month:02}-01")
        if digits.isdecimal() and 1 <= int(digits) <= 31:
            return Period(day, year + 1, f"{text}-{month:02}-{int(digits):02}")
        return Period(before, year + 1, f"{text}-{month:02}")
    part = before if context.fold(before) != "de" else context.before_gap(before)
    letter = {"trimestre": "Q", "semestre": "H"}.get(context.fold(part))
    if letter:
        places = context.words_before(part, 2)
        number = next((ORDINALS[word] for place in places if (word := ordinal(context, place)) in ORDINALS), None)
        last = 4 if letter == "Q" else 2
        number = last if places and context.fold(places[0]) == "dernier" else number
        if number and number <= last:
            return Period(places[-1], year + 1, f"{text}-{letter}{number}")
    return Period(year, year + 1, text)


def ordinal(context: Context, at: int) -> str:
    """« 3e » is two lexemes: the digit comes with its ending."""
    joined = context.lexemes[at - 1].text if at and context.lexemes[at - 1].kind == "digits" else ""
    return joined + context.fold(at)


def is_bounded(context: Context, period: Period) -> bool:
    """« depuis 2011 », « d'ici à 2025 »."""
    return any(context.fold(at) in BOUNDED for at in context.words_before(period.first, 2))


def read_times(context: Context, figures: Sequence[Candidate]) -> None:
    """Set the period of each figure: the time told behind it up to the next figure, else before it in the sentence.

    A time that opens the sentence holds for all its figures.
    """
    periods: dict[int, list[Period]] = {}
    for period in find_periods(context):
        periods.setdefault(context.sentence(period.first), []).append(period)
    for index, figure in enumerate(figures):
        near = periods.get(context.sentence(figure.first), [])
        following = figures[index + 1].first if index + 1 < len(figures) else len(context.lexemes)
        previous = figures[index - 1].stop if index else 0
        behind = [p for p in near if figure.stop <= p.first < following and is_free(context, figure.stop, p.first)]
        before = [p for p in near if previous <= p.first < figure.first]
        opening = [p for p in near if p.first < figure.first]
        chosen = behind[:1] or before[-1:] or opening[:1]
        figure.period = chosen[0].iso if chosen else None


def is_free(context: Context, stop: int, first: int) -> bool:
    """Whether no « contre » parts the figure from the time: that one is of the next quantity."""
    return not any(context.fold(at) in ("contre", ";") for at in range(stop, first))
