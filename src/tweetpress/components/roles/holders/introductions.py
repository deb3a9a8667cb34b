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
    tense = "incoming" if tense == "current" and "new" in title.marks else tense
    for person in people if title.plural else people[:1]:
        group.claim(person, "title is X", None if title.status else tense)
    return bool(people)
