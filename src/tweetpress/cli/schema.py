"""`tweetpress schema`: what extract gives, for programs that check it."""

from __future__ import annotations

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of what extract gives.

    \b
    Example:
      tweetpress schema > tweetpress.schema.json
    """
    from importlib.resources import files

    click.echo(files("tweetpress").joinpath("schema.json").read_text(encoding="utf-8"), nl=False)
