"""Known phrases found in tokens.

What spaCy's PhraseMatcher does, from plain strings: no Doc is made for each phrase, which would cost a third of a
second at every start, and nothing is kept in the vocabulary, so that memory zones may end.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """Phrases and what they stand for; found whatever their case (`lower`), or only as they are given.

    >>> list(Phrases({"petit oiseau bleu": "Twitter"}).find(["Le", "petit", "oiseau", "bleu"], [True] * 4))
    [(1, 4, 'Twitter')]
    """

    def __init__(self, phrases: Mapping[str, Value], *, lower: bool = True) -> None:
        self.lower = lower
        self.values = {self.key(phrase): value for phrase, value in phrases.items()}
        self.keys = sorted(self.values)

    def key(self, text: str) -> str:
        return text.lower() if self.lower else text

    def find(self, words: Sequence[str], spaces: Sequence[bool]) -> Iterator[tuple[int, int, Value]]:
        """First token, end and value of all matches, also those that overlap, by their first token.

        `spaces` says of each token whether white space parts it from the next.
        """
        words = [self.key(word) for word in words]
        for start in range(len(words)):
            read = ""
            for end in range(start, len(words)):
                read += words[end]
                place = bisect_left(self.keys, read)
                if place == len(self.keys) or not self.keys[place].startswith(read):
                    break
                if self.keys[place] == read:
                    yield start, end + 1, self.values[read]
                read += " " if spaces[end] else ""


def longest(matches: Iterable[tuple[int, int, Value]]) -> list[tuple[int, int, Value]]:
    """Of matches that overlap the longest, then the first, as `spacy.util.filter_spans` has it; in order of place."""
    taken: set[int] = set()
    kept: list[tuple[int, int, Value]] = []
    for start, end, value in sorted(matches, key=lambda match: (match[0] - match[1], match[0])):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept.append((start, end, value))
    return sorted(kept, key=lambda match: match[0])
