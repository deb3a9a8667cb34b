"""The program: its commands, and what ends it with which exit status."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any, NoReturn

import click

from tweetpress import __version__
from tweetpress.cli import status
from tweetpress.cli.messages import tell
from tweetpress.suggestions import unknown

COMMANDS = ("extract", "show", "report", "check", "clean", "schema", "info", "completion")
"""In the order of the help. Each is a module of this package whose `command` is imported when it is called."""


class LazyGroup(click.Group):
    """Imports a command when it is called for, so that each starts as fast as if it were the only one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"tweetpress.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(unknown("command", args[0], COMMANDS))
        return super().resolve_command(ctx, args)

    def make_context(self, *args: Any, **given: Any) -> click.Context:
        with closed_pipe():
            return super().make_context(*args, **given)

    def invoke(self, ctx: click.Context) -> Any:
        with closed_pipe():
            return super().invoke(ctx)


@contextlib.contextmanager
def closed_pipe() -> Iterator[None]:
    """Raise ClosedPipeError for a pipe that nobody reads: click would catch the OSError itself, and exit with 1."""
    from tweetpress.errors import ClosedPipeError

    try:
        yield
    except BrokenPipeError:
        raise ClosedPipeError from None


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", "-V", prog_name="tweetpress")
def tweetpress() -> None:
    """Read French tech-press pages about Twitter: who, where, in what post, and how much.

    \b
    Example:
      tweetpress extract seeds/
    """


def main(args: list[str] | None = None) -> NoReturn:
    """Run the command line and exit with the status that the contract fixes."""
    if sys.stderr is None:  # closed by the shell (`2>&-`): nobody listens
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stdout is None:
        tell("standard output is closed; send it to a file or to /dev/null")
        sys.exit(status.WRONG_USAGE)
    ended = run(args)
    gc.freeze()  # or the collection at the interpreter's end walks the whole model, a sixth of a cold start
    sys.exit(ended)


def run(args: list[str] | None) -> int:
    """The exit status of one call."""
    from tweetpress.errors import ClosedPipeError, TweetpressError

    try:
        ended = tweetpress.main(args, prog_name="tweetpress", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as error:
        ended = error.exit_code
    except click.ClickException as error:
        from tweetpress.cli.options import config_of

        error.show()
        if file := config_of(error):
            tell(f"{file} sets this value")
        ended = error.exit_code
    except ClosedPipeError:
        discard_output()
        ended = status.CLOSED_PIPE
    except TweetpressError as error:
        discard_output()
        tell(str(error))
        ended = status.WRONG_USAGE
    except OSError as error:  # help and schema are printed without `write_output`
        discard_output()
        tell(f"standard output: cannot be written: {error.strerror or error}")
        ended = status.WRONG_USAGE
    except (KeyboardInterrupt, click.Abort):
        ended = status.INTERRUPTED
    return ended if isinstance(ended, int) else status.DONE


def discard_output() -> None:
    """What is still in the buffer must not be flushed at exit, into a closed pipe or onto a full disk."""
    try:
        sys.stdout.flush()
    except OSError:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
