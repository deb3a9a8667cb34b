"""Training text and annotated pages are well formed, and articles are made of the text in the same way each time."""

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
    for name in ("train", "augment", "markup", "pages"):
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


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(FOLDER))
    yield import_module("pages")
    for name in ("pages", "markup"):
        sys.modules.pop(name, None)


def test_every_role_of_the_annotated_pages_is_of_somebody_marked(pages: ModuleType) -> None:
    found = list(pages.read_pages())
    assert len(found) > 300
    assert len({page.name for page in found}) == len(found)
    for page in found:
        assert {role.person for role in page.roles} <= set(page.names("PER")), page.name
        text = "\n".join(pages.plain(line) for line in (page.title, *page.lines))
        assert all(figure.text in text for figure in page.figures), page.name


@pytest.mark.parametrize("line", ["R: Anne Roy | PDG | Odeo", "R: Anne Roy | PDG | Odeo | head", "F: 3 millions"])
def test_a_bad_line_is_named_with_its_place(pages: ModuleType, tmp_path: Path, line: str) -> None:
    (tmp_path / "bad.txt").write_text(f"@@ page\n[Anne Roy|PER] dirige [Odeo|ORG].\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.txt:3"):
        list(pages.read_pages(tmp_path))


def test_pages_become_gold_that_the_scorer_reads(pages: ModuleType, tmp_path: Path) -> None:
    lines = "@@ odeo\n= [Odeo|ORG] change de tête\n[Anne Roy|PER] (« [Roy|PER] ») dirige [Odeo|ORG].\n"
    (tmp_path / "own.txt").write_text(lines + "R: Anne Roy | PDG / patronne | - | current ?\n", encoding="utf-8")
    [page] = pages.read_pages(tmp_path)
    [article] = pages.gold_of(page)["articles"]
    assert article["title"] == "Odeo change de tête"
    assert article["people"] == [{"name": "Anne Roy", "aliases": ["Roy"]}]
    assert article["companies"] == [{"name": "Odeo", "aliases": []}]
    assert article["roles"] == [
        {
            "person": "Anne Roy",
            "title": "PDG",
            "aliases": ["patronne"],
            "company": None,
            "status": "current",
            "optional": True,
        }
    ]
