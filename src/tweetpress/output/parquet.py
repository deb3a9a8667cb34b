"""Parquet: the JSON contract as columns. Needs pyarrow, which comes with `tweetpress[dask]`."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pyarrow as pa
import pyarrow.parquet

from tweetpress.datatypes import Record
from tweetpress.output.data import OutputOptions, to_dict


def to_parquet(records: Iterable[Record], options: OutputOptions) -> bytes:
    """The records as a Parquet file."""
    rows = [to_dict(record, options) for record in records]
    stream = io.BytesIO()
    table = pa.Table.from_pylist(rows, schema=make_schema(explain=options.explain))
    pyarrow.parquet.write_table(table, stream, compression="zstd")
    return stream.getvalue()


def make_schema(*, explain: bool = False) -> pa.Schema:
    """The columns of the contract, the same for all files, also those in which nobody is named."""
    text, place, number, texts = pa.string(), pa.int64(), pa.float64(), pa.list_(pa.string())
    why = {"why": text} if explain else {}
    mention = pa.struct({"start": place, "end": place, "text": text})
    name = pa.struct({"name": text, "aliases": texts, "mentions": pa.list_(mention), **why})
    role = {"person": text, "title": text, "aliases": texts, "company": text, "status": text}
    figure = {"text": text, "start": place, "end": place, "kind": text, "value": number, "value_max": number}
    words = ("unit", "currency", "qualifier", "change", "per", "subject", "period", "quote")
    return pa.schema(
        {
            "source": text,
            "part": place,
            **dict.fromkeys(("title", "publisher"), text),
            "authors": texts,
            **dict.fromkeys(("published", "language"), text),
            "truncated": pa.bool_(),
            "text": text,
            "people": pa.list_(name),
            "companies": pa.list_(name),
            "roles": pa.list_(pa.struct({**role, "start": place, "end": place, "quote": text, **why})),
            "figures": pa.list_(pa.struct({**figure, **dict.fromkeys(words, text), **why})),
        }
    )
