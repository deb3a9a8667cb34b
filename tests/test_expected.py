"""`check`: which differences count, and how they are told."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from tweetpress.errors import ExpectationError
from tweetpress.expected import Comparison, parse_expected, parse_fields
from tweetpress.output.differences import render_differences

ARTICLE: dict[str, Any] = {
    "source": "./pages/a.txt",
    "part": 1,
    "title": "Ada Lovelace arrive",
    "publisher": None,
    "authors": [],
    "published": "2016-01-26",
    "language": "fr",
    "truncated": False,
    "text": "Ada Lovelace dirige Twitter, 300 salariés.",
    "people": [{"name": "Ada Lovelace", "aliases": ["Ada", "Lovelace"], "mentions": [{"start": 0, "end": 12}]}],
    "companies": [{"name": "Twitter", "aliases": [], "mentions": []}],
    "roles": [
        {"person": "Ada Lovelace", "title": "dirigeante", "aliases": [], "company": "Twitter", "status": "current"}
    ],
    "figures": [
        {"text": "300 salariés", "start": 29, "end": 41, "value": 300, "unit": "salariés", "subject": "Twitter"}
    ],
}


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    article = copy.deepcopy(ARTICLE)
    change(article)
    return article


def told(*after: dict[str, Any], before: list[dict[str, Any]] | None = None, **options: Any) -> list[str]:
    found = Comparison(**options).compare([ARTICLE] if before is None else before, after)
    return render_differences(found, articles=len(after), terminal=False).splitlines()


@pytest.mark.parametrize(
    "change",
    [
        lambda a: None,
        lambda a: a.update(source="pages/a.txt", text="Autre texte."),
        lambda a: a["people"][0].update(mentions=[], aliases=["Lovelace", "Ada"]),
        lambda a: a["figures"][0].update(start=30, end=42),
        lambda a: a.update(why="new key"),
    ],
)
def test_what_is_no_difference(change: Callable[[dict[str, Any]], object]) -> None:
    assert told(changed(change)) == ["as expected: 1 article"]


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (lambda a: a["people"].clear(), ["  people", "    - Ada Lovelace"]),
        (lambda a: a["people"].append({"name": "B. C.", "aliases": []}), ["  people", "    + B. C."]),
        (
            lambda a: a["roles"][0].update(status="former"),
            ["  roles", "    ~ Ada Lovelace, dirigeante, Twitter, current: status current → former"],
        ),
        (
            lambda a: a["figures"][0].update(value=400, unit=None),
            ["  figures", "    ~ 300 salariés, Twitter: value 300 → 400, unit salariés → nothing"],
        ),
        (lambda a: a.update(title=None), ["  about the article", "    ~ title Ada Lovelace arrive → nothing"]),
    ],
)
def test_differences_are_told(change: Callable[[dict[str, Any]], object], lines: list[str]) -> None:
    assert told(changed(change))[1:-1] == lines


def test_options_narrow_the_comparison() -> None:
    after = changed(lambda a: (a["people"].append({"name": "B", "aliases": []}), a["roles"].clear()))
    assert told(after, kinds=("companies", "figures")) == ["as expected: 1 article"]
    assert told(after, kinds=("people",), allow_new=True) == ["as expected: 1 article"]
    assert told(after, kinds=("people",))[-1].startswith("1 of 1 article differs: 1 new")
    assert told(changed(lambda a: a["people"][0].update(aliases=[])), ignore=frozenset({"aliases"})) == [
        "as expected: 1 article"
    ]
    assert told(changed(lambda a: a.update(text="Autre.")), exact=True)[-1].startswith("1 of 1")


def test_missing_and_new_articles() -> None:
    other = changed(lambda a: a.update(source="pages/b.txt", part=2))
    lines = told(other)
    assert lines[0] == "pages/a.txt"
    assert "    - Ada Lovelace arrive" in lines and "pages/b.txt, part 2" in lines
    assert told(ARTICLE, other, allow_new=True) == ["as expected: 2 articles"]


def test_what_the_stored_result_does_not_say_is_not_compared() -> None:
    stored = {"source": "pages/a.txt", "part": 1, "people": [{"name": "Ada Lovelace"}]}
    assert told(ARTICLE, before=[stored]) == ["as expected: 1 article"]


def test_update_writes_what_compares_as_the_same() -> None:
    stored = Comparison().dump([ARTICLE])
    assert Comparison().compare(parse_expected("x", stored), [ARTICLE]) == {}
    assert "mentions" not in stored and '"start"' not in stored
    assert Comparison().dump(parse_expected("x", stored)) == stored


def test_an_exact_comparison_takes_records_as_json_gave_them() -> None:
    mentions = ({"start": 0, "end": 12, "text": "Ada Lovelace"},)
    record = changed(lambda a: (a.update(authors=("A. B.",)), a["people"][0].update(mentions=mentions, aliases=())))
    stored = json.loads(json.dumps(record))
    stored["people"][0]["why"] = "told by extract --explain alone"
    assert told(record, before=[stored], exact=True) == ["as expected: 1 article"]
    stored["people"][0]["mentions"][0]["start"] = 1
    [line] = told(record, before=[stored], exact=True)[2:-1]
    assert line == "    ~ Ada Lovelace: mentions [1 12 Ada Lovelace] → [0 12 Ada Lovelace]"


def test_an_article_that_is_gone_counts_among_all() -> None:
    assert told()[-1].startswith("1 of 1 article differs: 1 missing")


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", '{"articles": 1}', "{", "[" * 100_000),
        *(
            f'{{"articles": [{article}]}}'
            for article in (
                *("{}", "1", '{"source": 1}', '{"source": "x", "part": []}', '{"source": "x", "authors": null}'),
                *('{"source": "x", "people": null}', '{"source": "x", "people": ["Ada"]}'),
                '{"source": "x", "people": [{"name": "Ada", "aliases": null}]}',
            )
        ),
    ],
    ids=lambda text: text[:60],
)
def test_what_is_no_stored_result_is_one_line(text: str) -> None:
    with pytest.raises(ExpectationError, match=r"^x: .*--update"):
        parse_expected("x", text)


def test_unknown_fields_are_named() -> None:
    assert parse_fields(" aliases, period ,") == {"aliases", "period"}
    with pytest.raises(ValueError, match="did you mean 'aliases'"):
        parse_fields("alaises")


@pytest.mark.model
def test_check_by_command(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Dick Costolo, le patron de Twitter, a annoncé son départ à 300 salariés.\n", encoding="utf-8")
    check = ("check", "page.txt", "--expect", "expected.json")
    assert run(*check).returncode == 2
    assert run(*check, "--update").returncode == 0
    stored = (tmp_path / "expected.json").read_text(encoding="utf-8")
    same = run(*check)
    assert (same.returncode, same.stdout) == (0, b"as expected: 1 article\n")
    page.write_text("Twitter a annoncé des départs à 300 salariés, ce jour, à Paris.\n", encoding="utf-8")
    differs = run(*check)
    assert differs.returncode == 1
    assert b"    - Dick Costolo" in differs.stdout
    page.write_bytes(b"")
    assert run(*check, "--update").returncode == 1
    assert (tmp_path / "expected.json").read_text(encoding="utf-8") == stored
    extracted = json.loads(run("extract", "-", "--json", stdin=b"Dick Costolo dirige Twitter.").stdout)
    assert parse_expected("x", json.dumps(extracted))
