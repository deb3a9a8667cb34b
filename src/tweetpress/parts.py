"""One part of a run on a cluster, as a worker makes it: read the pages, extract, write a file that is whole.

Needs `tweetpress[dask]`; see `cluster`.
"""

from __future__ import annotations

import io
import json
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import fsspec
from fsspec.core import url_to_fs

from tweetpress.batches import Result, extract_batch, in_batches
from tweetpress.datatypes import Failure, Page, Record
from tweetpress.lexicon import OwnRows, use_rows
from tweetpress.output.data import OutputOptions, error_dict, to_dict, write_jsonl
from tweetpress.pages import MAX_BYTES, kind_of, sniff_kind
from tweetpress.pipeline import load_pipeline

if TYPE_CHECKING:
    import pyarrow
    from spacy.language import Language

# A worker process may run several threads; the pipeline, and the memory zone it works in, serve one at a time.
ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Done:
    """A finished part: its file, how many records and failures, seconds of work."""

    file: str
    records: int
    failures: int
    seconds: float


@cache
def pipeline(model: str) -> Language:
    """The pipeline of this worker process, loaded once."""
    return load_pipeline(model)


def extract_part(urls: Sequence[str], target: str, model: str, format_: str, own: OwnRows | None = None) -> Done:
    """Write the records of `urls` to `target` with the format's ending, and the failures beside it.

    `own` are the lexicons of the user's own; a worker serves one set of them, as long as it lives.
    """
    start = time.perf_counter()
    use_rows(own or OwnRows())
    results: list[Result] = []
    with ONE_AT_A_TIME:
        for batch in in_batches(map(read_url, urls)):
            results += [result for page in extract_batch(pipeline(model), batch) for result in page]
    failures = [result for result in results if isinstance(result, Failure)]
    if failures:
        lines = (json.dumps(error_dict(failure), ensure_ascii=False) + "\n" for failure in failures)
        put_whole(f"{target}.errors.jsonl", "".join(lines).encode())
    ending, write = WRITERS[format_]
    records = [result for result in results if isinstance(result, Record)]
    put_whole(target + ending, write(records))
    return Done(target + ending, len(records), len(failures), time.perf_counter() - start)


def read_url(url: str) -> Page | Failure:
    """The page at `url`, unpacked by its ending."""
    try:
        with fsspec.open(url, "rb", compression="gzip" if url.endswith(".gz") else None) as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, EOFError) as error:
        return Failure(url, " ".join(str(error).split()) or type(error).__name__)
    if len(data) > MAX_BYTES:
        return Failure(url, f"larger than {MAX_BYTES} bytes")
    return Page(url, data, kind_of(url) or sniff_kind(data)) if data.strip() else Failure(url, "empty")


def put_whole(url: str, data: bytes) -> None:
    """Write a file under another name and rename it: whoever sees it under its own sees all of it.

    Object stores have no half-written objects; where renaming is a copy, it costs a second write.
    """
    files, path = url_to_fs(url)
    folder, _, name = path.rpartition("/")
    draft = f"{folder}/.{name}.{uuid.uuid4().hex}"
    files.pipe_file(draft, data)
    files.mv(draft, path)


def to_jsonl(records: Iterable[Record]) -> bytes:
    stream = io.StringIO()
    write_jsonl(records, stream, OutputOptions())
    return stream.getvalue().encode()


def to_parquet(records: Iterable[Record]) -> bytes:
    import pyarrow
    import pyarrow.parquet

    rows = [to_dict(record, OutputOptions()) for record in records]
    stream = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema()), stream, compression="zstd")
    return stream.getvalue()


def schema() -> pyarrow.Schema:
    """The JSON contract as columns, the same for all parts, also those in which nobody is named."""
    import pyarrow as pa

    text, place, number, texts = pa.string(), pa.int64(), pa.float64(), pa.list_(pa.string())
    mention = pa.struct({"start": place, "end": place, "text": text})
    name = pa.struct({"name": text, "aliases": texts, "mentions": pa.list_(mention)})
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
            "roles": pa.list_(pa.struct({**role, "start": place, "end": place, "quote": text})),
            "figures": pa.list_(pa.struct({**figure, **dict.fromkeys(words, text)})),
        }
    )


WRITERS: dict[str, tuple[str, Callable[[Iterable[Record]], bytes]]] = {
    "jsonl": (".jsonl", to_jsonl),
    "parquet": (".parquet", to_parquet),
}
"""A format's name -> the ending of its files and what writes them."""
