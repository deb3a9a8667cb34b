"""Figures that are nobody's: shares of the public, inhabitants, advice, what a law or a place has."""

from __future__ import annotations

from tweetpress.figures.candidate import Candidate
from tweetpress.figures.circumstances import rate_after, rate_before
from tweetpress.figures.context import STUDYING, Context
from tweetpress.figures.vocabulary import word_class

PUBLIC = word_class("public")
POPULATION = word_class("population")
NOBODYS = frozenset(("enquetes", "etudes", "sondages", "rapports", "habitants", "hab"))
"""Whose these are no name beside them tells: « Nom, maire de Ville (7 800 habitants) »."""
STAFF = word_class("staff")
ASKED = frozenset(("interroges", "interrogees", "sondes", "sondees", "questionnes", "consultes"))
OWNED = word_class("owned")
FINES = frozenset(("amende", "amendes", "sanction", "sanctions", "penalite", "penalites"))
POSSIBLE = frozenset(("peut", "peuvent", "pouvant", "prevoit", "prevoient"))
LETTERS = frozenset(("caracteres", "signes"))
ATTENDING = frozenset(
    ("manifestants", "passants", "invites", "participants", "spectateurs", "festivaliers", "congressistes", "badges")
)
ANSWERING = frozenset(("disent", "declarent", "estiment", "pensent", "jugent", "affirment", "souhaitent", "avouent"))
POSTED = word_class("post")
"""What anybody posts; a network's own are told by the day or the second."""
ALL = 10**9
"""So many messages are all of a network's."""
WRITTEN = frozenset(("contenus", "messages", "reponses", "travail", "mots", "temps", "articles"))
OF = (["de"], ["des"], ["d"], ["du"])
POLITICAL = frozenset(("politiques", "gouvernement", "cac", "parti", "parlement", "senat", "assemblee", "sbf"))
"""Behind « membres » or « dirigeants »: of no company."""
GREAT = 1000
"""From so many on, things counted are as a rule the main company's: its trains, its downloads."""


def is_nobodys(context: Context, candidate: Candidate) -> bool:
    """Whether the figure counts what no company or person of the article has, whatever the clause is about."""
    together = [context.fold(at) for at in context.words_after(candidate.stop, 2)] in (["a", "eux"], ["a", "elles"])
    return (
        together
        or is_public(context, candidate)
        or is_threat(context, candidate)
        or is_form(context, candidate)
        or is_gathering(context, candidate)
    )


def is_public(context: Context, candidate: Candidate) -> bool:
    """« 20 % des Français », « 64 millions d'habitants », « 400 Américains »."""
    if candidate.kind == "percent":
        after = [context.fold(at) for at in context.words_after(candidate.stop, 4)]
        rest = [word for word in after[1:] if word not in ("'", "’", "la", "l")]
        return after[:1] in OF and bool(set(rest[:1]) & (PUBLIC | POPULATION))
    if candidate.kind != "count" or candidate.head is None:
        return False
    return context.fold(candidate.head) in POPULATION


def is_threat(context: Context, candidate: Candidate) -> bool:
    """« des amendes pouvant atteindre 6 % du chiffre d'affaires »: what a law threatens anybody with."""
    if candidate.kind not in ("money", "percent"):
        return False
    before = [context.fold(at) for at in context.words_before(candidate.first, 9)]
    fined = next((index for index, word in enumerate(before) if word in FINES), None)
    if fined is None:
        return False
    plural = before[fined].endswith("s")
    return plural or bool(set(before) & POSSIBLE)


def is_form(context: Context, candidate: Candidate) -> bool:
    """« l'a écrit en 140 signes »: how long a text is."""
    if candidate.kind != "count" or candidate.head is None or context.fold(candidate.head) not in LETTERS:
        return False
    before = [context.fold(at) for at in context.words_before(candidate.first, 3)]
    return before[:1] == ["en"]


def is_gathering(context: Context, candidate: Candidate) -> bool:
    """« devant 600 personnes », « 3 000 participants »: who came to hear."""
    if candidate.kind != "count" or candidate.head is None:
        return False
    before = [context.fold(at) for at in context.words_before(candidate.first, 2)]
    return context.fold(candidate.head) in ATTENDING or "devant" in before


def is_surveyed(context: Context, candidate: Candidate) -> bool:
    """Whether a figure that no clause gives to anybody is one of the study that the article is about."""
    staff = candidate.head is not None and context.fold(candidate.head) in STAFF
    asked = (
        context.fold(context.before_gap(candidate.stop)) in ASKED
        or context.fold(context.after_gap(candidate.stop)) in ASKED
    )
    return context.is_study and candidate.kind != "money" and (asked or not staff)


def is_answered(context: Context, after: list[str]) -> bool:
    """« 29 % *se disent* proches », « 58 % *suivent* des comptes » in a text that tells of a poll."""
    told = any(word.startswith(STUDYING) for word in context.folds)
    return told and (bool(set(after) & ANSWERING) or after[:1] in (["suivent"], ["suivaient"]))


def is_general(context: Context, candidate: Candidate) -> bool:
    """Whether a figure that no clause gives to anybody counts things at large: « trois patrons »."""
    if candidate.kind == "percent":
        after = [context.fold(at) for at in context.words_after(candidate.stop, 3)]
        return is_answered(context, after) or (after[:1] in OF and bool(set(after[1:]) & WRITTEN))
    if candidate.kind != "count" or candidate.head is None:
        return False
    if context.fold(candidate.head) in POSTED and candidate.value < ALL:
        return not (rate_after(context, candidate) or rate_before(context, candidate))
    of = {context.fold(at) for at in context.words_after(candidate.head + 1, 2)}
    if candidate.value < GREAT and of & POLITICAL:
        return True
    return context.fold(candidate.head) not in OWNED and candidate.value < GREAT
