"""`tweetpress clean`: the articles' text alone."""

from __future__ import annotations

import click

from tweetpress.cli import options


@click.command("clean", short_help="Print the article alone, page furniture removed.")
@options.page_options
@click.option("--explain", is_flag=True, help="List what was dropped, line by line, and the rule that dropped it.")
@click.option(
    "-f",
    "--format",
    "format_",
    type=options.Choice(("text", "table", "json")),
    help="By default text, with --explain table; json holds either.",
)
@click.option("--json", "format_", flag_value="json", help="Same as --format json.")
@options.gather
def command(
    run: options.RunOptions,
    explain: bool,
    format_: str | None,
) -> int:
    """Print the article alone: title and text, page furniture removed.

    \b
    Example:
      tweetpress clean seeds/ --explain
    """
    from tweetpress.cli.watch import Watch
    from tweetpress.output.cleaned import write_cleaned
    from tweetpress.output.files import write_output
    from tweetpress.pages import read_pages
    from tweetpress.run import clean_articles

    format_ = format_ or ("table" if explain else "text")
    results = Watch(clean_articles(read_pages(run.paths, max_bytes=run.max_bytes)), run)
    write_output(run.output, lambda stream: write_cleaned(results, stream, format_=format_, explain=explain))
    return results.status
