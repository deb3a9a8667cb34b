"""The command line: options, consoles and exit codes; the work is done elsewhere and imported when it begins."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from typing import Any, NoReturn, TypeVar

import click

from tweetpress import __version__

Command = TypeVar("Command", bound=Callable[..., Any])
Result = TypeVar("Result")

FORMATS = ("table", "json", "jsonl", "csv")
KINDS = ("people", "companies", "roles", "figures")
UNREADABLE = 1
WRONG_USAGE = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells say it
CLOSED_PIPE = 141  # 128 + SIGPIPE


def main(args: list[str] | None = None) -> NoReturn:
    """Run the command line and exit with the status that the contract fixes."""
    from tweetpress.errors import ClosedPipeError, TweetpressError

    try:
        status = tweetpress.main(args, prog_name="tweetpress", standalone_mode=False)
    except click.exceptions.Exit as error:
        status = error.exit_code
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except ClosedPipeError:
        # What is still in the buffer must not be flushed into the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = CLOSED_PIPE
    except TweetpressError as error:
        tell(str(error))
        status = WRONG_USAGE
    except (KeyboardInterrupt, click.Abort):
        status = INTERRUPTED
    sys.exit(status if isinstance(status, int) else 0)


def tell(message: str) -> None:
    """One line on standard error; whatever a page or a file name holds, it is only text there."""
    from tweetpress.output.safety import safe_text

    click.echo(f"tweetpress: {safe_text(message)}", err=True)


def relay_warnings(*, quiet: bool) -> None:
    """Tell what the steps log, in the form of the other messages; with `--quiet` not at all."""
    import logging

    class Relay(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            tell(record.getMessage())

    logger = logging.getLogger("tweetpress")
    logger.handlers = [logging.NullHandler() if quiet else Relay()]
    logger.propagate = False


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", "-V", prog_name="tweetpress")
def tweetpress() -> None:
    """Read French tech-press pages about Twitter: who, where, in what post, and how much."""


def page_options(command: Command) -> Command:
    """The arguments and options that `extract` and `clean` share."""
    for option in reversed(
        (
            click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(allow_dash=True)),
            click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to FILE, whole or not at all."),
            click.option("--strict", is_flag=True, help="Stop at the first unreadable input."),
            click.option("-q", "--quiet", is_flag=True, help="No warnings or progress; errors only."),
            click.option(
                "--max-bytes",
                type=click.IntRange(min=1),
                default=64 * 2**20,
                show_default=True,
                help="Refuse pages that are larger, unpacked.",
            ),
        )
    ):
        command = option(command)
    return command


def parse_kinds(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
    """`people,roles` -> the kinds in their usual order."""
    wanted = [kind.strip() for kind in (value or ",".join(KINDS)).split(",") if kind.strip()]
    unknown = [kind for kind in wanted if kind not in KINDS]
    if unknown or not wanted:
        raise click.BadParameter(f"{', '.join(unknown) or 'nothing'} given; choose from {', '.join(KINDS)}")
    return tuple(kind for kind in KINDS if kind in wanted)


@tweetpress.command()
@page_options
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="What to print.",
)
@click.option("--json", "format_", flag_value="json", help="Same as --format json.")
@click.option("--only", metavar="KINDS", callback=parse_kinds, help=f"Some of {','.join(KINDS)}.")
@click.option("--explain", "-v", is_flag=True, help="Say for each answer which rule or witness gave it.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    help="Processes; by default 1 for a few pages, all cores for many.",
)
@click.option("--model", default="fr_core_news_sm", show_default=True, help="An installed spaCy French pipeline.")
@click.option(
    "--cache",
    type=click.Path(file_okay=False),
    envvar="TWEETPRESS_CACHE",
    help="Keep results in this folder and look for them there.",
)
def extract(
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
    from tweetpress.output import WRITERS, OutputOptions
    from tweetpress.output.files import write_output
    from tweetpress.pages import read_pages
    from tweetpress.run import extract_pages

    relay_warnings(quiet=quiet)
    pages = read_pages(paths, max_bytes=max_bytes)
    results = Watch(extract_pages(pages, model=model, jobs=jobs, cache=cache), strict=strict, quiet=quiet)
    write_output(output, lambda stream: WRITERS[format_](results, stream, OutputOptions(only, explain)))
    return results.status


@tweetpress.command()
@page_options
@click.option("--explain", is_flag=True, help="List what was dropped, line by line, and the rule that dropped it.")
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(("text", "table", "json")),
    help="Of --explain: table or json.",
)
@click.option("--json", "format_", flag_value="json", help="Same as --format json.")
def clean(
    paths: tuple[str, ...],
    output: str | None,
    strict: bool,
    quiet: bool,
    max_bytes: int,
    explain: bool,
    format_: str | None,
) -> int:
    """Print the article alone: title and text, page furniture removed.

    \b
    Example:
      tweetpress clean seeds/ --explain
    """
    from tweetpress.output.cleaned import write_cleaned
    from tweetpress.output.files import write_output
    from tweetpress.pages import read_pages
    from tweetpress.run import clean_articles

    format_ = format_ or ("table" if explain else "text")
    results = Watch(clean_articles(read_pages(paths, max_bytes=max_bytes)), strict=strict, quiet=quiet)
    write_output(output, lambda stream: write_cleaned(results, stream, format_=format_, explain=explain))
    return results.status


@tweetpress.command()
def schema() -> None:
    """Print the JSON Schema of what extract gives."""
    from importlib.resources import files

    click.echo(files("tweetpress").joinpath("schema.json").read_text(encoding="utf-8"), nl=False)


class Watch:
    """Passes results on, tells failures and warnings on standard error, and keeps the exit status."""

    def __init__(self, results: Iterator[Result], *, strict: bool, quiet: bool) -> None:
        self.results = results
        self.strict = strict
        self.quiet = quiet
        self.status = 0

    def __iter__(self) -> Iterator[Any]:
        from tweetpress.datatypes import Failure, Record
        from tweetpress.output.progress import progress

        with progress(enabled=not self.quiet) as advance:
            for result in self.results:
                advance()
                if isinstance(result, Failure):
                    tell(f"{result.source}: {result.message}")
                    self.status = UNREADABLE
                    if self.strict:
                        raise StrictStop
                elif isinstance(result, Record) and result.language != "fr" and not self.quiet:
                    tell(f"{result.source}: not in French, it seems ({result.language}); read all the same")
                yield result


class StrictStop(click.ClickException):
    """Ends a `--strict` run; the failure itself has been told by then."""

    exit_code = UNREADABLE

    def __init__(self) -> None:
        super().__init__("stopped at the first unreadable input (--strict)")

    def show(self, file: Any = None) -> None:
        tell(self.message)
