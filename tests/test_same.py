"""The same pages give the same bytes, whatever else differs; and a cleaned page gives what the page gave."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import SEEDS, Run
from spacy.language import Language

from tweetpress.clean import read_articles
from tweetpress.datatypes import Article, Page
from tweetpress.run import extract_article

PAGES = sorted(path for path in SEEDS.glob("*.txt"))
CORPUS = sorted((Path(__file__).parent / "accuracy" / "pages").glob("*.txt"))


@pytest.mark.model
def test_jobs_order_and_hash_seed_leave_the_bytes(run: Run, tmp_path: Path) -> None:
    for path in PAGES[:3]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    first = run("extract", ".", "--json", "-j", "1", env={"PYTHONHASHSEED": "1"})
    second = run("extract", ".", "--json", "-j", "2", env={"PYTHONHASHSEED": "2"})
    assert first.returncode == 0
    assert first.stdout == second.stdout


@pytest.mark.model
def test_the_order_of_the_arguments_changes_only_the_order(run: Run, tmp_path: Path) -> None:
    names = [path.name for path in PAGES[:3]]
    for path in PAGES[:3]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    outputs = [run("extract", *order, "-f", "jsonl").stdout.splitlines() for order in (names, names[::-1])]
    assert sorted(outputs[0]) == sorted(outputs[1])
    assert outputs[0] != outputs[1]


def one_article(path: Path) -> Article | None:
    articles = read_articles(Page("page", path.read_bytes(), "text"))
    return articles[0] if len(articles) == 1 else None


@pytest.mark.model
@pytest.mark.parametrize("path", [path for path in CORPUS if one_article(path)], ids=lambda path: path.stem)
def test_a_page_and_its_cleaned_text_agree(nlp: Language, path: Path) -> None:
    """On what the text says; publisher, authors and date stood in the furniture."""
    article = one_article(path)
    assert article is not None
    text = "\n\n".join(filter(None, (article.metadata.title, article.text)))
    [again] = read_articles(Page("page", text.encode(), "text"))
    assert (again.metadata.title, again.text) == (article.metadata.title, article.text)
    assert extract_article(nlp, again) == extract_article(nlp, replace(article, metadata=again.metadata))
