"""`tweetpress report`: one page for the browser on all articles."""

from __future__ import annotations

import sys

import click

from tweetpress.cli import options


def require_file(output: str | None) -> None:
    """Raise a usage error where a page of HTML would run over a terminal."""
    if output is None and sys.stdout.isatty():
        raise click.UsageError("a page for the browser needs a file: add -o page.html")


@click.command("report", short_help="Write one HTML page: tables, graph, charts, sources.")
@options.page_options
@click.option("--title", metavar="TEXT", help="What stands at the head of the page.")
@options.work_options
def command(
    run: options.RunOptions,
    title: str | None,
) -> int:
    """Write one HTML page on all articles: tables, graph, charts, and the texts with everything marked.

    The page is complete in itself: it opens without a network and loads nothing.

    \b
    Example:
      tweetpress report seeds/ -o report.html
    """
    require_file(run.output)
    from tweetpress.cli.watch import extract_watched
    from tweetpress.output.files import write_output
    from tweetpress.report import TITLE, write_report

    results = extract_watched(run)
    write_output(run.output, lambda stream: write_report(results, stream, title=title or TITLE))
    return results.status
