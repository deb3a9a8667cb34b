"""The people and companies that the text names, by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from tweetpress.components.spans import COMPANIES, PEOPLE
from tweetpress.figures.parts import Parts

if TYPE_CHECKING:
    from spacy.tokens import Span

MEMORY = 40
"""How many mentions or figures back a figure may point; more only costs time on pages that are one long paragraph."""


class Mentions(Parts):
    """The mentions of one Doc."""

    @cached_property
    def mentions(self) -> list[Span]:
        """People and companies in order of place."""
        spans = [span for key in (PEOPLE, COMPANIES) for span in self.doc.spans.get(key, ())]
        return sorted(spans, key=lambda span: (span.start_char, span.end_char))

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.start_char for mention in self.mentions]

    @cached_property
    def _by_sentence(self) -> dict[int, list[Span]]:
        table: dict[int, list[Span]] = {}
        for mention in self.mentions:
            table.setdefault(self.sentence(self.at_char(mention.start_char)), []).append(mention)
        return table

    def mentions_in(self, sentence: int) -> list[Span]:
        """The mentions that start in a sentence, in order."""
        return self._by_sentence.get(sentence, [])

    def mentions_between(self, start: int, end: int) -> list[Span]:
        """The mentions that start from character `start` up to `end`, in order."""
        return self.mentions[bisect_left(self._mention_starts, start) : bisect_left(self._mention_starts, end)]

    def mentions_before(self, at: int, paragraphs: int) -> Iterator[Span]:
        """The last mentions that end before lexeme `at`, nearest first, at most so many paragraphs back."""
        start = self.lexemes[at].start
        stop = bisect_left(self._mention_starts, start)
        for mention in reversed(self.mentions[max(0, stop - MEMORY) : stop]):
            if self.paragraph(at) - self.paragraph(self.at_char(mention.start_char)) > paragraphs:
                return
            if mention.end_char <= start:
                yield mention

    def mentions_of(self, first: int, stop: int) -> list[Span]:
        """The mentions that lie between two tokens, in order; an apposed name is one of them."""
        start, end = self.doc[first].idx, self.doc[stop - 1].idx + len(self.doc[stop - 1])
        return [mention for mention in self.mentions_between(start, end) if mention.end_char <= end]

    @cached_property
    def _people(self) -> frozenset[tuple[int, int]]:
        return frozenset((span.start, span.end) for span in self.doc.spans.get(PEOPLE, ()))

    def is_person(self, mention: Span) -> bool:
        """Whether the mention is a person's."""
        return (mention.start, mention.end) in self._people

    def is_label(self, mention: Span) -> bool:
        """« Nom : … » at the start of a paragraph: who speaks, or the head of a title."""
        first, last = self.at_char(mention.start_char), self.at_char(mention.end_char - 1)
        return self.before_gap(first) < 0 and self.fold(self.after_gap(last + 1)) == ":"

    def label_person(self, at: int) -> str | None:
        """The person whose name and a colon open the paragraph of lexeme `at`."""
        first = self.paragraph_bounds(at)[0]
        opening = self.mentions_between(self.lexemes[first].start, self.lexemes[at].start)[:1]
        labels = [m for m in opening if self.is_person(m) and self.is_label(m)]
        return labels[0]._.tweetpress_name if labels else None
