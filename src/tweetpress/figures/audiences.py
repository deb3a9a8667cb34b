"""What accounts on a network have: followers, likes and messages are their holders', never the network's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tweetpress.components.topics import is_medium
from tweetpress.figures.antecedents import antecedent
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.circumstances import rate_after
from tweetpress.figures.context import Context
from tweetpress.figures.referents import Owner, owner
from tweetpress.figures.topics import words_in
from tweetpress.figures.vocabulary import kind_of, word_class

if TYPE_CHECKING:
    from spacy.tokens import Span

AUDIENCE = word_class("audience")
ACTS = {"fois": ("partag", "repartag", "retweet", "reli", "like"), "comptes": ("suit", "suiv")}
"""Counted nouns that are an account's behind these verbs: « retweeté 300 fois », « suit 56 comptes »."""
POSTS = word_class("posted")
CROWD = 2_000_000
"""So many subscribers, where no clause says whose and the article is about nobody, are a network's."""
FEW = 100_000
"""So many messages a day are a network's."""
PRIVATE = 150_000_000
"""More followers than this nobody has."""
PROFILE = 3
"""How many paragraphs a profile may have between the name and the number of subscribers."""
FAR = 40
HANDLE = re.compile(r"@\w{2,15}(?: \(|, | [^\W\d]+ )$")
SHORT = 9
"""So few words make no sentence, but a line of a profile: « Nombre d'abonnés : 3 000 »."""


def is_audience(context: Context, candidate: Candidate) -> bool:
    """« 640 000 abonnés », « 22 000 retweets », « 30 tweets par jour » in an article on a network."""
    network = context.main_company is None or kind_of(context.main_company) == "social"
    if not network or candidate.kind != "count" or candidate.head is None:
        return False
    head = context.fold(candidate.head)
    if head in POSTS:
        return candidate.value < FEW and rate_after(context, candidate) is not None
    before = [context.fold(at) for at in context.words_before(candidate.first, 4)]
    done = head in ACTS and any(word.startswith(ACTS[head]) for word in before)
    return done or (head in AUDIENCE and candidate.value < (PRIVATE if context.main_person else CROWD))


def find_handle(context: Context, candidate: Candidate) -> Owner | None:
    """« @VilleNom (5 801 abonnés) », « @VilleNom réunissait 250 abonnés »: an account's that no name is told of."""
    told = HANDLE.search(context.text, max(0, candidate.start - FAR), candidate.start)
    counted = candidate.head is not None and context.fold(candidate.head) in AUDIENCE | POSTS
    if told is None or not counted or context.mentions_between(told.start() - 2, told.end()):
        return None
    return Owner(None, "account")


def find_account(context: Context, candidate: Candidate) -> Owner:
    """Whose the account is: who acted last, whom the profile is of, else the person that the article is about."""
    told = antecedent(context, candidate.first, "any", personal=True)
    if told is None:
        first, stop = context.paragraph_bounds(candidate.first)
        before = context.mentions_before(candidate.first, PROFILE if words_in(context, first, stop) < SHORT else 0)
        told = next((mention for mention in before if context.is_person(mention)), None)
    return owner(told, "audience") or Owner(context.main_person, "audience")


def find_followed(context: Context, candidate: Candidate) -> Span | None:
    """« 18 000 personnes la suivent »: the person told last."""
    if candidate.kind != "count" or candidate.head is None or candidate.value > PRIVATE:
        return None
    after = [context.fold(at) for at in context.words_after(candidate.stop, 4)]
    if "compte" in after:  # « 3 000 personnes suivent le compte de Nom »
        told = [m for m in context.mentions_in(context.sentence(candidate.first)) if m.start_char >= candidate.end]
        return next((m for m in told if not is_medium(m)), None)
    if any(word.startswith("suiv") for word in after) and set(after) & {"le", "la", "l"}:
        gender = "f" if "la" in after else "m" if "le" in after else ""
        return antecedent(context, candidate.first, "person", gender, personal=True)
    return None
