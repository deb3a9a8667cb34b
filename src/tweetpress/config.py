"""`tweetpress.toml`: options that a project sets for good, found upward from the current folder.

Its keys are the long options. Paths in it count from its own folder; an option on the command line wins over it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tweetpress.errors import ConfigError

FILE = "tweetpress.toml"


def find_config(folder: Path) -> Path | None:
    """The nearest `tweetpress.toml`, in `folder` or above it."""
    return next((path for above in (folder, *folder.parents) if (path := above / FILE).is_file()), None)


def read_config(path: Path) -> dict[str, Any]:
    """The options that `path` sets, by their names on the command line. Raises ConfigError: file and reason."""
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror or error}") from None
    return {key: read_value(path, key, value) for key, value in data.items()}


def read_value(path: Path, key: str, value: Any) -> Any:
    """One value, checked and with its paths resolved."""
    if key not in KEYS:
        from tweetpress.suggestions import unknown

        raise ConfigError(f"{path}: {unknown('key', key, KEYS)}")
    expected, read = KEYS[key]
    try:
        return read(path.parent, value)
    except TypeError:
        written = json.dumps(value, ensure_ascii=False, default=str)  # near enough to TOML: `true`, `"x"`, `[1]`
        raise ConfigError(f"{path}: {key} = {written}: {expected} is expected") from None


def text(_folder: Path, value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def number(_folder: Path, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def flag(_folder: Path, value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def file(folder: Path, value: Any) -> str:
    return str(folder / Path(text(folder, value)).expanduser())


def files(folder: Path, value: Any) -> list[str]:
    return [file(folder, one) for one in (value if isinstance(value, list) else [value])]


def words(folder: Path, value: Any) -> str:
    return ",".join(text(folder, one) for one in (value if isinstance(value, list) else [value]))


KEYS: dict[str, tuple[str, Callable[[Path, Any], Any]]] = {
    "lexicon": ("a file, or a list of files", files),
    "model": ("the name of a model", text),
    "format": ("the name of a format", text),
    "only": ("a list of kinds", words),
    "jobs": ("a number", number),
    "cache": ("a folder", file),
    "max-bytes": ("a number", number),
    "explain": ("true or false", flag),
    "strict": ("true or false", flag),
    "quiet": ("true or false", flag),
}
"""Every key, what it takes in words, and what reads it."""
