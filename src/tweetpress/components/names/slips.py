"""Slips of the pen: which words differ by one letter."""

from __future__ import annotations

from collections.abc import Iterator

SLIP_LENGTH = 6
"""Words shorter than this may differ by a letter and belong to two people (« Soto », « Noto »)."""


def slips(word: str) -> Iterator[str]:
    """`word` less each of its letters: long words that share one differ by a letter, or by two that changed places."""
    if len(word) >= SLIP_LENGTH:
        yield word
        yield from (word[:i] + word[i + 1 :] for i in range(len(word)))
