"""Where a post told by a clause is held: « entré *chez Vine* comme », « *y* est revenu », « *en* était directeur »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.holders.triggers import Trigger

# Verbs whose object or complement is the employer: « a rejoint Twitter comme », « nommé par Twitter ».
EMPLOYING = frozenset(("arrive", "begin", "appoint", "hold", "become", "as", "arrival"))
JOINING = frozenset(("arrive", "begin", "as", "hold"))
"""Those that may name a house which no lexicon knows."""
PARENTS = frozenset(("filiale", "branche", "division", "propriété", "marque"))
"""« une *filiale* d'Odeo »: the word before the preposition says that the house owns another."""
SPAN_TO_AGENT = 4
"""Tokens from « par » to the house: « par *l'agence X* »."""


def note_workplace(group: Group, trigger: Trigger, anchors: Anchors) -> None:
    """Note as employer of the last title the house that its clause names or takes up."""
    title = group.titles[-1]
    if title.employers or title.implied or trigger.sense not in EMPLOYING | {"be"}:
        return
    named = anchors.companies_between(trigger.index, group.left)
    clitics = anchors.words(trigger.index - 3, trigger.index)
    if "y" in clitics or "en" in clitics:  # « en » often takes up a common noun of the sentence before
        first = anchors.sentences[max(0, anchors.sentence(trigger.index).index - ("y" in clitics))]
        named = anchors.companies_between(first.start, trigger.index)
        named = [house for house in named if not is_aside(house, anchors)]
    elif not named and trigger.sense in JOINING:
        inside = (anchors.bodies.get(at) for at in range(trigger.index, group.left))
        named = [body for body in inside if body is not None]
    elif not named and trigger.passive:  # « recrutée comme directrice *par Vine* »
        agent = anchors.words(title.right, title.right + 1) == ["par"]
        named = anchors.companies_between(title.right, title.right + SPAN_TO_AGENT)[:agent]
    own = [house for house in named if not PARENTS.intersection(anchors.words(house.start - 2, house.start - 1))]
    if named:
        title.employers.append((own or named)[-1].name)


def is_aside(house: Name, anchors: Anchors) -> bool:
    """« *que Z* a nommé », « X *(Z)*, qui en assurait la présidence », « *ex-Z* »: a house that nothing takes up."""
    return anchors.word(house.start - 1) in ("que", "qu'", "ex-") or anchors.in_bracket(house.start)


def note_headed(group: Group, trigger: Trigger, anchors: Anchors) -> None:
    """Note the house of « remplace Y *à la tête de Vine* comme directrice »."""
    title = group.titles[-1]
    for house in () if title.employers else anchors.companies_between(trigger.index, group.left):
        if "tête" in anchors.words(house.start - 3, house.start):
            title.employers.append(house.name)
