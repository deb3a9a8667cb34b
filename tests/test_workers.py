"""Worker processes: order, and what happens when one dies."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator

import pytest
from spacy.language import Language

from tweetpress import batches, workers
from tweetpress.batches import extract_batch
from tweetpress.clean import read_articles
from tweetpress.datatypes import Article, Failure, Page, Record
from tweetpress.workers import WorkerPool, can_fork

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not can_fork(), reason="the test hands functions to the workers by forking"),
]
LETHAL = b"Cette page est fatale."


def pages(count: int) -> list[Page | Failure]:
    return [Page(f"{n}.txt", f"Dick Costolo dirige Twitter depuis {n} ans.".encode(), "text") for n in range(count)]


@pytest.fixture
def lethal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kills the process that reads a page with the text LETHAL; every worker is forked, so that it inherits this."""

    def read_or_die(page: Page) -> list[Article]:
        if page.data == LETHAL:
            os.kill(os.getpid(), signal.SIGKILL)
        return read_articles(page)

    monkeypatch.setattr(batches, "read_articles", read_or_die)


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch, nlp: Language) -> None:
    """Workers that replace a dead one are forked too."""
    start = workers.Worker.start
    monkeypatch.setattr(workers.Worker, "start", lambda self, given=None: start(self, given or nlp))


def chunks(all_pages: list[Page | Failure], size: int) -> Iterator[list[Page | Failure]]:
    return (all_pages[n : n + size] for n in range(0, len(all_pages), size))


def test_results_are_those_of_one_process_in_the_same_order(nlp: Language) -> None:
    given = [*pages(9), Failure("gone.txt", "no such file"), *pages(3)]
    with WorkerPool("fr_core_news_sm", nlp, jobs=2) as pool:
        results = [result for batch in pool.map(chunks(given, 2)) for result in batch]
    assert results == extract_batch(nlp, given)


def test_a_page_that_kills_its_worker_twice_is_a_failure_and_the_others_are_read(
    nlp: Language, lethal: None, forked: None, caplog: pytest.LogCaptureFixture
) -> None:
    given = pages(6)
    given.insert(3, Page("bad.txt", LETHAL, "text"))
    with WorkerPool("fr_core_news_sm", nlp, jobs=2) as pool:
        results = [result for batch in pool.map(chunks(given, 3)) for [result] in batch]
    assert [r.source for r in results] == [p.source for p in given]
    assert [r.message for r in results if isinstance(r, Failure)] == [
        "the process that read it died, twice (signal 9); please report it"
    ]
    assert [r.getMessage() for r in caplog.records] == ["a worker process died (signal 9); its 3 pages are tried again"]


def test_a_worker_that_dies_by_accident_costs_nothing(nlp: Language, lethal: None) -> None:
    """Its successor is spawned, and there the page is harmless."""
    given = [*pages(2), Page("bad.txt", LETHAL, "text")]
    with WorkerPool("fr_core_news_sm", nlp, jobs=1) as pool:
        [results] = pool.map([given])
    assert [type(result) for [result] in results] == [Record, Record, Record]


def test_leaving_early_ends_the_processes(nlp: Language) -> None:
    with WorkerPool("fr_core_news_sm", nlp, jobs=2) as pool:
        next(pool.map(chunks(pages(40), 4)))
        processes = [worker.process for worker in pool.workers]
    assert not any(process.is_alive() for process in processes)


def test_no_fork_beside_another_thread() -> None:
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(can_fork()))
    thread.start()
    thread.join()
    assert answers == [False]
