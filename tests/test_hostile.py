"""What a page may hold to act on a reader's machine: shown as text, and never run, fetched or obeyed."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT, Run
from sample_records import ARRIVAL, HOSTILE, hostile

from tweetpress.datatypes import Article, Dropped, Failure, Metadata, Person
from tweetpress.output import WRITERS, OutputOptions
from tweetpress.output.cleaned import write_cleaned
from tweetpress.output.folder import write_csv_folder
from tweetpress.output.safety import UNSAFE

TRICKS = (
    "\x1b]0;titre\x07\x1b[2J\x9b31m",
    "\u202e\u2066gauche\u2069",
    "[bold red]gras[/] [link=file:///etc/passwd]ici[/link]",
    '=HYPERLINK("http://x.example";"ici")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "</script><script>alert(1)</script>",
    "&lt;b&gt; ]]> --> {{ 7*7 }} ${x} %n",
    "../../../../tmp/trick.txt",
    "deux\r\nlignes\u2028trois",
    HOSTILE,
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def write(format_: str, *results: object, terminal: bool = False) -> str:
    stream = Terminal() if terminal else io.StringIO()
    WRITERS[format_](iter(results), stream, OutputOptions(explain=True))  # type: ignore[arg-type]
    return stream.getvalue()


@pytest.mark.parametrize("format_", ["table", "csv", "markdown"])
@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_acts_off_a_terminal(format_: str, trick: str) -> None:
    record = replace(hostile(), title=trick, publisher=trick, authors=(trick,), people=(Person(trick, (trick,), ()),))
    printed = write(format_, record, ARRIVAL)
    assert not UNSAFE.search(printed.replace("\n", ""))
    harmless = write(format_, replace(record, title="x", publisher="x", authors=("x",)), ARRIVAL)
    assert printed.count("\n") == harmless.count("\n")


@pytest.mark.parametrize("trick", TRICKS)
def test_a_terminal_gets_no_control_but_our_own_colours(trick: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    record = replace(hostile(), title=trick, people=(Person(trick, (trick,), ()),))
    printed = re.sub(r"\x1b\[[\d;]*m", "", write("table", record, terminal=True))
    assert not UNSAFE.search(printed.replace("\n", ""))


@pytest.mark.parametrize("trick", TRICKS)
def test_no_cell_is_a_formula(trick: str, tmp_path: Path) -> None:
    record = replace(hostile(), title=trick, source=trick, people=(Person(trick, (trick,), ()),))
    write_csv_folder([record], str(tmp_path), OutputOptions())
    tables = [write("csv", record), *(path.read_text(encoding="utf-8") for path in sorted(tmp_path.iterdir()))]
    for table in tables:
        for row in csv.reader(io.StringIO(table)):
            assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in row)
    assert {path.name for path in tmp_path.iterdir()} == {
        f"{name}.csv" for name in ("articles", "mentions", "people", "companies", "roles", "figures")
    }


@pytest.mark.parametrize("trick", TRICKS)
def test_json_carries_every_trick_faithfully(trick: str) -> None:
    record = replace(hostile(), title=trick)
    assert json.loads(write("json", record))["articles"][0]["title"] == trick
    assert json.loads(write("jsonl", record))["title"] == trick


@pytest.mark.parametrize("format_", ["text", "table"])
@pytest.mark.parametrize("trick", TRICKS)
def test_cleaned_pages_on_a_terminal(format_: str, trick: str) -> None:
    dropped = (Dropped(1, trick, "share", "x"),)
    article = Article(trick, 1, Metadata(title=trick), f"{trick}\n\n{trick}", dropped)
    stream = Terminal()
    write_cleaned([article, Failure(trick, trick)], stream, format_=format_, explain=format_ == "table")
    assert not UNSAFE.search(re.sub(r"\x1b\[[\d;]*m", "", stream.getvalue()).replace("\n", ""))


@pytest.mark.parametrize("trick", TRICKS)
def test_messages_are_one_harmless_line(trick: str, capsys: pytest.CaptureFixture[str]) -> None:
    from tweetpress.cli.messages import tell

    tell(f"{trick}: {trick}")
    assert not UNSAFE.search(capsys.readouterr().err.removesuffix("\n"))


FORBID = """
import sys
def forbid(event, args):
    if event.startswith("socket.") and event != "socket.__new__" or event in ("urllib.Request", "ftplib.connect"):
        raise RuntimeError(f"network: {event} {args}")
    if event in ("os.system", "subprocess.Popen", "os.exec", "os.posix_spawn", "os.startfile", "webbrowser.open"):
        raise RuntimeError(f"program: {event} {args}")
    if event == "pickle.find_class":
        raise RuntimeError(f"pickle: {args}")
sys.addaudithook(forbid)
from tweetpress.cli import main
main(sys.argv[1:])
"""


@pytest.mark.model
def test_extract_opens_no_socket_runs_no_program_loads_no_pickle(tmp_path: Path) -> None:
    """Under audit hooks of the interpreter, with a page that asks for all of it, twice so that the cache is read."""
    page = (
        '<base href="http://x.example/"><link rel="stylesheet" href="http://x.example/a.css">'
        '<iframe src="http://x.example/"></iframe><img src="http://x.example/a.png" onerror="alert(1)">'
        '<!DOCTYPE x SYSTEM "http://x.example/x.dtd"><!ENTITY a SYSTEM "file:///etc/passwd">'
        "<script>fetch('http://x.example')</script><title>../../trick.txt</title>"
        "<p>Dick Costolo, le patron de Twitter, a annoncé son départ à 300 salariés. &a;</p>"
    )
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", FORBID, "extract", "page.html", "--json", "--cache", "cache"],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        [article] = json.loads(done.stdout)["articles"]
        assert "root:" not in article["text"]
        assert "alert" not in article["text"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "page.html"]


def imports() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((path.name, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield path.name, node.module or ""
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("eval", "exec"):
                yield path.name, node.func.id


def test_no_module_can_run_what_it_reads() -> None:
    """Cache, weights and lexicons are JSON, SQLite, msgpack and TSV."""
    executable = {"pickle", "cPickle", "cloudpickle", "dill", "joblib", "marshal", "shelve", "eval", "exec", "ctypes"}
    assert [found for found in imports() if found[1].partition(".")[0] in executable] == []


def test_a_page_title_chooses_no_path(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("../../trick.txt\n\nDick Costolo dirige Twitter.\n", encoding="utf-8")
    assert run("clean", "in/a.txt", "-o", "out.txt", cwd=tmp_path).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out.txt"]
