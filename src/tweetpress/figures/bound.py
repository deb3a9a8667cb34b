"""Names tied to a figure by their place: « 300 salariés de Nom », « Nom (2 milliards) », « Avec 3 millions, Nom »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweetpress.components.topics import is_medium
from tweetpress.figures.actors import ARTICLES, in_sentence
from tweetpress.figures.antecedents import Holder, fits
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.nobody import is_public
from tweetpress.figures.vocabulary import kind_of, word_class

if TYPE_CHECKING:
    from spacy.tokens import Span

CHIEFS = word_class("chief")
MEASURES = word_class("measure")
OBLIQUE = word_class("oblique")
SKIPPED = ARTICLES | {"un", "certain"}
JOINTS = frozenset(("et", ",", ";", "ou", ".", ":", ""))
LEADING = frozenset(("avec", "raison", "fort", "forte", "riche", "suivi", "suivie", "grace", "dote", "dotee"))
VALUED = ("valoris", "estim", "evalu", "cote", "vendu", "capitalis")
HAD = tuple(sorted(word_class("had")))
"""Participles of what somebody has, got or made; the agent behind « par » is the owner."""
CLOSING = frozenset(("»", ",", '"', "”"))
PARTING = frozenset(":-–—")
NEAR = 20
"""How many lexemes may part a figure from a name that is tied to it."""
FRAMES = (
    ["a"],
    ["a", "la"],
    ["au"],
    ["chez"],
    ["cote"],
    ["pour"],
    ["quant", "a"],
    ["quant", "au"],
    ["du", "cote", "de"],
)


def find_bound(context: Context, candidate: Candidate) -> Span | None:
    """A name tied to the figure: « les 300 salariés de Nom », « 12 millions pour Nom », « Nom (2 milliards) »."""
    for mention in in_sentence(context, candidate):
        if mention.end_char <= candidate.start:
            if is_beside(context, candidate, mention):
                return mention
        elif mention.start_char >= candidate.end and is_tied(context, candidate, mention):
            return mention
    return find_parted(context, candidate)


def find_parted(context: Context, candidate: Candidate) -> Span | None:
    """« Nom – 25 millions », « elle est pour Nom : + 20 % »: not who speaks."""
    before = [m for m in in_sentence(context, candidate) if m.end_char <= candidate.start]
    if not before or context.is_label(before[-1]):
        return None
    mark = context.before_gap(candidate.first)
    parted = context.fold(mark) in PARTING and context.before_gap(mark) == context.at_char(before[-1].end_char - 1)
    return before[-1] if parted else None


def is_beside(context: Context, candidate: Candidate, mention: Span) -> bool:
    """Right before the figure: « Nom (2 milliards) », « rachetait Nom 44 milliards », « …, et Nom 700 millions »."""
    last = context.at_char(mention.end_char - 1)
    if candidate.first - last > NEAR or is_medium(mention):
        return False
    opened = context.before_gap(candidate.first)
    if is_bracketed(context, last, candidate):
        return True
    if (
        is_compared(context, mention, last, candidate)
        or is_possessed(context, last, candidate)
        or is_valued(context, mention, last, candidate)
    ):
        return True
    if last != opened:
        return False
    before = context.fold(context.before_gap(context.at_char(mention.start_char)))
    if context.is_person(mention):
        return is_gapped(context, mention)
    return before != "par" if candidate.kind == "money" else before in JOINTS


def is_bracketed(context: Context, last: int, candidate: Candidate) -> bool:
    """« Nom (2 milliards) », « Nom (@nom, 8 millions »: behind the bracket nothing but an account's name."""
    words = [context.fold(at) for at in range(last + 1, candidate.first) if context.lexemes[at].kind != "space"]
    return words[:1] == ["("] and (len(words) == 1 or words[1] == "@")


def is_compared(context: Context, mention: Span, last: int, candidate: Candidate) -> bool:
    """« celui de Nom était de 44 millions et celui de Nom de 20 millions »."""
    before = [context.fold(at) for at in context.words_before(context.at_char(mention.start_char), 4)]
    words = [word for word in before if word not in ARTICLES]
    near = all(context.lexemes[at].kind in ("word", "space", "sign") for at in range(last + 1, candidate.first))
    parted = {",", ";", "(", "qui", "dont"} & {context.fold(at) for at in range(last + 1, candidate.first)}
    return (
        near
        and not parted
        and words[:1] in (["de"], ["d"])
        and words[1:2] in (["celui"], ["celle"], ["ceux"], ["celles"])
    )


def is_gapped(context: Context, mention: Span) -> bool:
    """« Nom a touché 12 millions, Nom 3 millions et Nom 900 000 »: a name in a list, a figure before it."""
    return context.fold(context.before_gap(context.at_char(mention.start_char))) in ("et", ",", ";")


def is_tied(context: Context, candidate: Candidate, mention: Span) -> bool:
    """Whether only a preposition, or a relative and its verb, parts the figure from the name behind it."""
    first = context.at_char(mention.start_char)
    if first - candidate.stop > NEAR:
        return False
    between = [context.fold(at) for at in range(candidate.stop, first) if context.lexemes[at].kind != "space"]
    words = [word for word in between if word not in SKIPPED]
    if words in (["de"], ["d"], ["du"]):
        return True
    if words == ["pour"]:
        after = context.after_gap(context.at_char(mention.end_char - 1) + 1)
        return after >= len(context.lexemes) or context.token(after).pos_ not in ("VERB", "AUX")
    if words and words[0] in ("de", "du", "d") and set(words[1:]) & CHIEFS and context.is_person(mention):
        return len(words) <= 5  # « trois messages du président nigérian, Nom »
    if len(words) == 2 and words[0] in MEASURES and words[1] in ("de", "d", "du"):
        return True
    if len(words) == 2 and words[0] in ("que", "qu"):
        return words[1] not in OBLIQUE
    words = words[next((n for n, word in enumerate(words) if word not in CLOSING), 0) :]
    if words and words[0].startswith(HAD) and "par" in words[1:]:
        return len(words) <= 9  # « les 16 milliards levés en mai par le rival Nom »
    return candidate.kind in ("count", "percent") and words in (["sont", "sur"], ["chez"])


def is_possessed(context: Context, last: int, candidate: Candidate) -> bool:
    """« Nom et ses 3 millions de fans », « Nom et sa valorisation de 3 milliards »."""
    between = [context.fold(at) for at in range(last + 1, candidate.first) if context.lexemes[at].kind != "space"]
    between = [word for word in between if word != "de"]
    return between[:1] == ["et"] and len(between) <= 4 and between[1:2] in (["ses"], ["son"], ["sa"])


def is_valued(context: Context, mention: Span, last: int, candidate: Candidate) -> bool:
    """« Nom, valorisé 3 milliards »."""
    between = [context.fold(at) for at in range(last + 1, candidate.first) if context.lexemes[at].kind != "space"]
    participle = between[1] if between[:1] == [","] and len(between) in (2, 3) else ""
    by = [context.fold(at) for at in context.words_before(context.at_char(mention.start_char), 1)] == ["par"]
    return candidate.kind == "money" and participle.startswith(VALUED) and not by  # « le rachat par X, évalué à »


def find_framed(context: Context, candidate: Candidate, holder: Holder) -> Span | None:
    """« Avec ses 3 millions d'abonnés, Nom … », « Chez Nom, 12 % … »."""
    sentence = context.sentence(candidate.first)
    led = {context.fold(at) for at in context.words_before(candidate.first, 5) if context.sentence(at) == sentence}
    if led & LEADING:
        after = next((m for m in in_sentence(context, candidate) if m.start_char >= candidate.end), None)
        if after is not None and follows_comma(context, candidate, after):
            return after if fits(context, after, holder) else None
    framed = [m for m in in_sentence(context, candidate) if m.end_char <= candidate.start]
    if len(framed) != 1 or not fits(context, framed[0], "any"):
        return None
    first = context.at_char(framed[0].start_char)
    leading = [context.fold(at) for at in context.words_before(first, 4) if context.sentence(at) == sentence][::-1]
    leading = leading[next((n + 1 for n, word in enumerate(leading) if word in (":", ";")), 0) :]
    behind = context.words_after(context.at_char(framed[0].end_char - 1) + 1, 1)
    return framed[0] if leading in FRAMES and behind and context.fold(behind[0]) == "," else None


def follows_comma(context: Context, candidate: Candidate, mention: Span) -> bool:
    """Whether the mention, its article apart, stands behind the first comma behind the figure."""
    ahead = context.words_after(candidate.stop, 12)
    comma = next((at for at in ahead if context.fold(at) == ","), None)
    if comma is None or context.lexemes[comma].start > mention.start_char:
        return False
    between = range(comma + 1, context.at_char(mention.start_char))
    return all(context.fold(at) in ARTICLES or context.lexemes[at].kind == "space" for at in between)


def find_used(context: Context, candidate: Candidate) -> Span | None:
    """« 39 % des entreprises ont un compte Nom », « Nom, c'est 5 % des Français »: the service that a public uses."""
    if not is_public(context, candidate):
        return None
    sentence = context.sentence(candidate.first)
    before = [m for m in in_sentence(context, candidate) if m.end_char <= candidate.start]
    if before and {"c", "est"} <= {context.fold(at) for at in context.words_before(candidate.first, 7)}:
        return before[-1]  # « Nom, c'est 5 % des Français »
    after = [at for at in context.words_after(candidate.stop, 12) if context.sentence(at) == sentence]
    for mention in in_sentence(context, candidate):
        if mention.start_char >= candidate.end and context.at_char(mention.start_char) in after:
            return mention if kind_of(mention._.tweetpress_name) == "social" else None
    return None


def find_line(context: Context, candidate: Candidate) -> Span | None:
    """The name that opens the line of a ranking (« 3. Nom : 55 000 »), or the line right above."""
    for mention in context.mentions_before(candidate.first, 1):
        if not opens(context, mention) or (context.is_interview and context.is_person(mention)):
            continue
        after = context.words_after(context.at_char(mention.end_char - 1) + 1, 7)
        colon = next((place for place in after if context.fold(place) == ":"), None)
        if colon is None:
            continue
        value = [at for at in context.words_after(colon + 1, 6) if context.lexemes[at].kind == "digits"]
        same = colon < candidate.first and context.fold(after[0]) in (":", "(", ",")
        return mention if value and same and candidate.first - colon < 40 else None
    return None


def opens(context: Context, mention: Span) -> bool:
    """Whether only a list number stands before the mention on its line."""
    places = context.words_before(context.at_char(mention.start_char), 3)
    return all(context.lexemes[at].kind == "digits" or context.fold(at) in (".", ")", "-", "•", "–") for at in places)
