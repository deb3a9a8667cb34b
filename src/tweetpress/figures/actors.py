"""Which name a clause, a paragraph or the article is about, by where the names stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweetpress.components.topics import is_medium
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.vocabulary import kind_of, word_class
from tweetpress.numbers.vocabulary import number_words

if TYPE_CHECKING:
    from spacy.tokens import Span

SOURCES = word_class("source")
SAYING = word_class("saying")
CITING = frozenset(("selon", "apres", "croire", "dixit"))
COUNTING = word_class("counting")
CHIEFS = word_class("chief")
OBLIQUE = word_class("oblique")
RELATIVES = frozenset(("dont", "qui", "que", "qu", "lequel", "laquelle"))
MEASURES = word_class("measure") | word_class("owned")
GENITIVE = frozenset(("de", "d", "du"))
ARTICLES = frozenset(("'", "’", "l", "la", "le", "les"))
IMPERSONAL = ("faud", "faut", "fallait", "suffi", "agit", "agissait", "agira")
THINGS = frozenset(("application", "appli", "plateforme", "chaine", "laboratoire", "constructeur", "fabricant"))


def in_sentence(context: Context, candidate: Candidate) -> list[Span]:
    """The mentions in the sentence of the figure, in order."""
    return context.mentions_in(context.sentence(candidate.first))


def actor_of(context: Context, candidate: Candidate, *, person: bool) -> Span | None:
    """The nearest name before the figure, in its sentence, that acts there."""
    before = [m for m in in_sentence(context, candidate) if m.end_char <= candidate.start]
    for mention in reversed(before):
        if (person or not context.is_person(mention)) and is_actor(context, before, mention, candidate.first):
            return mention
    return None


def is_actor(context: Context, mentions: list[Span], mention: Span, stop: int) -> bool:
    """Not a source, not inside a post (« le patron de Nom »), not the complement of a preposition.

    A name that a relative clause hangs on acts in it, whatever stands before it.
    """
    first = context.at_char(mention.start_char)
    last = context.at_char(mention.end_char - 1)
    places = skip_apposition(context, context.words_before(first, 8))
    before = [word for at in places if (word := context.fold(at)) not in ARTICLES]
    after = [context.fold(at) for at in context.words_after(last + 1, 2)]
    joined = coordinated(context, mentions, mention)
    if joined is not None:
        return is_actor(context, mentions, joined, stop)
    if is_cited(context, first) or context.is_label(mention) or is_no_actor(context, mention):
        return False
    if is_antecedent(context, mentions, mention, stop):
        return True
    main = mention._.tweetpress_name == context.main_company
    if set(before[:2]) & SOURCES or (after and tells(mention, after[0]) and not main and may_measure(mention)):
        return False
    if before[:1] in (["que"], ["qu"]) and {"plus", "moins", "autant", "mieux"} & set(before[1:5]):
        return False
    if before[:2] in (["de", "agit"], ["d", "agit"]):
        return True
    if before[:1] and before[0] in OBLIQUE:
        return before[0] in GENITIVE and bool(set(before[1:4]) & MEASURES)
    return main or context.is_person(mention) or acts(context, last)


def is_no_actor(context: Context, mention: Span) -> bool:
    """A house that counts for others, or a network where somebody writes (« 24 comptes Twitter »)."""
    return is_pollster(context, mention) or (is_medium(mention) and not may_measure(mention))


def is_pollster(context: Context, mention: Span) -> bool:
    """A house that counts and estimates for others: what it tells is theirs, unless the article is about it."""
    research = kind_of(mention._.tweetpress_name) == "research"
    return research and mention._.tweetpress_name != context.main_company


def is_cited(context: Context, first: int) -> bool:
    """« selon Nom », « d'après le site d'informations spécialisées Nom »."""
    for at in context.words_before(first, 7):
        if context.fold(at) in CITING:
            return context.fold(at) != "apres" or context.fold(context.before_gap(at)) in ("'", "’")
        if context.fold(at) in (",", ":", ".") or context.token(at).pos_ == "AUX":
            return False
    return False


def tells(mention: Span, verb: str) -> bool:
    """Whether the verb behind the name makes it a source; of a medium any verb of saying (« Reuters annonce »)."""
    return verb in SOURCES or (verb in SAYING and kind_of(mention._.tweetpress_name) in ("media", "research"))


def may_measure(mention: Span) -> bool:
    """Whether a company may count or tell what others have, as all do but the services that it is told of."""
    return kind_of(mention._.tweetpress_name) != "social"


def acts(context: Context, last: int) -> bool:
    """Whether a verb follows the name, or a comma, a bracket or a colon that parts it from one."""
    after = context.after_gap(last + 1)
    if after >= len(context.lexemes):
        return False
    if context.fold(after) in COUNTING:
        return True
    return context.fold(after) in (",", "(", ":", "ne", "n", "se", "s", "en", "y") or context.token(after).pos_ in (
        "VERB",
        "AUX",
        "ADV",
        "PRON",
    )


def skip_apposition(context: Context, places: list[int]) -> list[int]:
    """The places before « la jeune pousse Nom », the common nouns and adjectives that name its kind left out."""
    rest = list(places)
    while rest and context.token(rest[0]).pos_ in ("NOUN", "ADJ"):
        if context.fold(rest[0]) in CHIEFS | SOURCES:
            break
        rest.pop(0)
    return rest


def is_antecedent(context: Context, mentions: list[Span], mention: Span, stop: int) -> bool:
    """Whether a relative clause that holds the place `stop` opens within a few words behind the mention."""
    places = context.words_after(context.at_char(mention.end_char - 1) + 1, 12)
    others = {context.at_char(other.start_char) for other in mentions}
    for at, then in zip(places, places[1:], strict=False):
        if at >= stop - 1 or at in others or context.lexemes[at].kind == "digits":
            return False
        if context.fold(at) in RELATIVES:
            return context.lexemes[then].kind != "digits" and context.fold(then) not in number_words()
    return False


def coordinated(context: Context, mentions: list[Span], mention: Span) -> Span | None:
    """The name before it in a list: « Tesla et SpaceX »."""
    at = context.before_gap(context.at_char(mention.start_char))
    if context.fold(at) not in ("et", ",", "ou"):
        return None
    end = context.lexemes[at].start
    return next(
        (m for m in mentions if 0 <= end - m.end_char <= 1 and context.is_person(m) == context.is_person(mention)), None
    )
