"""The command line as scripts meet it: standard output, standard error and exit status, each checked apart."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import CORPUS, SEEDS, Run

from tweetpress.errors import ModelError
from tweetpress.pipeline import how_to_get, load_pipeline

PAGE = "Dick Costolo quitte Twitter\n\nDick Costolo, le patron de Twitter, a annoncé son départ à 300 salariés.\n"
HEAVY = ("spacy", "bs4", "rich", "numpy", "tweetpress.run")


@pytest.mark.parametrize(
    "args", [["--help"], ["-h"], ["extract", "--help"], ["clean", "-h"], ["--version"], ["schema"]]
)
def test_help_version_and_schema_need_nothing(run: Run, args: list[str]) -> None:
    done = run(*args)
    assert done.returncode == 0
    assert done.stdout
    assert not done.stderr


@pytest.mark.parametrize(
    "args",
    [
        "['--version']",
        "['extract', '--help']",
        "['schema']",
        "['extract', '--nope']",
        "['info']",
        "['completion', 'zsh']",
        "['extarct']",
    ],
)
def test_nothing_heavy_is_imported_before_the_work(args: str) -> None:
    code = f"""
import sys
from tweetpress.cli import main
try:
    main({args})
except SystemExit:
    print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "args",
    [
        ["extract"],
        ["extract", "--only", "peopel", "."],
        ["extract", "-f", "xml", "."],
        ["extract", "-j", "0", "."],
        ["nope"],
    ],
)
def test_wrong_usage_ends_with_2(run: Run, args: list[str]) -> None:
    done = run(*args)
    assert done.returncode == 2
    assert not done.stdout
    assert b"Error: " in done.stderr


@pytest.mark.model
def test_seeds_as_tables(run: Run) -> None:
    done = run("extract", str(SEEDS))
    assert done.returncode == 0
    assert not done.stderr
    printed = done.stdout.decode()
    assert "\x1b" not in printed
    for word in ("Leslie Berland", "American Express", "Katie Stanton", "7 articles: "):
        assert word in printed


@pytest.mark.model
@pytest.mark.parametrize("extra", [[], ["--explain"], ["--only", "roles"], ["-j", "2"]])
def test_json_of_good_and_bad_pages(
    run: Run, tmp_path: Path, validate: Callable[[Any], None], extra: list[str]
) -> None:
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text(PAGE, encoding="utf-8")
    done = run("extract", ".", "nope.txt", "--json", *extra)
    data = json.loads(done.stdout)
    validate(data)
    assert done.returncode == 1
    assert [article["source"] for article in data["articles"]] == ["./a.txt", "./c.txt"]
    assert [error["source"] for error in data["errors"]] == ["./b.txt", "nope.txt"]
    assert len(done.stderr.decode().splitlines()) == 2


@pytest.mark.model
def test_standard_input_and_jsonl(run: Run) -> None:
    done = run("extract", "-", "-f", "jsonl", stdin=PAGE.encode())
    assert done.returncode == 0
    [line] = done.stdout.decode().splitlines()
    record = json.loads(line)
    assert record["source"] == "-"
    assert [person["name"] for person in record["people"]] == ["Dick Costolo"]
    for mention in record["people"][0]["mentions"]:
        assert record["text"][mention["start"] : mention["end"]] == mention["text"]


@pytest.mark.model
def test_html_page(run: Run) -> None:
    done = run("extract", str(CORPUS / "e08-siecledigital-twitter-blue.html"), "--json")
    [article] = json.loads(done.stdout)["articles"]
    assert "Elon Musk" in [person["name"] for person in article["people"]]
    assert article["published"] == "2022-12-12"


def test_strict_stops_at_the_first_unreadable_input(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    done = run("clean", "nope.txt", "page.txt", "--strict")
    assert done.returncode == 1
    assert not done.stdout
    assert b"nope.txt" in done.stderr


@pytest.mark.parametrize(
    ("model", "message"),
    [
        ("fr_core_new_lg", "is not installed: did you mean 'fr_core_news_lg'?"),
        ("", "is not installed: check its name; spaCy publishes fr_core_news_sm, fr_core_news_md, "),
        ("nope/model", "is not installed: check its name"),
        ("click", "is no spaCy pipeline: "),
    ],
)
def test_a_model_that_is_not_there_is_one_line(model: str, message: str) -> None:
    with pytest.raises(ModelError) as error:
        load_pipeline(model)
    assert str(error.value).startswith(f"model {model!r} {message}")
    assert "\n" not in str(error.value)
    assert how_to_get("fr_core_news_lg") == "pip install fr-core-news-lg"


@pytest.mark.parametrize("format_", ["table", "json", "csv"])
def test_nothing_is_printed_without_a_model(run: Run, format_: str) -> None:
    done = run("extract", "-", "--model", "fr_nope_sm", "-f", format_, stdin=PAGE.encode())
    assert done.returncode == 2
    assert not done.stdout
    assert len(done.stderr.splitlines()) == 1


def test_an_empty_name_is_no_folder(run: Run) -> None:
    for format_ in ("csv", "json"):
        done = run("extract", "-", "-f", format_, "-o", "", stdin=PAGE.encode())
        assert done.returncode == 2
        assert b"an empty name" in done.stderr
    done = run("clean", "")
    assert (done.returncode, done.stderr) == (1, b"tweetpress: : an empty path; give a file or a folder\n")


def test_output_file_is_written_whole_or_not_at_all(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "text.txt"
    assert run("clean", "page.txt", "-o", str(target)).returncode == 0
    before = target.read_bytes()
    assert b"Costolo" in before
    assert run("clean", "nope.txt", "--strict", "-o", str(target)).returncode == 1
    assert target.read_bytes() == before
    assert [path.name for path in target.parent.iterdir()] == ["text.txt"]


def test_output_that_cannot_be_written_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    done = run("clean", "page.txt", "-o", "no/such/folder/out.txt")
    assert done.returncode == 2
    [line] = done.stderr.decode().splitlines()
    assert "no/such/folder/out.txt" in line


@pytest.mark.parametrize("args", ["clean page.txt", "--help", "extract -h", "schema", "info", "completion bash"])
def test_closed_pipe_ends_quietly(tmp_path: Path, args: str) -> None:
    (tmp_path / "page.txt").write_text(PAGE * 20_000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "tweetpress", *args.split()],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    )
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from tweetpress import cli, pages

    def interrupt(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pages, "read_pages", interrupt)
    with pytest.raises(SystemExit) as stop:
        cli.main(["clean", "-"])
    assert stop.value.code == 130
    assert capsys.readouterr().err.strip() == ""


def test_clean_prints_the_article_and_explains_what_it_dropped(run: Run) -> None:
    page = str(SEEDS / "usine-digitale-leslie-berland.txt")
    text = run("clean", page).stdout.decode()
    assert "Jack Dorsey, le patron de Twitter" in text
    assert "Suivez-nous" not in text
    explained = run("clean", page, "--explain").stdout.decode()
    assert "Suivez-nous sur Linked In" in explained
    tidy = run("clean", "-", "--explain", stdin=PAGE.replace("Dick Costolo quitte Twitter\n\n", "").encode())
    assert tidy.stdout.decode() == "\n- · (no title)\nNothing dropped\n"
    dropped = json.loads(run("clean", page, "--explain", "--json").stdout)["articles"][0]["dropped"]
    assert {"line", "text", "kind", "rule"} == set(dropped[0])


def test_file_names_cannot_act_on_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m.txt").write_bytes(b"")
    done = run("clean", ".")
    assert b"\x1b" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.model
def test_warnings_are_told_and_quiet_silences_them(run: Run, tmp_path: Path) -> None:
    english = (
        "Twitter announced that its chief executive will leave the company in July. The board has named nobody yet."
    )
    (tmp_path / "english.txt").write_text(english, encoding="utf-8")
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "results.sqlite3").write_bytes(b"garbage")
    for option, words in (([], ["cache", "not in French"]), (["-q"], [])):
        done = run("extract", "english.txt", "--cache", "cache", "--json", *option)
        assert done.returncode == 0
        assert json.loads(done.stdout)["articles"][0]["language"] == "en"
        lines = done.stderr.decode().splitlines()
        assert len(lines) == len(words)
        for line, word in zip(lines, words, strict=True):
            assert word in line
