"""What the role component knows of a document before it looks for roles: names and sentences by token."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from tweetpress.components.roles.handles import find_handles
from tweetpress.components.roles.holders.transcripts import Transcript
from tweetpress.components.roles.words import words_of
from tweetpress.components.spans import COMPANIES, PEOPLE, printed

CIVILITIES = frozenset(
    ("m.", "mm.", "mme", "mmes", "mlle", "me", "dr", "monsieur", "madame", "maître", "mr", "pr", "mgr", "monseigneur")
)
SENTENCE_ENDS = frozenset(".!?…")
CLOSERS = frozenset("»\")”]'")
BODY_LABELS = frozenset(("INST", "ORG"))
"""Labels of the recogniser for institutions and houses."""
MAX_PHRASE = 6
"""Tokens of the longest phrase in `role_words.tsv`: « à ses heures perdues »."""
MAX_SENTENCE = 200
"""Tokens after which a sentence is cut, so that a page without full stops costs no more than any other."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of tokens, `end` exclusive. The model's own sentences break inside names, so they are not used."""

    index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a person or company: tokens `start` to `end` of `Anchors.tokens`, and its canonical name."""

    start: int
    end: int
    name: str


class Anchors:
    """Tokens, names and sentences of `doc`, each reachable from a token index in constant time.

    The tokens are those of the doc without line breaks and other space, so that a phrase broken by a line end reads
    like any other; all indices of the role component count these.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.tokens = [token for token in doc if not token.is_space]
        self.lowered: list[str] = [token.lower_ for token in self.tokens]
        self.position = {token.i: index for index, token in enumerate(self.tokens)}
        self.people = self.by_token(PEOPLE)
        self.companies = self.by_token(COMPANIES)
        self.bodies = self.by_entity()
        self.posts: dict[int, int] = {}
        """First token of each title, with its end; empty until the titles are found."""
        self.sentences = list(split_sentences(self.tokens, inside=self.inner()))
        self.transcript = Transcript(self)
        if self.transcript.is_debate:
            self.drop_labels()
        self.sentence_of = [sentence.index for sentence in self.sentences for _ in range(sentence.start, sentence.end)]

    def drop_labels(self) -> None:
        """Part the labels of a debate from what is said: « X : Professeur à Lyon, Y. »."""
        for name, end in zip(self.transcript.turns, self.transcript.ends, strict=True):
            plain = end - name.end <= 1 + (self.word(name.end) == ".")
            for index in range(name.start, name.end) if plain else ():
                self.people.pop(index, None)
        self.sentences = list(split_sentences(self.tokens, self.transcript.ends, self.inner()))

    def inner(self) -> frozenset[int]:
        """The tokens of companies but the first of each: no sentence begins inside « Yahoo! France »."""
        return frozenset(index for index, name in self.companies.items() if index > name.start)

    def by_token(self, key: str) -> dict[int, Name]:
        """Each token of the spans under `key`, with its name; the longest span wins."""
        found: dict[int, Name] = {}
        for span in sorted(self.doc.spans.get(key, ()), key=lambda span: (span.end - span.start, -span.start)):
            places = [self.position[token.i] for token in span if not token.is_space]
            if places:
                name = Name(places[0], places[-1] + 1, span._.tweetpress_name)
                found.update((index, name) for index in places)
        if key == PEOPLE:
            found.update((at, Name(at, at + 1, name)) for at, name in find_handles(self.tokens, found).items())
        return dict(sorted(found.items()))

    def by_entity(self) -> dict[int, Name]:
        """Each token of an institution, or of a house that is no company of the article, with its name as printed."""
        found: dict[int, Name] = {}
        for span in self.doc.ents:
            places = [self.position[token.i] for token in span if not token.is_space]
            while span.label_ == "ORG" and len(places) > 1 and self.tokens[places[-1]].text.islower():
                places.pop()  # « Zorglub Médias développement »
            known = any(index in self.people or index in self.companies for index in places)
            if span.label_ in BODY_LABELS and places and not known:
                start, end = places[0], places[-1] + 1
                found.update((index, Name(start, end, self.text(start, end))) for index in places)
        return found

    def word(self, index: int) -> str:
        """Token `index` in lower case; nothing outside the text."""
        return self.lowered[index] if 0 <= index < len(self.lowered) else ""

    def is_a(self, index: int, *classes: str) -> bool:
        """Whether token `index` is a word of one of these classes of `role_words.tsv`."""
        word = self.word(index)
        return any(word in words_of(kind) for kind in classes)

    def words(self, start: int, end: int) -> list[str]:
        return self.lowered[max(start, 0) : max(end, 0)]

    def span(self, start: int, end: int) -> Span:
        """Tokens `start` to `end` as a span of the doc."""
        return self.doc[self.tokens[start].i : self.tokens[end - 1].i + 1]

    def text(self, start: int, end: int) -> str:
        """Tokens `start` to `end` as the page prints them, on one line."""
        return " ".join(printed(self.span(start, end)).split())

    def phrase_end(self, index: int, limit: int, kind: str, *, cased: bool = False) -> int:
        """End of the longest phrase of class `kind` in `role_words.tsv` that begins at token `index`; else `index`.

        `cased`: the page may print it with capitals, « Conseil d'Administration ».
        """
        phrases, read, found = words_of(kind), "", index
        for at in range(index, min(limit, index + MAX_PHRASE)):
            lower = self.tokens[at].text.islower() or self.tokens[at].text == "."  # « f.f. »
            if not (lower or cased):
                break
            read += self.lowered[at]
            found = at + 1 if read in phrases else found
            read += " " if self.tokens[at].whitespace_ else ""
        return found

    def in_bracket(self, index: int) -> bool:
        """Whether token `index` stands between round brackets of its sentence."""
        before = self.words(self.sentence(index).start, index)
        return before.count("(") > before.count(")")

    def phrase_start(self, index: int, floor: int, kind: str) -> int:
        """Start of the phrase of class `kind` that ends with token `index`; else the token after it."""
        starts = range(max(floor, index - MAX_PHRASE), index + 1)
        return next((at for at in starts if self.phrase_end(at, index + 1, kind) == index + 1), index + 1)

    def sentence(self, index: int) -> Sentence:
        """The sentence that token `index` stands in."""
        return self.sentences[self.sentence_of[index]]

    def person_from(self, index: int, end: int) -> Name | None:
        """The person named from `index` on, a civility before the name passed over; None at or after `end`."""
        while index < end and self.word(index) in CIVILITIES:
            index += 1
        name = self.people.get(index) if index < end else None
        return name if name is not None and name.start == index else None

    def person_until(self, index: int, start: int) -> Name | None:
        """The person whose name ends with token `index`."""
        name = self.people.get(index) if index >= start else None
        return name if name is not None and name.end == index + 1 else None

    def people_between(self, start: int, end: int) -> list[Name]:
        """The people named between tokens `start` and `end`, in order."""
        return [
            name for index in range(start, end) if (name := self.people.get(index)) is not None and name.start == index
        ]

    def companies_between(self, start: int, end: int) -> list[Name]:
        return [
            name
            for index in range(start, end)
            if (name := self.companies.get(index)) is not None and name.start == index
        ]


def split_sentences(
    tokens: list[Token], turns: Sequence[int] = (), inside: frozenset[int] = frozenset()
) -> Iterator[Sentence]:
    """Sentences by blank lines, behind the labels of the `turns`, and by end marks, which no lower-case word follows.

    They cover every token; none begins at one `inside` a name.
    """
    begun = frozenset(turns)
    start, index = 0, 0
    for at in range(1, len(tokens)):
        if at == start + 1 and tokens[start].text in CLOSERS:
            continue  # a quote that opens the sentence
        begins = at in begun or (at not in inside and begins_sentence(tokens, at))
        if begins or at - start >= MAX_SENTENCE:
            yield Sentence(index, start, at)
            start, index = at, index + 1
    if tokens:
        yield Sentence(index, start, len(tokens))


def begins_sentence(tokens: list[Token], at: int) -> bool:
    """Whether a sentence begins with token `at`: after a blank line, or after an end mark (and quotes that close)."""
    token, before = tokens[at], tokens[at - 1]
    text, last = token.text, before.text
    parted = token.i > before.i + 1
    if not parted and last not in SENTENCE_ENDS and last not in CLOSERS:
        return False
    if parted and any(space.text.count("\n") > 1 for space in token.doc[before.i + 1 : token.i]):
        return True
    if text in CLOSERS:
        return False
    while last in CLOSERS and at > 1:
        at -= 1
        last = tokens[at - 1].text
    return last in SENTENCE_ENDS and not text[:1].islower() and text not in ",;:"
