"""The recipes run as they stand in the repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

RECIPES = re.findall(r"^\$ (.+)$", (ROOT / "examples" / "jq.md").read_text(encoding="utf-8"), re.MULTILINE)
pytestmark = pytest.mark.model


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """An environment in which `tweetpress` is this one, also where it is not installed as a script."""
    script = tmp_path / "tweetpress"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tweetpress "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
@pytest.mark.parametrize("command", RECIPES)
def test_jq_recipes(command: str, env: dict[str, str]) -> None:
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert not done.stderr


@pytest.mark.parametrize(
    ("script", "shown"),
    [("api.py", "Leslie Berland, 2 mentions: "), ("spacy_pipeline.py", "people Dick Costolo 0 12 -> Dick Costolo")],
)
def test_python_examples(script: str, shown: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / script)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert shown in done.stdout


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_ci_check_passes_and_fails(env: dict[str, str], tmp_path: Path) -> None:
    check = str(ROOT / "examples" / "ci_check.sh")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text("Dick Costolo quitte Twitter.\n", encoding="utf-8")
    for folder, status in ((str(ROOT / "seeds"), 0), ("pages", 1), ("nowhere", 1)):
        done = subprocess.run(["bash", check, folder], cwd=tmp_path, env=env, capture_output=True, check=False)
        assert done.returncode == status
