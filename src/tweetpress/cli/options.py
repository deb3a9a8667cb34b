"""The arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from tweetpress.suggestions import nearest

Command = TypeVar("Command", bound=Callable[..., Any])

CONFIG_FOUND = "tweetpress.config"
"""Where in `click.Context.meta` the path of the config file stands, when there is one."""
FORMATS = ("table", "json", "jsonl", "csv", "markdown")
KINDS = ("people", "companies", "roles", "figures")

paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(allow_dash=True))


def refuse_empty(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """An empty name is mostly a shell's unset variable; as a path it would mean the current folder."""
    if value == "":
        raise click.BadParameter("an empty name; give a file, or - for standard output")
    return value


output = click.option(
    "-o",
    "--output",
    type=click.Path(),
    metavar="FILE",
    callback=refuse_empty,
    help="Write to FILE, whole or not at all.",
)
strict = click.option("--strict", is_flag=True, help="Stop at the first unreadable input.")
quiet = click.option("-q", "--quiet", is_flag=True, help="No warnings or progress; errors only.")
max_bytes = click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=64 * 2**20,
    show_default=True,
    help="Refuse pages that are larger, unpacked.",
)
jobs = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    help="Processes; by default 1 for a few pages, all cores for many.",
)
model = click.option(
    "--model", default="fr_core_news_sm", show_default=True, help="An installed spaCy French pipeline."
)
cache = click.option(
    "--cache",
    type=click.Path(file_okay=False),
    envvar="TWEETPRESS_CACHE",
    help="Keep results in this folder and look for them there.",
)


class Choice(click.Choice[str]):
    """A choice that names the nearest of its words for one that is none of them."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        near = nearest(str(value), self.choices)
        if near is not None and str(value) not in self.choices:
            self.fail(f"{value!r} is none of {', '.join(self.choices)}. Did you mean {near!r}?", param, ctx)
        return super().convert(value, param, ctx)


def parse_kinds(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
    """`people,roles` -> the kinds in their usual order."""
    wanted = [kind.strip() for kind in (value or ",".join(KINDS)).split(",") if kind.strip()]
    unknown = [kind for kind in wanted if kind not in KINDS]
    if unknown or not wanted:
        near = nearest(unknown[0], KINDS) if unknown else None
        meant = f" Did you mean {near!r}?" if near else ""
        raise click.BadParameter(f"{', '.join(unknown) or 'nothing'} given; choose from {', '.join(KINDS)}.{meant}")
    return tuple(kind for kind in KINDS if kind in wanted)


only = click.option("--only", metavar="KINDS", callback=parse_kinds, help=f"Some of {','.join(KINDS)}.")


def read_defaults(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    """What `tweetpress.toml` sets becomes the defaults of the command; eager, so that it comes before them."""
    from tweetpress.config import find_config, read_config

    path = Path(value) if value else find_config(Path.cwd()) if value is None else None
    if path is not None:
        known = {option: parameter for parameter in context.command.params for option in parameter.opts}
        found = ((known.get(f"--{key}"), value) for key, value in read_config(path).items())
        context.default_map = {str(option.name): value for option, value in found if option and suits(option, value)}
        context.meta[CONFIG_FOUND] = str(path)


def suits(option: click.Parameter, value: Any) -> bool:
    """Whether a default is for this command too: `extract` has formats that `clean` has not."""
    return not isinstance(option.type, click.Choice) or value in option.type.choices or value not in FORMATS


def config_of(error: click.ClickException) -> str | None:
    """The config file that set the value which `error` refuses; None where the command line did."""
    if not (isinstance(error, click.BadParameter) and error.ctx and error.param and error.param.name):
        return None
    source = error.ctx.get_parameter_source(error.param.name)
    return error.ctx.meta[CONFIG_FOUND] if source is ParameterSource.DEFAULT_MAP else None


def use_lexicons(_context: click.Context, _option: click.Parameter, value: Sequence[str]) -> None:
    """Let the user's own lexicons count, before anything reads a lexicon."""
    if value:
        from tweetpress.lexicon import use_rows
        from tweetpress.lexicon.own import read_own

        use_rows(read_own(value))


config = click.option(
    "--config",
    type=click.Path(dir_okay=False),
    is_eager=True,
    expose_value=False,
    callback=read_defaults,
    help="Read defaults from FILE, not from the nearest tweetpress.toml; --config '' reads none.",
)
lexicon = click.option(
    "--lexicon",
    multiple=True,
    type=click.Path(),
    expose_value=False,
    callback=use_lexicons,
    help="Add names or phrases of your own (see docs/lexicons.md); may be given again.",
)


def options(*decorators: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """One decorator of several; the help lists them in the order given here."""

    def decorate(command: Command) -> Command:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What a command that reads pages was given: which pages, how to work, where the result goes.

    `max_bytes` is in bytes; `jobs` counts processes, None for as many as suit; the defaults stand for options that
    the command does not take.
    """

    paths: tuple[str, ...]
    quiet: bool
    max_bytes: int
    output: str | None = None
    strict: bool = False
    model: str = ""
    jobs: int | None = None
    cache: str | None = None


def gather(command: Callable[..., Any]) -> Callable[..., Any]:
    """Call `command` with one `RunOptions` for all the options in it, then with its own options by name."""
    names = {field.name for field in fields(RunOptions)}

    @wraps(command)
    def gathered(**given: Any) -> Any:
        run = RunOptions(**{name: given.pop(name) for name in names & given.keys()})
        return command(run, **given)

    return gathered


page_options = options(paths, output, strict, quiet, max_bytes, lexicon, config)
"""What every command takes that reads pages."""
work_options = options(jobs, model, cache, gather)
"""What every command takes that extracts; such a command is called with one `RunOptions`."""
