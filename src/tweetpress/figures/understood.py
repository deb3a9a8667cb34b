"""Numbers whose unit is not beside them: « contre 475 000 », « dont 33 millions », a bare answer to « Combien… ? »."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.mentions import MEMORY
from tweetpress.figures.topics import (
    find_number_of,
    find_payment,
    find_pronoun,
    find_question,
    find_topic_noun,
    has_pronoun,
    stand_in,
)
from tweetpress.figures.units import read_noun
from tweetpress.figures.vocabulary import word_class
from tweetpress.numbers.scan import plain

LICENCES = word_class("licence")
BEING = word_class("being")
SKIPPED = word_class("hedge")
MOVES = tuple(sorted(word_class("move")))
PLAIN_CURRENCIES = {"dollars": "USD", "euros": "EUR"}
PEOPLE = frozenset(("ils", "elles", "nous", "vous", "on"))
HEADS = 5
"""From so many on « ils sont cinq » tells a number of people, and not that they are together."""
BARE = 20
"""Below, digits alone before a verb are a number only before one in the plural."""
HEADS_ON = frozenset(("a", "au", "aux", "dans", "en", "chez", "sur", "pour", "environ", "desormais"))
REACH_BACK = 2
"""How many paragraphs back a bare number looks for the figure whose unit it shares."""


def complete(context: Context, candidates: Sequence[Candidate]) -> None:
    """Give the open candidates the unit or currency that the text lets the reader understand."""
    codes = prevailing(context, candidates)
    for index in range(len(candidates) - 1, -1, -1):  # backwards: « 37, 31 et 21 messages »
        partner = find_partner(context, candidates, index) if candidates[index].kind is None else None
        if partner is not None:
            share_scale(context, candidates[index], partner)
            adopt(candidates[index], partner)
    for index, candidate in enumerate(candidates):
        if candidate.kind == "money" and candidate.currency is None:
            candidate.currency = codes[index]
        if candidate.kind is not None:
            continue
        model = find_model(context, candidates, index)
        if model is not None:
            share_scale(context, candidate, model)
            adopt(candidate, model, why="question" if model.why == "question" else "understood")
            continue
        topic = None
        if is_licensed(context, candidates, index):
            topic = find_topic(context, candidates, index, codes[index])
        if topic is not None:
            share_scale(context, candidate, find_scaled(candidates, index, topic) or topic)
            adopt(candidate, topic)
        elif is_headcount(context, candidate):
            adopt(candidate, find_people(context, candidate))


def is_headcount(context: Context, candidate: Candidate) -> bool:
    """« ils sont une quinzaine », « nous étions sept ou huit »: people, by a plural pronoun and « être »."""
    places = [at for at in context.words_before(candidate.first, 5) if context.fold(at) not in SKIPPED]
    words = [context.fold(at) for at in places[:2]]
    follows = context.fold(context.after_gap(candidate.stop)) in HEADS_ON or follows_nothing(context, candidate)
    told = candidate.value >= HEADS or candidate.number.approximate  # « ils étaient trois » counts nobody
    being = words[:2] in (["est", "on"], ["etait", "on"]) or (
        len(words) == 2 and words[0] in BEING and words[1] in PEOPLE
    )
    return told and being and follows


def find_people(context: Context, candidate: Candidate) -> Candidate:
    """The noun in apposition (« une quinzaine, sociologues de Lyon »), else people."""
    comma = context.after_gap(candidate.stop)
    noun = None
    if context.fold(comma) == ",":
        noun = read_noun(context, context.after_gap(comma + 1), plural=True, linked=False)
    if noun is not None and noun.kind == "count":
        return stand_in(context, noun.first, noun.stop, noun.head)
    people = stand_in(context, candidate.first, candidate.stop, candidate.first)
    people.unit, people.head = "personnes", None
    return people


def share_scale(context: Context, candidate: Candidate, model: Candidate) -> None:
    """« d'abord 3,2 puis 8 millions d'euros », « 30 millions, le second 12 »: the scale is printed once."""
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


def prevailing(context: Context, candidates: Sequence[Candidate]) -> list[str | None]:
    """For each place the currency printed most before it; before the first amount, the currency of that one.

    None throughout an article that prints none: what it does not say is not guessed.
    """
    counts: Counter[str] = Counter()
    first = next((c.currency for c in candidates if c.currency), None) or only_currency(context)
    best, codes = first, []
    for candidate in candidates:
        codes.append(best)
        if candidate.currency and candidate.why == "currency":
            counts[candidate.currency] += 1
            best = counts.most_common(1)[0][0]
    return codes


def only_currency(context: Context) -> str | None:
    """The currency of an article that prints no exact amount in any but names one (« des milliards de dollars »)."""
    named = {code for word, code in PLAIN_CURRENCIES.items() if word in context.vocabulary}
    return named.pop() if len(named) == 1 else None


def find_model(context: Context, candidates: Sequence[Candidate], index: int) -> Candidate | None:
    """The figure beside the number that states the unit for both, or the question that it answers."""
    return find_whole(context, candidates, index) or find_question(context, candidates[index])


def find_partner(context: Context, candidates: Sequence[Candidate], index: int) -> Candidate | None:
    """« de 34 à plus de 40 dollars », « passe de six à vingt salariés »: the unit stands behind the second number."""
    if index + 1 >= len(candidates):
        return None
    candidate, after = candidates[index], candidates[index + 1]
    if after.kind is None or context.sentence(after.first) != context.sentence(candidate.first):
        return None
    words = [context.fold(at) for at in range(candidate.stop, after.first) if context.lexemes[at].kind != "space"]
    if words == [","]:
        return after if after.why == "understood" else None
    return after if words and words[0] in ("a", "ou", "et", "puis") and set(words[1:]) <= SKIPPED else None


def find_whole(context: Context, candidates: Sequence[Candidate], index: int) -> Candidate | None:
    """« 20 des 60 premiers clients »: both count the same."""
    if index + 1 >= len(candidates):
        return None
    candidate, after = candidates[index], candidates[index + 1]
    if after.number.scaled and not candidate.number.bulky:
        return None
    words = [context.fold(at) for at in range(candidate.stop, after.first) if context.lexemes[at].kind != "space"]
    whole = words in (["des"], ["de", "ces"], ["de", "ses"], ["de", "leurs"], ["sur", "les"], ["sur"])
    return after if whole and after.kind == "count" else None


def is_licensed(context: Context, candidates: Sequence[Candidate], index: int) -> bool:
    """Whether a number with no unit beside it may be a figure at all."""
    candidate = candidates[index]
    number = candidate.number
    places = context.words_before(candidate.first, 8)
    nearest = next((at for at in places if context.fold(at) not in SKIPPED), -1)
    if number.bulky or candidate.value >= 1000:
        version = "." in number.text and not number.scaled and number.value < 1000
        return number.scaled or number.value >= 1000 or not version
    if is_part(context, candidate):
        return any(c.kind == "count" and near(context, c, candidate) for c in recent(candidates, index))
    if nearest < 0 or not follows_nothing(context, candidate):
        return False
    if context.fold(nearest) in LICENCES or is_ranked(context, candidate):
        return True
    if context.fold(nearest) in BEING or is_bare_subject(context, candidate):
        return any(c.kind == "count" and near(context, c, candidate) for c in recent(candidates, index))
    return has_pronoun(context, candidate)


def recent(candidates: Sequence[Candidate], index: int) -> Sequence[Candidate]:
    """The candidates before, as far back as one reaches."""
    return candidates[max(0, index - MEMORY) : index]


def near(context: Context, earlier: Candidate, candidate: Candidate) -> bool:
    return abs(context.sentence(candidate.first) - context.sentence(earlier.first)) <= 1


def is_bare_subject(context: Context, candidate: Candidate) -> bool:
    """« et 240 n'ont rien dit »: digits alone before a verb."""
    at = context.after_gap(candidate.stop)
    before = context.before_gap(candidate.first)
    named = before >= 0 and context.lexemes[before].text[0].isupper()  # « le CAC 40 a perdu 2 % »
    digits = not candidate.number.worded and not named
    if digits and context.fold(at) in ("seulement", "seuls", "seules"):  # « 4 seulement ont écrit »
        at = context.after_gap(at + 1)
    if digits and context.fold(at) == "y":  # « 20 y ont un compte »
        at = context.after_gap(at + 1)
    if digits and candidate.value < BARE:
        return context.fold(at) in ("ont", "sont", "avaient", "etaient", "l")
    return digits and at < len(context.lexemes) and context.token(at).pos_ in ("AUX", "VERB")


def follows_nothing(context: Context, candidate: Candidate) -> bool:
    """No noun of its own stands behind the number."""
    at = context.after_gap(candidate.stop)
    if at >= len(context.lexemes) or context.lexemes[at].kind != "word":
        return True
    return context.token(at).pos_ not in ("NOUN", "PROPN", "ADJ")


def is_part(context: Context, candidate: Candidate) -> bool:
    """« vingt d'entre eux » of those counted or named before."""
    after = [context.fold(at) for at in context.words_after(candidate.stop, 4) if context.fold(at) not in "'’"]
    return after[:2] == ["d", "entre"] and after[2:3] in (["eux"], ["elles"])


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
    code = (earlier.currency if earlier and same else None) or code
    return (
        find_topic_noun(context, candidate, start, code)
        or find_payment(context, candidate, start, code)
        or (earlier if same else None)
        or find_pronoun(context, candidate, earlier)
        or earlier
        or find_number_of(context, candidate)
    )


def find_earlier(context: Context, candidates: Sequence[Candidate], index: int) -> Candidate | None:
    """The nearest figure before that counts things or money, at most two paragraphs back.

    A great number never shares the unit of a small one (« deux écoles … 2 millions »).
    """
    candidate = candidates[index]
    for earlier in reversed(recent(candidates, index)):
        if context.paragraph(candidate.first) - context.paragraph(earlier.first) > REACH_BACK:
            return None
        same = context.sentence(earlier.first) == context.sentence(candidate.first)
        small = candidate.value >= 1000 and earlier.kind == "count" and earlier.value < (10 if same else 100)
        if earlier.kind in ("count", "money") and not small:
            return earlier
    return None
