"""`tweetpress info`: what is installed and in use, for bug reports and for those who wonder where things are."""

from __future__ import annotations

import click

from tweetpress.cli import options


@click.command("info", short_help="Print versions, model, lexicons, cache, config.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@options.model
@options.cache
@options.lexicon
@options.config
@click.pass_context
def command(context: click.Context, as_json: bool, model: str, cache: str | None) -> None:
    """Print versions, the model, where the lexicons are, the cache, and the config file found.

    \b
    Example:
      tweetpress info --json | jq -r .versions.tweetpress
    """
    from tweetpress.information import describe, in_words

    facts = describe(model=model, cache=cache, config=context.meta.get(options.CONFIG_FOUND))
    if as_json:
        from tweetpress.output.data import dump

        click.echo(dump(facts, spaces=2))
    else:
        from tweetpress.output.safety import safe_text

        click.echo("\n".join(f"{name:<20}{safe_text(value)}" for name, value in in_words(facts)))
