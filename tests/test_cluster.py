"""A run on a local cluster: parts are whole, done once, and survive the death of a worker."""

from __future__ import annotations

import gzip
import json
import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tweetpress.cluster import Part, extract_on_cluster, find_pages, make_parts, unfinished
from tweetpress.errors import TweetpressError

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("default")  # Dask's own threads and sockets, when a worker is killed
MODEL = "fr_core_news_sm"
TEXT = "Le patron de Twitter, Dick Costolo, a annoncé {} millions d’abonnés."


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:03}.txt").write_text(TEXT.format(number), encoding="utf-8")
    (folder / "040.html.gz").write_bytes(gzip.compress(f"<html><body><p>{TEXT.format(40)}</p></body></html>".encode()))
    (folder / "041.txt.gz").write_bytes(b"no gzip")
    (folder / "notes.pdf").write_bytes(b"passed over")
    return folder


@pytest.fixture(scope="module")
def client() -> Iterator[distributed.Client]:
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


def test_pages_of_folders_and_patterns(pages: Path) -> None:
    assert len(list(find_pages([str(pages)]))) == 42
    assert [url.rpartition("/")[2] for url in find_pages([f"{pages}/00*.txt"])] == [f"{n:03}.txt" for n in range(10)]
    with pytest.raises(TweetpressError, match="no page under"):
        list(find_pages([f"{pages}/*.pdf"]))


def test_parts_are_named_by_what_they_are_made_from() -> None:
    urls = [f"s3://bucket/{n}.txt" for n in range(5)]
    parts = list(make_parts(urls, "out/", model=MODEL, part_pages=2))
    assert [len(part.urls) for part in parts] == [2, 2, 1]
    assert parts == list(make_parts(urls, "out", model=MODEL, part_pages=2))
    other = list(make_parts(["s3://bucket/new.txt", *urls[1:]], "out", model=MODEL, part_pages=2))
    assert parts[0].target != other[0].target and parts[1:] == other[1:]
    assert parts[0].target != next(make_parts(urls, "out", model="other", part_pages=2)).target


def test_finished_parts_are_passed_over(tmp_path: Path) -> None:
    parts = [Part(("a",), f"{tmp_path}/part-0"), Part(("b",), f"{tmp_path}/part-1")]
    (tmp_path / "part-0.jsonl").touch()
    (tmp_path / ".part-1.jsonl.draft").touch()
    assert list(unfinished(parts, str(tmp_path), ".jsonl")) == parts[1:]


@pytest.mark.model
def test_a_killed_worker_loses_nothing_and_doubles_nothing(
    pages: Path, tmp_path: Path, client: distributed.Client
) -> None:
    out = tmp_path / "out"
    run = extract_on_cluster([str(pages)], str(out), scheduler=client, part_pages=3)
    done = [next(run)]
    processes = client.run(os.getpid)
    os.kill(next(iter(processes.values())), signal.SIGKILL)
    done += run
    texts = [path.read_text(encoding="utf-8") for path in out.glob("*.jsonl")]
    lines = [json.loads(line) for text in texts for line in text.splitlines()]
    assert Counter(Path(line["source"]).name for line in lines) == {
        **{f"{n:03}.txt": 1 for n in range(40)},
        "040.html.gz": 1,
        "041.txt.gz": 1,
    }
    assert sum(part.records for part in done) == 41 and sum(part.failures for part in done) == 1
    assert len(done) == len({part.file for part in done}) == 14
    assert not list(out.glob(".part*"))


@pytest.mark.model
def test_a_second_run_goes_on_where_the_first_was_stopped(
    pages: Path, tmp_path: Path, client: distributed.Client
) -> None:
    out = tmp_path / "out"
    run = extract_on_cluster([str(pages)], str(out), scheduler=client, part_pages=6)
    next(run)
    run.close()
    deadline = time.monotonic() + 30
    while client.processing() and any(client.processing().values()) and time.monotonic() < deadline:
        time.sleep(0.1)
    there = {path.name: path.stat().st_mtime_ns for path in out.glob("part-*.jsonl")}
    rest = list(extract_on_cluster([str(pages)], str(out), scheduler=client, part_pages=6))
    after = {path.name: path.stat().st_mtime_ns for path in out.glob("part-*.jsonl")}
    assert there.items() <= after.items()
    assert len(rest) + len([name for name in there if not name.endswith("errors.jsonl")]) == 7
    assert list(extract_on_cluster([str(pages)], str(out), scheduler=client, part_pages=6)) == []


@pytest.mark.model
def test_parquet_has_the_columns_of_the_contract(pages: Path, tmp_path: Path, client: distributed.Client) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    url = f"{pages}/00*.txt"
    [part] = extract_on_cluster([url], str(tmp_path / "out"), scheduler=client, format_="parquet")
    table = parquet.read_table(part.file)
    assert table.num_rows == 10
    assert table.column("people").to_pylist()[0][0]["name"] == "Dick Costolo"
    assert {"source", "people", "companies", "roles", "figures", "text"} <= set(table.column_names)
