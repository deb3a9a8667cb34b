"""Files, folders and standard input -> pages.

A folder is walked recursively in sorted order; hidden files and unknown endings are passed over. Whatever cannot be
read becomes a Failure in the stream and the walk goes on.
"""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from tweetpress.datatypes import Failure, Page, PageKind

KINDS: dict[str, PageKind] = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
STDIN = "-"
# First bytes of what people save under a wrong name (« PNG », « PDF » … specifications; /usr/share/misc/magic).
SIGNATURES = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a WebP image or a sound file",
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x1f\x8b": "a gzip file without the ending .gz",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
# C0 controls that no text holds, whatever its encoding; NUL is in UTF-16, ESC in terminal logs.
CONTROLS = bytes(sorted({*range(1, 32)} - set(b"\t\n\v\f\r\x1b")))
MAX_BYTES = 64 * 2**20


def read_pages(paths: Iterable[str], *, max_bytes: int = MAX_BYTES) -> Iterator[Page | Failure]:
    """Each page under `paths`, or why it could not be read. A path given twice is read once."""
    seen: set[str] = set()
    for path in paths:
        for file in find_files(path):
            if isinstance(file, Failure):
                yield file
            elif file not in seen:
                seen.add(file)
                yield read_page(file, max_bytes=max_bytes)


def find_files(path: str) -> Iterator[str | Failure]:
    """The files to read for one argument: itself, or what a folder holds."""
    if path == STDIN or not os.path.isdir(path):  # noqa: PTH112  (a Path drops « ./ » from what the user typed)
        yield path
        return
    found = False
    for file in walk(path):
        found = True
        yield file
    if not found:
        yield Failure(path, f"no page in this folder (looked for {', '.join(KINDS)}, also with .gz)")


def walk(folder: str) -> Iterator[str | Failure]:
    """Files with a known ending under `folder`, sorted by name, folder by folder."""
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as error:
        yield Failure(folder, f"{reason(error)}; check the folder and its permissions")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from walk(entry.path)
        elif kind_of(entry.name):
            yield entry.path


def kind_of(name: str) -> PageKind | None:
    """`html` or `text` by the ending of a file name, `.gz` apart; None for an unknown one."""
    path = Path(name.lower())
    return KINDS.get((path.with_suffix("") if path.suffix == ".gz" else path).suffix)


def read_page(source: str, *, max_bytes: int = MAX_BYTES) -> Page | Failure:
    """The bytes of one file (or `-`), unpacked; a Failure when there is nothing to read in it."""
    try:
        data = read_bytes(source, max_bytes)
    except OSError as error:
        return Failure(source, reason(error))
    except (EOFError, zlib.error):
        return Failure(source, "damaged gzip file; unpack it or save the page again")
    if len(data) > max_bytes:
        return Failure(source, f"larger than {max_bytes} bytes; cut it or raise --max-bytes")
    if not data.strip(b"\x00 \t\r\n\f\v\xef\xbb\xbf"):
        return Failure(source, "empty, nothing to read; save the page again")
    if binary := sniff_binary(data):
        return Failure(source, f"{binary}, not a page; save the page as text or HTML")
    return Page(source, data, kind_of(source) or sniff_kind(data))


def read_bytes(source: str, max_bytes: int) -> bytes:
    """At most `max_bytes` + 1 bytes of `source`, gunzipped by ending. Raises OSError."""
    if source == STDIN:
        data = sys.stdin.buffer.read(max_bytes + 1)
        if data.startswith(b"\x1f\x8b"):
            with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
                return stream.read(max_bytes + 1)
        return data
    mode = os.stat(source).st_mode  # noqa: PTH116
    if not stat.S_ISREG(mode):
        raise OSError(None, "neither a file nor a folder, refused; give a saved page")
    opener = gzip.open if source.lower().endswith(".gz") else open
    with opener(source, "rb") as stream:
        return bytes(stream.read(max_bytes + 1))


def sniff_binary(data: bytes) -> str | None:
    """What a file is that holds no text, by its first bytes; None for a page."""
    for signature, what in SIGNATURES.items():
        if data.startswith(signature):
            return what
    head = data[:4096]
    return "binary data" if len(head.translate(None, CONTROLS)) < 0.9 * len(head) else None


def sniff_kind(data: bytes) -> PageKind:
    """For input without a known ending: HTML if its first 1,024 bytes hold a tag that opens a page."""
    head = data[:1024].replace(b"\x00", b"").lower()
    return (
        "html" if any(tag in head for tag in (b"<!doctype html", b"<html", b"<head", b"<body", b"<article")) else "text"
    )


def reason(error: OSError) -> str:
    """The operating system's reason, in one line of lower case."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder; check the path"
    if isinstance(error, PermissionError):
        return "permission denied; check who may read it"
    text = error.strerror or str(error) or type(error).__name__
    return text[0].lower() + text[1:]
