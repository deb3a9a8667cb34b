"""The stream from pages to records."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tweetpress import run
from tweetpress.batches import BATCH_PAGES
from tweetpress.datatypes import Failure, Page, Record
from tweetpress.errors import ModelError
from tweetpress.run import clean_articles, extract_pages


def pages(count: int) -> list[Page | Failure]:
    return [Page(f"{n}.txt", f"Dick Costolo dirige Twitter depuis {n} ans.".encode(), "text") for n in range(count)]


@pytest.mark.model
@pytest.mark.parametrize("jobs", [None, 1, 2, 3])
def test_results_keep_the_order_whatever_jobs_is(jobs: int | None) -> None:
    given = [*pages(BATCH_PAGES), Failure("gone.txt", "no such file"), *pages(2 * BATCH_PAGES)]
    results = list(extract_pages(given, jobs=jobs))
    assert [result.source for result in results] == [page.source for page in given]
    assert [type(result) for result in results].count(Record) == 3 * BATCH_PAGES


def test_failures_alone_do_not_load_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "load_pipeline", None)
    failures = [Failure(str(n), "no such file") for n in range(BATCH_PAGES + 1)]
    assert list(extract_pages(failures, jobs=1)) == failures


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_missing_model_is_told_before_the_first_record(jobs: int) -> None:
    with pytest.raises(ModelError, match="fr_no_such_model"):
        next(extract_pages(pages(1), model="fr_no_such_model", jobs=jobs))


@pytest.mark.model
def test_pages_are_read_as_they_are_needed() -> None:
    read = 0

    def count() -> Iterator[Page | Failure]:
        nonlocal read
        for page in pages(50 * BATCH_PAGES):
            read += 1
            yield page

    next(extract_pages(count(), jobs=1))
    assert read == BATCH_PAGES


def test_clean_articles_needs_no_model() -> None:
    given = [*pages(1), Failure("gone.txt", "no such file")]
    article, failure = clean_articles(given)
    assert (article.source, failure) == ("0.txt", given[1])


@pytest.mark.model
@pytest.mark.parametrize("jobs", [None, 1, 2])
def test_a_second_run_over_the_same_pages_does_not_load_the_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int | None
) -> None:
    given = [*pages(5), Failure("gone.txt", "no such file"), *pages(BATCH_PAGES)]
    first = list(extract_pages(given, jobs=jobs, cache=tmp_path))
    monkeypatch.setattr(run, "load_pipeline", None)
    assert list(extract_pages(given, jobs=jobs, cache=tmp_path)) == first


def test_neither_import_nor_cleaning_takes_spacy() -> None:
    code = (
        "import sys, tweetpress.run as run; from tweetpress.datatypes import Page;"
        "list(run.clean_articles([Page('a.txt', b'Twitter recrute.', 'text')])); print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "False"
