"""Text -> lexemes: runs of digits, runs of letters, runs of spaces, single signs. Every character is in one lexeme."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Literal

LEXEME = re.compile(r"(?P<digits>[0-9]+)|(?P<word>[^\W\d_]+)|(?P<space>\s+)|(?P<sign>.)", re.DOTALL)
Kind = Literal["digits", "word", "space", "sign"]
HYPHENS = frozenset("-‐‑")
"""What joins the words of a number: the hyphen, and the two that Unicode has for typographers."""
DASHES = HYPHENS | frozenset("–—−")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """`text == source[start:end]`; `fold` is the text in lower case without accents."""

    kind: Kind
    text: str
    start: int
    end: int
    fold: str = field(compare=False)


SCALED_CODE = re.compile(r"(?P<scale>[kK]|Mds?|M)(?P<code>EUR|USD|GBP|CHF|CAD|FCFA|XOF|XAF|euros?)")
"""« 3 MEUR »: the scale and the code are two lexemes."""


def lex(text: str) -> list[Lexeme]:
    """The lexemes of `text`, in order, in one pass."""
    lexemes: list[Lexeme] = []
    for match in LEXEME.finditer(text):
        kind: Kind = match.lastgroup  # type: ignore[assignment]  # the four groups of LEXEME
        start, end = match.span()
        code = SCALED_CODE.fullmatch(match.group()) if kind == "word" else None
        for a, b in ((start, start + code.end("scale")), (start + code.end("scale"), end)) if code else ((start, end),):
            lexemes.append(Lexeme(kind, text[a:b], a, b, fold(text[a:b])))
    return lexemes


def fold(text: str) -> str:
    """Lower case, accents and ligatures undone: « Zéro » -> « zero »."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def is_gap(lexeme: Lexeme) -> bool:
    """Whether a number may run over this white space: a single space or line break, not a blank line."""
    return lexeme.kind == "space" and lexeme.text.count("\n") <= 1 and len(lexeme.text) <= 3
