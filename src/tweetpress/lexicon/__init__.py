"""The word lists of tweetpress: tab-separated data files, and the only code that opens them.

A file starts with comment lines (`#`) that say what each column is and where the words come from, then a header row
with the column names, then one entry a line. Blank lines and `#` lines are passed over. A column that holds several
forms separates them with `|`.

A user's own files (`own.py`) add rows to these tables, or replace those that start with the same cell. They hold for
the whole process and are set before the first page is read, since what is made of a table is made once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import repeat
from operator import itemgetter

from tweetpress.errors import LexiconError

Row = Mapping[str, str]

BLANKS = (" \t", "\t ", " \n", "\n ", "\xa0\n", "\n\t", "\r")
"""What a stray blank beside a cell looks like."""


@dataclass(frozen=True, slots=True)
class OwnRows:
    """The rows of a user's own lexicons: complete rows by table, and what tells this set from any other."""

    tables: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    digest: str = ""
    """SHA-256 of all that the rows say; part of the key under which results are kept. Empty where there are none."""


_own = OwnRows()
_read: set[str] = set()


def use_rows(own: OwnRows) -> None:
    """Let `own` count from now on, in this process; what it is now, `rows_in_use` tells, to hand it to another one.

    Raises LexiconError when a table that it changes has been read by then.
    """
    global _own
    if own == _own:
        return
    late = sorted(_read.intersection((*own.tables, *_own.tables)))
    if late:
        raise LexiconError(f"own lexicons come too late: {', '.join(late)} in use; give them before the first page")
    _own = own


def rows_in_use() -> OwnRows:
    return _own


@cache
def read_table(name: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """The rows of the lexicon file `name` (without `.tsv`), each a mapping from column to stripped text.

    Rows of the user's own follow those of the package, and replace those with the same first cell. Raises LexiconError
    (file, line, reason) when the header is not `columns`, a row has another number of cells, the first cell is empty,
    or a row stands twice.
    """
    _read.add(name)
    rows = tuple(parse_table(f"{name}.tsv", table_text(name), columns))
    own = _own.tables.get(name, ())
    if not own:
        return rows
    first = columns[0]
    replaced = {row[first] for row in own}
    return (*(row for row in rows if row[first] not in replaced), *own)


def table_text(name: str) -> str:
    """The text of one of the package's files."""
    return files(__name__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")


def parse_table(file: str, text: str, columns: Sequence[str]) -> Iterator[Row]:
    """Read `text` as a table; `file` is named in errors."""
    return iter(quick_rows(text, columns) or [row for _, row in number_rows(file, text, columns)])


def quick_rows(text: str, columns: Sequence[str]) -> list[Row] | None:
    """The rows of a text that is as tidy as those of the package: a third of what each start of the program would take.

    None when anything at all is odd; then `number_rows` reads it line by line, and says where.
    """
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    rows = [line.split("\t") for line in lines]
    odd = (
        any(blank in text for blank in BLANKS)
        or set(map(len, rows)) != {len(columns)}
        or rows[0] != list(columns)
        or len(set(lines)) != len(lines)
        or not all(map(itemgetter(0), rows))
    )
    return None if odd else [*map(dict, map(zip, repeat(columns), rows[1:]))]


def number_rows(file: str, text: str, columns: Sequence[str]) -> Iterator[tuple[int, Row]]:
    """The same, each row with the number of its line."""
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
            raise LexiconError(f"{file}:{number}: {len(cells)} cell{'s' * (len(cells) > 1)}, expected {len(header)}")
        if not cells[0]:
            raise LexiconError(f"{file}:{number}: first cell is empty")
        first = seen.setdefault(cells, number)
        if first != number:
            raise LexiconError(f"{file}:{number}: same as line {first}")
        yield number, dict(zip(header, cells, strict=True))


def split_forms(cell: str) -> tuple[str, ...]:
    """The forms of a cell that separates them with `|`; empty for an empty cell."""
    return tuple(form for form in map(str.strip, cell.split("|")) if form) if cell else ()
