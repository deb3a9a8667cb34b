"""The tables as Markdown (GitHub's flavour): a section an article, whole cells, nothing that Markdown would act on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TextIO

from tweetpress.datatypes import Failure, Record
from tweetpress.output.data import OutputOptions
from tweetpress.output.layout import Sheet, plain
from tweetpress.output.safety import safe_text
from tweetpress.output.tables import heading_facts, make_sheets

# What starts a link, an image, emphasis, code, HTML, a cell or an escape (CommonMark 0.31, GFM tables).
ACTIVE = re.compile(r"[\\`*_\[\]<>|~&#]")


def write_markdown(results: Iterable[Record | Failure], stream: TextIO, options: OutputOptions) -> None:
    """Each article as it comes."""
    between = ""
    for result in results:
        if isinstance(result, Record):
            stream.write(between + render_article(result, options))
            between = "\n"


def render_article(record: Record, options: OutputOptions) -> str:
    head = f"## {escape(safe_text(record.title or '(no title)'))}\n\n{escape(' · '.join(heading_facts(record)))}\n"
    return head + "".join(map(render_sheet, make_sheets(record, options)))


def render_sheet(sheet: Sheet) -> str:
    """A table under its heading; nothing for an empty one."""
    if not sheet.rows:
        return ""
    lines = [
        [column.header for column in sheet.columns],
        ["---:" if column.justify == "right" else "---" for column in sheet.columns],
        *([escape(plain(cell)).strip() for cell in row] for row in sheet.rows),
    ]
    return f"\n### {sheet.title}\n\n" + "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def escape(text: str) -> str:
    """`text` as Markdown shows it.

    >>> print(escape("a|b <script> *c*"))
    a\\|b \\<script\\> \\*c\\*
    """
    return ACTIVE.sub(r"\\\g<0>", text)
