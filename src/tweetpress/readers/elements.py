"""Which elements of a web page are not its article: by tag, role, class and id (lexicon/elements.tsv)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tweetpress.lexicon import read_table, split_forms

if TYPE_CHECKING:
    from bs4 import Tag

COLUMNS = ("rule", "kind", "names", "example", "counter")
WORD = re.compile(r"[A-Z]?[a-zà-ÿ]+\d*|[A-Z]+(?![a-z])\d*|\d+")

SILENT = frozenset(
    {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "video", "audio", "canvas"}
    | {
        "select",
        "option",
        "textarea",
        "input",
        "head",
        "link",
        "meta",
        "title",
        "map",
        "area",
        "img",
        "picture",
        "source",
    }
)
"""Elements whose text no reader sees as text."""
FURNITURE_TAGS = {
    "nav": "navigation",
    "footer": "footer",
    "aside": "related",
    "form": "form",
    "button": "share",
    "dialog": "consent",
    "menu": "navigation",
    "figcaption": "caption",
    "label": "form",
    "legend": "form",
    "time": "byline",
}
FURNITURE_ROLES = {
    "navigation": "navigation",
    "contentinfo": "footer",
    "complementary": "related",
    "dialog": "consent",
    "alertdialog": "consent",
    "alert": "consent",
    "search": "form",
    "menu": "navigation",
    "menubar": "navigation",
    "toolbar": "share",
    "tooltip": "consent",
    "button": "share",
}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

Verdict = tuple[str, str]
"""Kind and rule of an element that is not the article's."""


def judge(tag: Tag) -> Verdict | None:
    """Why `tag` looks like furniture, or None. The caller decides whether it holds too much prose to be that."""
    if tag.name in FURNITURE_TAGS:
        return FURNITURE_TAGS[tag.name], f"<{tag.name}>"
    attributes = tag.attrs
    if not attributes:
        return None
    role = attributes.get("role")
    if isinstance(role, str) and role in FURNITURE_ROLES:
        return FURNITURE_ROLES[role], f"role={role}"
    if "hidden" in attributes or HIDDEN.search(str(attributes.get("style", ""))):
        return "hidden", "hidden"
    return judge_names(attributes)


def judge_names(attributes: Mapping[str, object]) -> Verdict | None:
    """By class and id."""
    classes = attributes.get("class")
    names = [*classes] if isinstance(classes, list) else str(classes or "").split()
    names.append(str(attributes.get("id", "")))
    for name in names:
        found = match_name(name) if name else None
        if found:
            return found[0], f"{found[1]} (« {name} »)"
    return None


@lru_cache(maxsize=4096)
def match_name(name: str) -> Verdict | None:
    """Kind and rule for one class or id."""
    words = tuple(word.lower() for word in WORD.findall(name))
    for start, word in enumerate(words):
        for form, verdict in table().get(word, ()):
            if words[start : start + len(form)] == form:
                return verdict
    return None


@cache
def table() -> dict[str, tuple[tuple[tuple[str, ...], Verdict], ...]]:
    """First word of a name -> (its words, kind and rule)."""
    found: dict[str, list[tuple[tuple[str, ...], Verdict]]] = {}
    for row in read_table("elements", COLUMNS):
        for name in split_forms(row["names"]):
            words = tuple(name.split("-"))
            found.setdefault(words[0], []).append((words, (row["kind"], row["rule"])))
    return {word: tuple(forms) for word, forms in found.items()}
