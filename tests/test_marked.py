"""Cutting a text at its marks: nothing lost, nesting kept, crossing marks and stray offsets survived."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetpress.datatypes import Mention, Person, Record
from tweetpress.output.marked import Mark, cut_paragraphs, find_marks, nest


def bracketed(text: str, *spans: tuple[Any, int, int]) -> list[str]:
    """The paragraphs of `text`, `kind:…` in brackets."""
    marks = sorted((Mark(kind, 0, start, end) for kind, start, end in spans), key=lambda mark: mark.outermost_first)
    return [
        "".join("]" * s.closes + "".join(f"[{mark.kind[0]}:" for mark in s.opens) + s.text for s in nest(pieces))
        for pieces in cut_paragraphs(text, marks)
    ]


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([], "abcdefghij"),
        ([("person", 2, 4)], "ab[p:cd]efghij"),
        ([("person", 0, 4), ("company", 4, 10)], "[p:abcd][c:efghij]"),
        ([("role", 0, 8), ("person", 0, 3), ("company", 6, 8)], "[r:[p:abc]def[c:gh]]ij"),
        ([("person", 1, 3), ("role", 1, 3)], "a[r:[p:bc]]defghij"),
        ([("role", 0, 6), ("figure", 4, 9)], "[r:abcd[f:ef]][f:ghi]j"),
        ([("role", 0, 9), ("role", 0, 9), ("figure", 2, 3)], "[r:[r:ab[f:c]defghi]]j"),
    ],
)
def test_marks_nest(spans: list[tuple[str, int, int]], shown: str) -> None:
    assert bracketed("abcdefghij", *spans) == [shown]


def test_a_mark_goes_on_in_the_next_paragraph() -> None:
    assert bracketed("ab\n\n\n\ncd", ("role", 1, 7)) == ["a[r:b]", "[r:c]d"]


def test_the_outer_mark_comes_first_and_stray_ones_are_left_out() -> None:
    mentions = tuple(Mention(start, end, "") for start, end in [(4, 2), (3, 3), (-1, 2), (2, 99), (1, 3)])
    record = Record("a", 1, None, None, (), None, "fr", False, "abcd", people=(Person("A", (), mentions),))
    assert find_marks(record) == [Mark("person", 0, 1, 3)]


@given(
    st.text(alphabet="ab \n", max_size=60),
    st.lists(st.tuples(st.sampled_from(["person", "role", "figure"]), st.integers(0, 60), st.integers(0, 60))),
)
def test_joined_pieces_are_the_paragraphs_and_carry_their_marks(text: str, spans: list[Any]) -> None:
    marks = [Mark(kind, n, start, end) for n, (kind, start, end) in enumerate(spans) if start < end <= len(text)]
    marks.sort(key=lambda mark: mark.outermost_first)
    paragraphs = list(cut_paragraphs(text, marks))
    assert ["".join(piece.text for piece in pieces) for pieces in paragraphs] == [p for p in text.split("\n\n") if p]
    for pieces in paragraphs:
        steps = list(nest(pieces))
        assert sum(len(step.opens) for step in steps) == sum(step.closes for step in steps)
        assert [step.text for step in steps[:-1]] == [piece.text for piece in pieces]
    covered = {mark for pieces in paragraphs for piece in pieces for mark in piece.marks}
    assert covered >= {mark for mark in marks if text[mark.start : mark.end].strip("\n")}
