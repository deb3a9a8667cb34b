"""CSV with a file a kind, each with its own columns: `-f csv -o DIR`."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import fields
from pathlib import Path
from typing import Any

from tweetpress.datatypes import Company, Failure, Figure, Person, Record, Role
from tweetpress.errors import OutputError
from tweetpress.output.data import OutputOptions, to_dict
from tweetpress.output.files import whole_file
from tweetpress.output.safety import safe_cell

ARTICLE = ("source", "part")
HEAD = ("title", "publisher", "authors", "published", "language", "truncated")
MENTION = ("name", "start", "end", "text")
SHAPES: dict[str, type] = {"people": Person, "companies": Company, "roles": Role, "figures": Figure}


def write_csv_folder(results: Iterable[Record | Failure], folder: str, options: OutputOptions) -> None:
    """`articles.csv`, `mentions.csv` and a file a kind, all of them whole or none; `source` and `part` join them.

    Raises OutputError when they cannot be written.
    """
    tables = {"articles": (*ARTICLE, *HEAD), **{kind: columns_of(kind, options) for kind in options.only}}
    tables["mentions"] = (*ARTICLE, "kind", *MENTION)
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            write: dict[str, Callable[[dict[str, Any]], object]] = {}
            for name, columns in tables.items():
                stream = stack.enter_context(whole_file(Path(folder) / f"{name}.csv"))
                writer = csv.DictWriter(stream, columns, restval="", extrasaction="ignore", lineterminator="\n")
                writer.writeheader()
                write[name] = writer.writerow
            for result in results:
                if isinstance(result, Record):
                    for name, row in rows_of(to_dict(result, options), options):
                        write[name]({key: safe_cell(value) for key, value in row.items()})
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written: {error.strerror or error}") from None


def columns_of(kind: str, options: OutputOptions) -> tuple[str, ...]:
    """The columns of one kind: those of its JSON."""
    names = tuple(field.name for field in fields(SHAPES[kind]))
    return (*ARTICLE, *(name for name in names if name != "why" or options.explain))


def rows_of(data: dict[str, Any], options: OutputOptions) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each row of one article with the table that it goes to; lists are joined by « ; »."""
    article = {"source": data["source"], "part": data["part"]}
    yield "articles", {**article, **{key: data[key] for key in HEAD}, "authors": "; ".join(data["authors"])}
    for kind in options.only:
        for item in data[kind]:
            row = {**article, **item}
            if "aliases" in item:
                row["aliases"] = "; ".join(item["aliases"])
            if "mentions" in item:
                row["mentions"] = len(item["mentions"])
                yield from (
                    ("mentions", {**article, "kind": kind, "name": item["name"], **mention})
                    for mention in item["mentions"]
                )
            yield kind, row
