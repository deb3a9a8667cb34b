"""Records -> table, json, jsonl, csv, markdown: one writer a format."""

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


def write_md(results: Results, stream: TextIO, options: OutputOptions) -> None:
    """The same tables for a document."""
    from tweetpress.output.markdown import write_markdown

    write_markdown(results, stream, options)


def write_corpus(format_: str) -> Writer:
    """What writes all articles put together, in one of `CORPUS_FORMATS`."""

    def write(results: Results, stream: TextIO, options: OutputOptions) -> None:
        from tweetpress.output.together import CORPUS_WRITERS

        CORPUS_WRITERS[format_](results, stream, options)

    return write


WRITERS: dict[str, Writer] = {
    "table": write_table,
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
    "markdown": write_md,
}
"""A format's name on the command line -> the function that writes it, record by record, as they come."""

CORPUS_FORMATS = ("table", "json", "markdown")

__all__ = ["CORPUS_FORMATS", "WRITERS", "OutputOptions", "Writer", "write_corpus"]
