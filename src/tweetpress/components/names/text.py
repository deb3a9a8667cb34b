"""A Doc as plain lists, read once: asking spaCy for the same attribute of a token again and again is slow."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

OPENS_SENTENCE = frozenset('.?!…:«“"»”–—•·>→►|*')
LINE_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Text:
    """The tokens of a Doc, one list an attribute; indices are those of the Doc."""

    words: list[str]
    lowers: list[str]
    tags: list[str]
    """Coarse part of speech, empty without a tagger."""
    labels: list[str]
    """Label of the model's entity over the token, or empty."""
    joined: list[bool]
    """No white space between the token and the next."""
    before: list[int]
    """The token before, white space passed over; -1 where there is none in the line."""
    after: list[int]
    """The token after, white space passed over; -1 where there is none in the line."""
    initial: list[bool]
    """A capital proves nothing here: start of a line, a sentence, a quotation."""
    stop: list[bool]
    """Function words."""
    shouting: list[bool]
    """The whole line is in capitals."""

    @classmethod
    def of(cls, doc: Doc) -> Text:
        """The lists of `doc`."""
        rows = [(t.text, t.pos_, t.ent_type_, not t.whitespace_, t.is_space, t.is_stop) for t in doc]
        words, tags, labels, joined, spaces, stop = (
            (list(column) for column in zip(*rows, strict=True)) if rows else ([],) * 6
        )
        before, after = neighbours(words, spaces)
        return cls(
            words=words,
            lowers=[word.lower() for word in words],
            tags=tags,
            labels=labels,
            joined=joined,
            before=before,
            after=after,
            initial=[at < 0 or opens_sentence(words[at]) for at in before],
            stop=stop,
            shouting=lines_in_capitals(words, spaces),
        )


def opens_sentence(mark: str) -> bool:
    """Whether what stands after `mark` may have its capital from it."""
    return mark[-1] in OPENS_SENTENCE and (len(mark) == 1 or mark == "...")


def neighbours(words: list[str], spaces: list[bool]) -> tuple[list[int], list[int]]:
    """For each token the nearest token of the same line before it and after it that is not white space."""
    before, after = [-1] * len(words), [-1] * len(words)
    last = -1
    for i, word in enumerate(words):
        before[i] = last
        if spaces[i]:
            last = -1 if "\n" in word else last
            continue
        if last >= 0:
            after[last] = i
        last = i
    return before, after


def lines_in_capitals(words: list[str], spaces: list[bool]) -> list[bool]:
    """For each token whether its line, of some length, is in capitals."""
    flags = [False] * len(words)
    start = 0
    for i in range(len(words) + 1):
        if i == len(words) or (spaces[i] and "\n" in words[i]):
            letters = "".join(words[start:i])
            upper = sum(map(str.isupper, letters))
            if upper >= LINE_LETTERS and upper > 4 * sum(map(str.islower, letters)):
                flags[start:i] = [True] * (i - start)
            start = i + 1
    return flags
