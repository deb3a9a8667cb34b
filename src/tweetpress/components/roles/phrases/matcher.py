"""Finds role nouns, and tells them from the adjectives, participles and verbs that look like them."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterator

from tweetpress.components.grammar import ARTICLES, POSSESSIVES
from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.phrases.english import english_titles
from tweetpress.components.roles.phrases.inclusive import masculine_words
from tweetpress.components.roles.phrases.titles import CLOSERS
from tweetpress.components.roles.words import RoleNoun, role_nouns, verbs, words_of
from tweetpress.phrases import Phrases, longest

OBJECTS = ARTICLES | POSSESSIVES | {"un", "une", "cette", "ces", "tout", "toute", "tous", "toutes"}
SUBJECTS = frozenset(("il", "elle", "on", "qui", "se", "ne", "que", "y", "en"))
"""Before a verb that looks like a noun."""
AFTER_NOUN = frozenset(("au", "aux", "de", "d'", "du", "des", "en", "et", "près", ",", ".", ")", ";"))
PARTICIPLES = ("associé", "attaché", "délégué", "élu", "employé", "envoyé", "préposé", "retraité", "salarié")
"""Beginnings of role nouns that are participles too; « député » and « curé » are none."""
PREDICATES = ("associé", "délégué", "attaché")
"""Participles that name a post behind the copula, where none of what they govern follows."""
PREDICATE_ENDS = frozenset(("de", "d'", "du", "des", "chez", ".", ",", "et", ";"))
AFTER_ELECTED = frozenset(
    ("en", "par", "avec", "sous", "depuis", "dès", "contre", "face", "pour", "lors", "il", "elle")
)
"""« X, élu *en* 2017 », where it is no noun."""
INITIAL_ACCENT = re.compile(r"\b[éÉ]")
COURTS = frozenset(("cour", "cours", "tribunal", "magistrat", "magistrate", "magistrats"))
"""Words of pages whose « premier président » presides over a court."""
PREFIXES = ("ex-", "co-", "vice-")


class TitleMatcher:
    """Finds role nouns: every form of the lexicon, with « ex- » and « co- » glued to it."""

    def __init__(self) -> None:
        nouns = role_nouns()
        glued = {variant: noun for form, noun in nouns.items() for variant in variants(form)}
        self.phrases = Phrases(glued | dict(nouns))
        bare = {without_accents(form): noun for form, noun in nouns.items()}
        self.capitals = Phrases({form: noun for form, noun in bare.items() if form not in nouns})

    def matches(self, words: list[str], spaces: list[bool]) -> Iterator[tuple[int, int, RoleNoun]]:
        """Every form, overlapping; in capitals those without accents too: « DIRECTEUR GENERAL »."""
        yield from self.phrases.find(words, spaces)
        for start, end, noun in self.capitals.find(words, spaces):
            if all(word.isupper() for word in words[start:end] if word.isalpha()):
                yield start, end, noun

    def __call__(self, anchors: Anchors) -> Iterator[tuple[int, int, RoleNoun]]:
        """Role nouns outside names, the longest where they overlap: first token, end, and what they are."""
        printed, ends = [token.text for token in anchors.tokens], [token.idx + len(token) for token in anchors.tokens]
        spaces = [end < after.idx for end, after in zip(ends, anchors.tokens[1:], strict=False)] + [False]
        words = masculine_words(printed, spaces)
        found = [match for match in self.matches(words, spaces) if words[match[0]].lower() not in PREFIXES]
        found += [match for sentence in anchors.sentences for match in english_in(printed, sentence)]
        free = [match for match in found if not is_in_name(anchors, *match[:2])]
        for start, end, noun in longest(free):
            if noun.kind == "idiom" or (noun.is_acronym and is_no_acronym(anchors, start, end)):
                continue
            if noun.noun.split()[0] == "conseil" and start > 0 and anchors.word(start - 1) == "-":
                continue  # « les *agences-conseils* »
            if noun.noun == "premier président" and not COURTS & set(anchors.lowered):  # « de l'association »
                start, noun = start + 1, role_nouns()[noun.singular.lower().split(" ", 1)[1]]
            if words[start:end] != printed[start:end]:
                noun = dataclasses.replace(noun, gender=None)
            if not (is_adjective(anchors, start, end) or is_participle(anchors, start, end) or is_verb(anchors, start)):
                yield start, end, noun


def english_in(printed: list[str], sentence: Sentence) -> Iterator[tuple[int, int, RoleNoun]]:
    """English titles inside one sentence: two lines of a page are no one title."""
    words = [word[3:] if word[:3].lower() == "ex-" else word for word in printed[sentence.start : sentence.end]]
    for start, end, noun in english_titles(words):
        yield sentence.start + start, sentence.start + end, noun


def without_accents(form: str) -> str:
    """« directeur general », as capitals are often printed."""
    return "".join(char for char in unicodedata.normalize("NFD", form) if not unicodedata.combining(char))


def is_in_name(anchors: Anchors, start: int, end: int) -> bool:
    """Whether a name is in the role noun, other than one inside its wording: « chef d'*Etat-Major* »."""
    if any(index in anchors.people for index in range(start, end)):
        return True
    if end < len(anchors.tokens) and anchors.word(end - 1) == "conseil" and anchors.is_a(end, "council"):
        return True  # « président du *conseil régional* »
    body = anchors.bodies.get(end - 1)
    longer = body is not None and start < body.start == end - 1 < body.end - 1 and body.name[:1].isupper()
    if longer and anchors.is_a(end - 1, "institution", "organisation"):
        return True  # « président du *Club de rugby Nom* »
    names = [anchors.companies[index] for index in range(start, end) if index in anchors.companies]
    return any(not start <= name.start < name.end <= end for name in names)


def is_no_acronym(anchors: Anchors, start: int, end: int) -> bool:
    """« da », and « chez *DA* Nom », which begins the name of a house."""
    capital = any(char.isupper() for token in anchors.tokens[start:end] for char in token.text)
    return not capital or (start > 0 and anchors.word(start - 1) == "chez")


def variants(form: str) -> Iterator[str]:
    """The role noun with a prefix glued to it; the tokenizer leaves its last full stop to the sentence."""
    yield f"ex-{form}"
    if not form.startswith(("co-", "vice", "coprés")) and " " not in form:
        yield from (f"co-{form}", f"co {form}")
    if form.endswith("."):
        yield from (form[:-1], f"ex-{form[:-1]}")
    if (bare := INITIAL_ACCENT.sub("e", form.replace("î", "i"))) != form:  # « conseiller aux *Etats* », « *maitre* »
        yield bare


def is_adjective(anchors: Anchors, start: int, end: int) -> bool:
    """Whether the role noun is the adjective that looks like it: « médias publicitaires », « chargé général »."""
    if end > start + 1 or start == 0 or not anchors.is_a(start, "adjective"):
        return False
    before = anchors.tokens[start - 1]
    return before.is_alpha and before.pos_ in ("NOUN", "ADJ", "PROPN") and before.lower_ not in words_of("former")


def is_participle(anchors: Anchors, start: int, end: int) -> bool:
    """Whether the role noun is the verb that looks like it: « a été élu », « s'est associé à »."""
    if anchors.word(start).endswith("ant") and end == start + 1 < len(anchors.tokens):
        return anchors.word(end) in OBJECTS  # « l'équipe gérant l'application »
    if end > start + 1 or start == 0 or not anchors.word(start).startswith(PARTICIPLES):
        return False
    word, after = anchors.word(start), anchors.word(end) if end < len(anchors.tokens) else "."
    if word.startswith("élu") and (start - 1 in anchors.people or after in AFTER_ELECTED or after in role_nouns()):
        return True
    before = verbs().get(anchors.word(start - 1))
    if word.startswith(PREDICATES) and before is not None and after in PREDICATE_ENDS:
        return False  # « le fonds dont il est associé », « elle a été déléguée du syndicat »
    return anchors.word(start - 1) in ("a", "ont", "avait", "s'est") or (before is not None and before.sense == "be")


def is_verb(anchors: Anchors, start: int) -> bool:
    """« « Tout va bien », *juge* X »: the verb that looks like the role noun, behind a comma or a quotation."""
    if not anchors.is_a(start, "verb too") or start == 0:
        return anchors.is_a(start, "verb too")
    if anchors.word(start - 1) != ",":  # « un climat qu'il *juge* lourd », « X *juge* que … »
        named = start - 1 in anchors.people or start - 1 in anchors.companies
        return named or anchors.word(start - 1) in CLOSERS | SUBJECTS
    after = anchors.word(start + 1) if start + 1 < len(anchors.tokens) else "."
    if after == "à" and start + 2 < len(anchors.tokens):  # « X, juge à la Cour »; not « juge à tort »
        after = "au" if anchors.word(start + 2) in ARTICLES or anchors.tokens[start + 2].text[:1].isupper() else after
    if anchors.phrase_end(start + 1, len(anchors.tokens), "adverbial") > start + 1:
        return True  # « X, directeur de Vine, *juge* de son côté que »
    noun = after in AFTER_NOUN or anchors.is_a(start + 1, "adjective")  # « X, juge à Lyon, … », « X, juge fédéral, »
    return anchors.word(start - 2) in CLOSERS or not noun
