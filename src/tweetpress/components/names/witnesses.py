"""What a name itself says of what it names, wherever it stands. What each witness is worth: `scoring`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tweetpress.components.names.knowledge import Knowledge, KnownCompany, fold, without_article

WEB_NAME = re.compile(
    r"[\w-]+\.(?:com|fr|net|org|be|ch|ca|io|tv|co|me|ly|eu|info|ai|app|dev|lu|sn|ma|tn|uk|club|media|news|online|shop|biz|mag|rs|in|us|de|nl|ng|gh|cm|za|fm|tg|bj|dz|social|blog|press)",
    re.IGNORECASE,
)
CAMEL = re.compile(r"[A-Z]?[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]{2,}\w*")
NOT_CAMEL = re.compile(r"(?:Mc|Mac|Di|De|Le|La|Van|O)[A-Z][a-zà-ÿ]+")
DIVISION = re.compile(r"[DLNR][1-5]")
"""Leagues of a sport: « N2 », « D1 »."""
INITIALS = re.compile(r"(?:[A-ZÀ-Ý]\.-?)+[A-ZÀ-Ý]?")
LETTERS = re.compile(r"[A-Z]{2,}s")
"""Letters in the plural: « RTs », « DMs »."""
PLURAL_ARTICLES = frozenset({"Les", "Des", "Ces", "Nos"})
COMPASS = frozenset({"nord", "sud", "est", "ouest", "centre"})
TITLE_ARTICLES = frozenset({"Le", "La", "Les", "L'"})
ACRONYM_LENGTH = 6
ARABIC_PARTICLES = frozenset({"El", "Al", "Ben", "Bin", "Ould", "el", "al", "ben", "bin", "ould", "bint"})
HOLDINGS = frozenset({"agency", "bank", "consulting", "investor", "law", "studio", "publisher"})
"""Trades in which what bears the name of a company, and more, is a company of it rather than a product."""


def name_witnesses(key: str, words: list[str], known: Knowledge) -> Iterator[str]:
    """The witnesses of a name: what the lexicons say of the whole, what its words say."""
    yield from lexicon_witnesses(key, words, known)
    head, _, tail = key.partition(" ")
    if tail and not known.company(key):
        yield from named_after_company(head, tail, known)
    parts = [word for word in words if word[0].isalnum()]
    if len(parts) == 1:
        yield from single_word_witnesses(parts[0], key, known)
    elif parts:
        yield from person_witnesses(words, parts, known)
        yield from thing_witnesses(words, parts, known)
        if any(char.isdigit() for char in key):
            yield "digits"


def lexicon_witnesses(key: str, words: list[str], known: Knowledge) -> Iterator[str]:
    company = known.company(key)
    if company and is_only_a_word(company, words):
        company = None
    if company:
        yield "word_company" if company.is_word else "known_company"
    if key in known.people:
        yield "known_person"
    bare = key if key in known.companies else without_article(key)
    if key in known.places or bare in known.places or (not company and is_quarter(bare, known)):
        yield "place_too" if company else "known_place"
    if key in known.others or bare in known.others or (not company and is_local(bare, known)):
        yield "other_too" if company else "known_other"


def is_only_a_word(company: KnownCompany, words: list[str]) -> bool:
    """« Voilà » is not Voila, « mes RTs » are not of RTS, « Bouygues » is Bouygues."""
    if LETTERS.fullmatch(words[-1]) and company.name.isupper():
        return True
    return company.is_word and is_accented(" ".join(words)) and not is_accented(company.name)


def is_accented(text: str) -> bool:
    return unicodedata.normalize("NFD", text) != text


def named_after_company(head: str, tail: str, known: Knowledge) -> Iterator[str]:
    """« Twitter France » is a branch of Twitter, « Twitter Blue » a product, « Havas Sports » a company of Havas."""
    company = None if head in known.first_names else known.company(head)
    if company and (tail in known.places or known.is_cue(tail, "region")):
        yield "national_branch"
    elif company and not company.is_word and tail not in known.endings:
        yield "house_of_company" if company.kind in HOLDINGS else "product_of_company"


def person_witnesses(words: list[str], parts: list[str], known: Knowledge) -> Iterator[str]:
    """What in a name of several words looks like a person's."""
    first = fold(parts[0])
    gender = known.first_names.get(first) or known.first_names.get(first.partition(" ")[0])
    if gender and not gender.endswith("?"):
        yield "given_name"
    else:
        yield "risky_given_name" if gender else "no_given_name"
    if first in known.surnames:
        yield "surname_first"
    if any(fold(" ".join(parts[i:])) in known.surnames for i in range(1, len(parts))):
        yield "surname"
    if any(INITIALS.fullmatch(word) for word in parts[:-1]) and parts[-1][1:].islower():
        yield "initials"
    if any(is_particle(word, known) for word in parts[1:-1]):
        yield "particle"
        if any(word in ARABIC_PARTICLES for word in parts[1:-1]):
            yield "arabic_particle"
    if words[0] == "The":
        yield "english_article"
    elif words[0] in TITLE_ARTICLES and len(parts) > 2:
        yield "french_article"
    if len(parts) <= 3 and all(word[0].isupper() and word.replace("-", "").isalpha() for word in parts):
        yield "two_words"


def is_particle(word: str, known: Knowledge) -> bool:
    """« van », « Ben »; not « De », which titles in capitals have too."""
    lower = word.lower()
    return known.is_cue(lower, "particle") and (word == lower or not known.is_cue(lower, "french_link"))


def thing_witnesses(words: list[str], parts: list[str], known: Knowledge) -> Iterator[str]:
    """What in a name of several words looks like a company's, a place's, an event's."""
    inside = known.inside
    if "company_end" in inside.get(parts[-1], ()):
        yield "company_ending"
    head = parts[1] if parts[0] in TITLE_ARTICLES else parts[0]
    if "company_start" in inside.get(head, ()):
        yield "company_beginning"
    if any("other_word" in inside.get(word, ()) for word in parts):
        yield "other_word"
    if fold(parts[0]) in known.places and fold(parts[0]) not in known.first_names:
        yield "place_first"
    if any((company := known.company(fold(word))) and not company.is_word for word in parts):
        yield "company_inside"
    if "&" in words:
        yield "ampersand"
    if words[0] in PLURAL_ARTICLES:
        yield "plural"
    if WEB_NAME.fullmatch(parts[-1]):
        yield "web_name"
    if all(is_department(part.lower(), known) for part in parts):
        yield "departments"
    if is_post_name(parts, known):
        yield "post_last"


def is_department(word: str, known: Knowledge) -> bool:
    """Whether a word says what a post is for: « Product », « Sécurité », « EMEA »."""
    return known.is_cue(word, "department") or known.is_cue(word, "region")


def is_post_name(parts: list[str], known: Knowledge) -> bool:
    """« Digital Officer »: what is left of an English title when « Chief » is cut off."""
    last = parts[-1].lower()
    return parts[-1].istitle() and known.is_cue(last, "english_post") and fold(parts[0]) not in known.first_names


def single_word_witnesses(word: str, key: str, known: Knowledge) -> Iterator[str]:
    if key in known.first_names and not known.first_names[key].endswith("?"):
        yield "given_name_alone"
    if key in known.surnames and not (key in known.first_names or known.company(key)):
        yield "surname_alone"
    if WEB_NAME.fullmatch(word):
        yield "web_name"
    elif CAMEL.fullmatch(word) and not NOT_CAMEL.fullmatch(word):
        yield "camel_case"
    elif word.isupper() and 1 < len(word) <= ACRONYM_LENGTH and not is_shouted(word, key, known):
        yield "acronym"
    if any(char.isdigit() for char in word):
        yield "division" if DIVISION.fullmatch(word) else "digits"
    if known.company(key) is None:
        if "other_word" in known.inside.get(word, ()):
            yield "other_word"
        if "other_alone" in known.inside.get(word, ()):
            yield "common_name"
    if word.isupper() and known.is_cue(word.lower(), "region"):
        yield "department"
    elif all(known.is_cue(part, "department") for part in word.lower().split("-")):
        yield "departments" if "-" in word else "department"


def is_shouted(word: str, key: str, known: Knowledge) -> bool:
    """« LIBERATION »: a company's name in capitals is no acronym."""
    company = known.company(key)
    return company is not None and company.name != word


def is_quarter(key: str, known: Knowledge) -> bool:
    """« Montréal-Nord », « Lille-Est »: a place and a point of the compass."""
    place, _, side = key.rpartition(" ")
    return place in known.places and side in COMPASS


def is_local(key: str, known: Knowledge) -> bool:
    """« Sciences Po Lyon », « Emmaüs Suisse », « RER A », « iPhone 5 »: a known name, and a place, letter or number."""
    name, _, place = key.rpartition(" ")
    sort = (len(place) == 1 or place.isdigit()) and known.company(key) is None
    return name in known.others and (sort or known.places.get(place) in ("city", "country"))
