"""Results kept between runs: by the page's content, the model and the versions, in a file of SQLite.

The cache spares work and is never a condition for it: where the file is damaged, locked or not to be written, a
warning says so and the run goes on without. Two runs may share one folder.
"""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from tweetpress import __version__
from tweetpress.datatypes import Company, Failure, Figure, Mention, Page, Person, Record, Role
from tweetpress.lexicon import rows_in_use

FILE = "results.sqlite3"
LAYOUT = 1
"""Raised when what is stored changes its shape without a new version of tweetpress."""
WAIT = 30.0
"""Seconds to wait for another run that is writing."""
TABLE = "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, records BLOB NOT NULL) WITHOUT ROWID"

Batch = list[Page | Failure]
Result = Record | Failure
Extract = Callable[[Iterable[Batch]], Iterator[list[list[Result]]]]
logger = logging.getLogger("tweetpress")


def extract_cached(
    batches: Iterable[Batch], extract: Extract, folder: str | os.PathLike[str], *, model: str
) -> Iterator[list[list[Result]]]:
    """What `extract` gives for `batches`; it is asked only for the pages whose results are not in `folder`."""
    with closing(Cache(folder, model=model)) as cache:
        asked: deque[tuple[Batch, list[list[Result] | None]]] = deque()

        def unknown() -> Iterator[Batch]:
            for batch in batches:
                known = [cache.get(page) for page in batch]
                asked.append((batch, known))
                yield [page for page, results in zip(batch, known, strict=True) if results is None]

        for found in extract(unknown()):
            batch, known = asked.popleft()
            new = iter(found)
            results = [next(new) if given is None else given for given in known]
            cache.put((page, r) for page, given, r in zip(batch, known, results, strict=True) if given is None)
            yield results


class Cache:
    """The stored results of pages read by one model; `get` and `put` do nothing when the file is of no use."""

    def __init__(self, folder: str | os.PathLike[str], *, model: str) -> None:
        self.path = Path(folder) / FILE
        self.space = describe(model).encode()
        self.connection: sqlite3.Connection | None = None
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            # Autocommit: `put` opens its transactions itself.
            self.connection = sqlite3.connect(self.path, timeout=WAIT, isolation_level=None)
            self.connection.execute("PRAGMA journal_mode = WAL")
            self.connection.execute("PRAGMA synchronous = NORMAL")
            self.connection.execute(TABLE)
        except (OSError, sqlite3.Error) as error:
            self.give_up(error)

    def get(self, page: Page | Failure) -> list[Result] | None:
        """The results of `page`, or None when they are not known. A Failure is its own result."""
        if isinstance(page, Failure):
            return [page]
        if self.connection is None:
            return None
        try:
            row = self.connection.execute("SELECT records FROM results WHERE key = ?", (self.key(page),)).fetchone()
        except sqlite3.Error as error:
            self.give_up(error)
            return None
        return row and unpack(row[0], page.source)

    def put(self, found: Iterable[tuple[Page | Failure, Sequence[Result]]]) -> None:
        """Keep the results of pages, all of them or none. Those with a failure are not kept: it may pass."""
        rows = [
            (self.key(page), pack(records))
            for page, results in found
            if isinstance(page, Page) and len(records := [r for r in results if isinstance(r, Record)]) == len(results)
        ]
        if self.connection is None or not rows:
            return
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            self.connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", rows)
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            self.give_up(error)

    def key(self, page: Page) -> bytes:
        return sha256(b"\0".join((self.space, page.kind.encode(), page.data))).digest()

    def give_up(self, error: Exception) -> None:
        """Go on without a cache, and say so."""
        damaged = isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)
        advice = "delete the file to start it afresh" if damaged else "check the folder and who may write to it"
        said = getattr(error, "strerror", None) or error
        logger.warning("cache %s not used: %s; %s", self.path, said, advice)
        self.close()

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def describe(model: str) -> str:
    """Everything but the page that the results depend on: the versions of all that works on it, own lexicons."""
    try:
        model_version = version(model.replace("_", "-"))
    except PackageNotFoundError:  # a path: its meta.json has the version
        meta = Path(model) / "meta.json"
        model_version = sha256(meta.read_bytes()).hexdigest() if meta.is_file() else ""
    return "\0".join((str(LAYOUT), __version__, version("spacy"), model, model_version, rows_in_use().digest))


def pack(records: Sequence[Record]) -> bytes:
    return zlib.compress(json.dumps([asdict(record) for record in records]).encode(), level=1)


def unpack(data: bytes, source: str) -> list[Result] | None:
    """The stored records, as those of `source`; None when they cannot be read."""
    try:
        return [replace(read_record(record), source=source) for record in json.loads(zlib.decompress(data))]
    except (ValueError, TypeError, KeyError, AttributeError, zlib.error):
        logger.warning("cache: the stored results of %s are damaged and made again", source)
        return None


def read_record(data: dict[str, Any]) -> Record:
    """`dataclasses.asdict` and JSON undone."""
    return Record(
        **data
        | {
            "authors": tuple(data["authors"]),
            "people": tuple(read_name(Person, name) for name in data["people"]),
            "companies": tuple(read_name(Company, name) for name in data["companies"]),
            "roles": tuple(Role(**role | {"aliases": tuple(role["aliases"])}) for role in data["roles"]),
            "figures": tuple(Figure(**figure) for figure in data["figures"]),
        }
    )


def read_name(kind: Callable[..., Any], data: dict[str, Any]) -> Any:
    return kind(
        **data
        | {"aliases": tuple(data["aliases"]), "mentions": tuple(Mention(**mention) for mention in data["mentions"])}
    )
