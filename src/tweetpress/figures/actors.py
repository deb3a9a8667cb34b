"""Which name a clause, a paragraph or the article is about, by where the names stand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tweetpress.components.spans import COMPANIES, PEOPLE
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.vocabulary import word_class
from tweetpress.numbers.lexer import fold

if TYPE_CHECKING:
    from spacy.tokens import Span

SOURCES = word_class("source")
CITING = frozenset(("selon", "apres", "croire", "dixit"))
CHIEFS = word_class("chief")
OBLIQUE = word_class("oblique")
RELATIVES = frozenset(("dont", "qui", "que", "qu", "lequel", "laquelle"))
GENITIVE = frozenset(("de", "d", "du"))
ARTICLES = frozenset(("'", "’", "l", "la", "le", "les"))
POINTERS = frozenset(("il", "elle", "son", "sa", "ses", "lui"))
THINGS = frozenset(("application", "appli", "plateforme", "chaine", "laboratoire", "constructeur", "fabricant"))
DOMAIN = frozenset(("twitter", "x", "twitter inc", "x corp"))
HEAVY = 3
"""How often an article names the company that it is about, at least; once is enough in the title, and for Twitter, as
the pages that this is made for are about it."""


def in_sentence(context: Context, candidate: Candidate) -> list[Span]:
    """The mentions in the sentence of the figure, in order."""
    return of_sentence(context, context.sentence(candidate.first))


def of_sentence(context: Context, sentence: int) -> list[Span]:
    return [m for m in context.mentions if context.sentence(context.at_char(m.start_char)) == sentence]


def is_person(mention: Span) -> bool:
    return any(mention == other for other in mention.doc.spans.get(PEOPLE, ()))


def actor_of(context: Context, candidate: Candidate, *, person: bool) -> Span | None:
    """The nearest name before the figure, in its sentence, that acts there."""
    before = [m for m in in_sentence(context, candidate) if m.end_char <= candidate.start]
    for mention in reversed(before):
        if (person or not is_person(mention)) and is_actor(context, before, mention, candidate.first):
            return mention
    return None


def earlier_actor(context: Context, candidate: Candidate, *, person: bool) -> Span | None:
    """The last name that acts in the paragraph before the figure's sentence, when that one points back at it.

    A person is pointed at by a pronoun or possessive, a company by the kind of thing it is (« l'application »).
    """
    sentence = context.sentence(candidate.first)
    if not points_back(context, candidate, person=person):
        return None
    here = context.paragraph(candidate.first)
    for mention in reversed(context.mentions):
        at = context.at_char(mention.start_char)
        if context.sentence(at) >= sentence:
            continue
        if context.paragraph(at) < here - 1:
            return None
        if is_person(mention) == person and is_actor(context, of_sentence(context, context.sentence(at)), mention, at):
            return mention
    return None


def points_back(context: Context, candidate: Candidate, *, person: bool) -> bool:
    """Whether the clause of the figure, as far as it is read, points at a name told before."""
    sentence = context.sentence(candidate.first)
    places = [at for at in context.words_before(candidate.first, 20) if context.sentence(at) == sentence]
    clause = {context.fold(at) for at in places}
    if not person:
        return bool(clause & THINGS)
    latter = any(context.fold(at) in ("ce", "cette") and context.fold(at + 2).startswith("dern") for at in places)
    return latter or bool(clause & (POINTERS | CHIEFS))


def is_actor(context: Context, mentions: list[Span], mention: Span, stop: int) -> bool:
    """Not a source, not inside a post (« le patron de Nom »), not the complement of a preposition.

    A name that a relative clause hangs on acts in it, whatever stands before it.
    """
    first = context.at_char(mention.start_char)
    last = context.at_char(mention.end_char - 1)
    before = [word for at in context.words_before(first, 6) if (word := context.fold(at)) not in ARTICLES]
    after = [context.fold(at) for at in context.words_after(last + 1, 2)]
    joined = coordinated(context, mentions, mention)
    if joined is not None:
        return is_actor(context, mentions, joined, stop)
    if set(before[:1]) & CITING or is_label(context, mention):
        return False
    if is_antecedent(context, mentions, mention, stop):
        return True
    main = mention._.tweetpress_name == main_company(context)
    if set(before[:2]) & SOURCES or (set(after[:1]) & SOURCES and not main):
        return False
    if before[:1] and before[0] in OBLIQUE:
        return before[0] in GENITIVE and not set(before[1:]) & CHIEFS
    return True


def is_label(context: Context, mention: Span) -> bool:
    """« Nom : … » at the start of a paragraph: who speaks."""
    first, last = context.at_char(mention.start_char), context.at_char(mention.end_char - 1)
    return context.before_gap(first) < 0 and context.fold(context.after_gap(last + 1)) == ":"


def is_antecedent(context: Context, mentions: list[Span], mention: Span, stop: int) -> bool:
    """Whether a relative clause that holds the place `stop` opens within a few words behind the mention."""
    places = context.words_after(context.at_char(mention.end_char - 1) + 1, 12)
    others = {context.at_char(other.start_char) for other in mentions}
    for at, then in zip(places, places[1:], strict=False):
        if at >= stop - 1 or at in others:
            return False
        if context.fold(at) in RELATIVES:
            return context.lexemes[then].kind != "digits"
    return False


def coordinated(context: Context, mentions: list[Span], mention: Span) -> Span | None:
    """The name before it in a list: « Tesla et SpaceX »."""
    at = context.before_gap(context.at_char(mention.start_char))
    if context.fold(at) not in ("et", ",", "ou"):
        return None
    end = context.lexemes[at].start
    return next((m for m in mentions if 0 <= end - m.end_char <= 1), None)


def main_company(context: Context) -> str | None:
    """The company that the article is about."""
    return main_name(context, COMPANIES)


def main_person(context: Context) -> str | None:
    """The person that the article is about."""
    return main_name(context, PEOPLE)


def main_name(context: Context, key: str) -> str | None:
    """The name told most of, with two more for a place in the title, for its head (« Nom : … »), and for Twitter."""
    body: int = context.doc._.tweetpress_body
    spans = [
        span
        for span in context.doc.spans.get(key, ())
        if key == PEOPLE or span.start_char < body or not is_label(context, span)
    ]
    counts = Counter(span._.tweetpress_name for span in spans)
    titled = {span._.tweetpress_name for span in spans if span.start_char < body}
    heads = {span._.tweetpress_name for span in spans if is_label(context, span)}
    weights = {
        name: counts[name] + 2 * (name in titled) + 2 * (name in titled & heads) + 2 * (fold(name) in DOMAIN)
        for name in counts
    }
    best = max(weights, key=lambda name: weights[name], default=None)
    return best if best is not None and weights[best] >= HEAVY else None
