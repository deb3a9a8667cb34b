"""The text that figures are read from: characters, lexemes and tokens of one Doc."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tweetpress.numbers.lexer import Lexeme, lex

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True)
class Lexemes:
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
    def _starts(self) -> list[int]:
        return [lexeme.start for lexeme in self.lexemes]

    def at_char(self, char: int) -> int:
        """The lexeme that the character stands in."""
        return bisect_right(self._starts, char) - 1

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

    def printed(self, start: int, end: int) -> str:
        """The characters `start` to `end` as the page prints them, on one line."""
        page: str | None = self.doc._.tweetpress_text
        return " ".join((self.text if page is None else page)[start:end].split())
