"""`tweetpress schema`: what extract gives, for programs that check it."""

from __future__ import annotations

import click

from tweetpress.cli import options

FILES = {"article": "schema.json", "corpus": "schema-corpus.json"}


@click.command("schema", short_help="Print the JSON Schema of the output.")
@click.option(
    "--by", type=options.Choice(tuple(FILES)), default="article", show_default=True, help="As in extract --by."
)
def command(by: str) -> None:
    """Print the JSON Schema of what extract gives.

    \b
    Examples:
      tweetpress schema > tweetpress.schema.json
      tweetpress schema --by corpus
    """
    from importlib.resources import files

    click.echo(files("tweetpress").joinpath(FILES[by]).read_text(encoding="utf-8"), nl=False)
