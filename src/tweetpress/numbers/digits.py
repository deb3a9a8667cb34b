"""Numbers in digits: « 12 000 », « 32.700 », « 1,5 », « 0, 5 », « 2½ ».

Between thousands the press prints a space, a no-break or narrow no-break space, a dot, an apostrophe (Switzerland) or
nothing; the decimal sign is the comma, in translations the point. A dot or comma before exactly three digits is read
the French way: dot for thousands, comma for decimals.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from tweetpress.numbers.lexer import Lexeme, is_gap

VULGAR = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}
THOUSANDS = (" ", "\u00a0", "\u202f", "\u2009", "\n", ".", "'", "’", "′", ",")
LONGEST = 18
"""More digits than this in one run is an identifier, not a quantity."""


class Literal(NamedTuple):
    """A number in digits: its value, the index after its last lexeme, and whether its thousands are parted."""

    value: Fraction
    stop: int
    grouped: bool
    decimals: bool


def read_digits(lexemes: Sequence[Lexeme], at: int) -> Literal | None:
    """The number in digits that starts at lexeme `at`, at its longest."""
    first = lexemes[at]
    if first.text in VULGAR:
        return Literal(VULGAR[first.text], at + 1, False, True)
    if first.kind != "digits" or len(first.text) > LONGEST:
        return None
    whole, stop = read_thousands(lexemes, at)
    grouped = stop > at + 1
    places, stop = read_decimals(lexemes, stop, grouped=grouped)
    value = Fraction(int(whole)) + (Fraction(int(places), 10 ** len(places)) if places else 0)
    if not places and stop < len(lexemes) and lexemes[stop].text in VULGAR:
        return Literal(value + VULGAR[lexemes[stop].text], stop + 1, grouped, True)
    return Literal(value, stop, grouped, bool(places))


def read_thousands(lexemes: Sequence[Lexeme], at: int) -> tuple[str, int]:
    """The digits of the whole part, groups of three joined while they are parted by one and the same sign."""
    digits, stop = lexemes[at].text, at + 1
    if len(digits) > 3 or digits[0] == "0":
        return digits, stop
    sign = lexemes[stop].text if stop < len(lexemes) else ""
    if sign not in THOUSANDS or (sign == "," and not is_group(lexemes, stop + 2, ",")):
        return digits, stop
    while is_group(lexemes, stop, sign) and len(digits) < LONGEST:
        digits += lexemes[stop + 1].text
        stop += 2
    return digits, stop


def is_group(lexemes: Sequence[Lexeme], at: int, sign: str) -> bool:
    """Whether `sign` and three digits stand at `at`."""
    return (
        at + 1 < len(lexemes)
        and lexemes[at].text == sign
        and lexemes[at + 1].kind == "digits"
        and len(lexemes[at + 1].text) == 3
    )


def read_decimals(lexemes: Sequence[Lexeme], at: int, *, grouped: bool) -> tuple[str, int]:
    """The digits after the decimal sign at `at`, and where they stop; a point opens decimals once only (« 1.2.3 »)."""
    if at + 1 >= len(lexemes) or lexemes[at].text not in (",", "."):
        return "", at
    after = lexemes[at + 1]
    if after.kind == "digits" and len(after.text) <= LONGEST:
        return after.text, at + 2
    short = len(lexemes[at - 1].text) < len("2014")  # « en 2014, 94 % ont … »
    if lexemes[at].text == "," and short and not grouped and is_stray_space(lexemes, at + 1):
        return lexemes[at + 2].text, at + 3
    return "", at


def is_stray_space(lexemes: Sequence[Lexeme], at: int) -> bool:
    """« 0, 5 % »: the space after the comma is a slip when the figures end in a sign or a scale, else it is a list."""
    if at + 2 >= len(lexemes) or not is_gap(lexemes[at]) or lexemes[at + 1].kind != "digits":
        return False
    follow = at + 2
    if is_gap(lexemes[follow]) and follow + 1 < len(lexemes):
        follow += 1
    return len(lexemes[at + 1].text) <= 2 and (
        lexemes[follow].text in ("%", "€", "$", "£") or lexemes[follow].fold.startswith(("million", "milliard"))
    )
