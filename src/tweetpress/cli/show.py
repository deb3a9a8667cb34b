"""`tweetpress show`: the article with everything marked where it stands."""

from __future__ import annotations

import click

from tweetpress.cli import options
from tweetpress.cli.report import require_file


@click.command("show", short_help="Print the article with everything marked in it.")
@options.page_options
@click.option("--html", is_flag=True, help="A page for the browser, complete in itself.")
@options.work_options
def command(
    run: options.RunOptions,
    html: bool,
) -> int:
    """Print the article with its people, companies, roles and figures marked.

    In colour on a terminal; in brackets, [person Leslie Berland], in a pipe or with NO_COLOR.

    \b
    Example:
      tweetpress show seeds/usine-digitale-leslie-berland.txt
      tweetpress show seeds/usine-digitale-leslie-berland.txt --html -o berland.html
    """
    if html:
        require_file(run.output)
    from tweetpress.cli.watch import extract_watched
    from tweetpress.output.files import write_output
    from tweetpress.output.shown import write_shown

    results = extract_watched(run)
    if html:
        from tweetpress.report import write_marked_page

        write_output(run.output, lambda stream: write_marked_page(results, stream))
    else:
        write_output(run.output, lambda stream: write_shown(results, stream))
    return results.status
