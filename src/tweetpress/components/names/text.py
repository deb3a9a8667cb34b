"""A Doc as plain lists, read once: asking spaCy for the same attribute of a token again and again is slow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

OPENS_SENTENCE = frozenset('.?!…:«“"»”–—•·>→►|*')
LINE_LETTERS = 8
TITLE_WORDS, TITLE_SHARE = 4, 0.8
"""How many words of a line must have a capital, at least, and what share of them, that none proves a name."""


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
    titled: list[bool]
    """Nearly every word of the line has a capital, as in headlines of the English fashion."""

    @classmethod
    def of(cls, doc: Doc) -> Text:
        """The lists of `doc`."""
        rows = [(t.text, t.pos_, t.ent_type_, not t.whitespace_, t.is_space, t.is_stop) for t in doc]
        words, tags, labels, joined, spaces, stop = (
            (list(column) for column in zip(*rows, strict=True)) if rows else ([],) * 6
        )
        before, after = neighbours(words, spaces)
        titled = headlines(words, spaces, stop)
        return cls(
            words=words,
            lowers=[word.lower() for word in words],
            tags=tags,
            labels=labels,
            joined=joined,
            before=before,
            after=after,
            initial=[
                at < 0 or opens_sentence(words[at]) or (title and not label)
                for at, title, label in zip(before, titled, labels, strict=True)
            ],
            stop=stop,
            shouting=lines_in_capitals(words, spaces),
            titled=titled,
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


def lines(words: list[str], spaces: list[bool]) -> Iterator[range]:
    """The tokens of each line."""
    start = 0
    for i in range(len(words) + 1):
        if i == len(words) or (spaces[i] and "\n" in words[i]):
            yield range(start, i)
            start = i + 1


def lines_in_capitals(words: list[str], spaces: list[bool]) -> list[bool]:
    """For each token whether its line, of some length, is in capitals."""
    flags = [False] * len(words)
    for line in lines(words, spaces):
        letters = "".join(words[i] for i in line)
        upper = sum(map(str.isupper, letters))
        if upper >= LINE_LETTERS and upper > 4 * sum(map(str.islower, letters)):
            flags[line.start : line.stop] = [True] * len(line)
    return flags


def headlines(words: list[str], spaces: list[bool], stop: list[bool]) -> list[bool]:
    """For each token whether its line is a headline with a capital on (nearly) every word, also on a function word."""
    flags = [False] * len(words)
    for line in lines(words, spaces):
        alphabetic = [i for i in line if words[i][0].isalpha() and words[i][-1] not in "'’"]
        capitals = [i for i in alphabetic if words[i][0].isupper() and (len(words[i]) == 1 or words[i][1:].islower())]
        function = any(stop[i] for i in capitals[1:]) or len(capitals) == len(alphabetic)
        if len(capitals) >= TITLE_WORDS and len(capitals) >= TITLE_SHARE * len(alphabetic) and function:
            flags[line.start : line.stop] = [True] * len(line)
    return flags
