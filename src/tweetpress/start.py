"""A quick start by clean means: what a run never uses is imported only when somebody asks for it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

INFO = "spacy.cli.info"


def import_spacy() -> None:
    """`import spacy` without its command line, which it imports for the one function `spacy.info`.

    With `spacy.cli` come project templates, downloads and two HTTP clients: a third of the time and 17 MB. While
    spaCy is imported, a module that holds `info` alone stands in for them; afterwards it is gone, and `spacy.info`,
    `spacy.cli` and `import spacy.cli` give what they always give. Where spaCy is there already, nothing is done.
    """
    if "spacy" in sys.modules:
        return
    stand_in = ModuleType(INFO)
    stand_in.info = info  # type: ignore[attr-defined]
    sys.modules[INFO] = stand_in
    try:
        spacy = import_module("spacy")
    finally:
        del sys.modules[INFO]
    spacy.__getattr__ = late_attribute  # type: ignore[method-assign]


def info(*args: Any, **options: Any) -> Any:
    """`spacy.info`."""
    return import_module(INFO).info(*args, **options)


def late_attribute(name: str) -> ModuleType:
    """What `import spacy` leaves to be asked for (PEP 562)."""
    if name in ("cli", "displacy"):
        return import_module(f"spacy.{name}")
    raise AttributeError(f"module 'spacy' has no attribute {name!r}")


@contextmanager
def collection_paused() -> Iterator[None]:
    """No garbage collection meanwhile: loading makes many objects that stay, and each collection walks them all."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
