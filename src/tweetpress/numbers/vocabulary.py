"""The words and suffixes that the number grammar knows, from the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tweetpress.lexicon import read_table


@dataclass(frozen=True, slots=True)
class NumberWord:
    value: int
    role: str


@dataclass(frozen=True, slots=True)
class Suffix:
    value: int
    alone: str
    """Where it is a scale with no currency beside it: `always`, `noun` (« 3M de vues ») or `never`."""


@cache
def number_words() -> dict[str, NumberWord]:
    """Folded word -> what it is worth and how it combines."""
    rows = read_table("number_words", ("word", "value", "role"))
    return {row["word"]: NumberWord(int(row["value"]), row["role"]) for row in rows}


@cache
def suffixes() -> dict[str, Suffix]:
    """Suffix as printed -> its scale."""
    rows = read_table("number_suffixes", ("suffix", "value", "alone"))
    return {row["suffix"]: Suffix(int(row["value"]), row["alone"]) for row in rows}
