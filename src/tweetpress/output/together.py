"""What `--by corpus` prints: all articles of a run put together, as tables, Markdown or one JSON object."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from io import StringIO
from typing import Any, TextIO

from rich.text import Text

from tweetpress.corpus import Corpus, Name, Place, Series, Sourced, fold, put_together
from tweetpress.datatypes import Failure, Figure, Record, Role
from tweetpress.output.data import SCHEMA_VERSION, OutputOptions, dump, error_dict, plain_number
from tweetpress.output.layout import Cell, Column, Sheet, make_console, print_sheets, strip_lines
from tweetpress.output.markdown import render_sheet
from tweetpress.output.safety import safe_text
from tweetpress.output.tables import align_column, distinct
from tweetpress.output.words import (
    NOT_SAID,
    counted,
    group,
    spoken_date,
    spoken_qualifier,
    spoken_value,
)

ROLE_COLUMNS = (
    Column("Person", style="bold", folded=True, group=True),
    Column("Role", folded=True),
    Column("Company", folded=True),
    Column("Status"),
    Column("When", justify="right"),
    Column("In", style="dim", folded=True),
)
NAME_COLUMNS = (
    Column("Name", style="bold", folded=True),
    Column("Articles", justify="right"),
    Column("Mentions", justify="right"),
    Column("In", style="dim", folded=True),
)
FIGURE_COLUMNS = (
    Column("About", style="bold", folded=True, group=True),
    Column("Of what", folded=True, group=True),
    Column("When", justify="right"),
    Column("", justify="right", tight=True),
    Column("Value", justify="right"),
    Column("In", style="dim", folded=True),
)
ARTICLE_COLUMNS = (
    Column("", justify="right"),
    Column("When", justify="right"),
    Column("Title", style="bold", folded=True),
    Column("Page", style="dim", folded=True),
)
Rows = list[list[str | Cell]]


def write_corpus_tables(results: Iterable[Record | Failure], stream: TextIO, options: OutputOptions) -> None:
    """Tables of the whole run; nothing is printed before the last page.

    On a terminal the articles have numbers, listed at the end; off it each row says them by their paths.
    """
    corpus = read_corpus(results)
    terminal = stream.isatty()
    buffer = StringIO()
    console = make_console(buffer, terminal=terminal)
    console.print(Text(counted(len(corpus.places), "articles"), style="bold cyan"))
    sheets = corpus_sheets(corpus, options, numbered(corpus.places) if terminal else name_place)
    print_sheets(console, [*sheets, article_sheet(corpus)] if terminal else sheets, terminal=terminal)
    stream.write(strip_lines(buffer.getvalue()))


def write_corpus_markdown(results: Iterable[Record | Failure], stream: TextIO, options: OutputOptions) -> None:
    corpus = read_corpus(results)
    stream.write(f"# {counted(len(corpus.places), 'articles')}\n")
    for sheet in (*corpus_sheets(corpus, options, numbered(corpus.places)), article_sheet(corpus)):
        stream.write(render_sheet(sheet))


def read_corpus(results: Iterable[Record | Failure]) -> Corpus:
    return put_together(result for result in results if isinstance(result, Record))


def numbered(places: Sequence[Place]) -> Callable[[Place], str]:
    """What names an article in a cell: its number in `article_sheet`."""
    numbers = {(place.source, place.part): str(n) for n, place in enumerate(places, 1)}
    return lambda place: numbers[place.source, place.part]


def name_place(place: Place) -> str:
    """What names an article in a cell: its path, and its part where the page holds several."""
    return safe_text(place.source) + (f" ({place.part})" if place.part > 1 else "")


def article_sheet(corpus: Corpus) -> Sheet:
    rows: Rows = [
        [str(n), spoken_date(place.published), safe_text(place.title or ""), name_place(place)]
        for n, place in enumerate(corpus.places, 1)
    ]
    return Sheet("Articles", ARTICLE_COLUMNS, rows)


def corpus_sheets(corpus: Corpus, options: OutputOptions, name: Callable[[Place], str]) -> list[Sheet]:
    """The tables of the kinds asked for; `name` is what an article is called in them."""
    sheets = []
    if "roles" in options.only:
        sheets.append(Sheet("Roles", ROLE_COLUMNS, list(role_rows(corpus.people, name))))
    if "figures" in options.only:
        sheets.append(Sheet("Figures", FIGURE_COLUMNS, figure_rows(corpus.series, name)))
    for kind in ("people", "companies"):
        if kind in options.only:
            rows = [name_row(item, name) for item in sorted(getattr(corpus, kind), key=how_often)]
            sheets.append(Sheet(kind.capitalize(), NAME_COLUMNS, rows))
    return sheets


def how_often(name: Name) -> tuple[int, int]:
    return -len(name.places), -name.mentions


def name_row(item: Name, name: Callable[[Place], str]) -> list[str | Cell]:
    where = ", ".join(name(place) for place, _ in item.places)
    return [safe_text(item.name), group(len(item.places)), group(item.mentions), where]


def role_rows(people: Sequence[Name], name: Callable[[Place], str]) -> Iterator[list[str | Cell]]:
    """A row a person and post, however many articles say so."""
    for person in people:
        posts: dict[tuple[str, str | None, str], list[Sourced[Role]]] = {}
        for one in person.roles:
            key = (fold(one.fact.title), one.fact.company, one.fact.status)
            posts.setdefault(key, []).append(one)
        for said in posts.values():
            role = said[0].fact
            wordings = distinct([role.title, *(alias for one in said for alias in one.fact.aliases)])
            title = " / ".join(wordings)
            texts = (person.name, title, role.company or NOT_SAID, role.status, span_dates(said))
            yield [*map(safe_text, texts), say_places(said, name)]


def span_dates(said: Sequence[Sourced[Any]]) -> str:
    """The day of the only article, or those of the first and the last; empty where none says its day."""
    dates = [one.date for one in said if one.date]
    if not dates:
        return ""
    first, last = spoken_date(dates[0]), spoken_date(dates[-1])
    return first if first == last else f"{first} – {last}"


def say_places(said: Iterable[Sourced[Any]], name: Callable[[Place], str]) -> str:
    return ", ".join(dict.fromkeys(name(one.place) for one in said))


def figure_rows(series: Sequence[Series], name: Callable[[Place], str]) -> Rows:
    """The figures of each series from the oldest on, one that several articles give once; by subject."""
    subjects = dict.fromkeys(one.subject for one in series)
    ordered = [one for subject in subjects for one in series if one.subject == subject]
    rows: Rows = []
    for one in ordered:
        same: dict[tuple[str, ...], list[Sourced[Figure]]] = {}
        for figure in one.figures:
            fact = figure.fact
            key = (spoken_date(figure.date), spoken_qualifier(fact), spoken_value(fact))
            same.setdefault(key, []).append(figure)
        for (date, qualifier, value), said in same.items():
            texts = (one.subject or NOT_SAID, one.unit, date, qualifier, value)
            rows.append([*map(safe_text, texts), say_places(said, name)])
    align_column(rows, 4)
    return rows


def write_corpus_json(results: Iterable[Record | Failure], stream: TextIO, options: OutputOptions) -> None:
    """One object, described by `tweetpress schema --by corpus`."""
    errors: list[dict[str, str]] = []

    def read() -> Iterator[Record]:
        for result in results:
            if isinstance(result, Record):
                yield result
            else:
                errors.append(error_dict(result))

    corpus = put_together(read())
    data = {"schema_version": SCHEMA_VERSION, "by": "corpus", **corpus_data(corpus, options), "errors": errors}
    stream.write(dump(data, spaces=2) + "\n")


def corpus_data(corpus: Corpus, options: OutputOptions) -> dict[str, Any]:
    """The corpus as plain data; kinds that are not asked for are empty lists."""
    people = [
        {**name_data(name), "roles": [fact_data(role, "person", options) for role in name.roles]}
        for name in corpus.people
    ]
    if "roles" not in options.only:
        people = [{**person, "roles": []} for person in people]
    wanted_people = "people" in options.only or "roles" in options.only
    series = [
        {
            "subject": one.subject,
            "kind": one.kind,
            "unit": one.unit,
            "figures": [fact_data(figure, "subject", options) for figure in one.figures],
        }
        for one in corpus.series
    ]
    return {
        "articles": [asdict(place) for place in corpus.places],
        "people": people if wanted_people else [],
        "companies": [name_data(name) for name in corpus.companies] if "companies" in options.only else [],
        "figures": series if "figures" in options.only else [],
    }


def name_data(name: Name) -> dict[str, Any]:
    return {
        "name": name.name,
        "aliases": sorted({*name.forms, *name.aliases} - {name.name}),
        "mentions": name.mentions,
        "articles": [
            {"source": place.source, "part": place.part, "published": place.published, "mentions": mentions}
            for place, mentions in name.places
        ],
    }


def fact_data(sourced: Sourced[Any], said_above: str, options: OutputOptions) -> dict[str, Any]:
    """A fact as the contract has it, without what the list above it says, with its date and its article."""
    data = asdict(sourced.fact)
    del data[said_above]
    if not options.explain:
        del data["why"]
    for key in ("value", "value_max"):
        if key in data:
            data[key] = plain_number(data[key])
    return {"date": sourced.date, **data, "source": sourced.place.source, "part": sourced.place.part}


CORPUS_WRITERS = {"table": write_corpus_tables, "json": write_corpus_json, "markdown": write_corpus_markdown}
"""The formats that `--by corpus` has."""
