"""Lexicons of the user's own: what a file may leave out, how it is told what is wrong with it, and that it counts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Run

from tweetpress import lexicon
from tweetpress.errors import LexiconError
from tweetpress.lexicon import OwnRows
from tweetpress.lexicon.own import TABLES, Completion, columns_of, read_own

PAGE = (
    "Twitter change de patron\n\n"
    "Chez Kolibrix, on se réjouit. La potagiste de Twitter, Ada Kerjean, arrive.\n\n"
    "Retrouvez chaque mardi notre page potager\n\nKolibrix emploie 300 personnes à Rennes depuis deux ans.\n"
)


def write(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "lines", "table", "row"),
    [
        ("companies.tsv", ["name", "Kolibrix"], "companies", {"name": "Kolibrix", "kind": "other", "cue": ""}),
        ("companies-press.tsv", ["# ours", "", "name\tkind", "Kolibrix\ttech"], "companies", {"kind": "tech"}),
        ("ours.tsv", ["name\tvariants\tkind\tcue", "Kolibrix\tKlbx\ttech\t"], "companies", {"variants": "Klbx"}),
        ("known_people.tsv", ["name", "Zoé Karam"], "known_people", {"name": "Zoé Karam", "field": "media"}),
        (
            "role_nouns.tsv",
            ["noun\tfeminine", "chef potager\tcheffe potager"],
            "role_nouns",
            {"kind": "executive"},
        ),
        ("furniture.tsv", ["rule\texample", "box\tÀ lire (ici)"], "furniture", {"pattern": r"a\ lire\ \(ici\)"}),
    ],
)
def test_what_is_left_out_has_a_default(
    tmp_path: Path, name: str, lines: list[str], table: str, row: dict[str, str]
) -> None:
    own = read_own([write(tmp_path, name, *lines)])
    [found] = own.tables[table]
    assert set(found) == set(columns_of(table))
    assert row.items() <= dict(found).items()


@pytest.mark.parametrize(
    ("name", "lines", "message"),
    [
        (
            "companies.tsv",
            ["name\tkind", "Kolibrix\ttach"],
            "companies.tsv:2: unknown kind 'tach': did you mean 'tech'?",
        ),
        (
            "companies.tsv",
            ["name\tkid", "Kolibrix\ttech"],
            "companies.tsv:1: unknown column 'kid': did you mean 'kind'?",
        ),
        ("companies.tsv", ["# ours", "name\tkind", "Kolibrix"], "companies.tsv:3: 1 cell, expected 2"),
        ("companies.tsv", ["name\tkind", "\ttech"], "companies.tsv:2: first cell is empty"),
        ("companies.tsv", ["name", "A", "A"], "companies.tsv:3: same as line 2"),
        ("companies.tsv", ["kind\tname", "tech\tA"], "companies.tsv:1: the first column must be 'name'"),
        ("companies.tsv", ["name kind", "A tech"], "separated by tabs, not by ' '"),
        ("companies.tsv", ["name,kind", "A,tech"], "separated by tabs, not by ','"),
        ("firms.tsv", ["name\tkind", "A\ttech"], "island, region, site, water (read as places, whose columns it has)"),
        ("companies.tsv", [], "companies.tsv: empty"),
        ("ours.tsv", ["name", "A"], "ours.tsv:1: which table?"),
        ("furniture.tsv", ["rule\tpattern", "x\t(a"], "furniture.tsv:2: pattern: "),
        ("furniture.tsv", ["rule\tpattern\texample", "x\tÀ lire\tÀ lire"], "sees as 'a lire'"),
        ("furniture.tsv", ["rule\tpattern\tcounter", "x\ta .*\tÀ lire"], "matches its counter-example"),
        ("furniture.tsv", ["rule\tkind", "x\tadvert"], "neither pattern nor example"),
        ("furniture.tsv", ["rule\tlongest\texample", "x\tlong\tA"], "longest is 'long'"),
    ],
)
def test_a_wrong_line_is_told_with_file_line_and_reason(
    tmp_path: Path, name: str, lines: list[str], message: str
) -> None:
    with pytest.raises(LexiconError) as error:
        read_own([write(tmp_path, name, *lines)])
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "companies.tsv").write_bytes(b"name\nCaf\xe9\n")
    (tmp_path / "empty").mkdir()
    for path, word in (("companies.tsv", "UTF-8"), ("nope.tsv", "No such file"), ("empty", "no .tsv file")):
        with pytest.raises(LexiconError, match=word):
            read_own([tmp_path / path])


def test_a_folder_stands_for_its_files_and_the_digest_for_their_rows(tmp_path: Path) -> None:
    write(tmp_path, "companies.tsv", "name", "Kolibrix")
    one = read_own([tmp_path])
    write(tmp_path, "known_people.tsv", "name", "Zoé Karam")
    two = read_own([tmp_path])
    assert set(two.tables) == {"companies", "known_people"}
    assert len({OwnRows().digest, one.digest, two.digest}) == 3
    assert read_own([tmp_path]) == two


@pytest.mark.parametrize("table", TABLES)
def test_the_packages_own_rows_would_pass(table: str) -> None:
    """What a user copies from the package is right, and the defaults are values that it uses."""
    complete = Completion(table)
    rows = lexicon.parse_table(table, lexicon.table_text(table), columns_of(table))
    first = next(iter(rows))
    assert complete(first) == first
    needed = {"furniture": "example", "phrases": "forms"}
    least = {columns_of(table)[0]: "x"} | ({needed[table]: "x"} if table in needed else {})
    assert complete(least)[columns_of(table)[0]] == "x"


def test_rows_come_too_late_once_their_table_is_in_use() -> None:
    lexicon.read_table("paraphrases", columns_of("paraphrases"))
    with pytest.raises(LexiconError, match="too late"):
        lexicon.use_rows(OwnRows({"paraphrases": ()}, "x"))
    lexicon.use_rows(lexicon.rows_in_use())


def test_a_row_of_the_same_name_replaces_the_packages() -> None:
    code = """
from tweetpress import lexicon
from tweetpress.lexicon.own import columns_of
columns = columns_of("companies")
row = {**dict.fromkeys(columns, ""), "name": "Twitter", "kind": "other"}
lexicon.use_rows(lexicon.OwnRows({"companies": (row,)}, "x"))
print([row["kind"] for row in lexicon.read_table("companies", columns) if row["name"] == "Twitter"])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['other']\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A folder with a page, own lexicons and a config that names them."""
    write(tmp_path, "companies.tsv", "name\tkind", "Kolibrix\ttech")
    write(tmp_path, "role_nouns.tsv", "noun", "potagiste")
    write(tmp_path, "furniture.tsv", "rule\tkind\texample", "garden\tadvert\tRetrouvez chaque mardi notre page potager")
    write(
        tmp_path, "tweetpress.toml", 'lexicon = ["companies.tsv", "role_nouns.tsv", "furniture.tsv"]', 'format = "json"'
    )
    write(tmp_path, "page.txt", PAGE)
    (tmp_path / "below").mkdir()
    return tmp_path


@pytest.mark.model
def test_own_names_and_phrases_count(run: Run, newsroom: Path) -> None:
    done = run("extract", "../page.txt", "--cache", "cache", cwd=newsroom / "below")
    [article] = json.loads(done.stdout)["articles"]
    assert "Kolibrix" in [company["name"] for company in article["companies"]]
    assert "potagiste" in [role["title"] for role in article["roles"]]
    assert "potager" not in article["text"]
    plain = run("extract", "../page.txt", "--cache", "cache", "--config", "", "--json", cwd=newsroom / "below")
    [without] = json.loads(plain.stdout)["articles"]
    assert "potagiste" not in [role["title"] for role in without["roles"]], "the cache keeps lexicons apart"


@pytest.mark.model
def test_own_lexicons_reach_processes_that_are_not_forked(newsroom: Path) -> None:
    code = """
from tweetpress import workers
workers.can_fork = lambda: False
from tweetpress.cli import main
if __name__ == "__main__":
    main(["extract", "page.txt", "page.txt", "-j", "2"])
"""
    (newsroom / "spawn.py").write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "spawn.py"], cwd=newsroom, capture_output=True, text=True, check=True, timeout=120
    )
    [article] = json.loads(done.stdout)["articles"]
    assert "Kolibrix" in [company["name"] for company in article["companies"]]
