"""`tweetpress check`: whether pages still yield what they did, for CI."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TextIO

import click

from tweetpress.cli import options, status


def parse_ignored(_context: click.Context, _option: click.Parameter, value: str) -> frozenset[str]:
    from tweetpress.expected import parse_fields

    try:
        return parse_fields(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command("check", short_help="Compare with a stored result, for CI.")
@options.paths
@click.option(
    "--expect", "expect", metavar="FILE", required=True, type=click.Path(dir_okay=False), help="The stored result."
)
@click.option("--update", is_flag=True, help="Write the stored result anew, whole or not at all, and compare nothing.")
@options.only
@click.option("--ignore", metavar="FIELDS", default="", callback=parse_ignored, help="As in aliases,subject,period.")
@click.option("--exact", is_flag=True, help="Compare also text, quotes, mentions and offsets.")
@click.option("--allow-new", is_flag=True, help="Only what is missing or changed is a difference.")
@options.quiet
@options.max_bytes
@options.work_options
@options.lexicon
@options.config
def command(
    run: options.RunOptions,
    expect: str,
    update: bool,
    only: tuple[str, ...],
    ignore: frozenset[str],
    exact: bool,
    allow_new: bool,
) -> int:
    """Compare what PATH... yield with a stored result: status 0 when it is the same, 1 when it differs.

    The stored result is what --update wrote, or the output of extract --json. Only the keys that stand in it are
    compared: take out those that do not matter to you. Order does not count; text, quotes and offsets only with
    --exact.

    \b
    Examples:
      tweetpress check pages/ --expect expected.json --update
      tweetpress check pages/ --expect expected.json
      tweetpress check pages/ --expect expected.json --only people --allow-new
    """
    from tweetpress.cli.watch import extract_watched
    from tweetpress.expected import Comparison, parse_expected
    from tweetpress.output.data import OutputOptions, to_dict
    from tweetpress.output.differences import render_differences
    from tweetpress.output.files import write_output

    stored = [] if update else parse_expected(expect, read_expected(expect))
    comparison = Comparison(only, ignore, exact, allow_new)
    results = extract_watched(replace(run, strict=update))
    articles = [to_dict(result, OutputOptions(only)) for result in results if hasattr(result, "text")]
    if update:
        write_output(expect, writer(comparison.dump(articles)))
        return results.status
    found = comparison.compare(stored, articles)
    if found or not run.quiet:
        write_output(None, writer(render_differences(found, articles=len(articles), terminal=sys.stdout.isatty())))
    return results.status or (status.DIFFERENT if found else status.DONE)


def writer(text: str) -> Callable[[TextIO], None]:
    def write(stream: TextIO) -> None:
        stream.write(text)

    return write


def read_expected(file: str) -> str:
    from tweetpress.errors import ExpectationError

    try:
        return Path(file).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ExpectationError(f"{file}: no such file; write it with --update") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ExpectationError(f"{file}: cannot be read: {error}") from None
