"""`tweetpress completion`: what a shell needs to complete commands, options and formats."""

from __future__ import annotations

import click

from tweetpress.cli import options

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", short_help="Print the completion script for a shell.")
@click.argument("shell", type=options.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script for SHELL: bash (4.4 or newer), zsh or fish.

    \b
    Examples:
      tweetpress completion bash > ~/.local/share/bash-completion/completions/tweetpress
      tweetpress completion fish > ~/.config/fish/completions/tweetpress.fish
      eval "$(tweetpress completion zsh)"      in ~/.zshrc
    """
    from click.shell_completion import get_completion_class

    from tweetpress.cli.app import tweetpress

    completion = get_completion_class(shell)
    assert completion is not None  # click knows the three
    # Not its `source`: for bash that looks for the installed bash and warns of an old one.
    script = completion(tweetpress, {}, "tweetpress", "_TWEETPRESS_COMPLETE")
    click.echo(script.source_template % script.source_vars())
