"""Records -> table, json, jsonl, csv: one writer a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO

from tweetpress.datatypes import Failure, Record
from tweetpress.output.data import OutputOptions, write_csv, write_json, write_jsonl

Results = Iterable[Record | Failure]
Writer = Callable[[Results, TextIO, OutputOptions], None]


def write_table(results: Results, stream: TextIO, options: OutputOptions) -> None:
    """Tables for reading; rich is imported for them alone."""
    from tweetpress.output.tables import write_tables

    write_tables(results, stream, options)


WRITERS: dict[str, Writer] = {
    "table": write_table,
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
}
"""A format's name on the command line -> the function that writes it, record by record, as they come."""

__all__ = ["WRITERS", "OutputOptions", "Writer"]
