"""Tables that one likes to read: a heading an article, then who holds which post, the figures, and who is named.

What matters comes first: posts and figures before the lists of names, who is named often before who is named once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from typing import Any, TextIO

from rich.console import Console
from rich.text import Text

from tweetpress.datatypes import Company, Failure, Figure, Person, Record, Role
from tweetpress.output.data import OutputOptions
from tweetpress.output.layout import Cell, Column, Sheet, make_console, print_sheets, strip_lines
from tweetpress.output.safety import safe_text
from tweetpress.output.words import (
    NOT_SAID,
    align_decimals,
    counted,
    group,
    spoken_date,
    spoken_qualifier,
    spoken_unit,
    spoken_value,
)

ORDER = ("roles", "figures", "people", "companies")
NAME_COLUMNS = (
    Column("Name", style="bold", folded=True),
    Column("Mentions", justify="right"),
    Column("Also called", style="dim", folded=True),
)
ROLE_COLUMNS = (
    Column("Person", style="bold", folded=True, group=True),
    Column("Role", folded=True),
    Column("Company", folded=True),
    Column("Status"),
    Column("Quote", style="dim", quote=True),
)
FIGURE_COLUMNS = (
    Column("About", style="bold", folded=True, group=True),
    Column("", justify="right", tight=True),
    Column("Value", justify="right", tight=True),
    Column("Of what", folded=True),
    Column("When"),
    Column("Quote", style="dim", quote=True),
)
WHY = Column("Why", style="dim", folded=True)


def write_tables(results: Iterable[Record | Failure], stream: TextIO, options: OutputOptions) -> None:
    """Each article as it comes; several end with a line of totals."""
    terminal = stream.isatty()
    totals = dict.fromkeys(("articles", *options.only), 0)
    for result in results:
        if isinstance(result, Record):
            stream.write(render(result, options, terminal=terminal))
            totals["articles"] += 1
            for kind in options.only:
                totals[kind] += len(getattr(result, kind))
    if totals["articles"] > 1:
        stream.write(", ".join(counted(n, kind) for kind, n in totals.items()).replace(",", ":", 1) + "\n")


def render(record: Record, options: OutputOptions, *, terminal: bool) -> str:
    """The article's heading and tables as text, with ANSI colour on a terminal that wants it."""
    buffer = StringIO()
    console = make_console(buffer, terminal=terminal)
    print_heading(console, record)
    print_sheets(console, make_sheets(record, options), terminal=terminal)
    console.print()
    return strip_lines(buffer.getvalue())


def print_heading(console: Console, record: Record) -> None:
    console.print(Text(safe_text(record.title or "(no title)"), style="bold cyan"))
    console.print(Text(" · ".join(heading_facts(record)), style="dim"))


def heading_facts(record: Record) -> list[str]:
    """Who published it, by whom, when, and where it was read."""
    facts = [record.publisher, ", ".join(record.authors), spoken_date(record.published), record.source]
    if record.part > 1:
        facts.append(f"part {record.part}")
    if record.truncated:
        facts.append("cut short by the page")
    return [safe_text(fact) for fact in facts if fact]


def make_sheets(record: Record, options: OutputOptions) -> list[Sheet]:
    """The tables of one article, empty ones too."""
    sheets = []
    for kind in ORDER:
        if kind in options.only:
            columns, sort, make_row = TABLES[kind]
            items = sort(getattr(record, kind))
            rows: list[list[str | Cell]] = [make_row(item, record) for item in items]
            if kind == "figures":
                align_column(rows, 2)
            if options.explain:
                columns = (*columns, WHY)
                rows = [[*row, safe_text(item.why)] for row, item in zip(rows, items, strict=True)]
            sheets.append(Sheet(kind.capitalize(), columns, rows))
    return sheets


def align_column(rows: list[list[str | Cell]], column: int) -> None:
    numbers = align_decimals([str(row[column]) for row in rows])
    for row, number in zip(rows, numbers, strict=True):
        row[column] = number


def often_first(items: Sequence[Person | Company]) -> list[Person | Company]:
    return sorted(items, key=lambda item: -len(item.mentions))


def by(key: str) -> Callable[[Sequence[Any]], list[Any]]:
    """A sort that brings together what shares `key`, in order of the first; what has none comes last."""

    def sort(items: Sequence[Any]) -> list[Any]:
        places = {value: n for n, value in enumerate(dict.fromkeys(getattr(item, key) for item in items))}
        places[None] = len(places)
        return sorted(items, key=lambda item: places[getattr(item, key)])

    return sort


def name_row(item: Person | Company, _record: Record) -> list[str | Cell]:
    return [safe_text(item.name), group(len(item.mentions)), safe_text(", ".join(distinct(item.aliases)))]


def role_row(role: Role, record: Record) -> list[str | Cell]:
    title = " / ".join(distinct((role.title, *role.aliases)))
    texts = (role.person, title, role.company or NOT_SAID, role.status)
    return [*map(safe_text, texts), quote_cell(role, record)]


def figure_row(figure: Figure, record: Record) -> list[str | Cell]:
    texts = (
        figure.subject or NOT_SAID,
        spoken_qualifier(figure),
        spoken_value(figure),
        spoken_unit(figure),
        spoken_date(figure.period),
    )
    return [*map(safe_text, texts), quote_cell(figure, record)]


def distinct(names: Iterable[str]) -> list[str]:
    """`names` without those that differ in capitals alone."""
    return list({name.casefold(): name for name in reversed(list(names))}.values())[::-1]


def quote_cell(fact: Role | Figure, record: Record) -> Cell:
    """The sentence with the fact's own words marked in it."""
    quote, words = safe_text(fact.quote), safe_text(record.text[fact.start : fact.end])
    start = max(0, quote.find(words)) if words else 0
    return Cell(quote, start, start + len(words) if quote.startswith(words, start) else start)


Row = Callable[[Any, Record], list[str | Cell]]
TABLES: dict[str, tuple[tuple[Column, ...], Callable[[Sequence[Any]], list[Any]], Row]] = {
    "people": (NAME_COLUMNS, often_first, name_row),
    "companies": (NAME_COLUMNS, often_first, name_row),
    "roles": (ROLE_COLUMNS, by("person"), role_row),
    "figures": (FIGURE_COLUMNS, by("subject"), figure_row),
}
"""A kind of facts -> its columns, its order, and what makes a row of one fact."""
