"""Sentences and paragraphs, by punctuation alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from tweetpress.figures.lexemes import Lexemes

LONGEST_SENTENCE = 500
LONGEST_PARAGRAPH = 2500
"""In lexemes, spaces among them. What goes on for longer, as no article does, is cut, so that looking through the
sentence or the paragraph of each figure stays linear."""


class Parts(Lexemes):
    """The sentence and the paragraph of each lexeme."""

    @cached_property
    def _parts(self) -> tuple[list[int], list[int]]:
        """For each lexeme the number of its sentence and of its paragraph, by punctuation alone.

        The model's parser cuts headline style and colons badly; here only a full stop before a capital ends a
        sentence, and only a blank line a paragraph.
        """
        sentences, paragraphs, sentence, paragraph = [], [], 0, 0
        ended = False
        for at, lexeme in enumerate(self.lexemes):
            if lexeme.kind == "space":
                blank = lexeme.text.count("\n") > 1
                paragraph += blank
                sentence += blank and not ended
                ended = ended or blank
            elif lexeme.text in ".!?…":
                ended = self._ends_sentence(at)
                sentences.append(sentence)
                paragraphs.append(paragraph)
                sentence += ended
                continue
            elif lexeme.kind != "sign":
                ended = False
            sentences.append(sentence)
            paragraphs.append(paragraph)
        return cut_long(sentences, LONGEST_SENTENCE), cut_long(paragraphs, LONGEST_PARAGRAPH)

    def _ends_sentence(self, at: int) -> bool:
        """Whether the full stop at `at` ends a sentence: a space and a capital follow, no initial stands before."""
        after = self.lexemes[at + 1 : at + 4]
        if not after or after[0].kind != "space":
            return not after
        letter = self.lexemes[at - 1].text if at > 0 and self.lexemes[at - 1].kind == "word" else ""
        initial = len(letter) == 1 and letter.isupper()
        opens = next(
            (lexeme.text[0] for lexeme in after[1:] if lexeme.kind != "space" and lexeme.text not in '«"“('),
            "A",
        )
        return not (initial and self.lexemes[at].text == ".") and not opens.islower()

    def sentence(self, at: int) -> int:
        """The number of the sentence that lexeme `at` is in."""
        return self._parts[0][at] if 0 <= at < len(self.lexemes) else -1

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that lexeme `at` is in."""
        return self._parts[1][at] if 0 <= at < len(self.lexemes) else -1

    @cached_property
    def _sentence_starts(self) -> dict[int, int]:
        starts: dict[int, int] = {}
        for at, number in enumerate(self._parts[0]):
            if self.lexemes[at].kind == "word":
                starts.setdefault(number, at)
        return starts

    def sentence_start(self, at: int) -> int | None:
        """The first word of the sentence that lexeme `at` is in."""
        return self._sentence_starts.get(self.sentence(at))

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        paragraphs = self._parts[1]
        return [at for at, number in enumerate(paragraphs) if at == 0 or number != paragraphs[at - 1]]

    def paragraph_bounds(self, at: int) -> tuple[int, int]:
        """The first lexeme of the paragraph that `at` is in, and the one behind its last."""
        starts = self._paragraph_starts
        index = bisect_right(starts, at)
        return starts[index - 1], starts[index] if index < len(starts) else len(self.lexemes)

    def _closes_paragraph(self, at: int) -> bool:
        after = self.lexemes[at + 1].text if at + 1 < len(self.lexemes) else "\n\n"
        return after.count("\n") > 1


def cut_long(numbers: Sequence[int], longest: int) -> list[int]:
    """`numbers` (of parts, rising) with each part longer than `longest` made several.

    >>> cut_long([0, 0, 0, 0, 0, 1, 1], 2)
    [0, 0, 1, 1, 2, 3, 3]
    """
    cut: list[int] = []
    start = extra = 0
    for at, number in enumerate(numbers):
        if number != numbers[start]:
            start = at
        elif at - start >= longest:
            start, extra = at, extra + 1
        cut.append(number + extra)
    return cut
