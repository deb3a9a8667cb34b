"""`--by corpus`: which names are one across articles, and what stands in which order."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from typing import Any

import jsonschema
import pytest
from conftest import ROOT

from tweetpress.corpus import put_together
from tweetpress.datatypes import Company, Failure, Figure, Mention, Person, Record, Role
from tweetpress.output import OutputOptions, write_corpus


def person(name: str, *aliases: str, times: int = 1) -> Person:
    return Person(name, aliases, tuple(Mention(n, n + 1, name) for n in range(times)))


def figure(value: float, unit: str, subject: str | None, period: str | None = None, **other: Any) -> Figure:
    fields = {"kind": "count", "value_max": None, "currency": None, "qualifier": "exact", "change": None, "per": None}
    fields |= other
    return Figure(text=f"{value} {unit}", start=0, end=1, value=value, unit=unit, subject=subject, period=period,
                  quote="x", **fields)  # type: ignore[arg-type]  # fmt: skip


def record(
    source: str,
    published: str | None = None,
    *,
    people: Sequence[Person] = (),
    companies: Sequence[str] = (),
    roles: Sequence[tuple[str, str, str]] = (),
    figures: Sequence[Figure] = (),
) -> Record:
    return Record(
        source=source,
        part=1,
        title=source,
        publisher=None,
        authors=(),
        published=published,
        language="fr",
        truncated=False,
        text="x",
        people=tuple(people),
        companies=tuple(Company(name, (), (Mention(0, 1, name),)) for name in companies),
        roles=tuple(Role(who, title, (), "Twitter", status, 0, 1, "x") for who, title, status in roles),  # type: ignore[arg-type]
        figures=tuple(figures),
    )


def test_full_names_are_matched_and_single_words_are_not() -> None:
    corpus = put_together(
        [
            record("a", people=[person("Jean-Pierre Élie", times=2), person("Stéphane")]),
            record("b", people=[person("Jean Pierre ELIE"), person("Stéphane"), person("Pierre Élie")]),
            record("c", people=[person("Jean-Pierre Élie")]),
        ]
    )
    assert sorted((p.name, len(p.places), p.mentions) for p in corpus.people) == [
        ("Jean-Pierre Élie", 3, 4),
        ("Pierre Élie", 1, 1),
        ("Stéphane", 1, 1),
        ("Stéphane", 1, 1),
    ]


def test_posts_stand_in_order_of_date_undated_ones_last() -> None:
    ada = person("Ada Lovelace")
    corpus = put_together(
        [
            record("c", people=[ada], roles=[("Ada Lovelace", "présidente", "current")]),
            record("b", "2016-05", people=[ada], roles=[("Ada Lovelace", "patronne", "current")]),
            record("a", "2015-01-02", people=[ada], roles=[("Ada Lovelace", "CMO", "incoming")]),
        ]
    )
    assert [role.fact.title for role in corpus.people[0].roles] == ["CMO", "patronne", "présidente"]


def test_companies_by_how_many_articles_name_them() -> None:
    corpus = put_together([record("a", companies=["Facebook", "Twitter"]), record("b", companies=["TWITTER", "Vine"])])
    assert [(c.name, len(c.places)) for c in corpus.companies] == [("Twitter", 2), ("Facebook", 1), ("Vine", 1)]


def test_figures_of_one_subject_and_unit_stand_in_order_of_date() -> None:
    corpus = put_together(
        [
            record("a", "2016-02-10", figures=[figure(3e8, "utilisateurs", "Twitter"), figure(10, "salariés", None)]),
            record("b", "2019-01-01", figures=[figure(2e8, "utilisateur", "twitter", "2013")]),
            record("c", "2018", figures=[figure(1e8, "utilisateurs", "Facebook")]),
            record("d", figures=[figure(5e8, "utilisateurs", "Twitter", per="mois")]),
        ]
    )
    assert [(s.subject, s.unit, [f.fact.value for f in s.figures]) for s in corpus.series] == [
        ("Twitter", "utilisateurs", [2e8, 3e8]),
        ("Facebook", "utilisateurs", [1e8]),
        ("Twitter", "utilisateurs par mois", [5e8]),
        (None, "salariés", [10]),
    ]


RECORDS = [
    record(
        "pages/a.txt",
        "2016-01-26",
        people=[person("Ada Lovelace", "Lovelace")],
        companies=["Twitter"],
        roles=[("Ada Lovelace", "CMO", "incoming")],
        figures=[figure(3e8, "utilisateurs", "Twitter")],
    ),
    record(
        "pages/b.txt",
        "2017-03-01",
        people=[person("Ada Lovelace")],
        companies=["Twitter"],
        roles=[("Ada Lovelace", "CMO", "incoming"), ("Ada Lovelace", "CMO", "former")],
        figures=[figure(3e8, "utilisateurs", "Twitter", "2016-01-26"), figure(4e8, "utilisateurs", "Twitter")],
    ),
]


def write(format_: str, **options: Any) -> str:
    stream = io.StringIO()
    write_corpus(format_)(iter([*RECORDS, Failure("c.txt", "broken")]), stream, OutputOptions(**options))
    return stream.getvalue()


def test_tables_say_each_thing_once_with_all_its_articles() -> None:
    lines = [" ".join(line.split()) for line in write("table").splitlines()]
    assert lines[0] == "2 articles"
    assert "Ada Lovelace CMO Twitter incoming 26 January 2016 – 1 March 2017 pages/a.txt, pages/b.txt" in lines
    assert "Ada Lovelace CMO Twitter former 1 March 2017 pages/b.txt" in lines
    assert "Twitter utilisateurs 26 January 2016 300 000 000 pages/a.txt, pages/b.txt" in lines
    assert "Twitter 2 2 pages/a.txt, pages/b.txt" in lines


@pytest.mark.parametrize("options", [{}, {"explain": True}, {"only": ("figures",)}])
def test_json_is_what_its_schema_says(options: dict[str, Any]) -> None:
    data = json.loads(write("json", **options))
    schema = json.loads((ROOT / "src/tweetpress/schema-corpus.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    assert data["by"] == "corpus" and data["errors"] == [{"source": "c.txt", "message": "broken"}]
    [series] = data["figures"]
    assert [(f["date"], f["value"], f["source"]) for f in series["figures"]] == [
        ("2016-01-26", 300000000, "pages/a.txt"),
        ("2016-01-26", 300000000, "pages/b.txt"),
        ("2017-03-01", 400000000, "pages/b.txt"),
    ]
    assert bool(data["people"]) == ("only" not in options)


def test_markdown_numbers_the_articles() -> None:
    printed = write("markdown")
    assert "| Ada Lovelace | CMO | Twitter | incoming | 26 January 2016 – 1 March 2017 | 1, 2 |" in printed
    assert "| 2 | 1 March 2017 | pages/b.txt | pages/b.txt |" in printed
