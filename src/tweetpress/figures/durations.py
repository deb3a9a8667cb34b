"""Whose a length of time is: who was somewhere « pendant deux ans »; « deux ans plus tard » is nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweetpress.figures.antecedents import antecedent
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.referents import PRONOUNS
from tweetpress.figures.vocabulary import word_class

if TYPE_CHECKING:
    from spacy.tokens import Span

CHIEFS = word_class("chief")

LATER = (["plus", "tard"], ["plus", "tot"], ["apres"], ["avant"], ["auparavant"], ["seulement", "apres"])
"""What follows the time between two events: « trois jours *après* »."""
RECURRING = (["dans"], ["dans", "les"], ["tous", "les"], ["toutes", "les"], ["d", "ici"])
"""What stands before a time to come or one that recurs: « *dans* six semaines », « *tous les* deux mois »."""
OWN = frozenset(("avoir", "etre", "son", "sa", "l", "s"))
"""« s'en va deux ans après *son* arrivée », « après *l'*avoir fondé »: the time of whom the clause is said of."""
APART = 2
REACH = 16
"""Lexemes, gaps among them, from the figure to the comma before a name."""


def is_interval(context: Context, candidate: Candidate) -> bool:
    """« deux jours plus tard », « dans six semaines », « tous les deux mois »: a time in which nobody is anything."""
    after = [context.fold(at) for at in context.words_after(candidate.stop, APART)]
    before = [context.fold(at) for at in context.words_before(candidate.first, APART)][::-1]
    own = OWN & {context.fold(at) for at in context.words_after(candidate.stop, APART + 1)}
    later = not own and any(after[: len(words)] == words for words in LATER)
    return later or any(before[-len(words) :] == words for words in RECURRING)


def subject_behind(context: Context, comma: int) -> Span | None:
    """« Au bout de cinq ans aux commandes, *il* laisse … »: whom the pronoun behind a fronted phrase means."""
    at = context.after_gap(comma + 1)
    gender = PRONOUNS.get(context.fold(at))
    return antecedent(context, at, "any", gender, personal=True) if gender else None


def find_incumbent(context: Context, candidate: Candidate) -> Span | None:
    """« Chef pendant deux ans chez Vine, *Nom* … », « de *Nom*, patron du réseau depuis trois semaines »."""
    sentence = context.mentions_in(context.sentence(candidate.first))
    near = range(candidate.stop, min(candidate.stop + REACH, len(context.lexemes)))
    comma = next((at for at in near if context.fold(at) in (",", "que", ".", ";", ":")), None)
    for mention in sentence:
        first = context.at_char(mention.start_char)
        if comma is not None and context.before_gap(first) == comma and context.fold(comma) in (",", "que"):
            return mention
    if comma is not None and context.fold(comma) == "," and (meant := subject_behind(context, comma)) is not None:
        return meant
    before = [m for m in sentence if m.end_char <= candidate.start and context.is_person(m)]
    if not before:
        return None
    behind = context.after_gap(context.at_char(before[-1].end_char - 1) + 1)
    post = {context.fold(at) for at in range(behind + 1, candidate.first)} & CHIEFS
    return before[-1] if context.fold(behind) == "," and post else None
