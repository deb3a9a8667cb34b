"""The formats for programs: json, jsonl and csv. Each writes a record as soon as it has it."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, TextIO

from tweetpress.datatypes import Failure, Record
from tweetpress.output.safety import safe_cell

SCHEMA_VERSION = "1.0"
KINDS = ("people", "companies", "roles", "figures")


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """`only`: the kinds to give, the others stay empty; `explain`: add each answer's rule or witness as `why`."""

    only: tuple[str, ...] = KINDS
    explain: bool = False


def to_dict(record: Record, options: OutputOptions) -> dict[str, Any]:
    """The record as the JSON contract has it."""
    data = asdict(record)
    for kind in KINDS:
        if kind not in options.only:
            data[kind] = []
        for item in data[kind]:
            if not options.explain:
                del item["why"]
    for figure in data["figures"]:
        figure["value"] = plain_number(figure["value"])
        figure["value_max"] = plain_number(figure["value_max"])
    return data


def plain_number(value: float | None) -> int | float | None:
    """A whole number without « .0 », so that JSON shows 1500000000 and not 1500000000.0."""
    return int(value) if value is not None and float(value).is_integer() else value


def error_dict(failure: Failure) -> dict[str, str]:
    return {"source": failure.source, "message": failure.message}


def dump(data: Any, *, spaces: int | None = None) -> str:
    """JSON with letters as they are. A lone surrogate (a file name that is no UTF-8) stays a `\\u` escape."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=spaces)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def write_json(results: Iterable[Record | Failure], stream: TextIO, options: OutputOptions) -> None:
    """One object, written as the records come; `errors` stands last, when all is known."""
    errors = []
    first = True
    stream.write(f'{{\n  "schema_version": "{SCHEMA_VERSION}",\n  "articles": [')
    for result in results:
        if isinstance(result, Failure):
            errors.append(error_dict(result))
            continue
        stream.write("\n" if first else ",\n")
        stream.write("    " + dump(to_dict(result, options), spaces=2).replace("\n", "\n    "))
        first = False
    stream.write("],\n" if first else "\n  ],\n")
    told = dump(errors, spaces=2).replace("\n", "\n  ")  # no line break of a page: those are escaped
    stream.write(f'  "errors": {told}\n}}\n')


def write_jsonl(results: Iterable[Record | Failure], stream: TextIO, options: OutputOptions) -> None:
    """One record a line, each flushed; failures are told on standard error alone."""
    for result in results:
        if isinstance(result, Record):
            stream.write(dump(to_dict(result, options)) + "\n")
            stream.flush()


COLUMNS = (
    "source",
    "part",
    "article",
    "published",
    "fact",
    "name",
    "aliases",
    "mentions",
    "title",
    "company",
    "status",
    "kind",
    "value",
    "value_max",
    "unit",
    "currency",
    "qualifier",
    "change",
    "per",
    "subject",
    "period",
    "text",
    "start",
    "end",
    "quote",
)


def write_csv(results: Iterable[Record | Failure], stream: TextIO, options: OutputOptions) -> None:
    """One row a fact, all kinds in the same columns; `fact` says which kind, so that a spreadsheet can filter."""
    columns = (*COLUMNS, "why") if options.explain else COLUMNS
    writer = csv.DictWriter(stream, columns, restval="", lineterminator="\n")
    writer.writeheader()
    for result in results:
        if isinstance(result, Record):
            for row in rows(to_dict(result, options)):
                writer.writerow({key: safe_cell(value) for key, value in row.items() if key in columns})


def rows(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The rows of one record."""
    head = {
        "source": data["source"],
        "part": data["part"],
        "article": data["title"],
        "published": data["published"],
    }
    for fact, key in (("person", "people"), ("company", "companies")):
        for item in data[key]:
            places = [m["start"] for m in item["mentions"]]
            first = {"start": item["mentions"][0]["start"], "end": item["mentions"][0]["end"]} if places else {}
            yield {
                **head,
                **item,
                "fact": fact,
                "aliases": "; ".join(item["aliases"]),
                "mentions": len(places),
                **first,
            }
    for item in data["roles"]:
        yield {**head, **item, "fact": "role", "name": item["person"], "aliases": "; ".join(item["aliases"])}
    for item in data["figures"]:
        yield {**head, **item, "fact": "figure"}
