"""Numbers of a text in order: `find` for running text, `parse` for a string that is one number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tweetpress.numbers.grammar import CURRENCY_CODES, Reading, read_number
from tweetpress.numbers.lexer import DASHES, Lexeme, is_gap, lex

Value = int | float
YEAR = re.compile("(?:19|20)[0-9]{2}")
OPENING = frozenset('([{«"“:;,=~≈')


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or the range of two. `start` and `end` count characters, `first` and `stop` lexemes."""

    text: str
    start: int
    end: int
    value: Value
    value_max: Value | None
    approximate: bool
    """Said with a noun that counts roughly: « une dizaine »."""
    scaled: bool
    """Ends in « millions », « centaine »…: what is counted follows with « de »."""
    bulky: bool
    """Printed as a quantity is: parted thousands, decimals or a scale."""
    sign: str
    """`+`, `-` or nothing; `value` itself has no sign."""
    first: int
    stop: int
    parts: tuple[Number, ...] = ()
    """The two numbers of a range."""

    @property
    def worded(self) -> bool:
        return not any(char.isdigit() for char in self.text)


def parse(text: str) -> Number | None:
    """The number that `text` is as a whole, spaces round it aside; None when it is none, or more than one."""
    lexemes = lex(text.strip())
    numbers = join_ranges(text.strip(), lexemes, find_single(text.strip(), lexemes))
    if len(numbers) == 1 and numbers[0].text == text.strip():
        return numbers[0]
    return None


def find(text: str) -> list[Number]:
    """The numbers of `text`, ranges joined, in order and apart; « un » and « une » alone are articles."""
    return find_in(text, lex(text))


def find_in(text: str, lexemes: Sequence[Lexeme]) -> list[Number]:
    """The same for a text that is cut into lexemes already."""
    numbers = join_ranges(text, lexemes, find_single(text, lexemes))
    return [n for n in numbers if n.text.lower() not in ("un", "une") or is_one_point(lexemes, n)]


def is_one_point(lexemes: Sequence[Lexeme], number: Number) -> bool:
    """« a progressé d'un point », but not « d'un point de vue »."""
    folds = [lexeme.fold for lexeme in lexemes[max(0, number.first - 2) : number.stop + 4]]
    return folds[:1] == ["d"] and folds[4:5] == ["point"] and folds[6:7] != ["de"]


def find_single(text: str, lexemes: Sequence[Lexeme]) -> list[Number]:
    """The numbers of `text`, each for itself."""
    found, at = [], 0
    while at < len(lexemes):
        reading = read_number(lexemes, at) if lexemes[at].kind in ("digits", "word", "sign") else None
        if reading is None:
            at += 1
            continue
        at = reading.stop
        if is_free(lexemes, reading):
            found.append(make_number(text, lexemes, reading))
    return found


def make_number(text: str, lexemes: Sequence[Lexeme], reading: Reading) -> Number:
    first, sign = read_sign(lexemes, reading.first)
    start, end = lexemes[first].start, lexemes[reading.stop - 1].end
    return Number(
        text=text[start:end],
        start=start,
        end=end,
        value=plain(reading.value),
        value_max=None,
        approximate=reading.approximate,
        scaled=reading.scaled,
        bulky=reading.bulky,
        sign=sign,
        first=first,
        stop=reading.stop,
    )


def plain(value: Fraction) -> Value:
    """An int where the number is whole, else the nearest float."""
    return value.numerator if value.denominator == 1 else float(value)


def is_free(lexemes: Sequence[Lexeme], reading: Reading) -> bool:
    """Whether the number stands for itself, and is no piece of a name, code, date, address or fraction."""
    before = lexemes[reading.first - 1] if reading.first else None
    after = lexemes[reading.stop] if reading.stop < len(lexemes) else None
    if lexemes[reading.first].kind == "word":
        if lexemes[reading.first].fold == "cent" and reading.first >= 2 and lexemes[reading.first - 2].fold == "pour":
            return False
        return not (before and before.text in ("#", "@", "_")) and not (after and after.text in ("@", "_"))
    digits = lexemes[reading.first].text
    if len(digits) > 1 and digits[0] == "0":
        return False
    return free_before(lexemes, reading.first) and free_after(lexemes, reading.stop)


def free_before(lexemes: Sequence[Lexeme], first: int) -> bool:
    """No letter, digit, or joining sign is glued to the left of the digits."""
    if first == 0:
        return True
    before, beyond = lexemes[first - 1], lexemes[first - 2] if first > 1 else None
    if before.kind == "word":
        return before.text in CODES_BEFORE
    if before.text == "/" and beyond is not None and beyond.kind == "digits":
        return is_share(lexemes, first + 1) and (first < 3 or lexemes[first - 3].text != "/")
    if before.text in ("#", "@", "_", "/", "\\", "&", "°", "^", "="):
        return before.text == "=" and not (beyond and beyond.kind == "word")
    joined = beyond is not None and beyond.kind in ("word", "digits") and beyond.end == before.start
    if before.text in DASHES:
        season = beyond is not None and YEAR.fullmatch(beyond.text) and len(lexemes[first].text) == 2  # « 2016-17 »
        return not joined or (beyond is not None and beyond.kind == "digits" and not season)
    return not (before.text in (".", ":") and joined)


def free_after(lexemes: Sequence[Lexeme], stop: int) -> bool:
    """No digit or letter is glued to the right of the digits, not even behind a sign (« 24/7 », « 3-D », « 2.0.1 »)."""
    if stop >= len(lexemes):
        return True
    after, beyond = lexemes[stop], lexemes[stop + 1] if stop + 1 < len(lexemes) else None
    if after.kind in ("digits", "word"):
        clock = after.fold == "h" and beyond is not None and beyond.kind == "digits"
        return after.text in CURRENCY_CODES or (after.fold in GLUED_UNITS and not clock)
    if after.text in ("_", "°", "@"):
        return False
    if after.text == "/" and beyond is not None and beyond.kind == "digits":
        return is_share(lexemes, stop + 2)
    if after.text in ("/", ".", ":"):
        return beyond is None or beyond.kind not in ("digits", "word") or (after.text == "/" and beyond.kind == "word")
    if after.text in HYPHEN_SIGNS:
        return beyond is None or beyond.kind != "word" or beyond.fold in GLUED_UNITS
    return True


def is_share(lexemes: Sequence[Lexeme], at: int) -> bool:
    """« 10/20 % », « 5/10 € »: a sign behind the second number makes the stroke a range."""
    if at < len(lexemes) and is_gap(lexemes[at]):
        at += 1
    return at < len(lexemes) and lexemes[at].text in SHARE_SIGNS


SHARE_SIGNS = frozenset("%€$£")
CODES_BEFORE = frozenset(("EUR", "USD", "CHF", "US", "CAD", "GBP", "JPY"))
HYPHEN_SIGNS = frozenset("-‐‑")
GLUED_UNITS = frozenset(
    (
        "h",
        "min",
        "mn",
        "s",
        "sec",
        "km",
        "kg",
        "ans",
        "an",
        "jours",
        "mois",
        "jour",
        "heures",
        "minutes",
        "secondes",
        "semaines",
        "x",
        "pts",
        "ko",
        "mo",
        "go",
        "cts",
    )
)
"""Units that pages print without a space before them; « 3D », « 16GB » or « 1er » are no quantities."""


def read_sign(lexemes: Sequence[Lexeme], first: int) -> tuple[int, str]:
    """Where the number starts with its sign, and the sign: « +28 », « + 28 », « -1 », but not « 2009-2010 »."""
    at = first - 1
    if at > 0 and is_gap(lexemes[at]) and lexemes[at - 1].text == "+":
        at -= 1
    if at < 0 or lexemes[at].text not in ("+", "±", *DASHES) or lexemes[first].kind != "digits":
        return first, ""
    if at > 0 and not (lexemes[at - 1].kind == "space" or lexemes[at - 1].text in OPENING):
        return first, ""
    return at, "+" if lexemes[at].text in ("+", "±") else "-"


def join_ranges(text: str, lexemes: Sequence[Lexeme], numbers: Sequence[Number]) -> list[Number]:
    """Two numbers that bound one quantity become one: « entre 12 et 15 », « 10 à 20 », « six ou sept », « 90-120 »."""
    joined: list[Number] = []
    for number in numbers:
        link = read_link(lexemes, joined[-1], number) if joined and not joined[-1].parts else None
        low = joined[-1] if link else None
        whole = make_range(text, lexemes, low, number, link) if low and link else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(number)
    return joined


def read_link(lexemes: Sequence[Lexeme], low: Number, high: Number) -> str | None:
    """The word or sign between two numbers, when nothing else stands there."""
    between = [lexeme.fold for lexeme in lexemes[low.stop : high.first] if lexeme.kind != "space"]
    if high.sign == "-" and not between and high.first == low.stop:
        return "-"
    return between[0] if len(between) == 1 else None


def make_range(text: str, lexemes: Sequence[Lexeme], low: Number, high: Number, link: str) -> Number | None:
    """The range from `low` to `high`, or None when they are two quantities."""
    opener = lexemes[low.first - 2].fold if low.first >= 2 and is_gap(lexemes[low.first - 1]) else ""
    # « 10 à 20 millions » shares the scale of its end, « 800 000 à 2 millions » does not
    shared = share_scale(low, high)
    if low.sign or (high.sign and link != "-") or low.approximate or not shared < high.value:
        return None
    if link == "et" and opener != "entre":
        return None
    if link not in ("et", "a", "ou", "-", "–", "—", "/"):
        return None
    if link == "ou" and not (low.worded == high.worded and high.value <= 2 * shared + 1):
        return None
    opened = (opener == "entre" and link == "et") or (opener == "de" and link == "a")
    first = low.first - 2 if opened else low.first
    start = lexemes[first].start
    return replace(
        high,
        text=text[start : high.end],
        start=start,
        first=first,
        sign="",
        value=shared,
        value_max=high.value,
        bulky=low.bulky or high.bulky,
        parts=(low, replace(high, sign="")),
    )


def share_scale(low: Number, high: Number) -> Value:
    """The value of `low` with the scale that only `high` prints."""
    if low.scaled or not high.scaled or high.approximate:
        return low.value
    scale = next((s for s in (10**12, 10**9, 10**6, 10**3) if high.value >= s), 1)
    return low.value if low.value >= 1000 else plain(Fraction(str(low.value)) * scale)


def plain_ratio(value: Value, divisor: int) -> Value:
    """`value / divisor` without the noise of floats: 61 / 100 is 0.61."""
    return plain(Fraction(str(value)) / divisor)


def plain_sum(value: Value, addend: Value) -> Value:
    """`value + addend` without the noise of floats."""
    return plain(Fraction(str(value)) + Fraction(str(addend)))
