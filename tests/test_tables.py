"""How tables are set: what is folded, cut and left out on a terminal, and that nothing is off one."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from test_output import RECORD, write

from tweetpress.datatypes import Figure, Record
from tweetpress.errors import OutputError
from tweetpress.output import OutputOptions
from tweetpress.output.folder import write_csv_folder
from tweetpress.output.layout import Cell, Column, Sheet, make_console, print_sheets
from tweetpress.output.words import align_decimals, counted

LONG = "directrice de la communication et des affaires publiques pour l’Europe du Sud"
QUOTE = f"Hier, au siège, {LONG} de Twitter, Ada Lovelace a pris la parole devant trois cents salariés."
SHEET = Sheet(
    "Roles",
    (
        Column("Person", folded=True, group=True),
        Column("Role", folded=True),
        Column("N", justify="right"),
        Column("Empty"),
        Column("Quote", quote=True),
    ),
    [
        ["Ada Lovelace", LONG, "1", "", Cell(QUOTE, 16, 16 + len(LONG))],
        ["Ada Lovelace", "CMO", "12", "", Cell("Elle était CMO.", 11, 14)],
        ["Bo Li", "CMO", "3", "", Cell(QUOTE, len(QUOTE) - 9, len(QUOTE) - 1)],
    ],
)


def set_lines(sheet: Sheet, width: int | None) -> list[str]:
    """The sheet as it stands on a terminal of `width` columns, or off one."""
    buffer = io.StringIO()
    console = make_console(buffer, terminal=width is not None)
    if width is not None:
        console.width = width
    print_sheets(console, [sheet], terminal=width is not None)
    return re.sub(r"\x1b\[[\d;]*m", "", buffer.getvalue()).splitlines()


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 160, 240])
def test_a_terminal_is_never_overflowed(width: int) -> None:
    lines = set_lines(SHEET, width)
    assert max(map(cell_len, lines)) <= width
    assert not any("Empty" in line for line in lines)
    assert sum("Ada Lovelace" in line.split("  ")[0] for line in lines) == 1
    assert ("Quote" in lines[2]) == (width >= 80)


def test_quotes_show_the_words_that_matter() -> None:
    printed = "\n".join(set_lines(SHEET, 120))
    assert "…" in printed
    assert "Elle était CMO." in printed
    assert "salariés." in printed


@pytest.mark.parametrize(("start", "end"), [(0, 5), (30, 45), (90, 99), (0, 0), (0, 99)])
@pytest.mark.parametrize("width", [24, 50, 99, 200])
def test_a_cut_quote_is_as_wide_as_allowed_and_in_one_piece(start: int, end: int, width: int) -> None:
    text = "".join(chr(0x100 + n) for n in range(99))
    shown = Cell(text, start, end).fit(width).plain
    assert len(shown) == min(width, 99)
    assert shown.strip("…") in text
    if end - start <= width - 2:
        assert text[start:end] in shown


def test_off_a_terminal_each_row_is_a_whole_line() -> None:
    lines = set_lines(SHEET, None)
    assert len(lines) == 6
    assert [line.startswith("Ada Lovelace") for line in lines[3:]] == [True, True, False]
    assert lines[3].rstrip().endswith(QUOTE)


def test_numbers_stand_with_their_commas_under_each_other() -> None:
    assert align_decimals(["1,5", "300", "2,25"]) == ["1,5 ", "300   ", "2,25"]
    assert align_decimals([]) == []


@pytest.mark.parametrize(
    ("number", "noun", "said"), [(1, "people", "1 person"), (2, "people", "2 people"), (1, "articles", "1 article")]
)
def test_one_is_singular(number: int, noun: str, said: str) -> None:
    assert counted(number, noun) == said


def test_figures_of_one_subject_stand_together_unknown_subjects_last() -> None:
    figure = RECORD.figures[0]
    figures: tuple[Figure, ...] = (
        replace(figure, subject=None, value=1.0),
        replace(figure, subject="Twitter", value=2.0),
        replace(figure, subject="Vine", value=3.0),
        replace(figure, subject="Twitter", value=4.0, period="2009-02"),
    )
    printed = write("table", replace(RECORD, figures=figures), only=("figures",))
    rows = [line.split("  ")[0] for line in printed.splitlines() if "membres" in line]
    assert rows == ["Twitter", "Twitter", "Vine", "–"]
    assert "February 2009" in printed


def test_markdown_cells_cannot_act() -> None:
    hostile = "a|b <b>x</b> [l](http://x) `c` *d*"
    printed = write("markdown", replace(RECORD, roles=(replace(RECORD.roles[0], title=hostile, aliases=()),)))
    assert r"a\|b \<b\>x\</b\> \[l\](http://x) \`c\` \*d\*" in printed
    assert printed.startswith("## Ada Lovelace arrive\n")


def test_csv_in_a_folder_is_a_file_a_kind(tmp_path: Path) -> None:
    folder = tmp_path / "facts"
    write_csv_folder([RECORD], str(folder), OutputOptions(explain=True))
    tables = {p.stem: list(csv.DictReader(io.StringIO(p.read_text(encoding="utf-8")))) for p in folder.iterdir()}
    assert set(tables) == {"articles", "people", "companies", "roles", "figures", "mentions"}
    assert tables["people"][0] == {
        "source": "pages/a.txt",
        "part": "1",
        "name": "Ada Lovelace",
        "aliases": "Lovelace",
        "mentions": "1",
        "why": "shape",
    }
    assert tables["figures"][0]["value"] == "1500000"
    assert [row["kind"] for row in tables["mentions"]] == ["people", "companies"]


def test_csv_in_a_folder_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    def broken() -> object:
        yield RECORD
        raise OSError("disk full")

    write_csv_folder([RECORD], str(tmp_path), OutputOptions())
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    records: list[Record] = broken()  # type: ignore[assignment]
    with pytest.raises(OutputError, match="disk full"):
        write_csv_folder(records, str(tmp_path), OutputOptions())
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("titles", "line"),
    [(["Roles"], "No roles found"), (["Roles", "Figures", "People"], "No roles, figures or people found")],
)
def test_empty_sheets_share_a_line(titles: list[str], line: str) -> None:
    buffer = io.StringIO()
    sheets = [Sheet(title, SHEET.columns, []) for title in titles]
    print_sheets(make_console(buffer, terminal=False), sheets, terminal=False)
    assert buffer.getvalue() == f"\n{line}\n"
