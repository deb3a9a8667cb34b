"""A run on a local cluster: parts are whole, done once, and survive the death of a worker."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tweetpress.cluster import GivenUp, extract_on_cluster, make_parts, make_plan, outcome
from tweetpress.errors import TweetpressError
from tweetpress.output.data import OutputOptions
from tweetpress.parts import Done, Job, Part
from tweetpress.urls import find_pages

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
pytestmark = pytest.mark.filterwarnings("default")  # Dask's own threads and sockets, when a worker is killed
MODEL = "fr_core_news_sm"
SLOW = "020.txt"
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

    def parts(urls: list[str] = urls, folder: str = "out", job: Job | None = None) -> list[Part]:
        return list(make_parts(urls, folder, job or Job(), part_pages=2))

    assert [len(part.urls) for part in parts()] == [2, 2, 1]
    assert parts() == parts(folder="out/")
    other = parts(["s3://bucket/new.txt", *urls[1:]])
    assert parts()[0].target != other[0].target and parts()[1:] == other[1:]
    for job in (Job(model="other"), Job(max_bytes=10), Job(options=OutputOptions(explain=True))):
        assert parts()[0].target != parts(job=job)[0].target


def test_finished_parts_are_passed_over(tmp_path: Path) -> None:
    for n in range(5):
        (tmp_path / f"{n}.txt").write_text("Twitter recrute.", encoding="utf-8")
    out = tmp_path / "out"
    plan = make_plan([str(tmp_path / "*.txt")], str(out), Job(), part_pages=2)
    assert (len(plan.parts), plan.pages, plan.done) == (3, 5, 0)
    for part, ending in zip(plan.parts, (".jsonl", ".parquet", ".jsonl.draft"), strict=True):
        Path(part.target + ending).touch()
    again = make_plan([str(tmp_path / "*.txt")], str(out), Job(), part_pages=2)
    assert (again.parts, again.pages, again.done) == (plan.parts[1:], 5, 2)


def test_a_part_that_kills_its_workers_is_left_to_the_next_run() -> None:
    class Killed:
        def result(self) -> Done:
            raise distributed.KilledWorker("part", None, 3)

    class Forbidden:
        def result(self) -> Done:
            raise PermissionError("no such bucket")

    part = Part(("a.txt", "b.txt"), "out/part-0")
    assert outcome(Killed(), part, Job()) == GivenUp(
        "out/part-0.jsonl", 2, "every worker that tried it died; the next run tries it again"
    )
    with pytest.raises(TweetpressError, match="out/part-0.jsonl: no such bucket"):
        outcome(Forbidden(), part, Job())


class Slow(SimpleHTTPRequestHandler):
    """Serves a folder; whoever asks first for `SLOW` waits until it is killed."""

    asked = 0
    over = threading.Event()

    def do_GET(self) -> None:
        if self.path.endswith(SLOW):
            Slow.asked += 1
            if Slow.asked == 1:
                self.over.wait(120)
                return
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site(pages: Path) -> Iterator[str]:
    """The address of a server that lists and serves the pages."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Slow, directory=str(pages))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        Slow.over.set()
        server.shutdown()


@pytest.mark.model
def test_a_killed_worker_loses_nothing_and_doubles_nothing(
    site: str, tmp_path: Path, client: distributed.Client
) -> None:
    """All parts but one are made, that one is being worked on when its worker is killed, and another makes it."""
    out = tmp_path / "out"
    run = extract_on_cluster([site], str(out), scheduler=client, part_pages=3)
    done = [next(run) for _ in range(13)]
    [busy] = [address for address, keys in client.processing().items() if keys]
    os.kill(client.run(os.getpid, workers=[busy])[busy], signal.SIGKILL)
    done += run
    assert Slow.asked == 2
    texts = [path.read_text(encoding="utf-8") for path in out.glob("*.jsonl")]
    lines = [json.loads(line) for text in texts for line in text.splitlines()]
    assert Counter(line["source"].removeprefix(site) for line in lines) == {
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


@pytest.mark.model
def test_the_command_line_makes_parts_and_goes_on(
    pages: Path, tmp_path: Path, client: distributed.Client, run: Run
) -> None:
    command = ["extract", str(pages), "-o", "out", "--part-pages", "20", "--only", "people"]
    command += ["--scheduler", client.scheduler.address]
    first = run(*command)
    assert (first.returncode, first.stdout) == (1, b"")
    [fault, summary] = first.stderr.decode().splitlines()
    assert fault.endswith(".errors.jsonl: 1 of 2 pages could not be read")
    assert summary == "tweetpress: out: 3 parts made, 1 pages not read, 0 pages left"
    parts = sorted(path for path in (tmp_path / "out").iterdir() if ".errors." not in path.name)
    records = [json.loads(line) for part in parts for line in part.read_text(encoding="utf-8").splitlines()]
    assert [len(r["people"]) for r in records] == [1] * 41 and not any(r["companies"] for r in records)
    parts[1].unlink()
    again = run(*command)
    assert again.returncode == 0
    assert again.stderr.decode().splitlines() == [
        "tweetpress: out: 22 of 42 pages done by earlier runs, going on",
        "tweetpress: out: 1 parts made, 0 pages not read, 0 pages left",
    ]
    assert run(*command, "--quiet").stderr == b""


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ([], "--scheduler needs --output"),
        (["-o", "out", "--jobs", "2"], "--jobs means nothing with --scheduler"),
        (["-o", "out", "--by", "corpus"], "--by means nothing with --scheduler"),
        (["-o", "out", "--format", "csv"], "--format csv makes one file of all; with --scheduler: jsonl or parquet"),
        (["-o", "out"], "no page under "),
    ],
)
def test_wrong_usage_is_told_before_any_work(tmp_path: Path, run: Run, options: list[str], reason: str) -> None:
    done = run("extract", str(tmp_path), "--scheduler", "tcp://127.0.0.1:1", *options)
    assert done.returncode == 2
    assert reason in done.stderr.decode() and "Traceback" not in done.stderr.decode()


def test_a_cluster_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Twitter recrute.", encoding="utf-8")
    with dask.config.set({"distributed.comm.timeouts.connect": "0.1s"}), pytest.raises(TweetpressError) as raised:
        list(extract_on_cluster([str(tmp_path)], str(tmp_path / "out"), scheduler="tcp://127.0.0.1:1"))
    assert "no cluster at tcp://127.0.0.1:1" in str(raised.value)


def test_parquet_needs_a_folder(pages: Path, run: Run) -> None:
    done = run("extract", str(pages), "--format", "parquet")
    assert (done.returncode, b"--scheduler" in done.stderr) == (2, True)
