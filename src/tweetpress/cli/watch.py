"""The stream of results on its way to a writer: failures are told and remembered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import click

from tweetpress.cli import status
from tweetpress.cli.messages import tell


class Watch:
    """Passes results on, tells failures and warnings on standard error, and keeps the exit status."""

    def __init__(self, results: Iterable[Any], *, strict: bool, quiet: bool) -> None:
        self.results = results
        self.strict = strict
        self.quiet = quiet
        self.status = status.DONE

    def __iter__(self) -> Iterator[Any]:
        from tweetpress.datatypes import Failure, Record
        from tweetpress.output.progress import progress

        with progress(enabled=not self.quiet) as advance:
            for result in self.results:
                advance()
                if isinstance(result, Failure):
                    tell(f"{result.source}: {result.message}")
                    self.status = status.UNREADABLE
                    if self.strict:
                        raise StrictStop
                elif isinstance(result, Record) and result.language != "fr" and not self.quiet:
                    tell(f"{result.source}: not in French, it seems ({result.language}); read all the same")
                yield result


class StrictStop(click.ClickException):
    """Ends a `--strict` run; the failure itself has been told by then."""

    exit_code = status.UNREADABLE

    def __init__(self) -> None:
        super().__init__("stopped at the first unreadable input (--strict)")

    def show(self, file: Any = None) -> None:
        tell(self.message)
