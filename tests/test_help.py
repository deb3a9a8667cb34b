"""Help, suggestions, completion, `info`, and the progress bar, as a person at a terminal meets them."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from conftest import Run

from tweetpress import __version__
from tweetpress.cli.app import COMMANDS, tweetpress
from tweetpress.cli.completion import SHELLS
from tweetpress.output import progress

CONTEXT = click.Context(tweetpress)


def help_of(name: str) -> str:
    command = tweetpress.get_command(CONTEXT, name)
    assert command is not None
    return command.get_help(click.Context(command, info_name=f"tweetpress {name}"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_summary_and_an_example_that_can_be_parsed(name: str) -> None:
    text = help_of(name)
    examples = re.findall(r"^ +(tweetpress .+)$", text.partition("Example")[2], re.MULTILINE)
    assert any(example.startswith(f"tweetpress {name}") for example in examples), text


def test_the_group_shows_each_command_and_where_to_begin(run: Run) -> None:
    text = run("--help").stdout.decode()
    assert all(re.search(rf"^  {name} ", text, re.MULTILINE) for name in COMMANDS)
    assert "tweetpress extract" in text


@pytest.mark.parametrize(
    ("args", "meant"),
    [
        (["extarct", "x"], "'extract'"),
        (["extract", "x", "--formt", "json"], "--format"),
        (["extract", "x", "-f", "jsno"], "'json'"),
        (["extract", "x", "-f", "JSON"], "'json'"),
        (["extract", "x", "--only", "roles,peple"], "'people'"),
        (["extract", "x", "--by", "corpsu"], "'corpus'"),
        (["clean", "x", "-f", "tabel"], "'table'"),
        (["check", "x", "--expect", "y", "--ignore", "staus"], "'status'"),
        (["completion", "fihs"], "'fish'"),
    ],
)
def test_the_near_word_is_suggested(run: Run, args: list[str], meant: str) -> None:
    done = run(*args)
    assert done.returncode == 2
    [line] = [line for line in done.stderr.decode().splitlines() if "did you mean" in line.lower()]
    assert meant in line


def test_a_format_that_the_corpus_has_not(run: Run) -> None:
    done = run("extract", "x", "--by", "corpus", "-f", "csv")
    assert done.returncode == 2
    assert b"table, json, markdown" in done.stderr


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_scripts_name_the_program(run: Run, shell: str) -> None:
    done = run("completion", shell)
    assert done.returncode == 0
    assert b"_TWEETPRESS_COMPLETE" in done.stdout
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=done.stdout, check=True)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("tweetpress ex", {"extract"}),
        ("tweetpress extract -f js", {"json", "jsonl"}),
        ("tweetpress show --ht", {"--html"}),
    ],
)
def test_bash_completes(tmp_path: Path, words: str, offered: set[str]) -> None:
    script = tmp_path / "tweetpress"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tweetpress "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    code = f"""
eval "$(tweetpress completion bash)"
COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_tweetpress_completion tweetpress
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", code], env=env, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == offered


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_other_shells_are_answered(run: Run, shell: str) -> None:
    env = {"_TWEETPRESS_COMPLETE": f"{shell}_complete", "COMP_WORDS": "tweetpress ex", "COMP_CWORD": "1"}
    if shell == "fish":
        env["COMP_CWORD"] = "ex"
    assert b"extract" in run(env=env).stdout


def test_info_in_words_and_for_programs(run: Run, tmp_path: Path) -> None:
    (tmp_path / "companies.tsv").write_text("name\nKolibrix\n", encoding="utf-8")
    (tmp_path / "tweetpress.toml").write_text('lexicon = "companies.tsv"\ncache = "kept"\n', encoding="utf-8")
    facts = json.loads(run("info", "--json").stdout)
    assert facts["versions"]["tweetpress"] == __version__
    assert facts["model"] == {"name": "fr_core_news_sm", "version": facts["model"]["version"]}
    assert Path(facts["lexicons"]["folder"], "companies.tsv").exists()
    assert facts["lexicons"]["own"] == {"companies": 1}
    assert facts["cache"] == {"folder": str(tmp_path / "kept"), "bytes": 0, "pages": None}
    assert facts["config"] == str(tmp_path / "tweetpress.toml")
    words = run("info", "--config", "").stdout.decode()
    assert re.search(rf"^tweetpress +{re.escape(__version__)}$", words, re.MULTILINE)
    assert "none (tweetpress.toml)" in words
    assert not (tmp_path / "kept").exists()


BAR = """
from tweetpress.output import progress
progress.PATIENCE = progress.REFRESH = 0.0
with progress.progress(lambda: 3) as advance:
    for source in ("a", "a", "b", "c"):
        advance(source)
"""


def test_the_bar_shows_pages_speed_and_time_left_on_a_terminal() -> None:
    ours, terminal = pty.openpty()
    env = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    child = subprocess.Popen([sys.executable, "-c", BAR], stdout=subprocess.PIPE, stderr=terminal, env=env)
    os.close(terminal)
    shown = b""
    with contextlib.suppress(OSError):  # how Linux tells that the other end is closed
        while data := os.read(ours, 65536):
            shown += data
    os.close(ours)
    printed, _ = child.communicate()
    assert (child.returncode, printed) == (0, b"")
    assert b"3/3 pages" in shown
    assert b"pages/s" in shown and b"left" in shown


def test_no_bar_off_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    def count() -> int:
        raise AssertionError("nothing is to be counted")

    with progress.progress(count) as advance:
        advance("a")
    assert capsys.readouterr() == ("", "")
