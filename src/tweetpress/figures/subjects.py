"""Whose figure it is: the company or person that the figure's clause, the paragraph or the article is about.

From what is surest: a name tied to the figure, who gets or is sold for an amount, what the clause is said of by the
parse, the nearest name that acts before, then what the article is about.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tweetpress.figures.actors import ARTICLES, actor_of
from tweetpress.figures.antecedents import Holder, antecedent, descriptions, fits
from tweetpress.figures.audiences import AUDIENCE, PRIVATE, find_account, find_followed, find_handle, is_audience
from tweetpress.figures.bound import find_bound, find_framed, find_line, find_used
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.clauses import Phrase, find_opening, find_subject
from tweetpress.figures.context import Context
from tweetpress.figures.durations import find_incumbent, is_interval
from tweetpress.figures.headings import find_heading
from tweetpress.figures.nobody import GREAT, LETTERS, NOBODYS, POSTED, is_general, is_nobodys, is_public, is_surveyed
from tweetpress.figures.posts import company_of
from tweetpress.figures.referents import Owner, owner, resolve
from tweetpress.figures.speech import find_speaker
from tweetpress.figures.stakes import find_holder
from tweetpress.figures.transfers import find_acquired, find_price, find_receiver
from tweetpress.figures.vocabulary import kind_of, word_class

if TYPE_CHECKING:
    from spacy.tokens import Span

OBLIQUE = word_class("oblique")
HAVING = word_class("counting") | word_class("having")
PERSONAL = word_class("personal")
EARNING = word_class("earning")
USERS = word_class("users")
PUBLIC = word_class("public") - word_class("staff")
POSSESSING = ("posse", "detien", "deten", "vaut", "vaud", "pese", "fortune")
PAY = word_class("pay")
LIMITS = (140, 280)
"""How many letters a message on Twitter may have, before and since November 2017."""
ONE = frozenset(("il", "elle", "son", "sa", "ses", "l"))
CONSULTING = ("utilis", "frequent", "consult", "visit")
USING = ("compte", "inscri", "utilis", "serv", "abonn")
FOLLOWED = ("suivi", "suivent", "suivai", "relaye", "retweete", "repartage")
"""Stems before a number of people: the account that they follow is a person's as a rule."""
MANY = 300_000
"""More messages than this nobody has written."""
WEAK = ("article", "general", "nobody", "study")
"""Rules that tell whose a figure is for want of better; they do not pass on to one that has better."""
SURE = frozenset(("tied", "framed", "line", "speaker", "receiver", "sold", "stake", "subject", "apposition")) | {
    "complement of the subject"
}


def read_subject(context: Context, candidate: Candidate) -> None:
    """Set the subject, by a name as in `companies` or `people`; None where the figure is nobody's."""
    found = find_owner(context, candidate)
    candidate.subject, candidate.whose = found


def find_owner(context: Context, candidate: Candidate) -> Owner:
    holder = holder_of(context, candidate)
    head = head_of(context, candidate)
    if head in NOBODYS:
        return Owner(None, "nobody")
    if candidate.kind == "duration":
        return find_lasting(context, candidate, holder)
    if head in LETTERS and candidate.value in LIMITS and context.domain:
        return Owner(context.domain, "limit")
    return (
        find_holder(context, candidate)
        or owner(find_bound(context, candidate), "tied")
        or owner(find_line(context, candidate), "line")
        or find_handle(context, candidate)
        or find_speaker(context, candidate)
        or owner(find_used(context, candidate), "used")
        or find_network(context, candidate)
        or (Owner(None, "nobody") if is_nobodys(context, candidate) else None)
        or owner(find_acquired(context, candidate), "sold")
        or find_receiver(context, candidate)
        or owner(find_framed(context, candidate, holder), "framed")
        or find_clause_owner(context, candidate, holder)
        or find_topic(context, candidate)
    )


def find_lasting(context: Context, candidate: Candidate, holder: Holder) -> Owner:
    """Who is or does something for a time; no time between two events is anybody's."""
    if is_interval(context, candidate):
        return Owner(None, "interval")
    return (
        owner(find_incumbent(context, candidate), "apposition")
        or find_speaker(context, candidate)
        or owner(find_framed(context, candidate, holder), "framed")
        or find_clause_owner(context, candidate, holder)
        or Owner(None, "article")
    )


def holder_of(context: Context, candidate: Candidate) -> Holder:
    """Who can have it: a person has followers, messages, shares, pay and a fortune; a company has staff and users."""
    if candidate.kind == "money":
        places = context.words_before(candidate.first, 9) + context.words_after(candidate.stop, 3)
        words = [context.fold(at) for at in places]
        return (
            "any"
            if is_pay(context, candidate) or any(w in EARNING or w.startswith(POSSESSING) for w in words)
            else "company"
        )
    if candidate.kind in ("multiple", "duration") or is_personal(context, candidate):
        return "any"
    return "company"


def is_personal(context: Context, candidate: Candidate) -> bool:
    """Followers, messages, shares: what is a person's as a rule."""
    if candidate.kind != "count" or candidate.head is None or candidate.value > PRIVATE:
        return False
    if context.fold(candidate.head) in POSTED and candidate.value > MANY:
        return False
    followed = any(context.fold(at).startswith(FOLLOWED) for at in context.words_before(candidate.first, 3))
    return context.fold(candidate.head) in PERSONAL or followed


def is_pay(context: Context, candidate: Candidate) -> bool:
    """« elle touchera 200 000 dollars », « 40 % de son salaire »: what a person gets."""
    places = context.words_before(candidate.first, 4) + context.words_after(candidate.stop, 4)
    words = {context.fold(at) for at in places}
    return candidate.kind in ("money", "percent") and bool(words & PAY)


def head_of(context: Context, candidate: Candidate) -> str:
    """The folded noun that is counted."""
    return context.fold(candidate.head) if candidate.kind == "count" and candidate.head is not None else ""


def find_clause_owner(context: Context, candidate: Candidate, holder: Holder) -> Owner | None:
    """What the clause is said of; unless that is only pointed at and a name that acts stands nearer."""
    said = find_said_of(context, candidate, holder)
    public = head_of(context, candidate) in PUBLIC
    actor = actor_of(context, candidate, person=holder != "company") if not public else None
    if actor is not None and context.is_person(actor) and is_of_house(context, candidate, actor):
        return Owner(context.main_company, "description")
    own = said is not None and said.why == "possessive" and holder == "any"
    if said is not None and (said.why in SURE or actor is None or said.name is None or own):
        return said
    return owner(actor, "actor") or said


def is_of_house(context: Context, candidate: Candidate, actor: Span) -> bool:
    """« Nom offre 43 milliards, quand *l'entreprise vaut* 36 milliards »: another subject behind the name."""
    for at in range(context.at_char(actor.end_char - 1) + 1, candidate.first):
        house = descriptions().get(context.fold(at), ("", "")) == ("company", "")
        before, after = context.before_gap(at), context.after_gap(at + 1)
        if house and context.fold(before) in ARTICLES and context.token(after).pos_ in ("VERB", "AUX"):
            return context.main_company is not None and context.fold(context.before_gap(before)) not in OBLIQUE
    return False


def find_said_of(context: Context, candidate: Candidate, holder: Holder) -> Owner | None:
    """What the clause is said of, by the parse; where that does not tell, by what opens the sentence."""
    personal = (holder == "any" and candidate.kind != "multiple") or is_pay(context, candidate)
    phrase = find_subject(context, candidate) or find_opening(context, candidate)
    if phrase is None:
        return None
    return resolve(context, phrase, holder, personal=personal) or find_house(context, candidate, phrase)


def find_house(context: Context, candidate: Candidate, phrase: Phrase) -> Owner | None:
    """« Le gérant emploie 23 personnes »: where the person works that the clause is said of.

    Not who buys the company that the article is about.
    """
    person = resolve(context, phrase, "person", personal=False)
    if candidate.kind == "money" or person is None or person.name in (None, context.main_person) or context.bought:
        return None
    house = company_of(context, str(person.name))
    return Owner(house, "house") if house else None


def find_topic(context: Context, candidate: Candidate) -> Owner:
    """What the article is about; users and messages are a network's, so Twitter's in an article on another company."""
    if is_audience(context, candidate):
        return find_account(context, candidate)
    if is_general(context, candidate):
        return Owner(None, "general")
    if is_surveyed(context, candidate):
        return Owner(None, "study")
    return (
        owner(find_followed(context, candidate), "followed")
        or find_paid(context, candidate)
        or owner(find_price(context, candidate), "price")
        or find_heading(context, candidate)
        or find_main(context, candidate)
    )


def find_main(context: Context, candidate: Candidate) -> Owner:
    """The company that the article is about; nobody's are the users of the net, Twitter's those of a network."""
    main = context.main_company
    head = head_of(context, candidate)
    if head in ("internautes", "mobinautes") and not is_had(context, candidate):
        return Owner(None, "public")
    if main and head in USERS and candidate.value >= GREAT and (kind_of(main) or "social") not in ("social", "tech"):
        return Owner(context.domain or main, "users")
    return Owner(main, "article") if main or candidate.kind == "percent" else find_beside(context, candidate)


def find_beside(context: Context, candidate: Candidate) -> Owner:
    """Where the article is about no company: the one that the paragraph told last, by its name or by its staff."""
    first, _ = context.paragraph_bounds(candidate.first)
    told = context.mentions_between(context.lexemes[first].start, candidate.start)[::-1]
    holder = holder_of(context, candidate)
    named = next((m._.tweetpress_name for m in told if fits(context, m, holder)), None)
    held = (company_of(context, m._.tweetpress_name) for m in told)
    return Owner(named or next((name for name in held if name), context.main_person), "beside")


def find_paid(context: Context, candidate: Candidate) -> Owner | None:
    """« elle touchera 200 000 dollars »: the person told last, where the clause points at one."""
    pointing = {context.fold(at) for at in context.words_before(candidate.first, 8)} & ONE
    if not pointing or not is_pay(context, candidate):
        return None
    return owner(antecedent(context, candidate.first, "person", personal=True), "pay")


def is_had(context: Context, candidate: Candidate) -> bool:
    """« fort de 6 millions d'internautes », « le site revendique … »: somebody has them."""
    before = {context.fold(at) for at in context.words_before(candidate.first, 5)}
    after = {context.fold(at) for at in context.words_after(candidate.stop, 3)}
    return bool(before & HAVING) or bool(after & AUDIENCE)


def find_network(context: Context, candidate: Candidate) -> Owner | None:
    """« 5 % des Français y ont un compte »: the network that the article is about, by those who use or know it."""
    main = context.main_company
    if main is None or kind_of(main) != "social":
        return None
    before = [context.fold(at) for at in context.words_before(candidate.first, 3)]
    if before and before[0].startswith(CONSULTING) and {"que", "qu"} & set(before[1:]):
        return Owner(main, "used")  # « un réseau qu'utilisent 8 millions de Français »
    if candidate.kind != "percent":
        return None
    sentence = context.sentence(candidate.first)
    after = [context.fold(at) for at in context.words_after(candidate.stop, 14) if context.sentence(at) == sentence]
    used = any(word.startswith(USING) for word in after)
    return Owner(main, "used") if used and is_public(context, candidate) else None


def share_subjects(context: Context, figures: Sequence[Candidate]) -> None:
    """Figures that follow each other in a sentence with no name between them are of the same subject.

    Of two kinds only where nothing else says whose the second is.
    """
    figures = [figure for figure in figures if figure.kind != "duration"]
    for before, figure in itertools.pairwise(figures):
        together = context.sentence(before.first) == context.sentence(figure.first)
        same = together and before.kind == figure.kind
        named = together and context.mentions_between(before.end, figure.start)
        told = figure.whose == "article" and before.whose != "general"
        open_ = figure.whose in WEAK or before.whose not in WEAK
        if (same or (told and together)) and not named and figure.whose not in SURE and open_:
            figure.subject, figure.whose = before.subject, before.whose
