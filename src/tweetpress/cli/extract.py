"""`tweetpress extract`: the main job."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from tweetpress.cli import options

if TYPE_CHECKING:
    from tweetpress.output import OutputOptions, Writer


@click.command("extract", short_help="Print people, companies, roles and figures.")
@options.page_options
@click.option(
    "-f",
    "--format",
    "format_",
    type=options.Choice((*options.FORMATS, "parquet")),
    default="table",
    show_default=True,
    help="What to print; parquet with --scheduler alone.",
)
@click.option("--json", "format_", flag_value="json", help="Same as --format json.")
@click.option(
    "--by",
    type=options.Choice(("article", "corpus")),
    default="article",
    show_default=True,
    help="An article after the other, or all put together.",
)
@options.only
@click.option("--explain", "-v", is_flag=True, help="Say for each answer which rule or witness gave it.")
@options.work_options
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    is_eager=True,
    help="Work on this Dask cluster (tcp://host:8786); PATH and --output may be URLs, and --output is a folder.",
)
@click.option(
    "--part-pages",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    help="With --scheduler, pages in a file of --output.",
)
@click.pass_context
def command(
    context: click.Context,
    run: options.RunOptions,
    format_: str,
    by: str,
    only: tuple[str, ...],
    explain: bool,
    scheduler: str | None,
    part_pages: int,
) -> int:
    """Print the people, companies, roles and figures of each article.

    PATH is a saved page (.txt, .text, .html, .htm, .xhtml, each also .gz), a folder of them, or - for standard input.

    With --by corpus: people with their roles over time, companies by how often they are named, figures of one subject
    and unit by date. With -f csv -o FOLDER/: a file a kind.

    \b
    Examples:
      tweetpress extract seeds/ --json | jq '.articles[].people[].name'
      tweetpress extract seeds/ --by corpus
      tweetpress extract seeds/ -f csv -o facts/
      tweetpress extract --scheduler tcp://host:8786 's3://press/*.html.gz' -o s3://press/out
    """
    from tweetpress.output import WRITERS, OutputOptions, write_corpus

    if by == "corpus":
        format_ = corpus_format(context, format_)
    if scheduler:
        from tweetpress.cli.cluster import extract_parts

        return extract_parts(context)
    if format_ == "parquet":
        raise click.UsageError("--format parquet is written in parts: give --scheduler and --output FOLDER")
    write = write_corpus(format_) if by == "corpus" else WRITERS[format_]
    return write_results(run, write, OutputOptions(only, explain), folder=format_ == "csv")


def write_results(run: options.RunOptions, write: Writer, wanted: OutputOptions, *, folder: bool) -> int:
    """Read, extract and write; the exit status. `folder` says that the format may be a folder of files."""
    from tweetpress.cli.watch import extract_watched
    from tweetpress.output.files import is_folder, write_output
    from tweetpress.output.folder import write_csv_folder

    results = extract_watched(run)
    if folder and run.output is not None and is_folder(run.output):
        write_csv_folder(results, run.output, wanted)
    else:
        write_output(run.output, lambda stream: write(results, stream, wanted))
    return results.status


def corpus_format(context: click.Context, given: str) -> str:
    """A format that `--by corpus` has: the one given, or the table where a config file names another for all runs.

    Raises UsageError for what the command line asks for and cannot have.
    """
    from tweetpress.output import CORPUS_FORMATS

    if given in CORPUS_FORMATS:
        return given
    if context.get_parameter_source("format_") is ParameterSource.DEFAULT_MAP:
        return CORPUS_FORMATS[0]
    raise click.UsageError(f"--by corpus has the formats {', '.join(CORPUS_FORMATS)}, not {given}")
