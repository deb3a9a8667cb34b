"""Lexicons of the user's own: files of the same shape as the package's, checked line by line before they count.

The table that a file adds to is told by its name (`companies.tsv`, `companies-sport.tsv`), or else by its header. It
may leave out columns that have a default here; a row whose first cell stands in the package's table replaces that row.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from tweetpress.errors import LexiconError
from tweetpress.lexicon import OwnRows, Row, number_rows, parse_table, table_text
from tweetpress.suggestions import unknown


@dataclass(frozen=True, slots=True)
class Shape:
    """What a user's rows of one table may leave out, and which columns take only the values that the package's have."""

    defaults: Mapping[str, str] = field(default_factory=dict)
    codes: tuple[str, ...] = ()


TABLES: Mapping[str, Shape] = {
    "companies": Shape({"kind": "other"}, ("kind", "cue")),
    "known_people": Shape({"field": "media"}, ("field",)),
    "first_names": Shape({"gender": "mf"}, ("gender",)),
    "places": Shape({"kind": "city"}, ("kind",)),
    "other_names": Shape({"kind": "product"}, ("kind",)),
    "role_nouns": Shape({"kind": "executive"}, ("kind",)),
    "publishers": Shape(),
    "paraphrases": Shape(),
    "units": Shape({"kind": "count"}, ("kind",)),
    "phrases": Shape({"kind": "navigation", "scope": "line", "longest": "300"}, ("kind", "scope")),
    "furniture": Shape({"kind": "navigation", "scope": "line", "longest": "300"}, ("kind", "scope")),
}
"""The tables that a user may add to."""


def read_own(paths: Iterable[str | os.PathLike[str]]) -> OwnRows:
    """The rows of all files (a folder stands for the `.tsv` files in it), ready for `lexicon.use_rows`.

    Raises LexiconError: file, line, what is wrong, and where it can be told what to write instead.
    """
    tables: dict[str, list[Row]] = {}
    for path in files_of(paths):
        name, rows = read_file(path)
        tables.setdefault(name, []).extend(rows)
    if not tables:
        return OwnRows()
    digest = sha256(json.dumps(tables, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest()
    return OwnRows({name: tuple(rows) for name, rows in tables.items()}, digest)


def files_of(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Path]:
    for path in map(Path, paths):
        if path.is_dir():
            found = sorted(path.glob("*.tsv"))
            if not found:
                raise LexiconError(f"{path}: no .tsv file in this folder")
            yield from found
        else:
            yield path


def read_file(path: Path) -> tuple[str, list[Row]]:
    """The table that a file adds to, and its rows, complete."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise LexiconError(f"{path}: not in UTF-8; save it as such") from None
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror or error}") from None
    number, header = header_of(path, text)
    name = table_of(path, number, header)
    check_header(path, number, header, name)
    complete = Completion(name)
    guessed = "" if is_named(path, name) else f" (read as {name}, whose columns it has)"
    rows = []
    for line, row in number_rows(str(path), text, header):
        try:
            rows.append(complete(row))
        except ValueError as error:
            raise LexiconError(f"{path}:{line}: {error}{guessed}") from None
    return name, rows


def header_of(path: Path, text: str) -> tuple[int, tuple[str, ...]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            return number, tuple(map(str.strip, line.split("\t")))
    raise LexiconError(f"{path}: empty; its first line names the columns, separated by tabs")


def columns_of(name: str) -> tuple[str, ...]:
    """The columns of a table, as its file in the package has them."""
    lines = table_text(name).splitlines()
    return tuple(next(line for line in lines if line.strip() and not line.startswith("#")).split("\t"))


def table_of(path: Path, number: int, header: tuple[str, ...]) -> str:
    """The table of a file, by its name or its header."""
    named = [name for name in TABLES if is_named(path, name)]
    fitting = named or [name for name in TABLES if set(header) == set(columns_of(name))]
    if len(fitting) == 1:
        return fitting[0]
    which = ", ".join(fitting or TABLES)
    raise LexiconError(
        f"{path}:{number}: which table? Call the file after it (companies.tsv, companies-press.tsv): {which}"
    )


def is_named(path: Path, name: str) -> bool:
    """`companies.tsv` and `companies-press.tsv` are named after the table `companies`."""
    return re.match(rf"{name}(?![a-z_])", path.stem) is not None


def check_header(path: Path, number: int, header: tuple[str, ...], name: str) -> None:
    columns = columns_of(name)
    if len(header) == 1 and (wrong := re.search(r"[ ,;]", header[0])):
        raise LexiconError(f"{path}:{number}: the columns must be separated by tabs, not by {wrong[0]!r}")
    for column in header:
        if column not in columns:
            raise LexiconError(f"{path}:{number}: {unknown('column', column, columns)}")
    if header[0] != columns[0] or len(set(header)) != len(header):
        raise LexiconError(f"{path}:{number}: the first column must be {columns[0]!r}, and none stand twice")


class Completion:
    """Fills the columns that a row leaves out and checks the rest; raises ValueError with the reason."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.shape = TABLES[name]
        self.columns = columns_of(name)
        package = parse_table(name, table_text(name), self.columns) if self.shape.codes else ()
        self.codes: dict[str, set[str]] = {column: set() for column in self.shape.codes}
        for row in package:
            for column, codes in self.codes.items():
                codes.add(row[column])

    def __call__(self, given: Row) -> Row:
        row = {column: given.get(column) or self.shape.defaults.get(column, "") for column in self.columns}
        for column, codes in self.codes.items():
            if row[column] not in codes:
                raise ValueError(unknown(column, row[column], sorted(filter(None, codes))))
        if not row.get("longest", "0").isdecimal():
            raise ValueError(f"longest is {row['longest']!r}, a number of characters is expected")
        if self.name == "phrases" and not row["forms"]:
            raise ValueError("no forms: write the wordings of the line, parted by |")
        return complete_furniture(row) if self.name == "furniture" else row


def complete_furniture(row: dict[str, str]) -> Row:
    """A furniture rule: without a pattern it is the example itself; with one, example and counter-example are tried."""
    from tweetpress.clean.lines import fold

    example, counter = fold(row["example"]), fold(row["counter"])
    if not row["pattern"]:
        if not example:
            raise ValueError("neither pattern nor example: write the line that is to be dropped as the example")
        row["pattern"] = re.escape(example)
    try:
        pattern = re.compile(row["pattern"])
    except re.error as error:
        raise ValueError(f"pattern: {error}") from None
    if example and not pattern.fullmatch(example):
        raise ValueError(f"the pattern does not match its example, which it sees as {example!r}")
    if counter and pattern.fullmatch(counter):
        raise ValueError(f"the pattern matches its counter-example, which it sees as {counter!r}")
    return row
