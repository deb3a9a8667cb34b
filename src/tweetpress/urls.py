"""Pages and finished files at URLs: whatever fsspec reads, `s3://…`, `gs://…`, `http://…` listings, or plain paths.

Needs `tweetpress[dask]`, and for object stores the extra of that name (`s3`, `gs`).
"""

from __future__ import annotations

import io
import time
import uuid
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from tweetpress.datatypes import Failure, Page
from tweetpress.errors import TweetpressError
from tweetpress.pages import kind_of, make_page

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

EXTRAS = {"s3": "s3", "s3a": "s3", "gs": "gs", "gcs": "gs"}
"""Protocol -> the extra that brings what reads it."""
AT_ONCE = 8
"""Pages fetched together: a store answers after 20 to 100 ms, as long as the model takes for a page."""
PAUSES = (0.0, 1.0, 4.0)
"""Seconds before each try to fetch a page; what is missing or forbidden is not tried again."""
FINAL = (FileNotFoundError, PermissionError, IsADirectoryError)


def open_url(url: str) -> tuple[AbstractFileSystem, str]:
    """The file system of `url` and the path in it. Raises TweetpressError when what reads it is not installed."""
    from fsspec.core import url_to_fs

    try:
        files, path = url_to_fs(url)
    except ImportError as error:
        extra = EXTRAS.get(url.partition(":")[0], "dask")
        raise TweetpressError(f"{url}: {error}: pip install 'tweetpress[{extra}]'") from None
    except ValueError as error:
        raise TweetpressError(f"{url}: {error}") from None
    return files, path


def find_pages(urls: Iterable[str]) -> Iterator[str]:
    """Every page under `urls` (files, folders, patterns with `*` and `**`), sorted within each.

    Raises TweetpressError for one that holds none, or that cannot be listed.
    """
    for url in urls:
        files, path = open_url(url)
        try:
            found = files.glob(path) if "*" in path else files.find(path)
        except Exception as error:
            raise TweetpressError(f"{url}: cannot be listed: {one_reason(error)}") from None
        pages = sorted(name for name in found if kind_of(name))
        if not pages:
            raise TweetpressError(f"no page under {url}")
        yield from (full_url(files, name) for name in pages)


def full_url(files: AbstractFileSystem, path: str) -> str:
    """What means the same file on every machine: a URL, or in a file system that they share an absolute path."""
    return path if "file" in protocols(files) else str(files.unstrip_protocol(path))


def read_urls(urls: Sequence[str], *, max_bytes: int) -> Iterator[Page | Failure]:
    """Each page, or why it could not be read; a few are fetched together."""
    for start in range(0, len(urls), AT_ONCE):
        places = [(url, *open_url(url)) for url in urls[start : start + AT_ONCE]]
        for _, same in groupby(places, key=lambda place: id(place[1])):
            some = list(same)
            fetched = fetch(some[0][1], [path for _, _, path in some])
            for url, _, path in some:
                data = fetched[path]
                if isinstance(data, bytes):
                    yield make_page(url, io.BytesIO(data), max_bytes=max_bytes)
                else:
                    yield Failure(url, f"cannot be fetched: {one_reason(data)}")


def fetch(files: AbstractFileSystem, paths: Sequence[str]) -> dict[str, bytes | Exception]:
    """The bytes at each path, or what went wrong, three times over where it may pass."""
    results: dict[str, bytes | Exception] = {}
    missing = list(dict.fromkeys(paths))
    for pause in PAUSES:
        time.sleep(pause)
        for path, data in files.cat(missing, on_error="return").items():
            results[path] = data
        missing = [path for path in missing if not isinstance(results[path], (bytes, *FINAL))]
        if not missing:
            break
    return results


def list_names(folder: str) -> set[str]:
    """The names of the files in `folder`, which is made when it is missing."""
    files, path = open_url(folder)
    try:
        files.makedirs(path, exist_ok=True)
        files.invalidate_cache(path)
        return {name.rpartition("/")[2] for name in files.ls(path, detail=False)}
    except FileNotFoundError:  # in an object store a folder is there only once something is in it
        return set()
    except Exception as error:
        raise TweetpressError(f"{folder}: cannot be written: {one_reason(error)}") from None


def put_whole(url: str, data: bytes) -> None:
    """Write a file so that whoever sees it under its own name sees all of it.

    An object store shows an object when it is complete; elsewhere the file is written under another name and renamed.
    """
    files, path = open_url(url)
    if is_object_store(files):
        files.pipe_file(path, data)
        return
    folder, _, name = path.rpartition("/")
    draft = f"{folder}/.{name}.{uuid.uuid4().hex}"
    files.pipe_file(draft, data)
    files.mv(draft, path)


def is_object_store(files: AbstractFileSystem) -> bool:
    return any(protocol in EXTRAS for protocol in protocols(files))


def protocols(files: AbstractFileSystem) -> Sequence[str]:
    return files.protocol if isinstance(files.protocol, (list, tuple)) else (files.protocol,)


def one_reason(error: BaseException) -> str:
    """An error of whatever library, in one line."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    return " ".join(str(error).split()) or type(error).__name__
