"""The company that an article is about, for roles and figures alike."""

from __future__ import annotations

from collections import Counter
from functools import cache

from spacy.tokens import Doc, Span

from tweetpress.components.spans import COMPANIES
from tweetpress.figures.vocabulary import kind_of
from tweetpress.lexicon import read_table

HOUSES = frozenset(("Twitter", "X", "Twitter Inc."))
TOPIC_WEIGHT = 3
"""Weight from which a company is the topic, and not one of many in an article about something else."""
TITLE_WEIGHT = 6
"""A company in the article's title counts as that many mentions."""
SUBJECT_WEIGHT = 2
"""What the subject of the headline counts more than another name in it."""
OPENING_OF_HEADLINE = 2
"""Tokens of the headline in which its subject begins: « L'Odeo »."""
HOUSE_WEIGHT = 4
"""The pages are about Twitter: it is the topic unless another company is named far more."""


def topic_company(doc: Doc) -> str | None:
    """The company that the article is about: the one it names most, its title and Twitter counting more."""
    counts: Counter[str] = Counter()
    for span in doc.spans.get(COMPANIES, ()):
        if is_speaker(span) or is_medium(span) or is_credit(span):
            continue
        name = span._.tweetpress_name
        if name not in counts and name in HOUSES:
            counts[name] += HOUSE_WEIGHT
        counts[name] += TITLE_WEIGHT if span.start_char < doc._.tweetpress_body else 1
        counts[name] += SUBJECT_WEIGHT * (span.start < OPENING_OF_HEADLINE and doc._.tweetpress_body > 0)
    ranked = counts.most_common(1)
    return ranked[0][0] if ranked and ranked[0][1] >= TOPIC_WEIGHT else None


def is_speaker(span: Span) -> bool:
    """« média+ : … », the paper that asks the questions of an interview."""
    doc = span.doc
    opens = span.start_char >= doc._.tweetpress_body and (span.start == 0 or doc[span.start - 1].is_space)
    return bool(opens and span.end < len(doc) and doc[span.end].text == ":")


def is_credit(span: Span) -> bool:
    """« … (Journal) » in the headline: the paper that published it."""
    doc = span.doc
    bracketed = span.start > 0 and doc[span.start - 1].text == "(" and doc[span.end : span.end + 1].text == ")"
    return bracketed and span.end_char < doc._.tweetpress_body and kind_of(span._.tweetpress_name) == "media"


def is_medium(span: Span) -> bool:
    """« sur Twitter », « son compte Facebook »: where somebody writes, not whom the article is about."""
    before: str = span.doc[span.start - 1].lower_ if span.start else ""
    return before in mediums()


@cache
def mediums() -> frozenset[str]:
    """The words before a network that tell where somebody writes: « sur », « via », « compte »."""
    return frozenset(
        row["word"].lower() for row in read_table("role_words", ("word", "class")) if row["class"] == "medium"
    )
