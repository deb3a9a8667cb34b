"""The README opens with the two commands that CI runs as they stand there."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT


@pytest.mark.parametrize("name", ["README.md", "README.fr.md"])
def test_readme_opens_with_the_two_commands(name: str) -> None:
    first, second = re.findall(r"^python3 -m venv .+$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert first.endswith("/tweetpress extract seeds/")
    assert second.endswith("/python -m pytest -q")
