"""Batches: how pages are grouped, and that a page's result depends on the page alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from tweetpress import batches, pieces
from tweetpress.batches import BATCH_BYTES, BATCH_PAGES, extract_batch, in_batches
from tweetpress.collect import collect
from tweetpress.datatypes import Article, Failure, Page, Record
from tweetpress.pipeline import load_pipeline

CORPUS = sorted((Path(__file__).parent / "accuracy" / "pages").glob("*.txt"))


def page(name: str, text: str) -> Page:
    return Page(name, text.encode(), "text")


def test_batches_keep_the_order_and_are_bounded_in_pages_and_bytes() -> None:
    small = [page(str(n), "x") for n in range(2 * BATCH_PAGES + 1)]
    large = [Page("large", bytes(BATCH_BYTES // 2), "text") for _ in range(3)]
    assert [len(batch) for batch in in_batches(small)] == [BATCH_PAGES, BATCH_PAGES, 1]
    assert [len(batch) for batch in in_batches(large)] == [2, 1]
    assert [p for batch in in_batches(small) for p in batch] == small
    assert list(in_batches([])) == []


@pytest.mark.model
def test_a_page_gives_the_same_alone_and_in_any_company(nlp: Language) -> None:
    pages = [Page(path.name, path.read_bytes(), "text") for path in CORPUS[:12]]
    alone = [extract_batch(nlp, [page], own=False)[0] for page in pages]
    assert extract_batch(nlp, pages) == alone
    assert extract_batch(nlp, pages[::-1]) == alone[::-1]


@pytest.mark.model
def test_a_page_that_raises_costs_only_itself(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    def raise_for_some(doc: Doc, article: Article) -> Record:
        if article.source == "bad":
            raise ValueError("two\nlines")
        return collect(doc, article)

    monkeypatch.setattr("tweetpress.collect.collect", raise_for_some)
    given = [page("good", "Twitter recrute."), page("bad", "Twitter licencie."), page("also good", "Twitter paie.")]
    results = [result for [result] in extract_batch(nlp, given)]
    assert [type(result) for result in results] == [Record, Failure, Record]
    assert results[1] == Failure("bad", "could not be processed (ValueError: two lines); please report it")


@pytest.mark.model
def test_a_page_that_cannot_be_cleaned_costs_only_itself(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    def recurse(_page: Page) -> list[Article]:
        raise RecursionError

    monkeypatch.setattr(batches, "read_articles", recurse)
    [[result]] = extract_batch(nlp, [page("deep.html", "x")])
    assert result == Failure("deep.html", "nested too deep to be read; save the page as text")


@pytest.mark.model
def test_a_long_article_is_one_record_with_true_offsets(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces.cut, "__defaults__", (500,))
    paragraph = "Le patron de Twitter, Dick Costolo, a annoncé en {} une perte de 10 millions d’euros à Paris.\n\n"
    text = "".join(paragraph.format(year) for year in range(1990, 2020))
    [[record]] = extract_batch(nlp, [page("long.txt", text)])
    assert isinstance(record, Record)
    assert len(record.text) > 2000
    for entry in (*record.people, *record.companies):
        assert all(record.text[m.start : m.end] == m.text for m in entry.mentions)
    names = [person.name for person in record.people]
    assert len(names) == len(set(names))


@pytest.mark.model
def test_a_cut_article_says_what_it_says_uncut(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as its paragraphs name people in full."""
    firms = ["Gazouillis SA", "Meta", "Microsoft", "Orange", "Netflix", "Spotify"]
    names = ["Noto", "Martin", "Bernard", "Dubois", "Moreau", "Laurent"]
    paragraphs = [
        f"Le directeur financier de {firm}, Anthony {name}, a annoncé en {year} une perte de {year - 2000} millions "
        f"d’euros. Le chiffre d’affaires de {firm} a progressé de {year - 1990} %."
        for firm, name, year in zip(firms, names, range(2010, 2016), strict=True)
    ]
    given = [page("long.txt", "\n\n".join(paragraphs))]
    [[whole]] = extract_batch(nlp, given)
    monkeypatch.setattr(pieces.cut, "__defaults__", (400,))
    [[cut]] = extract_batch(nlp, given)
    assert isinstance(whole, Record) and len(whole.text) > 2 * 400
    assert len(whole.people) == len(whole.roles) == 6 and len(whole.figures) == 12
    assert cut == whole


@pytest.mark.model
def test_what_the_first_batch_leaves_serves_the_next(nlp: Language) -> None:
    """A matcher that a component builds within a memory zone would lose its words with the zone."""
    fresh = load_pipeline()
    pages = [Page(path.name, path.read_bytes(), "text") for path in CORPUS[:12]]
    expected = extract_batch(nlp, pages, own=False)
    for batch in ([page("bare.txt", "Rien à signaler.")], pages, pages[:3], pages):
        results = extract_batch(fresh, batch)
    assert results == expected


@pytest.mark.model
def test_batches_leave_nothing_in_the_vocabulary(nlp: Language) -> None:
    extract_batch(nlp, [page("warm.txt", "Twitter recrute.")])
    before = len(nlp.vocab.strings)
    extract_batch(nlp, [page("new.txt", "Les zébrulons gazouillardent chez Xylophonix.")])
    assert len(nlp.vocab.strings) == before
    assert "Xylophonix" not in nlp.vocab.strings
