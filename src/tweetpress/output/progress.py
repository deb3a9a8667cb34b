"""How far a long run is, on standard error, only where a person watches it."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

Advance = Callable[[str], None]
MANY = 20
"""Pages from which the bar is shown at once; with fewer, only when the run lasts."""
PATIENCE = 1.0
"""Seconds that a run lasts without a bar."""
REFRESH = 0.1
"""Seconds between two states of the bar."""


@contextlib.contextmanager
def progress(count: Callable[[], int | None] | None) -> Iterator[Advance]:
    """A function to call with the source of each result.

    `count` tells how many pages there are, or None where that cannot be known; it is called only when a bar is shown.
    Nothing is shown for `count=None`, nor unless standard error is a terminal.
    """
    if count is None or not sys.stderr.isatty():
        yield lambda source: None
        return
    bar = Bar(count)
    try:
        yield bar.advance
    finally:
        bar.stop()


class Bar:
    """`12/300 pages ━━━━ 45 pages/s, 0:00:06 left`.

    No thread draws it, since worker processes are forked only where there is no other thread (`workers.can_fork`).
    """

    def __init__(self, count: Callable[[], int | None]) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        self.begin = self.drawn = time.monotonic()
        self.pages = 0
        self.source: str | None = None
        total = count()
        left = (TimeRemainingColumn(), TextColumn("left")) if total is not None else ()
        text = "{task.completed:.0f}/{task.total:.0f} pages" if total is not None else "{task.completed:.0f} pages"
        columns = (TextColumn(text), BarColumn(), TextColumn("{task.fields[speed]:.1f} pages/s"), *left)
        self.rich = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
        self.task = self.rich.add_task("", total=total, speed=0.0)
        if total is not None and total > MANY:
            self.rich.start()

    def advance(self, source: str) -> None:
        """One more result; a page may give several, which follow each other."""
        if source == self.source:
            return
        self.source = source
        self.pages += 1
        now = time.monotonic()
        self.rich.update(self.task, completed=self.pages, speed=self.pages / max(now - self.begin, 1e-9))
        if now - self.begin >= PATIENCE and not self.rich.live.is_started:
            self.rich.start()
        if self.rich.live.is_started and now - self.drawn >= REFRESH:
            self.drawn = now
            self.rich.refresh()

    def stop(self) -> None:
        self.rich.stop()
