"""The turns of a transcript: « DUPIN : J'étais … ». In a debate the labels are no mentions of those who speak."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tweetpress.components.roles.anchors import Anchors, Name

MANY_TURNS = 2
"""Turns that make a transcript."""
DASHES = frozenset(("–", "—", "-"))
SPAN_OF_LABEL = 12


def find_turns(anchors: Anchors) -> list[tuple[Name, int]]:
    """The names that begin a sentence and that a colon or « . – » follows, in order, with the end of the label."""
    found = []
    for sentence in anchors.sentences:
        person = anchors.person_from(sentence.start, sentence.end)
        end = None if person is None else label_end(person.end, sentence.end, anchors)
        if person is not None and end is not None:
            found.append((person, end))
    return found


def label_end(at: int, end: int, anchors: Anchors) -> int | None:
    """The token behind « : » or « . – »; what the label says of the person is passed over: « X, sociologue : »."""
    if anchors.words(at, at + 1) == ["."] and set(anchors.words(at + 1, at + 2)) & DASHES:
        return at + 2
    if at >= end or anchors.word(at) not in (":", ",", "("):
        return None
    colon = next((i for i in range(at, min(end, at + SPAN_OF_LABEL)) if anchors.word(i) == ":"), None)
    told = colon is None or any(token.pos_ in ("VERB", "AUX") for token in anchors.tokens[at:colon])
    return None if colon is None or told else colon + 1


class Transcript:
    """Who speaks where."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        found = find_turns(anchors)
        self.turns = [name for name, _ in found] if len(found) >= MANY_TURNS else []
        speakers = {name.name for name in self.turns}
        self.is_debate = MANY_TURNS <= len(speakers) < len(self.turns)
        """Two people take turns; « X : journaliste », line by line, is a list."""
        self.ends = [end for _, end in found] if self.is_debate else []
        """Where the labels of a debate end."""

    def index(self, at: int) -> int:
        """The number of the turn that token `at` stands in; -1 before the first."""
        return bisect.bisect_right(self.turns, at, key=lambda name: name.start) - 1

    def speaker(self, at: int) -> Name | None:
        """Whose turn token `at` stands in; None outside transcripts."""
        turn = self.index(at)
        return self.turns[turn] if turn >= 0 else None
