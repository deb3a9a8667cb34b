"""The word lists: they load, they are in order, and no form says two things."""

from __future__ import annotations

import unicodedata
from collections import Counter
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from tweetpress.errors import LexiconError
from tweetpress.lexicon import number_rows, parse_table, quick_rows, read_table, split_forms

COLUMNS = {
    "companies": ("name", "variants", "kind", "cue"),
    "first_names": ("name", "gender"),
    "known_people": ("name", "variants", "field"),
    "name_parts": ("form", "kind"),
    "other_names": ("name", "variants", "kind"),
    "places": ("name", "kind"),
}
CODES = {
    ("companies", "cue"): {"", "word"},
    ("companies", "kind"): {
        "social",
        "media",
        "agency",
        "tech",
        "telecom",
        "ad",
        "research",
        "bank",
        "investor",
        "retail",
        "brand",
        "energy",
        "transport",
        "pharma",
        "consulting",
        "law",
        "studio",
        "publisher",
        "game",
        "travel",
        "payment",
        "other",
    },
    ("first_names", "gender"): {"m", "f", "mf", "m?", "f?", "mf?"},
    ("known_people", "field"): {
        "politics",
        "tech",
        "business",
        "media",
        "sport",
        "music",
        "screen",
        "letters",
        "history",
    },
    ("name_parts", "kind"): {
        "particle",
        "civility",
        "suffix",
        "legal",
        "company_end",
        "company_start",
        "company_noun",
        "person_noun",
    },
    ("other_names", "kind"): {
        "product",
        "tech",
        "event",
        "institution",
        "school",
        "party",
        "club",
        "work",
        "band",
        "people",
        "time",
        "space",
        "word",
    },
    ("places", "kind"): {"country", "city", "region", "department", "continent", "water", "island", "site"},
}


def forms(table: str) -> list[str]:
    """All forms of a table: its names and their variants."""
    rows = read_table(table, COLUMNS[table])
    return [form for row in rows for form in (row["name"], *split_forms(row.get("variants", "")))]


@pytest.mark.parametrize("table", COLUMNS)
def test_table_loads_and_is_sorted(table: str) -> None:
    first = [row[COLUMNS[table][0]] for row in read_table(table, COLUMNS[table])]
    misplaced = [(a, b) for a, b in pairwise(first) if (a.casefold(), a) > (b.casefold(), b)]
    assert first and not misplaced


@pytest.mark.parametrize("table", COLUMNS)
def test_no_name_is_lost_as_a_comment(table: str) -> None:
    text = files("tweetpress.lexicon").joinpath(f"{table}.tsv").read_text(encoding="utf-8")
    assert not [line for line in text.splitlines() if line.startswith("#") and not line.startswith("# ")]


@pytest.mark.parametrize("table", COLUMNS)
def test_cells_are_composed_and_apostrophes_straight(table: str) -> None:
    text = files("tweetpress.lexicon").joinpath(f"{table}.tsv").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not set("’ʼ\u00a0\u202f") & set(text)


@pytest.mark.parametrize(("table", "column"), CODES)
def test_codes_are_known(table: str, column: str) -> None:
    assert {row[column] for row in read_table(table, COLUMNS[table])} <= CODES[table, column]


@pytest.mark.parametrize("table", ["companies", "known_people", "other_names"])
def test_no_form_belongs_to_two_entries(table: str) -> None:
    assert [form for form, count in Counter(forms(table)).items() if count > 1] == []


@pytest.mark.parametrize("table", ["first_names", "places"])
def test_no_name_stands_twice(table: str) -> None:
    assert [form for form, count in Counter(forms(table)).items() if count > 1] == []


def test_given_name_that_is_a_place_or_a_company_is_marked() -> None:
    plain = {row["name"] for row in read_table("first_names", COLUMNS["first_names"]) if "?" not in row["gender"]}
    assert plain & set(forms("places")) == set()


def test_company_form_that_is_also_something_else_needs_a_cue() -> None:
    other = {*forms("places"), *forms("known_people")}
    other |= {row["name"] for row in read_table("first_names", COLUMNS["first_names"]) if "?" not in row["gender"]}
    plain = [row for row in read_table("companies", COLUMNS["companies"]) if not row["cue"]]
    assert [form for row in plain for form in (row["name"], *split_forms(row["variants"])) if form in other] == []
    # A variant that is in other_names is a word by itself (names.knowledge.word_forms).
    assert [row["name"] for row in plain if row["name"] in forms("other_names")] == []


@pytest.mark.parametrize(
    ("form", "name", "cue"),
    [
        ("Twitter Inc.", "Twitter", ""),
        ("NYT", "The New York Times", ""),
        ("lefigaro.fr", "Le Figaro", ""),
        ("Orange", "Orange", "word"),
        ("Libé", "Libération", "word"),
        ("Square", "Square", "word"),
    ],
)
def test_company_is_found_by_its_forms(form: str, name: str, cue: str) -> None:
    rows = read_table("companies", COLUMNS["companies"])
    found = [(row["name"], row["cue"]) for row in rows if form in (row["name"], *split_forms(row["variants"]))]
    assert found == [(name, cue)]


@pytest.mark.parametrize(
    "path", sorted(Path(str(files("tweetpress.lexicon"))).glob("*.tsv")), ids=lambda path: path.stem
)
def test_tables_of_the_package_are_read_quickly_and_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    columns = next(line for line in text.splitlines() if line and not line.startswith("#")).split("\t")
    assert quick_rows(text, columns) == [row for _, row in number_rows(path.name, text, columns)] != []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("nom\tkind\nA\tb\n", "header"),
        ("name\tkind\nA\n", "1 cell, expected 2"),
        ("name\tkind\n\tb\n", "first cell is empty"),
        ("# head\nname\tkind\nA\tb\nA\tb\n", "t.tsv:4: same as line 3"),
    ],
)
def test_malformed_table_names_file_line_and_reason(text: str, reason: str) -> None:
    with pytest.raises(LexiconError, match=reason) as raised:
        list(parse_table("t.tsv", text, ("name", "kind")))
    assert "t.tsv:" in str(raised.value)


def test_comments_blank_lines_and_outer_spaces_are_passed_over() -> None:
    rows = list(parse_table("t.tsv", "# head\n\nname\tkind\n# A\tx\n B \t c|d \n", ("name", "kind")))
    assert rows == [{"name": "B", "kind": "c|d"}]
    assert split_forms(rows[0]["kind"]) == ("c", "d")
