"""Handles that stand for a person of the page: « *@somarchal* était rédactrice en chef », of Sophie Marchal.

A handle means the person beside whose name the page prints it, « Sophie Marchal (@somarchal) », or the only one whose
surname it spells with nothing but letters of the first name: « @pmercier », « @mercierp », « @Paul_Mercier ».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Token

from tweetpress.components.names.knowledge import fold

if TYPE_CHECKING:
    from tweetpress.components.roles.anchors import Name

SHORTEST_SURNAME = 4
"""Letters of a surname below which a handle may hold it by chance."""
SPAN_TO_HANDLE = 3
"""Tokens from the end of a name to its handle: « X ( sur Twitter @x »."""


def find_handles(tokens: Sequence[Token], people: Mapping[int, Name]) -> dict[int, str]:
    """The tokens that are handles of people of the page, with the name; those right beside the name are left out."""
    places = [at for at, token in enumerate(tokens) if token.text.startswith("@") and at not in people]
    if not places:
        return {}
    beside = {at: name for at in places if (name := owner(at, tokens, people)) is not None}
    told = {tokens[at].lower_: name for at, name in beside.items()}
    spelt = spellings_of({name.name for name in people.values()})
    found: dict[int, str] = {}
    for at in places:
        letters = "".join(filter(str.isalpha, fold(tokens[at].lower_)))
        able = {told[tokens[at].lower_]} if tokens[at].lower_ in told else spelt.get(letters, set())
        if at not in beside and len(able) == 1:
            found[at] = min(able)
    return found


def owner(at: int, tokens: Sequence[Token], people: Mapping[int, Name]) -> str | None:
    """The person whose name ends right before the handle at token `at`, a bracket or a dash between them or not."""
    for index in range(at - 1, max(-1, at - 1 - SPAN_TO_HANDLE), -1):
        if index in people:
            return people[index].name
        if tokens[index].text not in ("(", "[", "–", "—", "-", ",", "alias", ":", "Twitter", "sur"):
            return None
    return None


def spellings_of(names: set[str]) -> dict[str, set[str]]:
    """Every spelling with the people whose handle it may be."""
    found: dict[str, set[str]] = {}
    for name in names:
        for letters in spellings(name):
            found.setdefault(letters, set()).add(name)
    return found


def spellings(name: str) -> Iterator[str]:
    """« pmercier », « mercierp », « paulmercier », « mercierpaul » and « mercier » of Paul Mercier."""
    first, *rest = ["".join(filter(str.isalpha, part)) for part in fold(name).split()]
    surname = "".join(rest)
    if len(surname) < SHORTEST_SURNAME:
        return
    for given in ("", *(first[:end] for end in range(1, len(first) + 1))):
        yield given + surname
        yield surname + given
