"""Shares in a company: « Nom détient 4,9 % du capital » is the holder's figure, not the company's."""

from __future__ import annotations

from tweetpress.figures.actors import actor_of, in_sentence
from tweetpress.figures.antecedents import antecedent
from tweetpress.figures.bound import follows_comma
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.clauses import find_opening, find_subject
from tweetpress.figures.context import Context
from tweetpress.figures.referents import Owner, owner, resolve

HOLDING = ("detien", "deten", "posse", "controle", "conserv", "participation", "maitre", "proprietaire")
TAKING = frozenset(("pris", "prend", "prendre", "monte", "avec", "rachete", "acquis"))
STAKES = frozenset(("actions", "titres", "parts", "stock-options", "options"))
WHOLES = frozenset(("capital", "parts", "actions", "total", "titres"))
OF = frozenset(("de", "du", "des", "d", "au"))


def find_holder(context: Context, candidate: Candidate) -> Owner | None:
    """Who holds a share: the subject of the verb of holding, a person or a company."""
    if not is_stake(context, candidate):
        return None
    phrase = find_subject(context, candidate) or find_opening(context, candidate)
    found = resolve(context, phrase, "any", personal=True) if phrase is not None else None
    if found is not None and found.name is not None:
        return Owner(found.name, "stake")
    for person in (True, False):
        actor = actor_of(context, candidate, person=person)
        if actor is not None:
            return owner(actor, "stake")
    behind = next((m for m in in_sentence(context, candidate) if m.start_char >= candidate.end), None)
    if behind is not None and follows_comma(context, candidate, behind):
        return owner(behind, "stake")
    return owner(antecedent(context, candidate.first, "any", personal=True), "stake")


def is_stake(context: Context, candidate: Candidate) -> bool:
    """« détient 4,9 % », « possède 3 millions d'actions », « a pris 22 % du capital », « avec 7 % des parts »."""
    sentence = context.sentence(candidate.first)
    places = [at for at in context.words_before(candidate.first, 7) if context.sentence(at) == sentence]
    before = [context.fold(at) for at in places]
    held = any(word.startswith(HOLDING) for word in before)
    if candidate.kind == "count":
        return held and candidate.head is not None and context.fold(candidate.head) in STAKES
    if candidate.kind != "percent":
        return False
    after = [context.fold(at) for at in context.words_after(candidate.stop, 2)]
    whole = len(after) > 1 and after[0] in OF and after[1] in WHOLES
    return held or (whole and bool(set(before[:4]) & TAKING))
