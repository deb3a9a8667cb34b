"""What `tweetpress show` prints, with and without colour."""

from __future__ import annotations

import io
import re

import pytest
from conftest import SEEDS, Run
from rich.console import Console
from sample_records import ARRIVAL, EMPTY, hostile

from tweetpress.datatypes import Failure, Record
from tweetpress.output.safety import UNSAFE
from tweetpress.output.shown import print_marked, write_shown


def shown(*results: Record | Failure) -> str:
    stream = io.StringIO()
    write_shown(iter(results), stream)
    return stream.getvalue()


def coloured(record: Record, **options: object) -> str:
    """As on a terminal of 60 columns."""
    console = Console(file=io.StringIO(), force_terminal=True, width=60, **options)  # type: ignore[arg-type]
    print_marked(console, record)
    return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_in_a_pipe_marks_are_brackets_and_a_paragraph_is_a_line() -> None:
    assert shown(ARRIVAL).splitlines() == [
        "Ada Morel arrive",
        "La Gazette · Paul Brun · 5 February 2013 · pages/arrivee.txt",
        "people 2  companies 2  role 1  figure 1",
        "",
        "[role [person Ada Morel], directrice de [company Twitter]], succède à [person Jean Petit]. "
        "[company Le réseau] compte [figure 200 millions d’utilisateurs].",
        "",
        "[person Ada Morel] vient de [company Google].",
    ]


def test_articles_are_parted_and_failures_left_to_the_messages() -> None:
    assert shown(EMPTY, Failure("b.txt", "broken"), EMPTY) == shown(EMPTY) + "\n" + shown(EMPTY)


@pytest.mark.parametrize(("system", "person"), [("256", "48;5;153m"), ("standard", "46m"), ("truecolor", "48;5;153m")])
def test_in_colour_a_name_inside_a_role_has_both_styles(system: str, person: str) -> None:
    printed = coloured(ARRIVAL, color_system=system)
    assert re.search(rf"\x1b\[4;30;{person}Ada Morel\x1b\[0m\x1b\[4m, directrice", printed)
    assert "[person" not in printed
    assert max(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in printed.splitlines()) <= 60


def test_no_color_on_a_terminal_gives_brackets() -> None:
    assert "[person Ada Morel]" in coloured(ARRIVAL, no_color=True)


def test_a_page_cannot_act_on_the_terminal() -> None:
    assert not UNSAFE.search(shown(hostile()).replace("\n", ""))


@pytest.mark.model
def test_show_reads_a_page_and_ends_with_0(run: Run) -> None:
    done = run("show", str(SEEDS / "usine-digitale-leslie-berland.txt"))
    assert done.returncode == 0
    assert "[role [person Jack Dorsey], le patron de [company Twitter]]" in done.stdout.decode()
    assert done.stderr == b""
