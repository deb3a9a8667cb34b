"""What the writers print, from records built by hand: no model is needed here."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetpress.cli import options
from tweetpress.datatypes import Company, Failure, Figure, Mention, Person, Record, Role
from tweetpress.output import CORPUS_FORMATS, WRITERS, OutputOptions
from tweetpress.output.data import KINDS
from tweetpress.output.safety import UNSAFE, safe_cell, safe_text
from tweetpress.output.together import CORPUS_WRITERS
from tweetpress.output.words import NARROW, group, spoken_date

TEXT = "Ada Lovelace dirige Twitter, qui compte 1,5 million de membres."
RECORD = Record(
    source="pages/a.txt",
    part=1,
    title="Ada Lovelace arrive",
    publisher="La Gazette",
    authors=("B. Dupont",),
    published="2016-01-26",
    language="fr",
    truncated=False,
    text=TEXT,
    people=(Person("Ada Lovelace", ("Lovelace",), (Mention(0, 12, "Ada Lovelace"),), "shape"),),
    companies=(Company("Twitter", (), (Mention(20, 27, "Twitter"),), "lexicon"),),
    roles=(Role("Ada Lovelace", "dirigeante", (), "Twitter", "current", 0, 27, TEXT, "verb"),),
    figures=(
        Figure(
            text="1,5 million de membres",
            start=40,
            end=62,
            kind="count",
            value=1_500_000.0,
            value_max=None,
            unit="membres",
            currency=None,
            qualifier="exact",
            change=None,
            per=None,
            subject="Twitter",
            period=None,
            quote=TEXT,
            why="digits",
        ),
    ),
)
HOSTILE = "\x1b[31mrouge\x1b]8;;http://x\x07 \u202egauche [bold]gras[/bold]"


def write(format_: str, *results: Record | Failure, **options: Any) -> str:
    stream = io.StringIO()
    WRITERS[format_](iter(results), stream, OutputOptions(**options))
    return stream.getvalue()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_valid_object(count: int, validate: Callable[[Any], None]) -> None:
    data = json.loads(write("json", *[RECORD] * count, Failure("b.txt", "broken")))
    validate(data)
    assert len(data["articles"]) == count
    assert data["errors"] == [{"source": "b.txt", "message": "broken"}]


def test_json_keeps_letters_and_writes_whole_numbers_whole() -> None:
    printed = write("json", replace(RECORD, title="Été « œuvre » 😀"))
    assert "Été « œuvre » 😀" in printed
    assert '"value": 1500000,' in printed


def test_jsonl_is_a_record_a_line(validate: Callable[[Any], None]) -> None:
    lines = write("jsonl", RECORD, Failure("b.txt", "broken"), RECORD).splitlines()
    assert len(lines) == 2
    for line in lines:
        validate({"schema_version": "1.0", "articles": [json.loads(line)], "errors": []})


def test_only_empties_the_other_kinds_and_explain_adds_why() -> None:
    [article] = json.loads(write("json", RECORD, only=("people",), explain=True))["articles"]
    assert [person["why"] for person in article["people"]] == ["shape"]
    assert article["companies"] == article["roles"] == article["figures"] == []
    assert "why" not in write("json", RECORD)


def test_csv_has_a_row_a_fact() -> None:
    rows = list(csv.DictReader(io.StringIO(write("csv", RECORD))))
    assert [row["fact"] for row in rows] == ["person", "company", "role", "figure"]
    assert rows[2]["title"] == "dirigeante"
    assert rows[3]["value"] == "1500000"
    assert {row["source"] for row in rows} == {"pages/a.txt"}


def test_table_off_a_terminal_is_plain_whole_and_a_row_a_line() -> None:
    long = "mot " * 200
    printed = write("table", replace(RECORD, roles=(replace(RECORD.roles[0], quote=long),)))
    assert long.strip() in printed
    assert "\x1b" not in printed
    assert "…" not in printed
    assert f"1{NARROW}500{NARROW}000" in printed
    assert "Ada Lovelace · " not in printed
    assert "La Gazette · B. Dupont · 26 January 2016 · pages/a.txt" in printed


def test_several_articles_end_with_totals() -> None:
    assert write("table", RECORD, RECORD).endswith("2 articles: 2 people, 2 companies, 2 roles, 2 figures\n")
    assert "articles:" not in write("table", RECORD)


@pytest.mark.parametrize("format_", ["table", "csv"])
def test_hostile_text_is_shown_as_text(format_: str) -> None:
    hostile = replace(RECORD, title=HOSTILE, people=(Person(HOSTILE, (HOSTILE,), ()),))
    printed = write(format_, hostile)
    assert not UNSAFE.search(printed.replace("\n", ""))
    assert "[bold]gras[/bold]" in printed
    assert "<U+001B>[31mrouge" in printed


def test_json_carries_hostile_text_faithfully() -> None:
    [article] = json.loads(write("json", replace(RECORD, title=HOSTILE)))["articles"]
    assert article["title"] == HOSTILE


def test_file_name_that_is_no_utf8_survives_json() -> None:
    printed = write("jsonl", replace(RECORD, source="caf\udce9.txt"))
    printed.encode("utf-8")
    assert json.loads(printed)["source"] == "caf\udce9.txt"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1 %", "@nom", "\t=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert safe_cell(text)[0] not in "=+-@\t\r"


@given(st.text())
def test_safe_text_never_acts(text: str) -> None:
    safe = safe_text(text)
    assert not UNSAFE.search(safe)
    assert safe_text(safe) == safe


@pytest.mark.parametrize(
    ("value", "printed"),
    [(9200, "9 200"), (1.5, "1,5"), (0.25, "0,25"), (44e9, "44 000 000 000"), (-3.0, "-3"), (10, "10"), (100, "100")],
)
def test_numbers_are_grouped_the_french_way(value: float, printed: str) -> None:
    assert group(value) == printed.replace(" ", NARROW)


@pytest.mark.parametrize(
    ("iso", "spoken"),
    [
        ("2016-01-26", "26 January 2016"),
        ("2009-02", "February 2009"),
        ("2009", "2009"),
        (None, ""),
        ("2009-13", "2009-13"),
    ],
)
def test_dates_are_spelled_out(iso: str | None, spoken: str) -> None:
    assert spoken_date(iso) == spoken


def test_the_command_line_offers_what_there_is() -> None:
    """The command line names formats and kinds for itself: importing the writers would slow down each --help."""
    assert tuple(WRITERS) == options.FORMATS
    assert options.KINDS == KINDS
    assert tuple(CORPUS_WRITERS) == CORPUS_FORMATS
