"""Document -> articles: drops furniture, cuts a page of several posts, joins what is left into clean text.

lines.py tells what a line looks like, rules.py what it says (lexicon/furniture.tsv), wrap.py undoes hard line breaks,
segment.py cuts a page into articles, body.py finds an article's title, start and end, metadata.py who wrote it when
and where.
"""

from __future__ import annotations

from dataclasses import replace

from tweetpress.clean.body import select
from tweetpress.clean.glue import unglue
from tweetpress.clean.language import detect_language
from tweetpress.clean.lines import Line
from tweetpress.clean.metadata import complete
from tweetpress.clean.publishers import publisher_of
from tweetpress.clean.rules import mark
from tweetpress.clean.segment import cut
from tweetpress.clean.wrap import join_wrapped
from tweetpress.datatypes import Article, Document, Dropped, Page
from tweetpress.errors import PageError
from tweetpress.readers import read_document

__all__ = ["clean", "read_articles"]


def read_articles(page: Page) -> list[Article]:
    """The articles of `page`, in page order. Raises PageError when it holds no text."""
    return clean(read_document(page))


def clean(document: Document) -> list[Article]:
    """The articles of `document`: at least one. Raises PageError when nothing on it is an article's."""
    lines = join_wrapped([Line.of(block) for block in document.blocks])
    mark(lines)
    lines = unglue(lines)
    mark(line for line in lines if line.cuts)
    parts = cut(lines)
    for part in parts:
        select(part, document.metadata.title if len(parts) == 1 else None)
    parts = [part for part in parts if any(line.kept for line in part)]
    if not parts:
        raise PageError("nothing but menus, buttons and notices; save the article's own page")
    known = replace(document.metadata, publisher=document.metadata.publisher or publisher_of(lines))
    return [
        Article(
            document.source,
            number,
            complete(known, part, alone=len(part) == len(lines), detect=detect_language),
            "\n\n".join(line.text for line in part if line.kept),
            tuple(dropped for line in part for dropped in explain(line)),
        )
        for number, part in enumerate(parts, 1)
    ]


def explain(line: Line) -> list[Dropped]:
    """What `--explain` shows of a line: its cuts, and if it was dropped each line of the page that it came from."""
    cuts = [Dropped(line.number, text, kind, rule) for kind, rule, text in line.cuts]
    if line.kept:
        return cuts
    return [Dropped(block.line, block.text, line.kind, line.rule) for block in line.blocks]
