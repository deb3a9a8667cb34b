"""The text that figures are read from: characters, lexemes and tokens of one Doc, and the mentions in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tweetpress.components.spans import COMPANIES, PEOPLE
from tweetpress.figures.vocabulary import company_kinds, word_class
from tweetpress.numbers.lexer import Lexeme, fold, lex

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

MEMORY = 40
"""How many mentions or figures back a figure may point; more only costs time on pages that are one long paragraph."""
LONGEST_SENTENCE = 500
LONGEST_PARAGRAPH = 2500
"""In lexemes, spaces among them. What goes on for longer, as no article does, is cut, so that looking through the
sentence or the paragraph of each figure stays linear."""
DOMAIN = frozenset(("twitter", "x", "twitter inc", "x corp"))
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
STUDYING = ("etude", "sondage", "enquete", "barometre", "echantillon", "sondes", "interroges", "repondants", "chercheu")
ENROLLED = frozenset(("utilisateurs", "inscrits", "usagers", "membres", "profils", "twittos", "tweetos"))
BUYING = word_class("acquiring")
EURO = 2002
"""The year in which the euro replaced the French and the Belgian franc."""
HEAVY = 3
"""How much an article must tell of the company that it is about: three mentions, or one in the title; and of Twitter
one, as the pages that this is made for are about it."""


@dataclass(frozen=True)
class Context:
    """One Doc, cut into lexemes; every place is an index into `lexemes` unless it says otherwise."""

    doc: Doc

    @cached_property
    def text(self) -> str:
        return str(self.doc.text)

    @cached_property
    def lexemes(self) -> list[Lexeme]:
        return lex(self.text)

    @cached_property
    def folds(self) -> list[str]:
        return [lexeme.fold for lexeme in self.lexemes]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The folded words of the whole text: what country, what money it speaks of."""
        return frozenset(lexeme.fold for lexeme in self.lexemes if lexeme.kind == "word")

    @cached_property
    def is_recent(self) -> bool:
        """Whether the text tells of years since the euro, and of none before."""
        years = {int(lexeme.text) for lexeme in self.lexemes if YEAR.fullmatch(lexeme.text)}
        return bool(years) and min(years) >= EURO

    @cached_property
    def is_interview(self) -> bool:
        """Whether paragraphs end in a question mark, again and again."""
        lexemes = self.lexemes
        asked = [at for at, lexeme in enumerate(lexemes) if lexeme.text == "?" and self._closes_paragraph(at)]
        return len(asked) > 1

    @cached_property
    def is_study(self) -> bool:
        """Whether the text speaks of a study, a poll or those asked, again and again, and not of a network's users."""
        of_users = sum(fold in ENROLLED for fold in self.folds) > 1
        return sum(fold.startswith(STUDYING) for fold in self.folds) > 1 and not of_users

    def _closes_paragraph(self, at: int) -> bool:
        after = self.lexemes[at + 1].text if at + 1 < len(self.lexemes) else "\n\n"
        return after.count("\n") > 1

    @cached_property
    def names_country(self) -> bool:
        """Whether a dollar sign somewhere has its country beside it: « 8 $ US », « 11 $CA »."""
        signs = (at for at, lexeme in enumerate(self.lexemes) if lexeme.text == "$")
        return any(
            self.lexemes[place].text in ("US", "CA", "CAN") for at in signs for place in self.words_after(at + 1, 1)
        )

    @cached_property
    def _token_at(self) -> list[int]:
        """For each lexeme the index of the token that its first character is in."""
        where, index = [], 0
        tokens = self.doc
        for lexeme in self.lexemes:
            while index + 1 < len(tokens) and tokens[index + 1].idx <= lexeme.start:
                index += 1
            where.append(index)
        return where

    def token(self, at: int) -> Token:
        """The token that lexeme `at` stands in."""
        return self.doc[self._token_at[at]]

    def lexeme_of(self, token: int) -> int:
        """The lexeme that the first character of a token is in."""
        return self.at_char(self.doc[token].idx)

    def fold(self, at: int) -> str:
        """The folded text of lexeme `at`; empty beyond either end."""
        return self.folds[at] if 0 <= at < len(self.folds) else ""

    def after_gap(self, at: int) -> int:
        """`at`, or the index behind the white space that stands there, a blank line excepted."""
        if at < len(self.lexemes) and self.lexemes[at].kind == "space" and self.lexemes[at].text.count("\n") <= 1:
            return at + 1
        return at

    def before_gap(self, at: int) -> int:
        """The index of the last lexeme before place `at` that is not white space; -1 at the start or a blank line."""
        at -= 1
        if at >= 0 and self.lexemes[at].kind == "space":
            return at - 1 if self.lexemes[at].text.count("\n") <= 1 else -1
        return at

    def words_before(self, at: int, count: int) -> list[int]:
        """Up to `count` places of words or signs before `at`, nearest first, within the paragraph."""
        places: list[int] = []
        while len(places) < count and (at := self.before_gap(at)) >= 0:
            places.append(at)
        return places

    def words_after(self, at: int, count: int) -> list[int]:
        """Up to `count` places of words or signs from `at` on, within the paragraph."""
        places: list[int] = []
        while len(places) < count and (at := self.after_gap(at)) < len(self.lexemes):
            if self.lexemes[at].kind == "space":
                break
            places.append(at)
            at += 1
        return places

    def match(self, at: int, phrase: tuple[str, ...]) -> int | None:
        """Where the phrase (folded lexemes, spaces as « ») that starts at `at` stops, or None."""
        for part in phrase:
            if part == "":
                then = self.after_gap(at)
                if then == at:
                    return None
                at = then
            elif self.fold(at) == part:
                at += 1
            else:
                return None
        return at

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

    def at_char(self, char: int) -> int:
        """The lexeme that the character stands in."""
        return bisect_right(self._starts, char) - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [lexeme.start for lexeme in self.lexemes]

    @cached_property
    def _by_sentence(self) -> dict[int, list[Span]]:
        table: dict[int, list[Span]] = {}
        for mention in self.mentions:
            table.setdefault(self.sentence(self.at_char(mention.start_char)), []).append(mention)
        return table

    def mentions_in(self, sentence: int) -> list[Span]:
        """The mentions that start in a sentence, in order."""
        return self._by_sentence.get(sentence, [])

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.start_char for mention in self.mentions]

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

    @cached_property
    def _people(self) -> frozenset[tuple[int, int]]:
        return frozenset((span.start, span.end) for span in self.doc.spans.get(PEOPLE, ()))

    def is_person(self, mention: Span) -> bool:
        """Whether the mention is a person's."""
        return (mention.start, mention.end) in self._people

    def mentions_of(self, first: int, stop: int) -> list[Span]:
        """The mentions that lie between two tokens, in order; an apposed name is one of them."""
        start, end = self.doc[first].idx, self.doc[stop - 1].idx + len(self.doc[stop - 1])
        return [mention for mention in self.mentions_between(start, end) if mention.end_char <= end]

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

    @cached_property
    def interviewee(self) -> str | None:
        """In an interview the person asked: of those named before the first question the one named most."""
        asked = (at for at, lexeme in enumerate(self.lexemes) if lexeme.text == "?" and self._closes_paragraph(at))
        first = self.lexemes[next(asked, 0)].start
        people = [span for span in self.doc.spans.get(PEOPLE, ())]
        counts = Counter(span._.tweetpress_name for span in people)
        told = [span._.tweetpress_name for span in people if span.start_char < first]
        return max(told, key=lambda name: counts[name], default=self.main_person) if self.is_interview else None

    @cached_property
    def main_company(self) -> str | None:
        """The company that the article is about."""
        return self._main_name(COMPANIES)

    @cached_property
    def bought(self) -> Span | None:
        """The company whose purchase the article tells first: the name behind a verb of buying with a buyer before."""
        for mention in self.doc.spans.get(COMPANIES, ()):
            places = self.words_before(self.at_char(mention.start_char), 6)
            verb = next((at for at in places if self.folds[at] in BUYING), None)
            if verb is None:
                continue
            sentence = self.mentions_in(self.sentence(verb))
            names = {m._.tweetpress_name for m in sentence if m.end_char <= self.lexemes[verb].start}
            if names - {mention._.tweetpress_name}:
                return mention
        return None

    @cached_property
    def second_company(self) -> Span | None:
        """Twitter, else the company named most, besides the main one."""
        others = [s for s in self.doc.spans.get(COMPANIES, ()) if s._.tweetpress_name != self.main_company]
        counts = Counter(span._.tweetpress_name for span in others)
        weight = {name: (fold(name) in DOMAIN, count) for name, count in counts.items()}
        return max(others, key=lambda span: weight[span._.tweetpress_name], default=None)

    @cached_property
    def domain(self) -> str | None:
        """Twitter, by the name that the article lists it under."""
        names = {span._.tweetpress_name for span in self.doc.spans.get(COMPANIES, ())}
        return next((name for name in sorted(names) if fold(name) in DOMAIN), None)

    @cached_property
    def main_person(self) -> str | None:
        """The person that the article is about."""
        return self._main_name(PEOPLE)

    def _main_name(self, key: str) -> str | None:
        """The name told most of, with two more for a place in the title and for Twitter, four for « Nom : … » there."""
        body: int = self.doc._.tweetpress_body
        spans = [
            span
            for span in self.doc.spans.get(key, ())
            if key == PEOPLE or span.start_char < body or not self.is_label(span)
        ]
        counts = Counter(span._.tweetpress_name for span in spans)
        kinds = company_kinds()
        titled = {span._.tweetpress_name for span in spans if span.start_char < body}
        heads = {span._.tweetpress_name for span in spans if span.start_char < body and self.is_label(span)}
        counts = Counter({name: n for name, n in counts.items() if name in titled or kinds.get(name) != "research"})
        weights = {
            name: counts[name] + 2 * (name in titled) + 4 * (name in heads) + 2 * (fold(name) in DOMAIN)
            for name in counts
        }
        best = max(weights, key=lambda name: weights[name], default=None)
        return best if best is not None and weights[best] >= HEAVY else None

    @cached_property
    def mentions(self) -> list[Span]:
        """People and companies in order of place."""
        spans = [span for key in (PEOPLE, COMPANIES) for span in self.doc.spans.get(key, ())]
        return sorted(spans, key=lambda span: (span.start_char, span.end_char))

    def printed(self, start: int, end: int) -> str:
        """The characters `start` to `end` as the page prints them, on one line."""
        page: str | None = self.doc._.tweetpress_text
        return " ".join((self.text if page is None else page)[start:end].split())


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
