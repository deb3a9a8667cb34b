"""Names of papers and sites in a line (lexicon/publishers.tsv)."""

from __future__ import annotations

import re
from functools import cache

from tweetpress.clean.lines import fold
from tweetpress.lexicon import read_table, split_forms

WORD = re.compile(r"[\w+]+")


@cache
def names() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word of a folded form -> (words of the form, publisher's name), longest form first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in read_table("publishers", ("name", "forms")):
        for form in (row["name"], *split_forms(row["forms"])):
            words = tuple(WORD.findall(fold(form)))
            table.setdefault(words[0], []).append((words, row["name"]))
    return {first: tuple(sorted(forms, key=lambda f: -len(f[0]))) for first, forms in table.items()}


def find_publishers(text: str) -> list[str]:
    """Publishers named in `text`, in order, each as often as it stands there."""
    words = WORD.findall(fold(text))
    found, index = [], 0
    while index < len(words):
        for form, name in names().get(words[index], ()):
            if tuple(words[index : index + len(form)]) == form:
                found.append(name)
                index += len(form) - 1
                break
        index += 1
    return found
