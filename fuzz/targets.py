"""What is fuzzed: functions from bytes that raise when a promise is broken. They need no fuzzing engine.

`pages` is the way of a page's bytes to its articles (loader, readers, cleaner), `numbers` the number grammar.
"""

from __future__ import annotations

import io
import json
import math
import re
from collections.abc import Callable

from tweetpress.clean import read_articles
from tweetpress.datatypes import Article, Failure
from tweetpress.errors import PageError
from tweetpress.numbers import Number, find, parse
from tweetpress.output.cleaned import write_cleaned
from tweetpress.pages import make_page

SOURCES = ("a.txt", "a.html", "-", "a.txt.gz", "a.html.gz")
"""The first byte of an input says under which name the rest comes."""
MAX_BYTES = 2**20
BREAKS = re.compile("[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def check_pages(data: bytes) -> None:
    """Read and clean a page. Nothing but PageError may come out, and the articles must be whole and printable."""
    source = SOURCES[data[0] % len(SOURCES)] if data else SOURCES[0]
    page = make_page(source, io.BytesIO(data[1:]), max_bytes=MAX_BYTES)
    if isinstance(page, Failure):
        check_line(page.message)
        return
    try:
        articles = read_articles(page)
    except PageError as error:
        check_line(str(error))
        return
    assert articles, "neither an article nor a reason"
    assert articles == read_articles(page), "another result the second time"
    for number, article in enumerate(articles, 1):
        assert article.part == number
        check_article(article)
    for format_, explain in (("text", False), ("table", True), ("json", True)):
        write_cleaned(articles, io.StringIO(), format_=format_, explain=explain)


def check_article(article: Article) -> None:
    """Text that can be written and cut: no surrogates, no stray breaks, paragraphs parted by one blank line."""
    metadata = article.metadata
    for text in (metadata.title, metadata.publisher, *metadata.authors):
        if text is not None:
            check_line(text)
    text = article.text
    text.encode("utf-8")
    assert text.strip(), "an article without text"
    assert not BREAKS.search(text), "a stray line break"
    assert all(line.strip() == line for line in text.split("\n")), "blanks round a line"
    assert "\n\n\n" not in text, "two blank lines"
    assert metadata.published is None or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", metadata.published)
    for dropped in article.dropped:
        assert dropped.line >= 0
        assert dropped.kind
        assert dropped.rule
        dropped.text.encode("utf-8")


def check_line(text: str) -> None:
    text.encode("utf-8")
    assert text.strip(), "an empty line"
    assert "\n" not in text, "more than one line"


def check_numbers(data: bytes) -> None:
    """Find numbers in a text. They stand where they say, in order and apart, and their values are finite."""
    text = data.decode("utf-8", "replace")
    end = 0
    for number in find(text):
        assert end <= number.start < number.end <= len(text)
        end = number.end
        check_number(number, text)
    parse(text)


def check_number(number: Number, text: str) -> None:
    assert text[number.start : number.end] == number.text
    assert number.sign in ("", "+", "-")
    for value in (number.value, number.value_max):
        if value is not None:
            assert math.isfinite(value)
            assert value >= 0
            json.dumps(value, allow_nan=False)
    assert number.value_max is None or number.value < number.value_max
    for part in number.parts:
        check_number(part, text)


TARGETS: dict[str, Callable[[bytes], None]] = {"pages": check_pages, "numbers": check_numbers}
