"""Figures told in the first person: « nous avons 40 salariés » is the speaker's company's."""

from __future__ import annotations

from tweetpress.figures.actors import actor_of, may_measure
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.posts import company_of
from tweetpress.figures.referents import Owner
from tweetpress.figures.vocabulary import word_class

ALONE = frozenset(("mes", "mon", "ma", "j", "je", "moi"))
TOGETHER = frozenset(("nous", "notre", "nos"))
HAVING = word_class("counting") | {"a", "fait", "est", "avait"}
STAFF = word_class("staff")
OPENING, CLOSING = frozenset("«“"), frozenset("»”")
LONGEST = 150
"""How many lexemes a quotation is followed to either side."""
BEHIND = 14
"""Within how many words of a closing quote its speaker is named."""


def find_speaker(context: Context, candidate: Candidate) -> Owner | None:
    """Whose a figure is that somebody tells of himself, or of the company that he speaks for."""
    together, alone = first_person(context, candidate)
    asked = context.is_interview and candidate.why == "question"
    if not (together or alone or asked):
        return None
    speaker = speaker_of(context, candidate)
    if speaker is None:
        return None
    if together:
        if is_others(context, candidate):
            return None
        company = company_of(context, speaker) or house_of(context, speaker)
        return Owner(company, "speaker") if company else None
    return Owner(speaker, "speaker") if candidate.kind in ("count", "duration") else None


def is_others(context: Context, candidate: Candidate) -> bool:
    """« un de nos clients, Nom, reçoit 1 200 messages »: a company acts behind « nos »."""
    own = next((at for at in context.words_before(candidate.first, 10) if context.fold(at) in TOGETHER), None)
    actor = actor_of(context, candidate, person=False)
    return own is not None and actor is not None and context.at_char(actor.start_char) > own


def house_of(context: Context, speaker: str) -> str | None:
    """In an interview the company that its opening names with the person asked, if none of the roles tells."""
    if speaker != context.interviewee:
        return None
    left = company_of(context, speaker, former=True)
    opening = context.opening_mentions
    at = next((n for n, mention in enumerate(opening) if mention._.tweetpress_name == speaker), 0)
    houses = (m for m in (*opening[at:], *opening[:at]) if not context.is_person(m) and may_measure(m))
    return next((m._.tweetpress_name for m in houses if m._.tweetpress_name != left), left)


def first_person(context: Context, candidate: Candidate) -> tuple[bool, bool]:
    """Whether « nous » or « on », and whether « je », stands before the figure in its sentence."""
    sentence = context.sentence(candidate.first)
    words = [context.fold(at) for at in context.words_before(candidate.first, 10) if context.sentence(at) == sentence]
    after = [context.fold(at) for at in context.words_after(candidate.stop, 5) if candidate.kind == "duration"]
    own = bool({*words[:8], *after} & ALONE)  # « Après *dix ans, mon* dernier jour … »
    team = own and candidate.head is not None and context.fold(candidate.head) in STAFF
    told = {then for word, then in zip(words[1:], words, strict=False) if word == "on"}
    behind = {context.fold(at) for at in context.words_after(candidate.stop, 3)}
    together = bool((set(words) | behind) & TOGETHER) or bool(told and (context.is_interview or told & HAVING)) or team
    return together, own


def speaker_of(context: Context, candidate: Candidate) -> str | None:
    """The person whose words the figure stands in; in an interview the person asked."""
    quoted = quotation(context, candidate)
    if quoted is not None:
        person = said_by(context, *quoted)
        if person is not None:
            return person
    label = context.label_person(candidate.first)
    if label is not None:
        return label
    return context.interviewee


def quotation(context: Context, candidate: Candidate) -> tuple[int, int] | None:
    """The lexemes of the quotation marks around the figure, in its paragraph."""
    first, stop = context.paragraph_bounds(candidate.first)
    back = range(candidate.first - 1, max(first, candidate.first - LONGEST) - 1, -1)
    opened = next((at for at in back if context.lexemes[at].text in OPENING | CLOSING | {'"'}), None)
    if opened is None or context.lexemes[opened].text in CLOSING:
        return None
    ahead = range(candidate.stop, min(stop, candidate.stop + LONGEST))
    closed = next((at for at in ahead if context.lexemes[at].text in CLOSING | {'"'}), None)
    return (opened, closed) if closed is not None else None


def said_by(context: Context, opened: int, closed: int) -> str | None:
    """The first person named behind the quotation in its sentence, else the last before it."""
    start, end = context.lexemes[opened].start, context.lexemes[closed].end
    after = [m for m in context.mentions_in(context.sentence(closed)) if m.start_char >= end and context.is_person(m)]
    near = set(context.words_after(closed + 1, BEHIND))
    for mention in after:
        if context.at_char(mention.start_char) in near:
            return str(mention._.tweetpress_name)
    before = [m for m in context.mentions_before(opened, 0) if m.end_char <= start and context.is_person(m)]
    return str(before[0]._.tweetpress_name) if before else None
