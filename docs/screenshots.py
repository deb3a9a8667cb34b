"""Makes the pictures of README and docs anew: `python docs/screenshots.py` (needs chromium and playwright).

Tables and `show` by rich's SVG export, the report by a headless browser. Look at them before you commit them.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, TerminalTheme
from rich.text import Text

from tweetpress.datatypes import Record
from tweetpress.output import OutputOptions
from tweetpress.output.shown import write_shown
from tweetpress.output.tables import write_tables
from tweetpress.pages import read_pages
from tweetpress.report import write_report
from tweetpress.run import extract_pages

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
CORPUS = ROOT / "tests" / "accuracy" / "pages"
# The report's pages: our own seeds and those of the corpus that may be read.
PAGES = (
    "d01-strategies-entretien-gonzalez.txt",
    "d03-branchez-vous-scardino.txt",
    "d10-blog-histoire-gazouillis.txt",
    "d12-eco-mag-kordestani.txt",
    "e01-boursier-resultats-t1-2022.txt",
    "e02-frenchweb-agrawal-organigramme.txt",
    "e04-lapresse-bureau-canadien.txt",
    "e08-siecledigital-twitter-blue.html",
    "e09-europe1-linda-yaccarino.html",
)
SHOWN = "usine-digitale-leslie-berland.txt"
COLUMNS = 100
DARK = TerminalTheme(
    (28, 31, 37),
    (233, 231, 226),
    [(28, 31, 37), (224, 108, 117), (111, 214, 174), (242, 184, 75), (140, 196, 255), (224, 163, 228), (110, 200, 210),
     (233, 231, 226)],
)  # fmt: skip


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def main() -> None:
    os.environ.update(COLUMNS=str(COLUMNS), TERM="xterm-256color", COLORTERM="truecolor")
    PICTURES.mkdir(exist_ok=True)
    os.chdir(ROOT)
    paths = ["seeds", *(str((CORPUS / name).relative_to(ROOT)) for name in PAGES)]
    records = [result for result in extract_pages(read_pages(paths), jobs=1) if isinstance(result, Record)]
    [shown] = [record for record in records if record.source.endswith(SHOWN)]
    for name, theme in (("light", DEFAULT_TERMINAL_THEME), ("dark", DARK)):
        draw_terminal(f"show-{name}", f"tweetpress show {SHOWN}", printed(write_shown, shown), theme, lines=24)
        table = printed(write_tables, shown, OutputOptions(("roles", "figures")))
        draw_terminal(f"tables-{name}", f"tweetpress extract {SHOWN} --only roles,figures", table, theme)
    photograph(records)


def printed(write: Any, record: Record, *options: Any) -> str:
    """What `write` puts on a terminal for `record`."""
    terminal = Terminal()
    write(iter([record]), terminal, *options)
    return terminal.getvalue()


def draw_terminal(name: str, title: str, output: str, theme: TerminalTheme, *, lines: int | None = None) -> None:
    """An SVG of a terminal with `output`, or its first `lines`."""
    console = Console(file=io.StringIO(), record=True, width=COLUMNS, force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi("\n".join(output.rstrip().splitlines()[:lines])))
    # Without the fonts that rich would have the reader's browser fetch.
    form = re.sub(r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    svg = console.export_svg(title=title, theme=theme, code_format=form, unique_id=name)
    (PICTURES / f"{name}.svg").write_text(svg, encoding="utf-8")


def photograph(records: Sequence[Record]) -> None:
    """The report as a person sees it: wide in light and dark, and on a phone."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("needs Debian's chromium: apt-get install chromium")
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        report = Path(folder, "report.html")
        with report.open("w", encoding="utf-8") as stream:
            write_report(iter(records), stream)
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, place, width, height, theme in (
            ("report-light", "", 1280, 860, "light"),
            ("report-dark", "#posts", 1280, 860, "dark"),
            ("report-phone", "#figures", 390, 844, "light"),
        ):
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)
            page.goto(report.as_uri() + place)
            if place == "#posts":
                page.locator("#table-posts td.quote a").nth(4).click()
            page.wait_for_timeout(300)
            page.screenshot(path=PICTURES / f"{name}.png")
            if not place:
                page.locator("#graph-card").screenshot(path=PICTURES / "report-graph.png")
        browser.close()


if __name__ == "__main__":
    main()
