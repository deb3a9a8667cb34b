"""`tweetpress extract`: the main job."""

from __future__ import annotations

import click

from tweetpress.cli import options


@click.command("extract")
@options.page_options
@click.option(
    "-f",
    "--format",
    "format_",
    type=options.Choice(options.FORMATS),
    default="table",
    show_default=True,
    help="What to print.",
)
@click.option("--json", "format_", flag_value="json", help="Same as --format json.")
@options.only
@click.option("--explain", "-v", is_flag=True, help="Say for each answer which rule or witness gave it.")
@options.work_options
def command(
    paths: tuple[str, ...],
    output: str | None,
    strict: bool,
    quiet: bool,
    max_bytes: int,
    format_: str,
    only: tuple[str, ...],
    explain: bool,
    jobs: int | None,
    model: str,
    cache: str | None,
) -> int:
    """Print the people, companies, roles and figures of each article.

    PATH is a saved page (.txt, .text, .html, .htm, .xhtml, each also .gz), a folder of them, or - for standard input.

    \b
    Example:
      tweetpress extract seeds/ --json | jq '.articles[].people[].name'
    """
    from tweetpress.cli.messages import relay_warnings
    from tweetpress.cli.watch import Watch
    from tweetpress.output import WRITERS, OutputOptions
    from tweetpress.output.files import write_output
    from tweetpress.pages import read_pages
    from tweetpress.run import extract_pages

    relay_warnings(quiet=quiet)
    pages = read_pages(paths, max_bytes=max_bytes)
    results = Watch(extract_pages(pages, model=model, jobs=jobs, cache=cache), strict=strict, quiet=quiet)
    write_output(output, lambda stream: WRITERS[format_](results, stream, OutputOptions(only, explain)))
    return results.status
