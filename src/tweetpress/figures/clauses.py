"""The clause that a figure stands in, by the parse: what it is said of.

The small model's parse is trusted for that alone, and only as far as the sentence that the punctuation shows.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context

HOPS = 8
"""How many heads up the verb may be; beyond, the parse of a long sentence is a guess."""
WIDTH = 40
"""How many tokens before its verb a subject may start."""
RELATIVES = frozenset(("qui", "que", "qu'", "dont"))


OPENERS = frozenset(("qui", "que", "qu'", "où", "quand", "lorsque", "lorsqu'", "tandis", "dont", "alors", "car", ";"))


class Phrase(NamedTuple):
    """Tokens `first` to `stop` (not included) with the noun, name or pronoun at `head`, said of by `verb`."""

    first: int
    stop: int
    head: int
    verb: int


def find_subject(context: Context, candidate: Candidate) -> Phrase | None:
    """What the nearest verb above the figure is said of; None where that is the figure, or the parse does not tell."""
    first, last = context.token(candidate.first).i, context.token(candidate.stop - 1).i
    token = context.doc[first : last + 1].root
    if token.dep_.startswith("nsubj"):
        return None
    for _ in range(HOPS):
        above = token.head
        if above.i == token.i:
            return None
        if token.dep_ in ("acl", "acl:relcl") and token.pos_ in ("VERB", "AUX", "ADJ") and token.i < first:
            return trim(context, noun_phrase(above, token, stop=token.left_edge.i), candidate)
        token = above
        subject = subject_of(token, before=first)
        if subject is not None and subject.text.lower() in RELATIVES and token.dep_ == "acl:relcl":
            return trim(context, noun_phrase(token.head, token, stop=subject.i), candidate)
        if subject is not None:
            return trim(context, noun_phrase(subject, token, stop=token.i), candidate)
    return None


def subject_of(verb: Token, *, before: int) -> Token | None:
    """The subject of a verb, where it stands before the verb and before the token `before`."""
    places = range(max(0, verb.i - WIDTH), min(verb.i, before))
    return next((t for t in verb.doc[places.start : places.stop] if t.head.i == verb.i and is_subject(t)), None)


def is_subject(token: Token) -> bool:
    return token.dep_ in ("nsubj", "nsubj:pass") and token.pos_ not in ("PUNCT", "ADP")


def noun_phrase(head: Token, verb: Token, *, stop: int) -> Phrase:
    """The words that hang on `head`, up to the token `stop`."""
    first = max(head.left_edge.i, head.i - WIDTH)
    return Phrase(first, max(head.i + 1, min(head.right_edge.i + 1, stop)), head.i, verb.i)


def trim(context: Context, phrase: Phrase, candidate: Candidate) -> Phrase | None:
    """The part of the phrase before the figure and in its sentence; None where its noun is not in that part."""
    figure = context.token(candidate.first).i
    stop = min(phrase.stop, figure)
    if opens_clause(context, phrase.verb + 1, figure):
        return None
    sentence = context.sentence(candidate.first)
    first = phrase.first
    if context.sentence(context.lexeme_of(phrase.head)) != sentence:
        return None
    while context.sentence(context.lexeme_of(first)) != sentence:
        first += 1
    return phrase._replace(first=first, stop=stop)


def opens_clause(context: Context, first: int, stop: int) -> bool:
    """Whether a word between two tokens opens another clause, whose subject the parse has missed."""
    for token in context.doc[first:stop]:
        word = token.text.lower()
        restricted = word in ("que", "qu'") and {"ne", "n'"} & {
            t.text.lower() for t in context.doc[max(0, token.i - 8) : token.i]
        }
        if word in OPENERS and not restricted:
            return True
    return False


def find_opening(context: Context, candidate: Candidate) -> Phrase | None:
    """The determiner and noun, or the pronoun, that open the sentence: where the parse fails, its subject as a rule."""
    at = context.sentence_start(candidate.first)
    if at is None or at >= candidate.first:
        return None
    first, figure = context.token(at).i, context.token(candidate.first).i
    if opens_clause(context, first, figure):
        return None
    if context.doc[first].pos_ == "PRON":
        return Phrase(first, first + 1, first, first + 1)
    if context.doc[first].pos_ != "DET" or first + 1 >= figure:
        return None
    return Phrase(first, first + 2, first + 1, first + 2)
