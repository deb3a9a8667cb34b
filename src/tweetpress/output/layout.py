"""How a table is set, whatever it says: columns that share a terminal's width, or rows as long as they are off one.

On a terminal the column of quotes takes what the others leave; each quote shows the words round the fact, and where
too little is left the column is not shown. Off a terminal nothing is cut, folded or coloured, and each row is one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import zip_longest
from typing import Literal

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

WIDE = 100_000  # columns off a terminal: no row is ever wrapped
GAP, BESIDE = 2, 4
LEAST_QUOTE, GOOD_QUOTE = 24, 36
"""Characters below which a quote says nothing, and those for which other columns are folded."""
LEAST, GOOD = 8, 24
"""Characters to which a column may be folded to fit at all, and to make room for quotes."""
STYLES = {"current": "green", "former": "dim", "incoming": "magenta"}
"""Words with a colour of their own; legible on black and on white."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and the part of it that matters, by which a long one is cut."""

    text: str
    start: int = 0
    end: int = 0

    def fit(self, width: int) -> Text:
        """The text round its part, in `width` characters at most, the part in bold."""
        if len(self.text) <= width:
            left, shown = 0, Text(self.text)
        else:
            spare = max(0, width - 2 - (self.end - self.start))
            left = max(0, min(self.start - spare // 2, len(self.text) - width + 1))
            head = "…" if left else ""
            tail = "…" if left + width - len(head) < len(self.text) else ""
            shown = Text(head + self.text[left : left + width - len(head) - len(tail)] + tail)
            left -= len(head)
        shown.stylize("not dim bold", max(0, self.start - left), max(0, self.end - left))
        return shown


@dataclass(frozen=True, slots=True)
class Column:
    """A column; a `folded` one is broken into lines when the terminal is too narrow, the others never are."""

    header: str
    justify: Literal["left", "right"] = "left"
    style: str = ""
    folded: bool = False
    quote: bool = False
    """Takes what the others leave, and is cut to one line on a terminal."""
    group: bool = False
    """Said once for several rows that follow each other, on a terminal; a second such column within the first."""
    tight: bool = False
    """Belongs to the next column: « 500 USD »."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table before it is set: its rows hold a text or a Cell for each column."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str | Cell]]


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


def print_sheets(console: Console, sheets: Sequence[Sheet], *, terminal: bool) -> None:
    """Tables under their names; two that fit beside each other stand so on a terminal. Empty ones share a line."""
    left = [sheet for sheet in sheets if sheet.rows]
    while left:
        lines = set_sheet(console, left.pop(0), terminal=terminal)
        if terminal and left:
            beside = set_sheet(console, left[0], terminal=True)
            if both_fit(lines, beside, console.width):
                left.pop(0)
                lines = side_by_side(lines, beside)
        console.print()
        for line in lines:
            console.print(line, soft_wrap=True)
    empty = [sheet.title.lower() for sheet in sheets if not sheet.rows]
    if empty:
        console.print()
        *others, last = empty
        listed = f"{', '.join(others)} or {last}" if others else last
        console.print(Text(f"No {listed} found", style="dim"))


def both_fit(first: Sequence[Text], second: Sequence[Text], width: int) -> bool:
    return sum(max(line.cell_len for line in lines) for lines in (first, second)) + BESIDE <= width


def side_by_side(first: Sequence[Text], second: Sequence[Text]) -> list[Text]:
    width = max(line.cell_len for line in first) + BESIDE
    pairs = zip_longest(first, second, fillvalue=Text())
    return [Text.assemble(left, " " * (width - left.cell_len), right) for left, right in pairs]


def set_sheet(console: Console, sheet: Sheet, *, terminal: bool) -> list[Text]:
    """The lines of a table: its name, the names of its columns, its rows."""
    widths = share_width(sheet, console.width) if terminal else natural_widths(sheet)
    lines = list(set_row(console, sheet, [Text(column.header) for column in sheet.columns], widths, fold=False))
    above: Sequence[str | Cell] = ()
    for row in sheet.rows:
        cells = [set_cell(cell, column, width) for cell, column, width in zip(row, sheet.columns, widths, strict=True)]
        if terminal:
            blank_repeats(cells, row, above, sheet)
        above = row
        lines += set_row(console, sheet, cells, widths, fold=terminal)
    lines[0].stylize("dim")
    if terminal:
        lines.insert(1, Text("─" * max(line.cell_len for line in lines), "dim"))
    return [Text(sheet.title, "bold"), *lines]


def blank_repeats(cells: list[Text], row: Sequence[str | Cell], above: Sequence[str | Cell], sheet: Sheet) -> None:
    """Empty the first cells of `row` that repeat those `above`, as far as their columns are grouped."""
    for n, (cell, said, column) in enumerate(zip(row, above, sheet.columns, strict=False)):
        if not column.group or plain(cell) != plain(said):
            return
        cells[n] = Text()


def set_row(
    console: Console, sheet: Sheet, cells: Sequence[Text], widths: Sequence[int], *, fold: bool
) -> Iterator[Text]:
    """A row in as many lines as its tallest cell takes when each is folded to its width; 0 is a hidden column."""
    shown = [n for n, width in enumerate(widths) if width]
    folded = [
        list(cells[n].wrap(console, widths[n], justify=sheet.columns[n].justify, overflow="fold"))
        if fold
        else [justify(cells[n], widths[n], sheet.columns[n].justify)]
        for n in shown
    ]
    for parts in zip_longest(*folded):
        line = Text()
        for n, part in zip(shown, parts, strict=True):
            line.append(part if part is not None else " " * widths[n])
            line.append(" " if sheet.columns[n].tight else " " * GAP)
        line.rstrip()
        yield line


def justify(cell: Text, width: int, side: Literal["left", "right"]) -> Text:
    blank = " " * (width - cell.cell_len)
    return Text.assemble(blank, cell) if side == "right" else Text.assemble(cell, blank)


def set_cell(cell: str | Cell, column: Column, width: int) -> Text:
    text = cell.fit(width) if isinstance(cell, Cell) else Text(cell)
    style = STYLES.get(plain(cell), column.style)
    return Text.assemble(text, style=style) if style else text


def natural_widths(sheet: Sheet) -> list[int]:
    """What each column takes when nothing is folded or cut."""
    return [
        max(map(cell_len, (column.header, *(plain(row[n]) for row in sheet.rows))))
        for n, column in enumerate(sheet.columns)
    ]


def plain(cell: str | Cell) -> str:
    return cell.text if isinstance(cell, Cell) else cell


def share_width(sheet: Sheet, width: int) -> list[int]:
    """A terminal's width for each column, 0 for one that is empty or not shown; the widest folded ones give way."""
    natural = [
        width if any(plain(row[n]) for row in sheet.rows) else 0 for n, width in enumerate(natural_widths(sheet))
    ]
    quotes = [n for n, column in enumerate(sheet.columns) if column.quote]
    widths = [0 if n in quotes else width for n, width in enumerate(natural)]
    folded = [n for n, column in enumerate(sheet.columns) if column.folded]
    gaps = [1 if column.tight else GAP for column, taken in zip(sheet.columns, natural, strict=True) if taken]
    spare = width - sum(widths) - sum(gaps[:-1])
    wanted = min(GOOD_QUOTE, max((natural[n] for n in quotes), default=0))
    while spare < wanted and folded:
        widest = max(folded, key=lambda n: widths[n])
        if widths[widest] <= (LEAST if spare < 0 else GOOD):
            break
        widths[widest] -= 1
        spare += 1
    for n in quotes:
        widths[n] = min(natural[n], spare // len(quotes)) if spare >= LEAST_QUOTE else 0
    return widths
