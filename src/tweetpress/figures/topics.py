"""What an understood number may measure: the noun of a question, of the sentence, or of an amount paid.

Each finder gives a stand-in, a candidate with no number of its own but the unit or currency to adopt.
"""

from __future__ import annotations

from itertools import takewhile

from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.mentions import MEMORY
from tweetpress.figures.money import skip_of
from tweetpress.figures.units import read_noun
from tweetpress.figures.vocabulary import currencies, unit_kinds, word_class
from tweetpress.numbers import Number

COUNTING = word_class("asking")
PAYING = word_class("paying")
PLURALS = frozenset(("les", "des", "ses", "nos", "vos", "leurs", "ces"))
OBLIQUE = word_class("oblique")
REACH = 4
"""How many paragraphs back « le nombre de … » is looked for."""


def find_question(context: Context, candidate: Candidate) -> Candidate | None:
    """The counted noun of the question that the paragraph, a number and little else, answers."""
    start, stop = context.paragraph_bounds(candidate.first)
    if (
        stop - start > 100
        or words_in(context, start, candidate.first) > 6
        or words_in(context, candidate.stop, stop) > 30
    ):
        return None
    question = start - 2
    if question < 0 or context.fold(context.before_gap(question + 1)) not in ("?",):
        question = next((at for at in range(start - 1, max(0, start - 6), -1) if context.fold(at) == "?"), -1)
    if question < 0:
        return None
    first, _ = context.paragraph_bounds(question)
    noun = find_counted(context, first, question)
    if noun is not None:
        noun.why = "question"
    return noun


def find_topic_noun(context: Context, candidate: Candidate, start: int, code: str | None) -> Candidate | None:
    """« le nombre d'abonnés … à 336 millions », « le chiffre d'affaires … à 302 millions », in the same sentence."""
    sentence = context.sentence(candidate.first)
    back = range(candidate.first - 1, start - 1, -1)
    places = list(takewhile(lambda at: context.sentence(at) == sentence, back))
    behind = context.words_after(candidate.stop, 2)
    if [context.fold(at) for at in behind] == ["le", "nombre"]:  # « estime à 3 000 le nombre de … »
        return find_counted(context, behind[1], behind[1] + 14)
    for at in places:
        found = find_counted(context, at, candidate.first) if context.fold(at) in COUNTING else None
        if found is not None:
            return found
    for at in places:
        fold = context.fold(at)
        if is_amount_noun(fold) and context.lexemes[at].kind == "word":
            return amount_of(context, at, code)
        unit = read_noun(context, context.after_gap(at + 1), plural=True, linked=False) if fold in PLURALS else None
        known = unit is not None and (candidate.number.approximate or fold_known(context, unit.head))
        if unit is not None and unit.kind == "count" and known:
            return stand_in(context, unit.first, unit.stop, unit.head)
    return None


def find_number_of(context: Context, candidate: Candidate) -> Candidate | None:
    """« le nombre de vues » in the paragraphs before."""
    at = candidate.first - 1
    last = max(0, at - 50 * MEMORY)
    while at >= last and context.paragraph(candidate.first) - context.paragraph(at) <= REACH:
        if context.fold(at) == "nombre":
            return find_counted(context, at, candidate.first)
        at -= 1
    return None


def find_pronoun(context: Context, candidate: Candidate, earlier: Candidate | None) -> Candidate | None:
    """« Il trie les vieux sites. On en garde dix mille »: the things of the last sentence."""
    sentence = context.sentence(candidate.first) - 1
    if not has_pronoun(context, candidate) or (earlier is not None and context.sentence(earlier.first) >= sentence):
        return None
    at, last = candidate.first, None
    while at > 0 and context.sentence(at) >= sentence:
        at -= 1
        if context.sentence(at) == sentence and context.fold(at) in PLURALS:
            unit = read_noun(context, context.after_gap(at + 1), plural=True, linked=False)
            if unit is not None and unit.kind == "count":
                noun = stand_in(context, unit.first, unit.stop, unit.head)
                if context.fold(context.before_gap(at)) not in OBLIQUE:
                    return noun
                last = last or noun
    return last


def find_payment(context: Context, candidate: Candidate, start: int, code: str | None) -> Candidate | None:
    """A verb whose object is an amount: « lui verse 3 milliards », « en vaudrait 12,5 »."""
    words = {context.fold(at) for at in context.words_before(candidate.first, 5) if at >= start}
    if code is None or not words & PAYING:
        return None
    return amount_of(context, candidate.first - 1, code)


def has_pronoun(context: Context, candidate: Candidate) -> bool:
    """« en compte 12 »: the pronoun stands for what is counted."""
    places = context.words_before(candidate.first, 7)
    verbs = zip(places[1:], places, strict=False)
    return any(context.fold(at) == "en" and context.token(verb).pos_ in ("VERB", "AUX") for at, verb in verbs)


def find_counted(context: Context, first: int, stop: int) -> Candidate | None:
    """A stand-in with the noun behind « combien de », « combien avez-vous de », « nombre de »."""
    asked = next((at for at in range(first, stop) if context.fold(at) in COUNTING), None)
    if asked is None:
        return None
    for at in range(asked + 1, min(asked + 14, stop)):
        noun = skip_of(context, at)
        unit = read_noun(context, noun, plural=True, linked=True) if noun > at else None
        if unit is not None:
            return stand_in(context, unit.first, unit.stop, unit.head)
    return None


def stand_in(context: Context, first: int, stop: int, head: int) -> Candidate:
    """A candidate with nothing but a unit."""
    start, end = context.lexemes[first].start, context.lexemes[stop - 1].end
    number = Number(context.text[start:end], start, end, 0, None, False, False, False, "", first, stop)
    unit = context.printed(start, end)
    return Candidate(number, "count", 0, None, start, end, first, stop, unit=unit, head=head)


def amount_of(context: Context, at: int, code: str | None) -> Candidate:
    """A stand-in for an amount in the currency `code`."""
    amount = stand_in(context, at, at + 1, at)
    amount.kind, amount.unit, amount.currency = "money", None, code
    return amount


def fold_known(context: Context, head: int) -> bool:
    """Whether the lexicon lists the noun at `head` among what the press counts."""
    return any(kind == "count" for _, kind in unit_kinds().get(context.fold(head), ()))


def is_amount_noun(fold: str) -> bool:
    """A noun of the lexicon that an amount of money measures, or the name of a currency."""
    names = any(len(entry.phrase) == 1 and entry.share == 1 and len(fold) > 3 for entry in currencies().get(fold, ()))
    return names or any(kind == "money" and len(phrase) == 1 for phrase, kind in unit_kinds().get(fold, ()))


def words_in(context: Context, first: int, stop: int) -> int:
    return sum(context.lexemes[at].kind in ("word", "digits") for at in range(first, stop))
