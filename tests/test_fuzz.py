"""The fuzzing targets on their corpus and on every input that once broke a promise (fuzz/README.md)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from conftest import ROOT

FUZZ = ROOT / "fuzz"
sys.path.insert(0, str(FUZZ))

from targets import TARGETS  # noqa: E402  (the folder is no package)

INPUTS = sorted(path for name in ("corpus", "cases") for path in (FUZZ / name).glob("*/*"))


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_no_promise_is_broken(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())
