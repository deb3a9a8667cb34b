"""Where results go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from tweetpress.errors import ClosedPipeError, OutputError


def write_output(path: str | None, write: Callable[[TextIO], None]) -> None:
    """Call `write` with a stream to `path`, or to standard output for None or `-`.

    A file appears under its name only when all of it is on the disk. Raises OutputError when it cannot be written,
    ClosedPipeError when the reader of standard output went away.
    """
    if path is not None and is_folder(path):  # told before the work, not after it
        raise OutputError(f"{path}: a folder, not a file; only extract --format csv writes into one")
    try:
        if path is None or path == "-":
            write(standard_output())
            sys.stdout.flush()
        else:
            with whole_file(Path(path)) as stream:
                write(stream)
    except BrokenPipeError:
        raise ClosedPipeError from None
    except OSError as error:
        raise OutputError(f"{path or 'standard output'}: cannot be written: {error.strerror or error}") from None


def is_folder(path: str) -> bool:
    """Whether `-o` means a folder: it is one, or ends with a slash."""
    return path.endswith(("/", os.sep)) or Path(path).is_dir()


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A new file beside `path` that takes its place at the end, or is removed."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        umask = os.umask(0)
        os.umask(umask)
        part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def standard_output() -> TextIO:
    """UTF-8 off a terminal, whatever the locale says; a terminal's own encoding on one, never failing on a letter."""
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream
