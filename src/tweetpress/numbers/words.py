"""Numbers below a million in words: « quatre-vingt-dix-sept mille », « septante et un », « deux cents »."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tweetpress.numbers.lexer import HYPHENS, Lexeme, is_gap
from tweetpress.numbers.vocabulary import number_words


class Words(NamedTuple):
    """A number in words: its value and the index after its last lexeme."""

    value: int
    stop: int


def read_below_thousand(lexemes: Sequence[Lexeme], at: int) -> Words | None:
    """The longest number from 0 to 999 in words at `at`, hyphens and spaces alike between its words."""
    value, room, stop = 0, 1000, at
    here: int | None = at
    while here is not None and here < len(lexemes):
        word = number_words().get(lexemes[here].fold) if lexemes[here].kind == "word" else None
        if word is None:
            break
        step = combine(value, room, word.value, word.role)
        if step is None:
            break
        value, room = step
        stop = here + 1
        here = next_word(lexemes, stop, after=value)
    return Words(value, stop) if stop > at else None


def combine(value: int, room: int, addend: int, role: str) -> tuple[int, int] | None:
    """The number after one more word, and the room (the least addend that no longer fits), or None if it is another.

    « soixante » and « quatre-vingt » leave room for a teen, the other tens for a unit, « dix » for sept, huit, neuf.
    """
    if role == "hundred":
        # « dix-neuf cent six »: eleven to nineteen hundreds, as years and Belgians say them
        if room not in (1000, 0) or value == 10 or value > 19 or (value == 0 and room == 0):
            return None
        return (value or 1) * 100, 100
    if role == "tens" and addend == 20 and value % 100 == 4 and room == 0:
        return value - 4 + 80, 20
    if role not in ("unit", "teen", "tens") or addend >= room:
        return None
    if value % 100 == 10:
        return (value + addend, 0) if addend in (7, 8, 9) else None
    if role == "tens":
        return value + addend, 20 if addend == 60 else 10
    if addend == 10:
        return value + 10, 10
    return value + addend, 0


def next_word(lexemes: Sequence[Lexeme], at: int, *, after: int) -> int | None:
    """The index of the next word of the number, over a hyphen, a space, or « et » before un and onze."""
    here = skip_joint(lexemes, at)
    if here is None:
        return None
    if lexemes[here].fold != "et":
        return here
    then = skip_joint(lexemes, here + 1)
    tens = after % 100
    fits = tens in (20, 30, 40, 50, 60, 70, 80, 90) and then is not None
    if fits and then is not None and lexemes[then].fold in ("un", "une", *(("onze",) if tens == 60 else ())):
        return then
    return None


def skip_joint(lexemes: Sequence[Lexeme], at: int) -> int | None:
    """The index after the hyphen or the space at `at`; None where the text ends or something else stands."""
    if at + 1 < len(lexemes) and (lexemes[at].text in HYPHENS or is_gap(lexemes[at])):
        return at + 1
    return None
