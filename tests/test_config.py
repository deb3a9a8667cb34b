"""tweetpress.toml: found upward, checked, and weaker than the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run

from tweetpress.config import KEYS, find_config, read_config
from tweetpress.errors import ConfigError

PAGE = "Dick Costolo quitte Twitter\n\nDick Costolo, le patron de Twitter, a annoncé son départ à 300 salariés.\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "tweetpress.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_upward_is_found(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    above = write(tmp_path, "")
    assert find_config(below) == above
    nearer = write(tmp_path / "a", "")
    assert find_config(below) == nearer


def test_paths_count_from_the_files_own_folder(tmp_path: Path) -> None:
    path = write(tmp_path, 'lexicon = "own.tsv"\ncache = "kept"\nonly = ["people", "roles"]\njobs = 2\nquiet = true\n')
    assert read_config(path) == {
        "lexicon": [str(tmp_path / "own.tsv")],
        "cache": str(tmp_path / "kept"),
        "only": "people,roles",
        "jobs": 2,
        "quiet": True,
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('modle = "x"', "unknown key 'modle': did you mean 'model'?"),
        ("[tool]\nx = 1", "unknown key 'tool'"),
        ("jobs = true", "jobs = true: a number is expected"),
        ("model = 1", "model = 1: the name of a model is expected"),
        ('quiet = "oui, été"', 'quiet = "oui, été": true or false is expected'),
        ("lexicon = [1]", "lexicon = [1]: a file, or a list of files is expected"),
        ("quiet = 1", "quiet = 1: true or false is expected"),
        ("jobs = ", "not valid TOML"),
    ],
)
def test_what_means_nothing_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        read_config(write(tmp_path, text))
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_every_key_is_an_option() -> None:
    from tweetpress.cli.extract import command

    options = {option for parameter in command.params for option in parameter.opts}
    assert {f"--{key}" for key in KEYS} <= options


@pytest.mark.model
def test_the_command_line_wins(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    write(tmp_path, 'format = "jsonl"\nonly = "people"\n')
    [line] = run("extract", "page.txt").stdout.decode().splitlines()
    assert json.loads(line)["people"] and not json.loads(line)["figures"]
    data = json.loads(run("extract", "page.txt", "--json", "--only", "figures").stdout)
    assert data["articles"][0]["figures"] and not data["articles"][0]["people"]
    assert run("extract", "page.txt", "--config", "").stdout.startswith(b"Dick Costolo quitte")


@pytest.mark.parametrize("text", ['modle = "x"', 'format = "jsno"', 'only = ["peple"]', 'lexicon = "nope.tsv"'])
def test_a_wrong_file_ends_with_2_and_help_works_all_the_same(run: Run, tmp_path: Path, text: str) -> None:
    write(tmp_path, text)
    done = run("extract", "page.txt")
    assert done.returncode == 2
    assert not done.stdout
    assert run("extract", "--help").returncode == 0


def test_a_value_that_the_command_refuses_is_laid_to_the_file(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, "jobs = 0")
    assert run("extract", "page.txt").stderr.decode().endswith(f"range x>=1.\ntweetpress: {path} sets this value\n")
    assert b"sets this value" not in run("extract", "page.txt", "--jobs", "-1").stderr


@pytest.mark.model
def test_a_format_that_a_command_has_not_is_passed_over(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    write(tmp_path, 'format = "csv"')
    assert run("clean", "page.txt").stdout.startswith(b"Dick Costolo quitte Twitter\n\n")
    assert run("extract", "page.txt", "--by", "corpus").stdout.startswith(b"1 article\n")
    assert run("extract", "page.txt", "--by", "corpus", "-f", "csv").returncode == 2
