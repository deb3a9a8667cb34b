"""The arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

KINDS = ("people", "companies", "roles", "figures")

paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(allow_dash=True))
output = click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to FILE, whole or not at all.")
strict = click.option("--strict", is_flag=True, help="Stop at the first unreadable input.")
quiet = click.option("-q", "--quiet", is_flag=True, help="No warnings or progress; errors only.")
max_bytes = click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=64 * 2**20,
    show_default=True,
    help="Refuse pages that are larger, unpacked.",
)
jobs = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    help="Processes; by default 1 for a few pages, all cores for many.",
)
model = click.option(
    "--model", default="fr_core_news_sm", show_default=True, help="An installed spaCy French pipeline."
)
cache = click.option(
    "--cache",
    type=click.Path(file_okay=False),
    envvar="TWEETPRESS_CACHE",
    help="Keep results in this folder and look for them there.",
)


def parse_kinds(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
    """`people,roles` -> the kinds in their usual order."""
    wanted = [kind.strip() for kind in (value or ",".join(KINDS)).split(",") if kind.strip()]
    unknown = [kind for kind in wanted if kind not in KINDS]
    if unknown or not wanted:
        raise click.BadParameter(f"{', '.join(unknown) or 'nothing'} given; choose from {', '.join(KINDS)}")
    return tuple(kind for kind in KINDS if kind in wanted)


only = click.option("--only", metavar="KINDS", callback=parse_kinds, help=f"Some of {','.join(KINDS)}.")


def options(*decorators: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """One decorator of several; the help lists them in the order given here."""

    def decorate(command: Command) -> Command:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


page_options = options(paths, output, strict, quiet, max_bytes)
"""What every command takes that reads pages."""
work_options = options(jobs, model, cache)
"""What every command takes that extracts."""
