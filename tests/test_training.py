"""The training text of the recogniser is well formed, and articles are made of it in the same way each time."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parent.parent / "training"


@pytest.fixture
def train(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The training script as a module; what it imports from its own folder goes when the test ends."""
    monkeypatch.syspath_prepend(str(FOLDER))
    yield import_module("train")
    for name in ("train", "augment", "markup"):
        sys.modules.pop(name, None)


@pytest.mark.model
def test_marked_names_become_entities(train: ModuleType) -> None:
    nlp = train.make_pipeline()
    line = train.read_lines(FOLDER / "text")[0]
    example = train.make_example(nlp, line)
    marked = [piece.text for piece in line if piece.kind]
    assert marked and [ent.text for ent in example.reference.ents] == marked


def test_articles_are_made_alike_each_time_and_hold_every_line(train: ModuleType) -> None:
    lines = train.read_lines(FOLDER / "text")
    names = train.load_names(lines)
    first, second = (list(train.make_articles(lines, names, random.Random(1), share=0.5)) for _ in range(2))
    assert first == second
    plain = list(train.make_articles(lines, names, random.Random(1), share=0.0))
    assert sum(bool(piece.kind) for article in plain for piece in article) == sum(
        bool(piece.kind) for line in lines for piece in line
    )


def test_pages_are_read_as_text_without_roles_and_figures(train: ModuleType, tmp_path: Path) -> None:
    page = "@@ name\n= [Vine|ORG] ferme\n# aside\nUne phrase.\nR: A | B | C | current\nF: 5 % | Vine\n"
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    lines = train.read_lines(tmp_path)
    assert ["".join(piece.text for piece in line) for line in lines] == ["Vine ferme", "Une phrase."]
