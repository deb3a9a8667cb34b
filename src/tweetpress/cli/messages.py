"""What goes to standard error: one line a message, safe on a terminal."""

from __future__ import annotations

import click


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
