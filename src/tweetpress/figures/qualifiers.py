"""How exact a figure is: « plus de », « environ », « au maximum », « a dépassé les »."""

from __future__ import annotations

from tweetpress.datatypes import Qualifier
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.vocabulary import Phrase, qualifier_phrases, word_class

INTENSIFIERS = word_class("intensifier")
BETWEEN = word_class("bridge")
SIGNS: dict[str, Qualifier] = {"~": "about", "≈": "about", ">": "more_than", "<": "less_than", "±": "about"}
WHOLE = ("peine", "partir", "peu")
"""What is one phrase with the « à » before it."""
NEGATIONS = frozenset(("pas", "jamais", "guere", "sans"))
REACH = 5
"""How many words a qualifying verb may stand before the number, or « au maximum » behind it."""


def read_qualifier(context: Context, candidate: Candidate) -> None:
    """Set the qualifier, and stretch the figure over the words that say it."""
    if not (read_before(context, candidate) or read_after(context, candidate) or read_verb(context, candidate)):
        candidate.qualifier = "about" if candidate.number.approximate else "exact"


def read_before(context: Context, candidate: Candidate) -> bool:
    """The phrase right before the number; the nearest one decides (« jusqu'à plus de 300 »)."""
    at = context.before_gap(candidate.first)
    if at >= 0 and context.fold(at) in SIGNS:
        candidate.qualifier = SIGNS[context.fold(at)]
        candidate.first, candidate.start = at, context.lexemes[at].start
        return True
    for entry in qualifier_phrases("before"):
        first = match_back(context, candidate.first, entry.phrase)
        if first is not None and not is_other(context, candidate, first, entry.phrase):
            candidate.qualifier = entry.qualifier
            stretch_back(context, candidate, first)
            return True
    return False


def is_other(context: Context, candidate: Candidate, first: int, phrase: Phrase) -> bool:
    """The phrase says something else: « ne vaut plus que 20 », « dans les deux villes »."""
    if phrase[-1] == "les":
        return not candidate.number.bulky
    words = {context.fold(at) for at in context.words_before(first, REACH)}
    return phrase == ("plus", "", "que") and bool({"ne", "n"} & words)


def match_back(context: Context, stop: int, phrase: Phrase) -> int | None:
    """Where the phrase starts that ends before `stop`; its last « de », « que » may be « d' », « qu' »."""
    at = stop - 1
    if at >= 0 and context.lexemes[at].kind == "space":
        at = context.before_gap(stop)
    elided = at > 0 and context.fold(at) in ("'", "’") and phrase[-1] in ("de", "que")
    rest = phrase
    if elided:
        if context.fold(at - 1) != phrase[-1].rstrip("eu") and context.fold(at - 1) != phrase[-1][:-1]:
            return None
        at, rest = at - 2, phrase[:-1]
    for part in reversed(rest):
        if at < 0:
            return None
        if part == "":
            if context.lexemes[at].kind != "space":
                return None
        elif context.fold(at) != part and not (part == "'" and context.fold(at) == "’"):
            return None
        at -= 1
    inside = at >= 0 and context.lexemes[at].kind in ("word", "digits")
    return None if inside else at + 1


def stretch_back(context: Context, candidate: Candidate, first: int) -> None:
    """Let the figure start at `first`, or at the word that strengthens it (« nettement plus de »)."""
    while True:
        before = context.before_gap(first)
        if before < 0 or context.fold(before) not in INTENSIFIERS or context.lexemes[before].kind != "word":
            break
        first = before
    while context.fold(first) in ("a", "tout") and first < candidate.first and context.fold(first + 2) not in WHOLE:
        first = context.after_gap(first + 1)
    candidate.first, candidate.start = first, context.lexemes[first].start


def read_after(context: Context, candidate: Candidate) -> bool:
    """The phrase right behind the unit, or « au maximum » a few words further in the same clause."""
    places = context.words_after(candidate.stop, REACH)
    for offset, at in enumerate(places):
        for entry in qualifier_phrases("after"):
            stop = context.match(at, entry.phrase)
            if stop is None or (offset and len(entry.phrase) == 1) or is_prepositional(context, stop, entry.phrase):
                continue
            candidate.qualifier = entry.qualifier
            if offset == 0:
                candidate.stop, candidate.end = stop, context.lexemes[stop - 1].end
            return True
        if context.lexemes[at].kind != "word" or context.fold(at) in ("et", "ou", "mais", "contre", "dont"):
            return False
    return False


def is_prepositional(context: Context, stop: int, phrase: Phrase) -> bool:
    """« vend 3 titres, environ 40 dollars »: the word goes with the number that follows it."""
    at = context.after_gap(stop)
    if phrase[0] == "et":  # « 300 messages et plus de 20 abonnés »
        return context.fold(at) in ("de", "d", "que", "qu")
    return at < len(context.lexemes) and (context.lexemes[at].kind == "digits" or context.fold(at) in ("une", "un"))


def read_verb(context: Context, candidate: Candidate) -> bool:
    """A verb before the number that says it is passed, nearly reached or not passed: « ne dépasse pas 3 millions »."""
    odd = 0
    places = context.words_before(candidate.first, 2 * REACH)
    mark = any(context.fold(at) in ("cap", "barre", "seuil") for at in places[:4])
    for at in places:
        word = context.fold(at)
        if word in BETWEEN:
            continue
        for entry in qualifier_phrases("verb"):
            if word.startswith(entry.phrase[0]):
                said = {
                    context.fold(place) for place in (*range(at + 1, candidate.first), *context.words_before(at, 2))
                }
                denied = entry.qualifier == "more_than" and said & NEGATIONS
                candidate.qualifier = "at_most" if denied else entry.qualifier
                return True
        odd += 1
        if odd > 1 and not mark:
            return False
    return False
