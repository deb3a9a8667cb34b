"""The stream of results on its way to a writer: failures are told and remembered."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import Any

import click

from tweetpress.cli import status
from tweetpress.cli.messages import relay_warnings, tell
from tweetpress.cli.options import RunOptions


class Watch:
    """Passes results on, tells failures and warnings on standard error, and keeps the exit status.

    The progress bar's total is counted in the paths of `run`; there is no bar where its output goes to the terminal
    that shows both: they would tear each other apart.
    """

    def __init__(self, results: Iterable[Any], run: RunOptions) -> None:
        self.results = results
        self.paths = run.paths
        self.shows_bar = not run.quiet and (run.output not in (None, "-") or not sys.stdout.isatty())
        self.strict = run.strict
        self.quiet = run.quiet
        self.status = status.DONE

    def __iter__(self) -> Iterator[Any]:
        from tweetpress.datatypes import Failure, Record
        from tweetpress.output.progress import progress

        with progress(self.count_pages if self.shows_bar else None) as advance:
            for result in self.results:
                advance(result.source)
                if isinstance(result, Failure):
                    tell(f"{result.source}: {result.message}")
                    self.status = status.UNREADABLE
                    if self.strict:
                        raise StrictStop
                elif isinstance(result, Record) and result.language != "fr" and not self.quiet:
                    tell(f"{result.source}: not in French, it seems ({result.language}); read all the same")
                yield result

    def count_pages(self) -> int | None:
        """How many pages there are to read; None where standard input is one of them."""
        from tweetpress.pages import STDIN, find_files

        if STDIN in self.paths:
            return None
        return sum(1 for path in self.paths for _ in find_files(path))


def extract_watched(run: RunOptions) -> Watch:
    """Read the pages of `run` and extract, watched. Raises ModelError, before anything is written."""
    from tweetpress.pages import read_pages
    from tweetpress.pipeline import require_model
    from tweetpress.run import extract_pages

    require_model(run.model)
    relay_warnings(quiet=run.quiet)
    pages = read_pages(run.paths, max_bytes=run.max_bytes)
    return Watch(extract_pages(pages, model=run.model, jobs=run.jobs, cache=run.cache), run)


class StrictStop(click.ClickException):
    """Ends a `--strict` run; the failure itself has been told by then."""

    exit_code = status.UNREADABLE

    def __init__(self) -> None:
        super().__init__("stopped at the first unreadable input (--strict)")

    def show(self, file: Any = None) -> None:
        tell(self.message)
