"""The turns of a transcript: « DUPIN : J'étais … »."""

from __future__ import annotations

import bisect

from tweetpress.components.roles.anchors import Anchors, Name

MANY_TURNS = 2
"""Turns that make a transcript."""


def find_turns(anchors: Anchors) -> list[Name]:
    """The names that begin a sentence and that a colon follows, in order."""
    found = []
    for sentence in anchors.sentences:
        person = anchors.person_from(sentence.start, sentence.end)
        if person is not None and person.end < sentence.end and anchors.word(person.end) == ":":
            found.append(person)
    return found


def turn_at(index: int, turns: list[Name]) -> Name | None:
    """Whose turn token `index` stands in; None outside transcripts."""
    if len(turns) < MANY_TURNS:
        return None
    at = bisect.bisect_right(turns, index, key=lambda name: name.start) - 1
    return turns[at] if at >= 0 else None
