"""Whose figure it is: the company or person that the sentence, the paragraph or the article is about."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tweetpress.components.spans import COMPANIES
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context

if TYPE_CHECKING:
    from spacy.tokens import Span


def read_subject(context: Context, candidate: Candidate) -> None:
    """Set the subject, by a name as in `companies` or `people`."""
    sentence = context.sentence(candidate.first)
    before = [m for m in context.mentions if m.end_char <= candidate.start and place(context, m) == sentence]
    after = [m for m in context.mentions if m.start_char >= candidate.end and place(context, m) == sentence]
    close = next((m for m in after if is_owner(context, candidate, m)), None)
    if close is not None:
        candidate.subject = close._.tweetpress_name
    elif before:
        candidate.subject = before[-1]._.tweetpress_name
    else:
        candidate.subject = main_company(context)


def place(context: Context, mention: Span) -> int:
    return context.sentence(context.at_char(mention.start_char))


def is_owner(context: Context, candidate: Candidate, mention: Span) -> bool:
    """« 38 millions pour Nom », « les 4 100 salariés de Nom »."""
    at = context.at_char(mention.start_char)
    between = [context.fold(p) for p in range(candidate.stop, at) if context.lexemes[p].kind != "space"]
    return len(between) <= 2 and between[:1] in (["de"], ["d"], ["pour"], ["a"], ["chez"], ["sur"])


def main_company(context: Context) -> str | None:
    """The company that the article names most."""
    names = Counter(span._.tweetpress_name for span in context.doc.spans.get(COMPANIES, ()))
    return max(names, key=lambda name: names[name]) if names else None
