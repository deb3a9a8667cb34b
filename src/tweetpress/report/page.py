"""Templates, styles and scripts put together, under a policy that lets nothing else run or load.

The content-security policy starts from `default-src 'none'` and names each style and script of the page by its digest,
so that a page's text could not act even if it got past the escaping.
"""

from __future__ import annotations

import tomllib
from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tweetpress.output.safety import visible

PACKAGE = files("tweetpress.report")
STYLES = ("style.css",)
REPORT_STYLES = ("style.css", "report.css")
REPORT_SCRIPTS = ("data.js", "tables.js", "graph.js", "charts.js", "main.js")
# Observable Plot puts this into each chart; `charts.js` sets the class name, on which the digest rests.
PLOT_STYLE = """:where(.chart) {
  --plot-background: white;
  display: block;
  height: auto;
  height: intrinsic;
  max-width: 100%;
}
:where(.chart text),
:where(.chart tspan) {
  white-space: pre;
}"""


def render(template: str, *, report: bool, **values: Any) -> Iterator[str]:
    """The page of `template`, piece by piece."""
    style = "\n".join(read_static(name) for name in (REPORT_STYLES if report else STYLES))
    scripts = [Markup(read_static("head.js")), *read_libraries(), read_scripts()] if report else []
    styles = [style, PLOT_STYLE] if report else [style]
    page = environment().get_template(template)
    yield from page.generate(policy=make_policy(styles, scripts), style=Markup(style), scripts=scripts, **values)


@cache
def environment() -> Environment:
    """Escapes everything that is no markup of our own; a name that a template misspells raises."""
    env = Environment(
        loader=PackageLoader("tweetpress.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=show,
    )
    # `tojson` writes <, >, & and ' as \\u escapes; letters may stay as they are.
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": False}
    return env


def show(value: Any) -> Any:
    """A value as the page shows it: strings without characters that could act, markup as it is."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def make_policy(styles: Sequence[str], scripts: Sequence[str]) -> Markup:
    """The content-security policy of a page with these styles and scripts and nothing else."""
    allowed = {"default-src": ["'none'"], "img-src": ["data:"], "base-uri": ["'none'"], "form-action": ["'none'"]}
    allowed["style-src"] = [digest(style) for style in styles]
    allowed["script-src"] = [digest(script) for script in scripts] or ["'none'"]
    return Markup("; ".join(f"{name} {' '.join(values)}" for name, values in allowed.items()))


def digest(source: str) -> str:
    """The source's name in a content-security policy."""
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"


def read_static(name: str) -> str:
    return PACKAGE.joinpath("static", name).read_text(encoding="utf-8")


def read_scripts() -> Markup:
    """Our own scripts as one, in a scope of its own."""
    return Markup("\n".join(["(() => {", '"use strict";', *map(read_static, REPORT_SCRIPTS), "})();"]))


@cache
def read_libraries() -> tuple[Markup, ...]:
    """The libraries of `vendor/`, each behind its licence, which asks to stand in every copy."""
    vendor = PACKAGE.joinpath("vendor")
    listed = tomllib.loads(vendor.joinpath("libraries.toml").read_text(encoding="utf-8"))["library"]
    sources = []
    for library in listed:
        licence = vendor.joinpath(library["licence_file"]).read_text(encoding="utf-8").strip()
        source = vendor.joinpath(library["file"]).read_text(encoding="utf-8")
        sources.append(Markup(f"/*! {library['name']} {library['version']}\n\n{licence}\n*/\n{source}"))
    return tuple(sources)
