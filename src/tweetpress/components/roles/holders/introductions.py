"""Posts whose holder the verb behind them names: « Le nouveau directeur est X », « … s'appelle X »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.lists import NameLists
from tweetpress.components.roles.words import verbs, words_of
from tweetpress.datatypes import Status

PRESENTING: dict[str, Status] = {"present": "current", "future": "incoming", "imperfect": "former", "past": "former"}
NAMING = frozenset(("appelle", "appelait", "nomme", "nommait", "agit", "agissait"))
PRESENTING |= {"conditional": "incoming"}
"""What the tense of « le PDG est X » says of the time."""


OTHERS = {"il": ("une", "la", "cette"), "elle": ("un", "le", "ce")}
SOUGHT = ("cherch", "recherch", "trouv", "besoin", "quête", "tient", "enfin")
"""Beginnings of words before a post that is just filled: « Vine a *trouvé* son PDG »."""


def presented(group: Group, sentence: Sentence, anchors: Anchors, lists: NameLists) -> bool:
    """Read « le nouveau PDG est X », « … s'appelle X », « … : il s'agit d'X »."""
    title = group.titles[0]
    at, tense = group.right, None
    if "être" in anchors.words(group.left - 3, group.left):  # « Elle a beau *être* PDG, c'est X qui … »
        return False
    while at < sentence.end and at not in anchors.people:
        word = anchors.word(at)
        verb = verbs().get(word)
        if verb is not None and verb.sense == "be" and verb.tense in PRESENTING:
            tense = PRESENTING[verb.tense]
        elif word in NAMING:
            tense = PRESENTING["present"]
        elif word not in words_of("presenting"):
            return False
        at += 1
    people = lists.listed(at, sentence.end)
    if tense is None:
        return False
    tense = "incoming" if tense == "current" and is_sought(group, sentence, anchors) else tense
    for person in people if title.plural else people[:1]:
        group.claim(person, "title is X", None if title.status else tense)
    return bool(people)


def presented_next(group: Group, sentence: Sentence, anchors: Anchors) -> bool:
    """Read « Vine cherchait un PDG. *Il s'appelle X* », « Qui est le patron d'A ? *X, 37 ans*, … »."""
    title, start = group.titles[0], sentence.end
    others = any(at in anchors.people or at in anchors.posts for at in range(group.right, start))
    if others or group.bare or title.plural or start >= len(anchors.tokens):
        return False
    end, light = anchors.sentence(start).end, NAMING | words_of("presenting") | {"il", "elle", "est"}
    at = next((at for at in range(start, end) if anchors.word(at) not in light), start)
    asked = anchors.words(sentence.start, sentence.start + 2) == ["qui", "est"] and at == start
    told = anchors.words(start, at) == ["c'", "est"]
    person = anchors.person_from(at, end) if asked or told or NAMING & set(anchors.words(start, at)) else None
    other = title.determiner in OTHERS.get(anchors.word(start), ())  # « *Une* journaliste … *Il* s'appelle X »
    closers = (["."],) if told else ([","], ["."])  # « *C'est X*, selon elle, qui … »
    if person is None or other or anchors.words(person.end, person.end + 1) not in closers:
        return False
    group.claim(person, "named next", "incoming" if is_sought(group, sentence, anchors) else None)
    return True


def is_sought(group: Group, sentence: Sentence, anchors: Anchors) -> bool:
    """Whether somebody new fills the post: « *cherche* un PDG », « tient *enfin* son chef », « le *nouveau* chef »."""
    before = anchors.words(sentence.start, group.left)
    return "new" in group.titles[0].marks or any(word.startswith(SOUGHT) for word in before)
