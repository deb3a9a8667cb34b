"""The cache gives back what was computed, notices what changed, and never stands in the way."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from tweetpress import store
from tweetpress.datatypes import Company, Failure, Figure, Mention, Page, Person, Record, Role
from tweetpress.store import FILE, Batch, Cache, Result, extract_cached

MODEL = "fr_core_news_sm"
RECORD = Record(
    source="a.txt", part=1, title="Titre", publisher=None, authors=("A. Nonyme",), published="2012-03", language="fr",
    truncated=False, text="Twitter… \udce9",
    people=(Person("Dick Costolo", ("Costolo",), (Mention(0, 7, "Costolo"),), "why"),),
    companies=(Company("Twitter", (), (Mention(0, 7, "Twitter"), Mention(9, 16, "Twitter"))),),
    roles=(Role("Dick Costolo", "patron", ("PDG",), None, "former", 1, 2, "…"),),
    figures=(Figure("1,5", 0, 3, "money", 1.5, None, None, "EUR", "about", "increase", "an", None, None, "…"),),
)  # fmt: skip


def page(source: str, data: bytes) -> Page:
    return Page(source, data, "text")


class Counting:
    """Stands for the real extraction: a record that says what the page says, a failure for a page that says so."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, batches: Iterable[Batch]) -> Iterator[list[list[Result]]]:
        for batch in batches:
            yield [self.results(given) for given in batch]

    def results(self, given: Page | Failure) -> list[Result]:
        assert isinstance(given, Page)
        self.read.append(given.source)
        if given.data == b"bad":
            return [Failure(given.source, "bad")]
        return [replace(RECORD, source=given.source, text=given.data.decode())]


def run(folder: Path, batches: list[Batch], model: str = MODEL) -> tuple[list[list[list[Result]]], list[str]]:
    extract = Counting()
    return list(extract_cached(batches, extract, folder, model=model)), extract.read


def test_a_record_comes_back_as_it_went_in(tmp_path: Path) -> None:
    kept = Cache(tmp_path, model=MODEL)
    kept.put([(page("a.txt", b"x"), [RECORD, RECORD])])
    assert kept.get(page("a.txt", b"x")) == [RECORD, RECORD]
    assert kept.get(page("a.txt", b"y")) is None


def test_only_new_pages_are_read_and_the_order_stays(tmp_path: Path) -> None:
    one, two, three = page("1", b"one"), page("2", b"two"), page("3", b"three")
    failure = Failure("4", "no such file")
    run(tmp_path, [[two]])
    results, read = run(tmp_path, [[one, two, failure], [two, three]])
    assert read == ["1", "3"]
    assert [[result.source for [result] in batch] for batch in results] == [["1", "2", "4"], ["2", "3"]]
    again, read = run(tmp_path, [[one, two, failure], [two, three]])
    assert (again, read) == (results, [])


def test_a_moved_page_is_known_by_its_content(tmp_path: Path) -> None:
    run(tmp_path, [[page("old.txt", b"one")]])
    [[[[result]]], read] = run(tmp_path, [[page("new.txt", b"one")]])
    assert (result.source, read) == ("new.txt", [])


@pytest.mark.parametrize("changed", ["model", "version", "kind"])
def test_what_the_result_depends_on_is_part_of_the_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    given = page("a", b"one")
    run(tmp_path, [[given]])
    if changed == "version":
        monkeypatch.setattr(store, "__version__", "99")
    if changed == "kind":
        given = Page("a", b"one", "html")
    _, read = run(tmp_path, [[given]], model="another" if changed == "model" else MODEL)
    assert read == ["a"]


def test_failures_are_not_kept(tmp_path: Path) -> None:
    bad = page("b", b"bad")
    assert [run(tmp_path, [[bad]])[1] for _ in range(2)] == [["b"], ["b"]]


def test_a_damaged_file_is_ignored_with_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / FILE).write_bytes(b"not a database" * 100)
    results, read = run(tmp_path, [[page("a", b"one")]])
    assert read == ["a"] and len(results) == 1
    [record] = caplog.records
    assert record.getMessage().endswith("not used: file is not a database; delete the file to start it afresh")


def test_a_damaged_row_is_made_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    run(tmp_path, [[page("a", b"one")]])
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("UPDATE results SET records = x'00'")
    connection.close()
    assert run(tmp_path, [[page("a", b"one")]])[1] == ["a"]
    assert "damaged" in caplog.text
    assert run(tmp_path, [[page("a", b"one")]])[1] == []


def test_a_folder_that_cannot_be_made_is_ignored_with_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    assert run(tmp_path / "file", [[page("a", b"one")]])[1] == ["a"]
    [told] = caplog.messages
    assert told.endswith("not used: File exists; check the folder and who may write to it")


def test_two_runs_at_once_share_a_folder(tmp_path: Path) -> None:
    batches: list[Batch] = [[page(f"{n}.{i}", f"{n}.{i}".encode()) for i in range(10)] for n in range(30)]
    counts: list[int] = []
    threads = [Thread(target=lambda: counts.append(len(run(tmp_path, batches)[0]))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [30, 30, 30]
    assert run(tmp_path, batches)[1] == []
