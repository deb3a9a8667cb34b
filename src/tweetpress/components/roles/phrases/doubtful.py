"""Role nouns that name no post where they stand: « responsable de cet échec », « l'auteur des menaces »."""

from __future__ import annotations

from tweetpress.components.grammar import ARTICLES, OF
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.labels import ACCOUNTS
from tweetpress.components.roles.phrases.titles import MAKERS, NEEDS_COMPLEMENT, Title
from tweetpress.components.roles.words import words_of

STAFF = frozenset(("employé", "salarié"))
HELD = ("domain", "adjective", "region", "unit", "department", "division")
"""Classes of what one is in charge of: « responsable *marketing* », « responsable de ce *département* »."""
MAX_WORK = 6
"""Tokens from « de » to the noun of what an author made: « d'un tout premier livre », « de 37, 31 et 21 tweets »."""


def needs_more(title: Title, anchors: Anchors) -> bool:
    """Whether the noun names no post here: « responsable de cet échec », « chargé »."""
    if title.noun.noun in MAKERS and is_deed(title, anchors):
        return True
    if anchors.words(title.end, title.end + 2) == ["de", "formation"] and title.noun.noun not in NEEDS_COMPLEMENT:
        return True  # « physicien *de formation* »: what somebody learnt
    if title.noun.noun == "activiste" and anchors.tokens[title.start - 1].pos_ == "NOUN":
        return True  # « l'actionnaire *activiste* X »
    if title.noun.noun == "pape" and OF & set(anchors.words(title.end, title.end + 1)):
        return True  # « le pape *de la publicité* »
    if title.noun.noun == "cadre" and not is_cadre(title, anchors):
        return True
    if title.noun.noun == "candidat" and not is_for_office(title, anchors):
        return True
    if title.noun.singular in words_of("firm") and title.definite and not is_beside_name(title, anchors):
        return True
    apposed = title.left - 2 in anchors.companies and anchors.word(title.left - 1) == ","
    if title.noun.noun == "spécialiste" and title.definite and apposed:
        return True  # « rachète Vine, *le spécialiste du* paiement »
    if title.noun.noun in STAFF:  # « une ancienne employée de Nom », no « les salariés », no « l'employé »
        general = title.noun.plural or (title.definite and not is_beside_name(title, anchors))
        return general or not (title.employers or title.implied)
    if title.noun.noun == "membre":  # « membre du CSA », « du Conseil exécutif », not « membre de Twitter »
        at = title.end + 1
        return not title.employers and anchors.phrase_end(at, title.right, "governance", cased=True) == at
    if title.noun.noun not in NEEDS_COMPLEMENT or title.employers or title.implied:
        return False
    if title.noun.noun == "chef" and title.definite and title.right in anchors.people:  # « le *chef* X », who cooks
        return title.noun.plural
    inside = [anchors.word(index) for start, end in title.pieces for index in range(max(start, title.end), end)]
    if {"intérim", "interim"} & set(inside):  # « le *chef par intérim*, X »
        return False
    if any(set(inside) & words_of(kind) for kind in HELD) or set(inside) & ACCOUNTS:
        return False
    if anchors.word(title.left - 1) == "comme":  # « elle est entrée chez Nom *comme* assistante »
        return False
    noun = next((word for word in inside if word not in OF | ARTICLES), None)
    closed = title.noun.noun == "responsable" and inside[:1] != ["de"] or inside[:2] in (["de", "la"], ["de", "l'"])
    return noun is None or not closed or title.indefinite or noun in words_of("no post")


def is_beside_name(title: Title, anchors: Anchors) -> bool:
    """Whether a person is named right beside the title, a comma between them or not."""
    end = min(title.right + 2, len(anchors.tokens))
    return any(
        index in anchors.people for index in (*range(max(0, title.left - 2), title.left), *range(title.right, end))
    )


def is_deed(title: Title, anchors: Anchors) -> bool:
    """« l'auteur des menaces », « auteur du tout premier tweet »: what is made is no work.

    A capital, a quotation mark or a figure may begin the title of one.
    """
    of = title.end + bool((words_of("supposed") | {"respectivement"}) & set(anchors.words(title.end, title.end + 1)))
    if title.employers or not OF & set(anchors.words(of, of + 1)):
        return False
    for index in range(of + 1, min(len(anchors.tokens), of + 1 + MAX_WORK)):
        token = anchors.tokens[index]
        if token.like_num or (token.text in (",", "et") and anchors.tokens[index - 1].like_num):
            continue
        if token.lower_ in words_of("work") or not token.is_alpha or not token.text.islower():
            return False
        if token.pos_ == "NOUN":
            return True
    return False


def is_for_office(title: Title, anchors: Anchors) -> bool:
    """« candidat à la mairie »; no « candidat au poste de PDG »."""
    sought = bool(words_of("sought") & set(anchors.words(title.end, title.right)))
    return not sought and not any(at in anchors.companies for at in range(title.end, title.right))


def is_cadre(title: Title, anchors: Anchors) -> bool:
    """« un ancien cadre de Nom », « ce cadre des achats »; no « cadre juridique », no « dans le cadre »."""
    joined = (OF | {"chez"}) & set(anchors.words(title.end, title.end + 1))
    inside = anchors.word(title.left - 1) in ("dans", "hors", "du", "en") if title.left else False
    told = (
        bool(title.employers)
        or title.implied
        or title.determiner in ("ce", "cette", "un", "une")
        and title.has_field(anchors)
    )
    return bool(joined) and told and not inside
