"""What `tweetpress check` prints: the differences, an article after the other, and a line that sums up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from rich.text import Text

from tweetpress.expected import Difference
from tweetpress.output.layout import make_console
from tweetpress.output.safety import safe_text
from tweetpress.output.words import counted

SIGNS = {"missing": ("-", "red"), "new": ("+", "green"), "changed": ("~", "yellow")}
HEADINGS = {"article": "the article", "head": "about the article"}


def render_differences(found: Mapping[str, Sequence[Difference]], *, articles: int, terminal: bool) -> str:
    """The text for `found`; `articles` is how many the run gave."""
    buffer = StringIO()
    console = make_console(buffer, terminal=terminal)
    for name, differences in found.items():
        console.print(Text(safe_text(name), style="bold"), soft_wrap=True)
        heading = ""
        for difference in differences:
            if difference.what != heading:
                heading = difference.what
                console.print(Text(f"  {HEADINGS.get(heading, heading)}", style="dim"))
            sign, style = SIGNS[difference.kind]
            console.print(Text(f"    {sign} {safe_text(describe(difference))}", style=style), soft_wrap=True)
    console.print(summary(found, articles), soft_wrap=True)
    return buffer.getvalue()


def summary(found: Mapping[str, Sequence[Difference]], articles: int) -> str:
    if not found:
        return f"as expected: {counted(articles, 'articles')}"
    told = [difference for differences in found.values() for difference in differences]
    kinds: Counter[str] = Counter(difference.kind for difference in told)
    articles += sum(difference.what == "article" and difference.kind == "missing" for difference in told)
    parts = ", ".join(f"{kinds[kind]} {kind}" for kind in SIGNS if kinds[kind])
    differ = "differs" if len(found) == 1 else "differ"
    return f"{len(found)} of {counted(articles, 'articles')} {differ}: {parts} (--update accepts the new state)"


def describe(difference: Difference) -> str:
    """A fact in one line; of one that changed, also what it was and is."""
    fact = name_fact(difference.what, difference.before or difference.after or {})
    if difference.kind != "changed":
        return fact
    changes = ", ".join(f"{key} {say(old)} → {say(new)}" for key, (old, new) in difference.changes.items())
    return f"{fact}: {changes}" if fact else changes


def name_fact(what: str, fact: Mapping[str, Any]) -> str:
    if what == "article":
        return str(fact.get("title") or "(no title)")
    if what == "head":
        return ""
    return ", ".join(name_parts(what, fact))


def name_parts(what: str, fact: Mapping[str, Any]) -> Iterator[str]:
    """What tells a fact from the others of its article."""
    names = {"roles": ("person", "title", "company", "status"), "figures": ("text", "subject")}
    yield from (str(fact[key]) for key in names.get(what, ("name",)) if fact.get(key) is not None)


def say(value: Any) -> str:
    """A value as a reader expects it."""
    if isinstance(value, list):
        return f"[{', '.join(map(say, value))}]"
    if isinstance(value, Mapping):
        return " ".join(map(say, value.values()))
    return "nothing" if value is None else str(value)
