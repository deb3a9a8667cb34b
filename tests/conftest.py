"""Shared fixtures: the trained pipeline once a session, the command line as a user calls it, the published schema."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from forkserver import Shell
from spacy.language import Language

from tweetpress.pipeline import load_pipeline

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
CORPUS = Path(__file__).parent / "accuracy" / "pages"


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The standard pipeline; tests that ask for it carry the marker `model`."""
    return load_pipeline()


@pytest.fixture(scope="session")
def validate() -> Callable[[Any], None]:
    """Raises when an object is not what `tweetpress schema` publishes."""
    schema = json.loads((ROOT / "src" / "tweetpress" / "schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema).validate


@pytest.fixture(scope="session")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """A bash in which `tweetpress` starts at once; tests that use it carry the marker `model`."""
    with Shell(tmp_path_factory.mktemp("forkserver") / "shell") as shell:
        yield shell


Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Calls `python -m tweetpress` as a process of its own, in an empty folder."""

    def call(*args: str, stdin: bytes = b"", env: dict[str, str] | None = None, cwd: Path | None = None) -> Any:
        return subprocess.run(
            [sys.executable, "-m", "tweetpress", *args],
            input=stdin,
            capture_output=True,
            cwd=cwd or tmp_path,
            env={**os.environ, **(env or {})},
            timeout=300,
            check=False,
        )

    return call
