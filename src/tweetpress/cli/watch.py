"""The stream of results on its way to a writer: failures are told and remembered."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import click

from tweetpress.cli import status
from tweetpress.cli.messages import relay_warnings, tell


class Watch:
    """Passes results on, tells failures and warnings on standard error, and keeps the exit status.

    `paths` are what is read, for the progress bar's total; `output` is where the results go: a bar would tear them
    apart on the terminal that shows both.
    """

    def __init__(
        self,
        results: Iterable[Any],
        *,
        strict: bool,
        quiet: bool,
        paths: Sequence[str] = (),
        output: str | None = None,
    ) -> None:
        self.results = results
        self.paths = paths
        self.shows_bar = not quiet and (output not in (None, "-") or not sys.stdout.isatty())
        self.strict = strict
        self.quiet = quiet
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
        """How many pages there are to read; None where standard input is one of them or nobody said."""
        from tweetpress.pages import STDIN, find_files

        if not self.paths or STDIN in self.paths:
            return None
        return sum(1 for path in self.paths for _ in find_files(path))


def extract_watched(
    paths: Sequence[str],
    *,
    strict: bool,
    quiet: bool,
    max_bytes: int,
    model: str,
    jobs: int | None,
    cache: str | None,
    output: str | None = None,
) -> Watch:
    """Read `paths` and extract, watched; the options are those of the command line."""
    from tweetpress.pages import read_pages
    from tweetpress.run import extract_pages

    relay_warnings(quiet=quiet)
    pages = read_pages(paths, max_bytes=max_bytes)
    records = extract_pages(pages, model=model, jobs=jobs, cache=cache)
    return Watch(records, strict=strict, quiet=quiet, paths=paths, output=output)


class StrictStop(click.ClickException):
    """Ends a `--strict` run; the failure itself has been told by then."""

    exit_code = status.UNREADABLE

    def __init__(self) -> None:
        super().__init__("stopped at the first unreadable input (--strict)")

    def show(self, file: Any = None) -> None:
        tell(self.message)
