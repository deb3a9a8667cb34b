"""Idioms that tell of a post that is left or taken: « claquer la porte », « faire ses cartons », « se doter de »."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tweetpress.components.roles.words import conjugate
from tweetpress.lexicon import read_table, split_forms


@dataclass(frozen=True, slots=True)
class Idiom:
    """« claquer la *porte* », « mettre à la *porte* »."""

    sense: str
    objects: frozenset[str]
    passive: bool
    """The form is a participle that may stand in the passive."""


@cache
def idioms() -> dict[str, list[Idiom]]:
    """The rows of `role_idioms.tsv` by verb form."""
    found: dict[str, list[Idiom]] = {}
    for row in read_table("role_idioms", ("verb", "forms", "participles", "objects", "sense")):
        forms = split_forms(row["forms"]) or [form for form, _ in conjugate(row["verb"])]
        passive, objects = split_forms(row["participles"]), frozenset(split_forms(row["objects"]))
        for form in dict.fromkeys((row["verb"], *forms)):
            found.setdefault(form, []).append(Idiom(row["sense"], objects, form in passive))
    return found
