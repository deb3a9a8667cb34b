"""The program: its commands, and what ends it with which exit status."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import NoReturn

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
    from tweetpress.errors import ClosedPipeError, TweetpressError

    try:
        ended = tweetpress.main(args, prog_name="tweetpress", standalone_mode=False)
    except click.exceptions.Exit as error:
        ended = error.exit_code
    except click.ClickException as error:
        error.show()
        ended = error.exit_code
    except ClosedPipeError:
        # What is still in the buffer must not be flushed into the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        ended = status.CLOSED_PIPE
    except TweetpressError as error:
        tell(str(error))
        ended = status.WRONG_USAGE
    except (KeyboardInterrupt, click.Abort):
        ended = status.INTERRUPTED
    sys.exit(ended if isinstance(ended, int) else status.DONE)
