"""Numbers that are no figures: dates, hours, versions, list numbers, numbers in names, set phrases."""

from __future__ import annotations

import re

from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.units import MONTHS
from tweetpress.figures.vocabulary import word_class
from tweetpress.numbers import Number
from tweetpress.numbers.vocabulary import number_words

LABELS = word_class("label")
PREPOSITIONS = word_class("dating")
CLOCK = word_class("clock")
LASTING = frozenset(
    ("en", "pendant", "pour", "sous", "durant", "dans", "de", "d", "les", "des", "prend", "dure", "dura")
)
HOURS_ON = frozenset(("du", "pile", "precises", "gmt", "tapantes", "ce", "et"))
FEW = 3
LISTED = frozenset(("en", "les", "ces", "des", "sur", "ses", "nos"))
"""« en 3 points », « ces deux points »: things told one by one."""
NARROWING = frozenset(("que", "qu", "qui", "dont", "de", "d", "du", "des", "ou", "ci", "en", "sur"))
"""Behind « les deux vidéos », they tell of two for the first time: « que », « de »."""
BRACKETED = re.compile(r"\([0-9]{1,2}(-[0-9]{1,2})?\)")
LONGEST = 80
"""How many characters before the number a name that holds it may start."""


def exclude(context: Context, candidate: Candidate) -> str | None:
    """Why the number is no figure, whatever stands beside it; None where it may be one."""
    number = candidate.number
    if in_mention(context, number):
        return "inside a name"
    if is_date(context, number):
        return "date"
    if is_year(context, candidate):
        return "year"
    if is_label(context, number) or is_postcode(context, candidate) or is_note(context, number):
        return "label"
    if is_set_phrase(context, candidate):
        return "set phrase"
    return None


def is_told_before(context: Context, candidate: Candidate) -> bool:
    """Whether the number only points at what the text has counted already, or counts nothing."""
    return is_pair(context, candidate) or is_repetition(context, candidate)


def in_mention(context: Context, number: Number) -> bool:
    """Inside a name: « 20 Minutes »."""
    return any(number.end <= span.end_char for span in context.mentions_between(number.start - LONGEST, number.end))


def is_date(context: Context, number: Number) -> bool:
    """« 12 juillet », « 9 et 10 juin », « 5/3 »."""
    for at in context.words_after(number.stop, 3):
        word = context.fold(at)
        if word in MONTHS:
            return not number.bulky
        if context.lexemes[at].kind != "digits" and word not in ("et", "au", "-", "er", "ou"):
            return False
    return False


def is_year(context: Context, candidate: Candidate) -> bool:
    """Four digits from 1900 to 2099 with no thousands sign, unless a counted noun or a currency follows."""
    number = candidate.number
    text = number.text
    if number.parts:
        return all(looks_like_year(part.text) for part in number.parts) and candidate.kind in (None, "count")
    if not looks_like_year(text):
        return False
    before = context.fold(context.before_gap(number.first))
    if candidate.kind == "count":
        return before in PREPOSITIONS
    return candidate.kind is None


def looks_like_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")


def is_label(context: Context, number: Number) -> bool:
    """A plain number behind the word that it numbers, or behind a product's name: « page 12 », « Windows 10 »."""
    if number.bulky or number.worded:
        return False
    if opens_line(context, number) and context.fold(number.stop) in (".", ")", "-", "–", "°", "/"):
        return True
    places = context.words_before(number.first, 2)
    if not places:
        return False
    word = context.fold(places[0])
    return word in LABELS


def is_postcode(context: Context, candidate: Candidate) -> bool:
    """« 75002 Paris »: five digits in one, a capital behind."""
    digits = len(candidate.number.text) == 5 and candidate.number.text.isdigit()
    return digits and candidate.head is not None and context.lexemes[candidate.head].text[0].isupper()


def is_note(context: Context, number: Number) -> bool:
    """« villes(1) », « le match nul (2-2) »: the mark of a footnote behind its word, a score."""
    opening = context.text.rfind("(", max(0, number.start - 4), number.start)
    noted = BRACKETED.match(context.text, opening) if opening > 0 else None
    return noted is not None and (noted[1] is not None or not context.text[opening - 1].isspace())


def opens_line(context: Context, number: Number) -> bool:
    """Whether nothing stands before the number on its line."""
    before = context.lexemes[number.first - 1].text if number.first else "\n"
    return "\n" in before


def is_set_phrase(context: Context, candidate: Candidate) -> bool:
    """« 7 jours sur 7 », « 24 heures sur 24 », an hour of the clock, a reading time."""
    stop = candidate.stop
    sur = context.match(stop, ("", "sur", ""))
    if sur is not None and (candidate.unit or "") == "fois" and is_number(context, sur):
        return True
    if sur is not None and candidate.value == 1 and is_number(context, sur):
        return True
    if sur is not None and candidate.kind == "duration" and context.fold(sur) in (str(candidate.value), "sept"):
        return True
    if candidate.unit == "points" and context.fold(context.before_gap(candidate.first)) in LISTED:
        return True
    if candidate.kind == "duration" and is_date_from(context, candidate):
        return True
    if candidate.kind == "duration" and is_clock(context, candidate):
        return True
    if candidate.kind == "duration" and (candidate.unit or "").lower() in ("min", "mn", "minutes"):
        words = [context.fold(at) for at in context.words_before(candidate.first, 3)]
        words += [context.fold(at) for at in context.words_after(candidate.stop, 2)]
        return "lecture" in words
    return False


def is_date_from(context: Context, candidate: Candidate) -> bool:
    """« 14 millions de plus que trois mois plus tôt »: when, and not how long."""
    before = context.fold(context.before_gap(candidate.first))
    after = [context.fold(at) for at in context.words_after(candidate.stop, 2)]
    return before in ("que", "'", "’") and after in (["plus", "tot"], ["plus", "tard"])


def is_pair(context: Context, candidate: Candidate) -> bool:
    """« les deux hommes », « des deux côtés »: two that the text has told of, or that everybody knows."""
    if candidate.kind != "count" or candidate.value != 2 or not candidate.number.worded:
        return False
    told = context.fold(context.before_gap(candidate.first)) in ("les", "des", "aux", "ces")
    return told and context.fold(context.after_gap(candidate.stop)) not in NARROWING


def is_repetition(context: Context, candidate: Candidate) -> bool:
    """« il a refusé deux fois »: said for again, not counted; « deux fois par jour » is."""
    few = candidate.number.worded and candidate.value <= FEW
    if candidate.kind != "count" or (candidate.unit or "") != "fois" or not few:
        return False
    return context.fold(context.after_gap(candidate.stop)) != "par"


def is_clock(context: Context, candidate: Candidate) -> bool:
    """« à 15 heures », « il est sept heures », « de 8 h à 21 h », « 16h », and the minutes behind an hour."""
    unit = (candidate.unit or "").lower()
    words = [context.fold(at) for at in context.words_before(candidate.first, 3)]
    if unit not in ("heures", "heure", "h") or candidate.value > 24:
        return False
    words = words[words[:1] == ["environ"] :]
    before, follow = (words or [""])[0], context.fold(context.after_gap(candidate.stop))
    span = before == "de" and follow == "a"
    short = unit == "h" and before not in LASTING
    return span or short or before in CLOCK or before == "est" or follow in HOURS_ON


def is_number(context: Context, at: int) -> bool:
    return at < len(context.lexemes) and (context.lexemes[at].kind == "digits" or context.fold(at) in number_words())
