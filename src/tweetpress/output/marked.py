"""An article's text in pieces, each with the facts that it belongs to: what `show` and the report colour.

Marks overlap (a person inside a role, a role and a figure that cross), while a terminal and HTML want one run of text
after the other, so the text is cut wherever a mark begins or ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tweetpress.datatypes import Company, Figure, Person, Record, Role

MarkKind = Literal["role", "figure", "company", "person"]
ORDER: tuple[MarkKind, ...] = ("role", "figure", "company", "person")
"""Of marks on the very same characters, the first is the outer one."""
BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `start` to `end` of the text and the fact they state: the `index`-th of its kind in the record."""

    kind: MarkKind
    index: int
    start: int
    end: int

    @property
    def outermost_first(self) -> tuple[int, int, int, int]:
        return (self.start, -self.end, ORDER.index(self.kind), self.index)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks, the outermost first."""

    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step through a paragraph whose marks nest, as brackets and HTML do: close `closes` marks, the innermost
    first, open `opens`, then write `text`."""

    closes: int
    opens: tuple[Mark, ...]
    text: str
    inner: Mark | None
    """The innermost mark over `text`."""


def find_marks(record: Record) -> list[Mark]:
    """All marks of the record in the order of the text, the outer before the inner; empty or stray ones left out."""
    named: list[tuple[MarkKind, Sequence[Person | Company]]] = [
        ("person", record.people),
        ("company", record.companies),
    ]
    stated: list[tuple[MarkKind, Sequence[Role | Figure]]] = [("role", record.roles), ("figure", record.figures)]
    marks = [
        Mark(kind, index, mention.start, mention.end)
        for kind, names in named
        for index, name in enumerate(names)
        for mention in name.mentions
    ]
    marks += [Mark(kind, index, fact.start, fact.end) for kind, facts in stated for index, fact in enumerate(facts)]
    inside = (mark for mark in marks if 0 <= mark.start < mark.end <= len(record.text))
    return sorted(inside, key=lambda mark: mark.outermost_first)


def cut_paragraphs(text: str, marks: Sequence[Mark]) -> Iterator[list[Piece]]:
    """The pieces of each paragraph of `text`, paragraph by paragraph; `marks` as `find_marks` orders them.

    A mark that crosses a paragraph's end goes on in the next one. Joined, the pieces give the paragraphs again.
    """
    waiting = list(reversed(marks))
    active: list[Mark] = []
    for start, end in find_paragraphs(text):
        pieces = []
        place = start
        while place < end:
            while waiting and waiting[-1].start <= place:
                active.append(waiting.pop())
            active = [mark for mark in active if mark.end > place]
            stop = min([end, *(mark.end for mark in active), *(mark.start for mark in waiting[-1:])])
            pieces.append(Piece(text[place:stop], tuple(active)))
            place = stop
        yield pieces


def find_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of an article's text begin and end; they are parted by blank lines."""
    start = 0
    while start < len(text):
        end = text.find(BREAK, start)
        end = len(text) if end < 0 else end
        if end > start:
            yield start, end
        start = end + len(BREAK)


def nest(pieces: Iterable[Piece]) -> Iterator[Step]:
    """The steps through a paragraph; the last one closes what is open.

    A mark that a crossing one cuts is opened twice.
    """
    open_: tuple[Mark, ...] = ()
    for piece in pieces:
        kept = 0
        while kept < min(len(open_), len(piece.marks)) and open_[kept] == piece.marks[kept]:
            kept += 1
        inner = piece.marks[-1] if piece.marks else None
        yield Step(len(open_) - kept, piece.marks[kept:], piece.text, inner)
        open_ = piece.marks
    yield Step(len(open_), (), "", None)
