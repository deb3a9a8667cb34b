"""What `tweetpress show` prints: the article itself, its people, companies, roles and figures marked where they stand.

With colour like a highlighter's, black on pastel, which reads on light and dark terminals alike, and an underline for
roles, which hold the others. Without colour (a pipe, NO_COLOR) in brackets: `[person Leslie Berland]`.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from typing import TextIO

from rich.console import Console
from rich.style import Style
from rich.text import Text

from tweetpress.datatypes import Failure, Record
from tweetpress.output.layout import make_console, strip_lines
from tweetpress.output.marked import MarkKind, Piece, cut_paragraphs, find_marks, nest
from tweetpress.output.safety import visible
from tweetpress.output.tables import print_heading

MEASURE = 88  # columns; longer lines are hard to read, however wide the terminal is
STYLES: dict[MarkKind, str] = {
    "person": "black on color(153)",
    "company": "black on color(151)",
    "role": "underline",
    "figure": "black on color(222)",
}
"""Blue, green and orange of one lightness, which most colour-blind people tell apart."""
FEW_COLOURS: dict[MarkKind, str] = {
    **STYLES,
    "person": "black on cyan",
    "company": "black on green",
    "figure": "black on yellow",
}
"""For terminals of 16 colours, whose nearest pastels are all white."""
PLURALS: dict[MarkKind, str] = {"person": "people", "company": "companies", "role": "roles", "figure": "figures"}


def write_shown(results: Iterable[Record | Failure], stream: TextIO) -> None:
    """Each article as it comes, a blank line between two."""
    terminal = stream.isatty()
    between = ""
    for result in results:
        if isinstance(result, Record):
            stream.write(between + show(result, terminal=terminal))
            between = "\n"


def show(record: Record, *, terminal: bool) -> str:
    """The article's heading, the legend and the text."""
    buffer = StringIO()
    console = make_console(buffer, terminal=terminal)
    if terminal:
        console.width = min(console.width, MEASURE)
    print_heading(console, record)
    print_marked(console, record)
    return strip_lines(buffer.getvalue())


def print_marked(console: Console, record: Record) -> None:
    """The legend and the paragraphs, a blank line before each."""
    styles = choose_styles(console)
    console.print(make_legend(record, styles))
    for pieces in cut_paragraphs(record.text, find_marks(record)):
        console.print()
        paragraph = join_coloured(pieces, styles) if styles else join_bracketed(pieces)
        for line in paragraph.wrap(console, console.width):
            line.rstrip()  # or the blank at which a mark is wrapped would show its colour
            console.print(line)


def choose_styles(console: Console) -> dict[MarkKind, Style]:
    """A style a kind; none where the console shows no colour."""
    if console.no_color or console.color_system is None:
        return {}
    named = FEW_COLOURS if console.color_system == "standard" else STYLES
    return {kind: Style.parse(style) for kind, style in named.items()}


def make_legend(record: Record, styles: dict[MarkKind, Style]) -> Text:
    """How many of each kind the article has, in the kind's colour; brackets say by themselves what they are."""
    line = Text()
    for kind, plural in PLURALS.items():
        count = len(getattr(record, plural))
        line.append("  " if line else "")
        name = kind if count == 1 else plural
        line.append(f" {name} " if styles else name, styles.get(kind))
        line.append(f" {count}", "dim")
    return line


def join_coloured(pieces: Iterable[Piece], styles: dict[MarkKind, Style]) -> Text:
    """A paragraph with the styles of all marks that a piece lies under; of two colours the inner one shows."""
    line = Text()
    for piece in pieces:
        line.append(visible(piece.text), Style.chain(Style.null(), *(styles[mark.kind] for mark in piece.marks)))
    return line


def join_bracketed(pieces: Iterable[Piece]) -> Text:
    """A paragraph with `[kind …]` around each mark."""
    line = Text()
    for step in nest(pieces):
        line.append("]" * step.closes)
        line.append("".join(f"[{mark.kind} " for mark in step.opens))
        line.append(visible(step.text))
    return line
