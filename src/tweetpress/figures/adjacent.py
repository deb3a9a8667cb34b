"""The name right before the verb of which the figure is the object: « Nom a recueilli plus de 30 millions »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweetpress.figures.actors import OBLIQUE, SOURCES, in_sentence, may_measure
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context

if TYPE_CHECKING:
    from spacy.tokens import Span

VERBS = ("VERB", "AUX")
BETWEEN = ("VERB", "AUX", "ADV", "ADP", "DET", "PRON")
REACH = 9
"""How many words may stand between the name and the figure."""


def find_adjacent(context: Context, candidate: Candidate) -> Span | None:
    """The name that only a verb with its adverbs and the figure's own small words part from the figure."""
    ends = {context.at_char(m.end_char - 1): m for m in in_sentence(context, candidate)}
    verbs, told = 0, False
    for at in context.words_before(candidate.first, REACH):
        mention = ends.get(at)
        if mention is not None:
            told = told and may_measure(mention) and mention._.tweetpress_name != context.main_company
            return mention if verbs and not told and is_free(context, mention, at) else None
        token = context.token(at)
        told = told or context.fold(at) in SOURCES
        verbs += token.pos_ in VERBS
        if token.pos_ not in BETWEEN and context.fold(at) not in ("'", "’", "pres", "plus", "moins", "quelque"):
            return None
    return None


def is_free(context: Context, mention: Span, last: int) -> bool:
    """Whether no preposition or relative makes the name something else than the subject of the verb behind it."""
    before = context.fold(context.before_gap(context.at_char(mention.start_char)))
    follows = context.token(context.after_gap(last + 1)).pos_
    return before not in OBLIQUE and before not in ("et", "que", "qu", "'", "’") and follows in (*VERBS, "PRON", "ADV")
