"""Posts told by pointing back: « il occupait *les mêmes fonctions* chez Z », « *son homologue* allemand, X »."""

from __future__ import annotations

import dataclasses

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.titles import POSSESSIVES, Title

SAME = frozenset(("même", "mêmes"))
POSTS = frozenset(("poste", "fonction", "fonctions", "emploi", "rôle", "job"))
COUNTERPARTS = frozenset(("homologue",))
REACH = 1
"""Sentences back to the post that is meant."""
AT = frozenset(("chez", "à", "au", "de", "d'"))


def with_repeats(titles: list[Title], anchors: Anchors) -> list[Title]:
    """`titles`, and in their place among them those that repeat the one before."""
    read: list[Title] = []
    at = 0
    for title in [*titles, None]:
        end = title.left if title is not None else len(anchors.tokens)
        read += [found for index in range(at, end) if (found := repeated(index, read, anchors)) is not None]
        if title is not None:
            read.append(title)
            at = title.right
    return read


def is_repeat(index: int, anchors: Anchors) -> bool:
    """Whether token `index` is the noun of « le même poste »."""
    return index > 1 and anchors.word(index) in POSTS and anchors.word(index - 1) in SAME


def is_counterpart(index: int, anchors: Anchors) -> bool:
    """« son *homologue* allemand, X »: the noun, a name behind it or right before it."""
    if index < 2 or anchors.word(index) not in COUNTERPARTS or anchors.word(index - 1) not in POSSESSIVES:
        return False
    end = after_nationality(index, anchors)
    comma = anchors.words(end, end + 1) == [","]
    ahead = anchors.person_from(end + comma, anchors.sentence(index).end)
    return ahead is not None or (anchors.word(index - 2) == "," and index - 3 in anchors.people)


def after_nationality(index: int, anchors: Anchors) -> int:
    """The token behind the noun at `index` and the adjectives after it."""
    end = anchors.sentence(index).end
    return next((at for at in range(index + 1, end) if not anchors.is_a(at, "nationality")), end)


def counterpart(index: int, last: Title, anchors: Anchors) -> Title:
    """The post of the last title, in another house or state: not that of the last title, nor one that is named."""
    right = after_nationality(index, anchors)
    again = Title(last.noun, index - 1, index, index + 1, right, "le", elsewhere=right > index + 1)
    return dataclasses.replace(again, pieces=list(last.pieces))


def repeated(index: int, titles: list[Title], anchors: Anchors) -> Title | None:
    """The post of the last title again, if token `index` takes it up."""
    if not titles or not (is_repeat(index, anchors) or is_counterpart(index, anchors)):
        return None
    last, sentence = titles[-1], anchors.sentence(index)
    if sentence.index - anchors.sentence(last.start).index > REACH or last.plural:
        return None
    if anchors.word(index) in COUNTERPARTS:
        return counterpart(index, last, anchors)
    at = index + 1
    company = anchors.companies.get(at + 1) if at + 1 < sentence.end and anchors.word(at) in AT else None
    right, employers = (company.end, [company.name]) if company is not None else (at, [])
    again = Title(last.noun, index, index, at, right, employers=employers)
    return dataclasses.replace(again, pieces=last.pieces or [(last.start, last.end)])
