"""What is installed and in use: the facts of `tweetpress info`."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import Any

from tweetpress import __version__, lexicon

PACKAGES = ("spacy", "click", "rich", "beautifulsoup4")


def describe(*, model: str, cache: str | None, config: str | None) -> dict[str, Any]:
    """The facts as plain data; nothing is loaded, made or written for them."""
    return {
        "versions": {
            "tweetpress": __version__,
            "python": platform.python_version(),
            **{package: version(package) for package in PACKAGES},
        },
        "model": {"name": model, "version": model_version(model)},
        "lexicons": {
            "folder": str(files(lexicon)),
            "files": len([file for file in files(lexicon).iterdir() if file.name.endswith(".tsv")]),
            "own": {name: len(rows) for name, rows in lexicon.rows_in_use().tables.items()},
        },
        "cache": describe_cache(Path(cache)) if cache else None,
        "config": config,
    }


def model_version(model: str) -> str | None:
    """None where it is not installed; a model given by its path has no version here."""
    try:
        return version(model.replace("_", "-"))
    except PackageNotFoundError:
        return None


def describe_cache(folder: Path) -> dict[str, Any]:
    """`pages` is None where the file is not there or cannot be read."""
    import sqlite3

    from tweetpress.store import FILE

    file = folder / FILE
    found = [part for part in folder.glob(f"{FILE}*") if part.is_file()]
    pages = None
    if file in found:
        try:
            with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
                pages = connection.execute("SELECT count(*) FROM results").fetchone()[0]
        except sqlite3.Error:
            pages = None
    return {"folder": str(folder), "bytes": sum(part.stat().st_size for part in found), "pages": pages}


def in_words(facts: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The facts as lines of a name and a value."""
    yield from facts["versions"].items()
    model, lexicons, cache = facts["model"], facts["lexicons"], facts["cache"]
    yield "model", f"{model['name']} {model['version'] or '(not installed as a package)'}"
    yield "lexicons", f"{lexicons['folder']} ({lexicons['files']} files)"
    own = ", ".join(f"{name}: {rows}" for name, rows in lexicons["own"].items())
    yield "own lexicons", own or "none (--lexicon FILE)"
    yield "cache", cache_in_words(cache) if cache else "none (--cache DIR)"
    yield "config", facts["config"] or "none (tweetpress.toml)"


def cache_in_words(cache: dict[str, Any]) -> str:
    pages = "no page" if cache["pages"] is None else f"{cache['pages']} pages"
    return f"{cache['folder']} ({pages}, {cache['bytes'] / 1e6:.1f} MB)"
