"""`tweetpress extract --scheduler`: many pages on many machines, a folder of parts for the result."""

from __future__ import annotations

from collections.abc import Iterator

import click
from click.core import ParameterSource

from tweetpress.cli import status
from tweetpress.cli.messages import relay_warnings, tell
from tweetpress.cluster import GivenUp, Plan, make_plan, require_extra, run_plan
from tweetpress.lexicon import rows_in_use
from tweetpress.output import OutputOptions
from tweetpress.output.progress import progress
from tweetpress.parts import ERRORS, Done, Job

FORMATS = ("jsonl", "parquet")
HERE = ("jobs", "cache", "by")
"""Options that say how this machine works, or that put all pages together."""


def extract_parts(context: click.Context) -> int:
    """Make what parts are missing in the folder `--output`, tell how it went, and return the exit status."""
    given = context.params
    relay_warnings(quiet=given["quiet"])
    check_options(context)
    require_extra()
    options = OutputOptions(given["only"], given["explain"])
    job = Job(given["model"], part_format(context), options, given["max_bytes"], rows_in_use())
    plan = make_plan(given["paths"], given["output"], job, part_pages=given["part_pages"])
    if plan.done and not given["quiet"]:
        tell(f"{given['output']}: {plan.done} of {plan.pages} pages done by earlier runs, going on")
    parts = unread = left = 0
    for part in run_with_progress(plan, job, given["scheduler"], shown=not given["quiet"]):
        tell_faults(part, job)
        parts += isinstance(part, Done)
        unread += part.failures if isinstance(part, Done) else 0
        left += part.pages if isinstance(part, GivenUp) else 0
        if given["strict"] and (unread or left):
            break
    if not given["quiet"]:
        tell(f"{given['output']}: {parts} parts made, {unread} pages not read, {left} pages left")
    return status.UNREADABLE if unread or left else status.DONE


def check_options(context: click.Context) -> None:
    """Raises UsageError for options that `--scheduler` needs, or that mean nothing with it."""
    if not context.params["output"]:
        raise click.UsageError("--scheduler needs --output: the folder, or its URL, that takes the parts")
    for name in HERE:
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"--{name} means nothing with --scheduler: each machine works for itself")


def part_format(context: click.Context) -> str:
    """The format of the parts: what was asked for, else JSON Lines. Raises UsageError for what cannot be had."""
    given: str = context.params["format_"]
    if given in FORMATS:
        return given
    if context.get_parameter_source("format_") is ParameterSource.COMMANDLINE:
        raise click.UsageError(f"--format {given} makes one file of all; with --scheduler: {' or '.join(FORMATS)}")
    return FORMATS[0]


def run_with_progress(plan: Plan, job: Job, scheduler: str, *, shown: bool) -> Iterator[Done | GivenUp]:
    """The parts as they are made, and a bar that counts their pages."""
    with progress((lambda: plan.pages - plan.done) if shown else None) as advance:
        for part in run_plan(plan, job, scheduler):
            for number in range(part.pages):
                advance(f"{part.file} {number}")
            yield part


def tell_faults(part: Done | GivenUp, job: Job) -> None:
    if isinstance(part, GivenUp):
        tell(f"{part.file}: not made: {part.reason}")
    elif part.failures:
        errors = part.file.removesuffix(job.ending) + ERRORS
        tell(f"{errors}: {part.failures} of {part.pages} pages could not be read")
