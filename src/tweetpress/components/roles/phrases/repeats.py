"""Posts told by pointing back: « il occupait *les mêmes fonctions* chez Z »."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

from tweetpress.components.grammar import DEMONSTRATIVES
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import verbs, words_of

SAME = frozenset(("même", "mêmes"))
POSTS = frozenset(("poste", "place", "fonction", "fonctions", "emploi", "rôle", "job"))
HOUSES = words_of("institution") | words_of("organisation")
MAX_SAME = 4
"""Tokens of « de la *même* institution »."""
REACH = 1
"""Sentences back to the post that is meant."""
SPAN_OF_FRAGMENT = 6
"""Tokens of « Un *poste* clé et envié, occupé jusqu'ici par X »."""
AT = frozenset(("chez", "à", "au", "de", "d'"))


def share_house(title: Title, before: list[Title], anchors: Anchors) -> None:
    """Give « secrétaire *du même conseil* » the house of the title before it in the sentence."""
    if not before or title.employers or anchors.sentence(before[-1].start) is not anchors.sentence(title.start):
        return
    words = anchors.words(title.end, title.right + MAX_SAME)
    if any(word in SAME and noun in HOUSES for word, noun in pairwise(words)):
        title.employers = list(before[-1].employers)


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
    """Whether token `index` is the noun of « le même poste », « ce poste », « Le poste est … »."""
    if not index or anchors.word(index) not in POSTS:
        return False
    after = verbs().get(anchors.word(index + 1)) if anchors.sentence(index).start == index - 1 else None
    told = after is not None and after.sense in ("be", "remain")  # « Le poste était vacant »
    fragment = anchors.word(index - 1) in ("un", "une") and "," in anchors.words(index + 2, index + SPAN_OF_FRAGMENT)
    return told or fragment or anchors.word(index - 1) in SAME | DEMONSTRATIVES


def repeated(index: int, titles: list[Title], anchors: Anchors) -> Title | None:
    """The post of the last title again, if token `index` takes it up."""
    if not titles or not is_repeat(index, anchors):
        return None
    last, sentence = titles[-1], anchors.sentence(index)
    if sentence.index - anchors.sentence(last.start).index > REACH or last.plural:
        return None
    at = index + 1
    company = anchors.companies.get(at + 1) if at + 1 < sentence.end and anchors.word(at) in AT else None
    right, employers = (company.end, [company.name]) if company is not None else (at, [])
    noun = dataclasses.replace(last.noun, gender=None)  # whoever holds it next
    again = Title(noun, index, index, index + 1, right, employers=employers)
    again.label = last.text(anchors) if last.noun.plural else ""  # « un des cofondateurs … Ce poste »
    return dataclasses.replace(again, pieces=list(last.pieces))
