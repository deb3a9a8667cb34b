"""Reads the training text: one item a line, names marked `[Dick Costolo|PER]`, `#` before a comment.

Pages are read alike, a paragraph a line; their title stands behind `= `, and what `@@`, `R:` and `F:` open (the name of
the page, its roles, its figures) is no text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MARK = re.compile(r"\[((?:[^\[\]|]|\[[^\[\]|]*\])+)\|([A-Z]+)\]")
KINDS = frozenset({"PER", "ORG", "LOC", "INST", "PROD", "EVENT", "WORK", "MISC"})
NO_TEXT = ("# ", "@@ ", "R: ", "F: ")
STRAIGHT = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line: a name of some kind, or plain text between names (kind empty)."""

    text: str
    kind: str = ""


Line = tuple[Piece, ...]


def read_lines(folder: Path) -> list[Line]:
    """All lines of the files of `folder`, in the order of their names. Raises ValueError for a bad line."""
    lines = []
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith(NO_TEXT):
                lines.append(parse(line.strip().removeprefix("= "), f"{path.name}:{number}"))
    return lines


def parse(line: str, where: str) -> Line:
    """The pieces of a marked line.

    >>> [piece.text for piece in parse("[Biz Stone|PER] quitte [Jelly|ORG].", "")]
    ['Biz Stone', ' quitte ', 'Jelly', '.']
    """
    pieces, at = [], 0
    line = line.translate(STRAIGHT)
    for match in MARK.finditer(line):
        if match[2] not in KINDS:
            raise ValueError(f"{where}: unknown kind {match[2]}")
        pieces += [Piece(line[at : match.start()]), Piece(match[1], match[2])]
        at = match.end()
    pieces.append(Piece(line[at:]))
    if any("|" in piece.text and re.search(r"\|[A-Z]{3}", piece.text) for piece in pieces):
        raise ValueError(f"{where}: broken mark")
    return tuple(piece for piece in pieces if piece.text)
