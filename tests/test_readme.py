"""The README is run: its commands give the output that it shows, and its two first lines are the ones that CI runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```console\n\$ (.+?)\n(.*?)```", README, re.DOTALL)


def test_readme_opens_with_the_two_commands() -> None:
    first, second = re.findall(r"^python3 -m venv .+$", README, re.MULTILINE)
    assert first.endswith("/tweetpress extract seeds/")
    assert second.endswith("/python -m pytest -q")


@pytest.mark.parametrize("link", re.findall(r"\]\((?!http)([^)#]+)\)", README))
def test_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.model
@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
@pytest.mark.parametrize(("command", "shown"), EXAMPLES)
def test_commands_give_what_the_readme_shows(command: str, shown: str, tmp_path: Path) -> None:
    script = tmp_path / "tweetpress"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tweetpress "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == shown.strip()
