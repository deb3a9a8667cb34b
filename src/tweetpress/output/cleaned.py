"""What `tweetpress clean` prints: the articles' text, or what was dropped from the pages and by which rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any, TextIO

from rich.text import Text

from tweetpress.datatypes import Article, Failure
from tweetpress.output.data import SCHEMA_VERSION, dump, error_dict
from tweetpress.output.layout import Cell, Column, Sheet, make_console, print_sheets, strip_lines
from tweetpress.output.safety import safe_text

DROPPED_COLUMNS = (
    Column("Line", justify="right"),
    Column("Kind"),
    Column("Rule"),
    Column("Text", style="dim", quote=True),
)


def write_cleaned(results: Iterable[Article | Failure], stream: TextIO, *, format_: str, explain: bool) -> None:
    """Write `results` as `text`, `table` (what was dropped) or `json` (both with `explain`)."""
    if format_ == "json":
        write_json(results, stream, explain=explain)
        return
    articles = (result for result in results if isinstance(result, Article))
    write = write_dropped if format_ == "table" else write_text
    for text in write(articles, terminal=stream.isatty()):
        stream.write(text)


def write_text(articles: Iterable[Article], *, terminal: bool) -> Iterator[str]:
    """Title and paragraphs, parted by a blank line; two more blank lines before the next article."""
    between = ""
    for article in articles:
        text = "\n\n".join(filter(None, (article.metadata.title, article.text)))
        yield between + (harmless(text) if terminal else text) + "\n"
        between = "\n\n"


def harmless(text: str) -> str:
    """The paragraphs of `text`, each safe for a terminal."""
    return "\n\n".join(safe_text(paragraph) for paragraph in re.split(r"\n\n+", text))


def write_dropped(articles: Iterable[Article], *, terminal: bool) -> Iterator[str]:
    """A table an article: line number, kind, rule and the line itself."""
    from io import StringIO

    for article in articles:
        buffer = StringIO()
        console = make_console(buffer, terminal=terminal)
        title = f"{safe_text(article.source)} · {safe_text(article.metadata.title or '(no title)')}"
        rows: list[list[str | Cell]] = [[str(d.line), d.kind, d.rule, Cell(safe_text(d.text))] for d in article.dropped]
        if rows:
            print_sheets(console, [Sheet(title, DROPPED_COLUMNS, rows)], terminal=terminal)
        else:
            console.print(Text.assemble("\n", (title, "bold"), "\n", ("Nothing dropped", "dim")), soft_wrap=True)
        yield strip_lines(buffer.getvalue())


def write_json(results: Iterable[Article | Failure], stream: TextIO, *, explain: bool) -> None:
    articles: list[dict[str, Any]] = []
    errors = []
    for result in results:
        if isinstance(result, Failure):
            errors.append(error_dict(result))
            continue
        data = {
            "source": result.source,
            "part": result.part,
            **asdict(result.metadata),
            "text": result.text,
        }
        if explain:
            data["dropped"] = [asdict(d) for d in result.dropped]
        articles.append(data)
    stream.write(dump({"schema_version": SCHEMA_VERSION, "articles": articles, "errors": errors}, spaces=2) + "\n")
