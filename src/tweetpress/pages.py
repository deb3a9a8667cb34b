"""Files, folders and standard input -> pages.

A folder is walked recursively in sorted order; hidden files and unknown endings are passed over. Whatever cannot be
read becomes a Failure in the stream and the walk goes on.
"""

from __future__ import annotations

import codecs
import errno
import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from tweetpress.datatypes import Failure, Page, PageKind
from tweetpress.readers.decode import guess_utf16

KINDS: dict[str, PageKind] = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
STDIN = "-"
GZIP = b"\x1f\x8b"
# Place and bytes by which one knows what people save under a wrong name (the formats' specifications).
SIGNATURES = {
    (0, b"\x89PNG"): "a PNG image",
    (0, b"\xff\xd8\xff"): "a JPEG image",
    (0, b"GIF8"): "a GIF image",
    (0, b"RIFF"): "a WebP image or a sound file",
    (0, b"%PDF"): "a PDF",
    (0, b"PK\x03\x04"): "a zip archive or an office document",
    (0, b"\xd0\xcf\x11\xe0"): "an old office document",
    (0, GZIP): "a gzip file without the ending .gz",
    (0, b"\x7fELF"): "a program",
    (4, b"ftyp"): "a video or an image",
    (257, b"ustar"): "a tar archive",
    (0, b"SQLite format 3"): "a database",
}
# C0 controls that no text holds, whatever its encoding; NUL is in UTF-16, ESC in terminal logs.
CONTROLS = bytes(sorted({*range(1, 32)} - set(b"\t\n\v\f\r\x1b")))
MOST_CONTROLS = 0.05
"""Share of controls from which bytes are no text: chance gives a tenth, a text with some bad bytes hardly any."""
MOST_CONTROLS_WIDE = 0.1
"""The same in UTF-16, where a control is also half of a quotation mark or a dash (U+2013 to U+201D)."""
MAX_BYTES = 64 * 2**20


def read_pages(paths: Iterable[str], *, max_bytes: int = MAX_BYTES) -> Iterator[Page | Failure]:
    """Each page under `paths`, or why it could not be read. A file given twice, by whatever path, is read once."""
    seen: set[str] = set()
    for path in paths:
        for file in find_files(path):
            if isinstance(file, Failure):
                yield file
                continue
            identity = file if file == STDIN else os.path.realpath(file)
            if identity not in seen:
                seen.add(identity)
                yield read_page(file, max_bytes=max_bytes)


def find_files(path: str) -> Iterator[str | Failure]:
    """The files to read for one argument: itself, or what a folder holds."""
    if not path:
        yield Failure(path, "an empty path; give a file or a folder")
        return
    if "\0" in path:  # no file has such a name, and Python raises ValueError for it
        yield Failure(path, reason(FileNotFoundError()))
        return
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
    """Files with a known ending under `folder`, sorted by name, folder by folder; links to folders are not followed."""
    stack = [iter(list_folder(folder))]
    while stack:
        entry = next(stack[-1], None)
        if entry is None:
            stack.pop()
        elif isinstance(entry, tuple):
            stack.append(iter(list_folder(entry[0])))
        else:
            yield entry


def list_folder(folder: str) -> list[str | tuple[str] | Failure]:
    """Pages of `folder` and, in tuples, its folders, sorted by name; a Failure alone when it cannot be listed."""
    try:
        with os.scandir(folder) as entries:
            shown = sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
        folders = {e.path for e in shown if e.is_dir(follow_symlinks=False)}
    except OSError as error:
        return [Failure(folder, reason(error))]
    return [(e.path,) if e.path in folders else e.path for e in shown if e.path in folders or kind_of(e.name)]


def kind_of(name: str) -> PageKind | None:
    """`html` or `text` by the ending of a file name, `.gz` apart; None for an unknown one."""
    path = Path(name.lower())
    return KINDS.get((path.with_suffix("") if path.suffix == ".gz" else path).suffix)


def read_page(source: str, *, max_bytes: int = MAX_BYTES) -> Page | Failure:
    """The bytes of one file (or `-`), unpacked; a Failure when there is nothing to read in it."""
    try:
        if source == STDIN:
            return make_page(source, standard_input(), max_bytes=max_bytes)
        with open_file(source) as stream:
            before = os.fstat(stream.fileno())
            page = make_page(source, stream, max_bytes=max_bytes)
            after = os.fstat(stream.fileno())
    except OSError as error:
        return Failure(source, reason(error, path=source))
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return Failure(source, "changed while it was read; try again when it is complete")
    return page


def standard_input() -> BinaryIO:
    """Raises OSError when the shell has closed it (`<&-`)."""
    if sys.stdin is None:
        raise OSError(None, "standard input is closed; give a file or a pipe")
    return sys.stdin.buffer


def open_file(path: str) -> BinaryIO:
    """A regular file. Raises OSError for anything else; never waits for the other end of a pipe."""
    check_regular(os.stat(path).st_mode)  # noqa: PTH116  (before it is opened: that alone can set a device going)
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    stream = open(handle, "rb")  # noqa: PTH123, SIM115
    try:
        check_regular(os.fstat(handle).st_mode)  # something else may stand under this name by now
    except OSError:
        stream.close()
        raise
    return stream


def check_regular(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise OSError(None, "a link to a folder, not followed; give the folder itself")
    if not stat.S_ISREG(mode):
        raise OSError(None, "neither a file nor a folder, refused; give a saved page")


def make_page(source: str, stream: BinaryIO, *, max_bytes: int = MAX_BYTES) -> Page | Failure:
    """The page in `stream`; a Failure when there is none in it. Raises OSError when it cannot be read."""
    data = stream.read(max_bytes + 1)
    if is_packed(source, data) and len(data) <= max_bytes:
        try:
            with gzip.GzipFile(fileobj=io.BytesIO(data)) as unpacked:
                data = unpacked.read(max_bytes + 1)
        except (EOFError, OSError, zlib.error):
            return Failure(source, "damaged gzip file; unpack it or save the page again")
    if len(data) > max_bytes:
        return Failure(source, f"larger than {max_bytes} bytes; cut it or raise --max-bytes")
    if not data.strip(b"\x00 \t\r\n\f\v\xef\xbb\xbf"):
        return Failure(source, "empty, nothing to read; save the page again")
    if binary := sniff_binary(data):
        return Failure(source, f"{binary}, not a page; save the page as text or HTML")
    return Page(source, data, kind_of(source) or sniff_kind(data))


def is_packed(source: str, data: bytes) -> bool:
    """By the ending, or for standard input by the first bytes."""
    return data.startswith(GZIP) if source == STDIN else source.lower().endswith(".gz") and bool(data)


def sniff_binary(data: bytes) -> str | None:
    """What a file is that holds no text, by its first bytes; None for a page."""
    for (place, signature), what in SIGNATURES.items():
        if data.startswith(signature, place):
            return what
    head = data[:4096]
    wide = guess_utf16(head) or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    strange = len(head) - len(head.translate(None, CONTROLS if wide else CONTROLS + b"\x00"))
    return "binary data" if strange > (MOST_CONTROLS_WIDE if wide else MOST_CONTROLS) * len(head) else None


def sniff_kind(data: bytes) -> PageKind:
    """For input without a known ending: HTML if its first 1,024 bytes hold a tag that opens a page."""
    head = data[:1024].replace(b"\x00", b"").lower()
    return (
        "html" if any(tag in head for tag in (b"<!doctype html", b"<html", b"<head", b"<body", b"<article")) else "text"
    )


def reason(error: OSError, path: str = "") -> str:
    """The operating system's reason and what to do, in one line of lower case."""
    if isinstance(error, FileNotFoundError):
        if os.path.islink(path):  # noqa: PTH114
            return "a link to a file that is not there; save the page again"
        if "://" in path:
            return "an address, and nothing is fetched without --scheduler; save the page and give the file"
        return "no such file or folder; check the path"
    if isinstance(error, PermissionError):
        return "permission denied; check who may read it"
    if error.errno == errno.ELOOP:
        return "a link that leads back to itself; give the file it should lead to"
    text = error.strerror or str(error) or type(error).__name__
    return text[0].lower() + text[1:] + ("" if error.errno is None else "; check the path and the disk")
