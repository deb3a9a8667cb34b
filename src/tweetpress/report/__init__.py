"""Pages for the browser, each one file that needs nothing else: the report on many articles, and one marked article.

`facts` gathers what the records say across articles, `articles` readies their texts for the templates, `page` puts
templates, styles, scripts and the content-security policy together.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from tweetpress.datatypes import Failure, Record

if TYPE_CHECKING:
    from tweetpress.report.facts import Facts

Results = Iterable[Record | Failure]


TITLE = "Who, where, in what post, and how much"
EMPTY = {
    "people": "Nobody is named in these articles.",
    "companies": "No company is named in these articles.",
    "posts": "These articles give nobody a post.",
    "figures": "There are no figures in these articles.",
    "articles": "No article could be read.",
}


def write_report(results: Results, stream: TextIO, *, title: str = TITLE) -> None:
    """The report on all `results`: tables, graph, charts and every article, in one HTML page."""
    from tweetpress.report.articles import mark_article
    from tweetpress.report.facts import gather
    from tweetpress.report.page import render

    records, failures = part(results)
    facts = gather(records, failures)
    articles = [mark_article(record, n) for n, record in enumerate(records)]
    page = render(
        "report.html.j2",
        report=True,
        title=title,
        summary=summarise(facts),
        empty=EMPTY,
        facts=facts,
        articles=articles,
    )
    for piece in page:
        stream.write(piece)


def write_marked_page(results: Results, stream: TextIO) -> None:
    """The articles with everything marked, each with its facts beside it: a page without scripts."""
    from tweetpress.report.articles import mark_article
    from tweetpress.report.page import render

    records, _failures = part(results)
    articles = [mark_article(record, n) for n, record in enumerate(records)]
    for piece in render("marked.html.j2", report=False, articles=articles):
        stream.write(piece)


def summarise(facts: Facts) -> str:
    """How many articles, of which years.

    >>> from tweetpress.report.facts import gather
    >>> summarise(gather([]))
    '0 articles'
    """
    count = len(facts.articles)
    years = sorted({article.published[:4] for article in facts.articles if article.published})
    span = "" if not years else years[0] if len(years) == 1 else f"{years[0]} – {years[-1]}"
    return ", ".join(filter(None, (f"{count} article{'' if count == 1 else 's'}", span)))


def part(results: Results) -> tuple[list[Record], list[Failure]]:
    """The records and the failures of `results`, each in their order."""
    records: list[Record] = []
    failures: list[Failure] = []
    for result in results:
        if isinstance(result, Record):
            records.append(result)
        else:
            failures.append(result)
    return records, failures
