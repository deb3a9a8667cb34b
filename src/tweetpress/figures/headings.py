"""Headings: « Nom » on a line of its own, or « Nom – … » at the start of the paragraph, tells whose its figures are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.referents import Owner
from tweetpress.figures.topics import words_in

if TYPE_CHECKING:
    from spacy.tokens import Span

PARTING = frozenset("-–—.")
SHORT = 14
"""So few words, with a colon among them, are a line of a profile: « Équipe web : 40 personnes »."""
BESIDE = 3
"""How many words a heading has besides the name, as « (PS) »."""
BACK = 5
"""How many paragraphs a profile has behind its heading."""


def find_heading(context: Context, candidate: Candidate) -> Owner | None:
    """The name that heads the paragraph, or the profile of which the paragraph is a line."""
    first, stop = context.paragraph_bounds(candidate.first)
    label = next(iter(context.mentions_between(context.lexemes[first].start, candidate.start)), None)
    if label is not None and heads(context, label, first):
        return Owner(label._.tweetpress_name, "heading")
    colon = any(context.fold(at) == ":" for at in range(first, candidate.first))
    if not colon or words_in(context, first, stop) > SHORT:
        return None
    named = (m for m in context.mentions_before(first, BACK) if is_alone(context, m))
    return next((Owner(m._.tweetpress_name, "heading") for m in named), None)


def heads(context: Context, mention: Span, first: int) -> bool:
    """« NOM. La chaîne … », « Nom – Côté régie, … »: not who speaks, nor the subject of the sentence."""
    if context.is_person(mention) or words_in(context, first, context.at_char(mention.start_char)):
        return False
    after = context.after_gap(context.at_char(mention.end_char - 1) + 1)
    spaced = after + 1 < len(context.lexemes) and context.lexemes[after + 1].kind == "space"
    return context.fold(after) in PARTING and spaced


def is_alone(context: Context, mention: Span) -> bool:
    """Whether the paragraph is the name and little else."""
    at = context.at_char(mention.start_char)
    first, stop = context.paragraph_bounds(at)
    own = words_in(context, at, context.at_char(mention.end_char - 1) + 1)
    return words_in(context, first, stop) <= own + BESIDE
