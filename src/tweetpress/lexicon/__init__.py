"""The word lists of tweetpress: tab-separated data files, and the only code that opens them.

A file starts with comment lines (`#`) that say what each column is and where the words come from, then a header row
with the column names, then one entry a line. Blank lines and `#` lines are passed over. A column that holds several
forms separates them with `|`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from tweetpress.errors import LexiconError

Row = Mapping[str, str]


@cache
def read_table(name: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """The rows of the lexicon file `name` (without `.tsv`), each a mapping from column to stripped text.

    Raises LexiconError (file, line, reason) when the header is not `columns`, a row has another number of cells, the
    first cell is empty, or a row stands twice.
    """
    resource = files(__name__).joinpath(f"{name}.tsv")
    return tuple(parse_table(f"{name}.tsv", resource.read_text(encoding="utf-8"), columns))


def read_table_file(path: Path, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """The same for a file of the user's own."""
    return tuple(parse_table(str(path), path.read_text(encoding="utf-8"), columns))


def parse_table(file: str, text: str, columns: Sequence[str]) -> Iterator[Row]:
    """Read `text` as a table; `file` is named in errors."""
    header: tuple[str, ...] = ()
    seen: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(map(str.strip, line.split("\t")))
        if not header:
            header = cells
            if header != tuple(columns):
                raise LexiconError(f"{file}:{number}: header is {list(header)}, expected {list(columns)}")
            continue
        if len(cells) != len(header):
            raise LexiconError(f"{file}:{number}: {len(cells)} cells, expected {len(header)}")
        if not cells[0]:
            raise LexiconError(f"{file}:{number}: first cell is empty")
        first = seen.setdefault(cells, number)
        if first != number:
            raise LexiconError(f"{file}:{number}: same as line {first}")
        yield dict(zip(header, cells, strict=True))


def split_forms(cell: str) -> tuple[str, ...]:
    """The forms of a cell that separates them with `|`; empty for an empty cell."""
    return tuple(form.strip() for form in cell.split("|") if form.strip())
