"""Numbers whose unit is not beside them: « contre 475 000 », « dont 33 millions », a bare answer to « Combien… ? »."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import takewhile

from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import MEMORY, Context
from tweetpress.figures.money import skip_of
from tweetpress.figures.units import read_noun
from tweetpress.figures.vocabulary import currencies, unit_kinds, word_class
from tweetpress.numbers.scan import plain

COUNTING = word_class("asking")
LICENCES = word_class("licence")
BEING = word_class("being")
SKIPPED = word_class("hedge")
MOVES = tuple(sorted(word_class("move")))
PAYING = word_class("paying")
HOME = "USD"
"""What Twitter counts in."""
PLURALS = frozenset(("les", "des", "ses", "nos", "vos", "leurs", "ces"))
REACH_BACK = 2
"""How many paragraphs back a bare number looks for the figure whose unit it shares."""


def complete(context: Context, candidates: Sequence[Candidate]) -> None:
    """Give the open candidates the unit or currency that the text lets the reader understand."""
    codes = prevailing(candidates, HOME if context.is_about_home else None)
    for index, candidate in enumerate(candidates):
        if candidate.kind == "money" and candidate.currency is None:
            candidate.currency = codes[index]
        if candidate.kind is not None:
            continue
        model = find_model(context, candidates, index)
        if model is not None:
            share_scale(context, candidate, model)
            adopt(candidate, model, why="question" if model.why == "question" else "understood")
        elif is_licensed(context, candidates, index):
            topic = find_topic(context, candidates, index, codes[index])
            if topic is not None:
                share_scale(context, candidate, find_scaled(candidates, index, topic) or topic)
                adopt(candidate, topic)


def share_scale(context: Context, candidate: Candidate, model: Candidate) -> None:
    """« après 5,4 puis 15 millions de dollars », « 30 millions, le second 12 »: the scale is printed once."""
    scale = next((s for s in (10**9, 10**6) if model.value >= s), 1) if model.number.scaled else 1
    if scale == 1 or candidate.number.scaled or candidate.value >= 1000:
        return
    if context.paragraph(model.first) != context.paragraph(candidate.first):
        return
    candidate.value = plain(Fraction(str(candidate.value)) * scale)
    if candidate.value_max is not None:
        candidate.value_max = plain(Fraction(str(candidate.value_max)) * scale)


def find_scaled(candidates: Sequence[Candidate], index: int, topic: Candidate) -> Candidate | None:
    """The last figure of the topic's kind before, if it prints a scale."""
    last = next((c for c in reversed(recent(candidates, index)) if c.kind == topic.kind), None)
    return last if last is not None and last.number.scaled else None


def adopt(candidate: Candidate, model: Candidate, *, why: str = "understood") -> None:
    candidate.kind, candidate.unit, candidate.currency = model.kind, model.unit, model.currency
    candidate.head = model.head
    candidate.why = why


def prevailing(candidates: Sequence[Candidate], home: str | None) -> list[str | None]:
    """For each place the currency printed most before it; before the first amount, the currency of that one.

    An article that prints none at all means `home`, the currency that its main company counts in.
    """
    counts: Counter[str] = Counter()
    first = next((c.currency for c in candidates if c.currency), home)
    best, codes = first, []
    for candidate in candidates:
        codes.append(best)
        if candidate.currency and candidate.why == "currency":
            counts[candidate.currency] += 1
            best = counts.most_common(1)[0][0]
    return codes


def find_model(context: Context, candidates: Sequence[Candidate], index: int) -> Candidate | None:
    """The figure beside the number that states the unit for both, or the question that it answers."""
    return (
        find_partner(context, candidates, index)
        or find_whole(context, candidates, index)
        or find_question(context, candidates[index])
    )


def find_partner(context: Context, candidates: Sequence[Candidate], index: int) -> Candidate | None:
    """« de 34 à plus de 40 dollars », « passe de six à vingt salariés »: the unit stands behind the second number."""
    if index + 1 >= len(candidates):
        return None
    candidate, after = candidates[index], candidates[index + 1]
    if after.kind is None or context.sentence(after.first) != context.sentence(candidate.first):
        return None
    words = [context.fold(at) for at in range(candidate.stop, after.first) if context.lexemes[at].kind != "space"]
    return after if words and words[0] in ("a", "ou", "et", "puis") and set(words[1:]) <= SKIPPED else None


def find_whole(context: Context, candidates: Sequence[Candidate], index: int) -> Candidate | None:
    """« 50 des 100 premiers annonceurs »: both count the same."""
    if index + 1 >= len(candidates):
        return None
    candidate, after = candidates[index], candidates[index + 1]
    if after.number.scaled and not candidate.number.bulky:
        return None
    words = [context.fold(at) for at in range(candidate.stop, after.first) if context.lexemes[at].kind != "space"]
    whole = words in (["des"], ["de", "ces"], ["de", "ses"], ["de", "leurs"], ["sur", "les"], ["sur"])
    return after if whole and after.kind == "count" else None


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
    from tweetpress.numbers import Number

    start, end = context.lexemes[first].start, context.lexemes[stop - 1].end
    number = Number(context.text[start:end], start, end, 0, None, False, False, False, "", first, stop)
    unit = context.printed(start, end)
    return Candidate(number, "count", 0, None, start, end, first, stop, unit=unit, head=head)


def words_in(context: Context, first: int, stop: int) -> int:
    return sum(context.lexemes[at].kind in ("word", "digits") for at in range(first, stop))


def is_licensed(context: Context, candidates: Sequence[Candidate], index: int) -> bool:
    """Whether a number with no unit beside it may be a figure at all."""
    candidate = candidates[index]
    number = candidate.number
    places = context.words_before(candidate.first, 8)
    nearest = next((at for at in places if context.fold(at) not in SKIPPED), -1)
    if number.bulky or candidate.value >= 1000:
        version = "." in number.text and not number.scaled and number.value < 1000
        named = nearest >= 0 and nearest == places[0] and context.lexemes[nearest].text[0].isupper()
        return number.scaled or number.value >= 1000 or not (version or named)
    if nearest < 0 or not follows_nothing(context, candidate):
        return False
    if context.fold(nearest) in LICENCES or is_ranked(context, candidate):
        return True
    if context.fold(places[0]) == "a" and context.fold(nearest).startswith(MOVES):
        return any(c.why == "count" and near(context, c, candidate) for c in recent(candidates, index))
    if context.fold(nearest) in BEING or is_bare_subject(context, candidate):
        return any(c.kind == "count" and near(context, c, candidate) for c in recent(candidates, index))
    return has_pronoun(context, candidate)


def has_pronoun(context: Context, candidate: Candidate) -> bool:
    """« en compte 12 »: the pronoun stands for what is counted."""
    places = context.words_before(candidate.first, 7)
    verbs = zip(places[1:], places, strict=False)
    return any(context.fold(at) == "en" and context.token(verb).pos_ in ("VERB", "AUX") for at, verb in verbs)


def recent(candidates: Sequence[Candidate], index: int) -> Sequence[Candidate]:
    """The candidates before, as far back as one reaches."""
    return candidates[max(0, index - MEMORY) : index]


def near(context: Context, earlier: Candidate, candidate: Candidate) -> bool:
    return abs(context.sentence(candidate.first) - context.sentence(earlier.first)) <= 1


def is_bare_subject(context: Context, candidate: Candidate) -> bool:
    """« tandis que 393 n'ont pas répondu »: digits alone before a verb."""
    at = context.after_gap(candidate.stop)
    digits = not candidate.number.worded and candidate.value >= 20
    return digits and at < len(context.lexemes) and (context.fold(at) in ("n", "ne") or context.token(at).pos_ == "AUX")


def follows_nothing(context: Context, candidate: Candidate) -> bool:
    """No noun of its own stands behind the number."""
    at = context.after_gap(candidate.stop)
    if at >= len(context.lexemes) or context.lexemes[at].kind != "word":
        return True
    return context.token(at).pos_ not in ("NOUN", "PROPN", "ADJ")


def is_ranked(context: Context, candidate: Candidate) -> bool:
    """« 3. Nom : 55 000 » on a line of its own."""
    before = context.fold(context.before_gap(candidate.first))
    after = candidate.stop < len(context.lexemes) and "\n" not in context.lexemes[candidate.stop].text
    return before in (":", "-", "–", "—", "(") and (not after or before == "(" or follows_nothing(context, candidate))


def find_topic(context: Context, candidates: Sequence[Candidate], index: int, code: str | None) -> Candidate | None:
    """What an open number measures, by the words before it: a noun, the last figure, a verb of paying."""
    candidate = candidates[index]
    earlier = find_earlier(context, candidates, index)
    same = earlier is not None and context.sentence(earlier.first) == context.sentence(candidate.first)
    start = earlier.stop if earlier and same else 0
    return (
        find_topic_noun(context, candidate, start, code)
        or find_payment(context, candidate, start, code)
        or (earlier if same else None)
        or find_pronoun(context, candidate, earlier)
        or earlier
        or find_number_of(context, candidate)
        or find_later(context, candidates, index)
    )


def find_earlier(context: Context, candidates: Sequence[Candidate], index: int) -> Candidate | None:
    """The nearest figure before that counts things or money, at most two paragraphs back.

    A great number never shares the unit of a small one (« trois périodes … 4,6 millions »), nor « en » that of an
    aside in its own sentence (« les Pays-Bas, avec 16,8 millions d'habitants, en alignent 5,2 millions »).
    """
    candidate = candidates[index]
    for earlier in reversed(recent(candidates, index)):
        if context.paragraph(candidate.first) - context.paragraph(earlier.first) > REACH_BACK:
            return None
        same = context.sentence(earlier.first) == context.sentence(candidate.first)
        small = candidate.value >= 1000 and earlier.kind == "count" and earlier.value < (10 if same else 100)
        if earlier.kind in ("count", "money") and not small and not is_aside(context, earlier, candidate):
            return earlier
    return None


def is_aside(context: Context, earlier: Candidate, candidate: Candidate) -> bool:
    same = context.sentence(earlier.first) == context.sentence(candidate.first)
    return same and has_pronoun(context, candidate) and context.fold(context.before_gap(earlier.first)) == "avec"


def find_payment(context: Context, candidate: Candidate, start: int, code: str | None) -> Candidate | None:
    """A verb whose object is an amount: « lui prêtent 13 milliards », « en valait 24,9 »."""
    words = {context.fold(at) for at in context.words_before(candidate.first, 5) if at >= start}
    if code is None or not words & PAYING or (candidate.number.bulky and candidate.value < 1):
        return None
    return amount_of(context, candidate.first - 1, code)


def find_pronoun(context: Context, candidate: Candidate, earlier: Candidate | None) -> Candidate | None:
    """« Nous fermons les profils douteux. Nos outils en repéraient dix millions »: the things of the last sentence."""
    sentence = context.sentence(candidate.first) - 1
    if not has_pronoun(context, candidate) or (earlier is not None and context.sentence(earlier.first) >= sentence):
        return None
    at = candidate.first
    while at > 0 and context.sentence(at) >= sentence:
        at -= 1
        if context.sentence(at) == sentence and context.fold(at) in PLURALS:
            unit = read_noun(context, context.after_gap(at + 1), plural=True, linked=False)
            if unit is not None and unit.kind == "count":
                return stand_in(context, unit.first, unit.stop, unit.head)
    return None


def find_number_of(context: Context, candidate: Candidate) -> Candidate | None:
    """« le nombre de vues » in the paragraphs before."""
    at = candidate.first - 1
    last = max(0, at - 50 * MEMORY)
    while at >= last and context.paragraph(candidate.first) - context.paragraph(at) <= 2 * REACH_BACK:
        if context.fold(at) == "nombre":
            return find_counted(context, at, candidate.first)
        at -= 1
    return None


def find_later(context: Context, candidates: Sequence[Candidate], index: int) -> Candidate | None:
    """The next figure of the sentence that counts things or money."""
    sentence = context.sentence(candidates[index].first)
    later = takewhile(lambda c: context.sentence(c.first) == sentence, candidates[index + 1 : index + MEMORY])
    return next((c for c in later if c.kind in ("count", "money")), None)


def find_topic_noun(context: Context, candidate: Candidate, start: int, code: str | None) -> Candidate | None:
    """« le nombre d'abonnés … à 336 millions », « le chiffre d'affaires … à 302 millions », in the same sentence."""
    sentence = context.sentence(candidate.first)
    back = range(candidate.first - 1, start - 1, -1)
    places = list(takewhile(lambda at: context.sentence(at) == sentence, back))
    for at in places:
        found = find_counted(context, at, candidate.first) if context.fold(at) == "nombre" else None
        if found is not None:
            return found
    for at in places:
        fold = context.fold(at)
        if is_amount_noun(fold) and context.lexemes[at].kind == "word":
            return amount_of(context, at, code)
        unit = read_noun(context, context.after_gap(at + 1), plural=True, linked=False) if fold in PLURALS else None
        if unit is not None and unit.kind == "count" and fold_known(context, unit.head):
            return stand_in(context, unit.first, unit.stop, unit.head)
    return None


def amount_of(context: Context, at: int, code: str | None) -> Candidate:
    """A stand-in for an amount in the currency `code`."""
    amount = stand_in(context, at, at + 1, at)
    amount.kind, amount.unit, amount.currency = "money", None, code
    return amount


def fold_known(context: Context, head: int) -> bool:
    """Whether the lexicon lists the noun at `head` among what the press counts."""
    known = any(kind == "count" for _, kind in unit_kinds().get(context.fold(head), ()))
    return known and context.lexemes[head].text[0].islower()


def is_amount_noun(fold: str) -> bool:
    """A noun of the lexicon that an amount of money measures, or the name of a currency."""
    names = any(len(entry.phrase) == 1 and entry.share == 1 and len(fold) > 3 for entry in currencies().get(fold, ()))
    return names or any(kind == "money" and len(phrase) == 1 for phrase, kind in unit_kinds().get(fold, ()))
