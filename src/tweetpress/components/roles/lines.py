"""Lists line by line: each line of « X – titre – Maison » is an entry, as good as a sentence of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from spacy.tokens import Token

BULLETS = frozenset(("-", "–", "—", "•", "*", "▪", "·", "►", "→", "|", ".", ")", "°", "@"))
HEADS = frozenset((":", "-", "–", "—", "|"))
"""Between a house that opens an entry and the name."""
OPEN = frozenset(("ADP", "DET", "CCONJ", "SCONJ"))
"""What ends no line of a list: the phrase goes on."""


class Named(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Names = Mapping[int, Named]


def entries(tokens: list[Token], people: Names, companies: Names) -> set[int]:
    """The tokens at which an entry begins, and the one after the last entry of a list."""
    found: set[int] = set()
    for block in blocks(tokens):
        if len(block) > 1:
            found.update(starts(block, tokens, people, companies))
    return found


def blocks(tokens: list[Token]) -> Iterator[list[tuple[int, int]]]:
    """The lines of each paragraph, as pairs of tokens."""
    block: list[tuple[int, int]] = []
    start = 0
    for at in range(1, len(tokens) + 1):
        breaks = line_breaks(tokens, at) if at < len(tokens) else 2
        if breaks:
            block.append((start, at))
            start = at
        if breaks > 1:
            yield block
            block = []


def line_breaks(tokens: list[Token], at: int) -> int:
    """How many line ends part token `at` from the one before it."""
    before, token = tokens[at - 1], tokens[at]
    if token.i == before.i + 1:
        return 0
    return sum(space.text.count("\n") for space in token.doc[before.i + 1 : token.i])


def starts(block: list[tuple[int, int]], tokens: list[Token], people: Names, companies: Names) -> Iterator[int]:
    """Where the entries of a block begin: lines that a name opens, side by side or by turns with other lines."""
    names = [name_of(start, end, tokens, people, companies) for start, end in block]
    alone = [name is not None and name.end >= end - 1 for name, (_, end) in zip(names, block, strict=True)]
    told = [name is not None and not one for name, one in zip(names, alone, strict=True)]
    for at, (start, _) in enumerate(block):
        if at and tokens[start - 1].pos_ in OPEN:
            continue
        before, after = at > 0 and told[at - 1], at + 1 < len(block) and told[at + 1]
        listed = told[at] and (before or after)
        turned = alone[at] and alone[0] and at > 0 and not alone[at - 1]
        closing = at > 1 and told[at - 1] and told[at - 2] and tokens[start].text[:1].isupper()
        if listed or turned or closing:
            yield start


def name_of(start: int, end: int, tokens: list[Token], people: Names, companies: Names) -> Named | None:
    """The person who opens a line, behind a bullet, a number or a house: « Odeo : X, directrice »."""
    at = start
    while at < end - 1 and at not in people and (tokens[at].text in BULLETS or tokens[at].like_num):
        at += 1
    house = companies.get(at)
    if at not in people and house is not None and house.start == at and house.end + 1 < end:
        at = house.end + 1 if tokens[house.end].text in HEADS else at
    person = people.get(at)
    return person if person is not None and person.start == at else None
