"""Amounts that pass from one to another: the price of a company is its own, a payment is who gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweetpress.figures.actors import ARTICLES, in_sentence
from tweetpress.figures.antecedents import antecedent, descriptions
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.referents import Owner, owner
from tweetpress.figures.vocabulary import word_class

if TYPE_CHECKING:
    from spacy.tokens import Span

ACQUIRING = word_class("acquiring")
GIVING = tuple(sorted(word_class("giving")))
PRICES = frozenset(("prix", "montant", "transaction", "cheque", "rachat", "acquisition", "cession", "addition"))
VALUING = ("valoris", "evalu", "estim", "chiffr")
HAD = frozenset(("a", "ont", "avait", "avaient", "ayant", "aurait", "auraient"))
BARE = 4
"""So few words beside an amount make no clause: it is what the sentence before was about."""
FINING = ("condamn", "sanctionn", "inflig")
SELLING = frozenset(("vendre", "ceder", "vente", "cession"))
"""« un accord de 44 milliards pour *vendre* la société à Nom »: the name is who buys."""
TO = frozenset(("a", "au", "dans", "chez", "aupres"))


def find_acquired(context: Context, candidate: Candidate) -> Span | None:
    """The company bought, where the figure is a price: « Acheteur a repris Vendu pour 300 M$ »."""
    if candidate.kind != "money":
        return None
    mentions = [m for m in in_sentence(context, candidate) if not context.is_person(m)]
    places = context.words_before(candidate.first, 25) + context.words_after(candidate.stop, 12)
    sentence = context.sentence(candidate.first)
    verbs = [at for at in places if context.fold(at) in ACQUIRING and context.sentence(at) == sentence]
    for verb in sorted(verbs, key=lambda at: abs(at - candidate.first)):
        before = [m for m in mentions if context.at_char(m.start_char) < verb]
        after = [m for m in mentions if verb < context.at_char(m.start_char) <= verb + 8]
        if context.fold(verb + 2) == "par":
            return before[-1] if before else next((m for m in mentions if m.start_char >= candidate.end), None)
        if before and is_relative(context, verb):
            return before[-2] if len(before) > 1 else context.topic_besides(before[-1])
        if after:
            return after[0]
    return None


def is_relative(context: Context, verb: int) -> bool:
    """« que Nom a rachetée », « pour laquelle Nom débourse … »."""
    return bool({"que", "qu", "laquelle", "lequel"} & {context.fold(at) for at in context.words_before(verb, 8)})


def find_price(context: Context, candidate: Candidate) -> Span | None:
    """What the article tells the purchase of, where an amount is called its price: « le montant serait de … »."""
    if candidate.kind != "money" or context.bought is None:
        return None
    sentence = context.sentence(candidate.first)
    around = context.words_before(candidate.first, 25) + context.words_after(candidate.stop, 6)
    words = [context.fold(at) for at in around if context.sentence(at) == sentence]
    return context.bought if set(words) & PRICES or len(words) < BARE else None


def find_receiver(context: Context, candidate: Candidate) -> Owner | None:
    """Who gets or is charged an amount: « verse 3 millions à Nom », « condamne Nom à 5 000 euros », « lui prête … »."""
    if candidate.kind != "money":
        return None
    sentence = context.sentence(candidate.first)
    before = [at for at in context.words_before(candidate.first, 12) if context.sentence(at) == sentence]
    valued = find_valued(context, candidate, before)
    if valued is not None:
        return valued
    verb = next((at for at in before if is_giving(context, at)), None)
    if verb is None:
        return None
    if (
        context.fold(context.before_gap(verb)) in ("lui", "leur")
        or context.fold(context.before_gap(verb)) == "a"
        and (context.fold(context.before_gap(context.before_gap(verb))) in ("lui", "leur"))
    ):
        clause = context.before_gap(verb)
        return owner(antecedent(context, clause, "any", personal=True), "receiver")
    mentions = in_sentence(context, candidate)
    if context.fold(verb).startswith(FINING):
        fined = [m for m in mentions if context.before_gap(context.at_char(m.start_char)) == verb]
        return owner(fined[0], "receiver") if fined else None
    for mention in mentions:
        first = context.at_char(mention.start_char)
        bought = SELLING & {context.fold(at) for at in range(candidate.stop, first)}
        if first > verb and preposition(context, first) in TO and not bought:
            return owner(mention, "receiver")
    return None


def find_valued(context: Context, candidate: Candidate, before: list[int]) -> Owner | None:
    """Who is judged worth an amount: « valorise Nom à 3 milliards », « évalue la société à 100 millions »."""
    verb = next((at for at in before if context.fold(at).startswith(VALUING) and is_active(context, at)), None)
    if verb is None:
        return None
    opening = context.sentence_start(verb)
    if opening is not None and is_object(context, opening, verb):
        return owner(antecedent(context, opening, "any", personal=True), "receiver")
    for mention in in_sentence(context, candidate):
        if verb < context.at_char(mention.start_char) < candidate.first and not context.is_person(mention):
            return owner(mention, "receiver")
    for at in range(verb + 1, candidate.first):
        means = descriptions().get(context.fold(at), ("", ""))[0]
        if means == "company" and context.fold(context.before_gap(at)) in ARTICLES:
            return Owner(context.main_company, "receiver") if context.main_company else None
    return None


def is_object(context: Context, opening: int, verb: int) -> bool:
    """« Forbes l'estime à », « qui le valorise »: a pronoun for who is worth it; a price told before is none."""
    near = {context.fold(at) for at in context.words_before(verb, 2)[-2:]} & {"l", "le", "la"}
    priced = any(context.fold(at) in PRICES for at in range(opening, verb))
    noun = context.fold(verb).endswith(("ation", "ations")) or context.fold(verb).startswith("chiffre")
    return bool(near) and not noun and not priced


def is_active(context: Context, at: int) -> bool:
    """« valorise », « d'évaluer », « a estimé »; not the participle of « est estimé »."""
    had = {context.fold(place) for place in context.words_before(at, 2)} & HAD
    return bool(had) or not context.lexemes[at].text.endswith(("é", "ée", "és", "ées"))


def is_giving(context: Context, at: int) -> bool:
    return context.fold(at).startswith(GIVING + FINING) and context.token(at).pos_ in ("VERB", "AUX", "ADJ", "NOUN")


def preposition(context: Context, first: int) -> str:
    """The word before a name, its article left out."""
    at = context.before_gap(first)
    while context.fold(at) in ARTICLES:
        at = context.before_gap(at)
    return context.fold(at)
