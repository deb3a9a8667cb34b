"""Tables that one likes to read (rich): a heading an article, a table each for people, companies, roles and figures.

On a terminal: colour, its width, long quotes cut, a name not repeated in the next row. Off it: no colour, every row on
one line however long, nothing cut, so that grep finds whole facts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any, Literal, TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tweetpress.datatypes import Company, Failure, Figure, Person, Record, Role
from tweetpress.output.data import OutputOptions
from tweetpress.output.safety import safe_text

NARROW = "\u202f"  # between thousands, as French typography wants it
WIDE = 100_000  # columns off a terminal: no row is ever wrapped
QUALIFIERS = {
    "exact": "",
    "about": "about",
    "more_than": "more than",
    "less_than": "less than",
    "at_most": "at most",
    "at_least": "at least",
}
CHANGES = {"increase": "up", "decrease": "down", None: ""}
STATUS_STYLES = {"current": "green", "former": "dim", "incoming": "yellow"}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True, slots=True)
class Column:
    """`share` is the column's part of a terminal's width; 0 takes what its cells need and is never folded."""

    header: str
    justify: Literal["left", "right"] = "left"
    share: int = 0
    style: str = ""
    cut: bool = False
    """Cut to one line on a terminal (quotes); other cells are folded."""
    group: bool = False
    """Said once for several rows that follow each other, on a terminal."""


NAME_COLUMNS = (
    Column("Name", share=3, style="bold"),
    Column("Mentions", justify="right"),
    Column("Also called", share=4),
)
ROLE_COLUMNS = (
    Column("Person", share=2, style="bold", group=True),
    Column("Role", share=3),
    Column("Company", share=2),
    Column("Status"),
    Column("Quote", share=4, style="dim", cut=True),
)
FIGURE_COLUMNS = (
    Column("", justify="right", style="dim"),
    Column("Value", justify="right", style="bold"),
    Column("Of what", share=3),
    Column("About", share=2),
    Column("When"),
    Column("Quote", share=4, style="dim", cut=True),
)


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
        stream.write(", ".join(f"{group(n)} {kind}" for kind, n in totals.items()).replace(",", ":", 1) + "\n")


def render(record: Record, options: OutputOptions, *, terminal: bool) -> str:
    """The article's heading and tables as text, with ANSI colour on a terminal that wants it."""
    buffer = StringIO()
    console = make_console(buffer, terminal=terminal)
    print_heading(console, record)
    for kind in options.only:
        items: Sequence[Person | Company | Role | Figure] = getattr(record, kind)
        rows = ROWS[kind](items)
        columns = COLUMNS[kind]
        if options.explain:
            columns = (*columns, Column("Why", share=2, style="dim"))
            rows = [[*row, safe_text(item.why)] for row, item in zip(rows, items, strict=True)]
        print_table(console, kind.capitalize(), columns, rows, terminal=terminal)
    console.print()
    return strip_lines(buffer.getvalue())


def make_console(buffer: StringIO, *, terminal: bool) -> Console:
    """A console that writes into `buffer`: as wide as the terminal, or as any row off it."""
    return Console(
        file=buffer,
        width=None if terminal else WIDE,
        force_terminal=True if terminal else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def strip_lines(text: str) -> str:
    """`text` without the blanks that rich pads lines with."""
    return "\n".join(line.rstrip() for line in text.split("\n"))


def print_heading(console: Console, record: Record) -> None:
    title = Text(safe_text(record.title or "(no title)"), style="bold cyan")
    console.print(title)
    facts = [record.publisher, ", ".join(record.authors), spoken_date(record.published), record.source]
    if record.part > 1:
        facts.append(f"part {record.part}")
    if record.truncated:
        facts.append("cut short by the page")
    console.print(Text(" · ".join(safe_text(fact) for fact in facts if fact), style="dim"))


def print_table(
    console: Console, title: str, columns: Sequence[Column], rows: list[list[str]], *, terminal: bool
) -> None:
    """One table under its name; an empty one is a line that says so."""
    console.print()
    if not rows:
        console.print(Text(f"{title}: none", style="dim"))
        return
    console.print(Text(title, style="bold"))
    expand = terminal and any(column.cut for column in columns)
    table = Table(box=SIMPLE_HEAD if terminal else None, pad_edge=False, show_edge=False, expand=expand)
    for column in columns:
        cut = column.cut and terminal
        table.add_column(
            column.header,
            justify=column.justify,
            style=column.style,
            header_style="dim",
            ratio=column.share or None if expand else None,
            no_wrap=cut or not column.share,
            overflow="ellipsis" if cut else "fold",
        )
    for previous, row in zip([None, *rows], rows, strict=False):
        repeats = terminal and previous is not None and columns[0].group and previous[0] == row[0]
        table.add_row(*(Text("" if repeats and n == 0 else text, style_of(text)) for n, text in enumerate(row)))
    console.print(table)


def style_of(text: str) -> str:
    return STATUS_STYLES.get(text, "")


def name_rows(items: Iterable[Person | Company]) -> list[list[str]]:
    return [cells(item.name, group(len(item.mentions)), ", ".join(item.aliases)) for item in items]


def role_rows(roles: Iterable[Role]) -> list[list[str]]:
    return [cells(r.person, " / ".join((r.title, *r.aliases)), r.company, r.status, r.quote) for r in roles]


def figure_rows(figures: Iterable[Figure]) -> list[list[str]]:
    return [cells(spoken_qualifier(f), spoken_value(f), spoken_unit(f), f.subject, f.period, f.quote) for f in figures]


def cells(*texts: str | None) -> list[str]:
    return [safe_text(text or "") for text in texts]


def spoken_qualifier(figure: Figure) -> str:
    return " ".join(filter(None, (CHANGES[figure.change], QUALIFIERS[figure.qualifier])))


def spoken_value(figure: Figure) -> str:
    """The number, or both ends of a range, grouped the French way."""
    number = group(figure.value)
    if figure.value_max is not None:
        number = f"{number} – {group(figure.value_max)}"
    return f"× {number}" if figure.kind == "multiple" else number


def spoken_unit(figure: Figure) -> str:
    unit = "%" if figure.kind == "percent" else figure.currency if figure.kind == "money" else figure.unit
    return " ".join(filter(None, (unit, f"per {figure.per}" if figure.per else "")))


def group(value: float) -> str:
    """A number the French way.

    >>> group(1500000.5).replace(NARROW, " ")
    '1 500 000,5'
    """
    whole, _, decimals = f"{value:,.6f}".rstrip("0").partition(".")
    return whole.replace(",", NARROW) + (f",{decimals}" if decimals else "")


def spoken_date(published: str | None) -> str:
    """`2016-01-26` as « 26 January 2016 »; what is no such date, as it is."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", published or "")
    if not match or not 1 <= int(match[2] or 1) <= 12:
        return published or ""
    day = str(int(match[3])) if match[3] else ""
    month = MONTHS[int(match[2]) - 1] if match[2] else ""
    return " ".join(filter(None, (day, month, match[1])))


COLUMNS = {
    "people": NAME_COLUMNS,
    "companies": NAME_COLUMNS,
    "roles": ROLE_COLUMNS,
    "figures": FIGURE_COLUMNS,
}
ROWS: dict[str, Callable[[Any], list[list[str]]]] = {
    "people": name_rows,
    "companies": name_rows,
    "roles": role_rows,
    "figures": figure_rows,
}
