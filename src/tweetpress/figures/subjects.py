"""Whose figure it is: the company or person that the sentence, the paragraph or the article is about."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from tweetpress.figures.actors import actor_of, earlier_actor, in_sentence
from tweetpress.figures.candidate import Candidate
from tweetpress.figures.context import Context
from tweetpress.figures.vocabulary import word_class

ACQUIRING = word_class("acquiring")
PERSONAL = word_class("personal")
EARNING = word_class("earning")
OWNED = word_class("owned")
OBLIQUE = word_class("oblique")
FIRST_PERSON = frozenset(("mes", "mon", "ma", "j", "je", "moi"))
GREAT = 1000
"""From so many on, things counted are as a rule the main company's: its trains, its downloads."""
FOLLOWED = frozenset(("suivi", "suivie", "suivis", "suivies"))
PUBLIC = word_class("public")
ARTICLES = frozenset(("'", "’", "l", "la", "le", "les"))


def read_subject(context: Context, candidate: Candidate) -> None:
    """Set the subject, by a name as in `companies` or `people`; None where the figure is nobody's."""
    candidate.subject = (
        name_of(find_bound(context, candidate))
        or name_of(find_line(context, candidate))
        or find_speaker(context, candidate)
        or name_of(find_acquired(context, candidate))
        or name_of(find_actor(context, candidate))
        or (None if is_general(context, candidate) or is_elsewhere(context, candidate) else context.main_company)
    )


def share_subjects(context: Context, figures: Sequence[Candidate]) -> None:
    """Figures of one kind that follow each other in a sentence with no name between them are of the same subject."""
    for before, figure in zip(figures, figures[1:], strict=False):
        same = before.kind == figure.kind and context.sentence(before.first) == context.sentence(figure.first)
        named = same and context.mentions_between(before.end, figure.start)
        if same and not named and find_bound(context, figure) is None:
            figure.subject = before.subject


def is_elsewhere(context: Context, candidate: Candidate) -> bool:
    """« le Chili (3 millions) »: the figure of a place or party that is no company."""
    bracket = context.before_gap(candidate.first)
    name = context.before_gap(bracket) if context.fold(bracket) == "(" else -1
    return name >= 0 and context.lexemes[name].kind == "word" and context.lexemes[name].text[0].isupper()


def name_of(mention: Span | None) -> str | None:
    return None if mention is None else mention._.tweetpress_name


def find_bound(context: Context, candidate: Candidate) -> Span | None:
    """A name tied to the figure: « les 300 salariés de Nom », « 12 millions pour Nom », « Nom (2 milliards) »."""
    for mention in in_sentence(context, candidate):
        if mention.end_char <= candidate.start:
            last = context.at_char(mention.end_char - 1)
            opened = context.before_gap(candidate.first)
            if context.fold(opened) == "(" and context.words_after(last + 1, 1) == [opened]:
                return mention
            if candidate.kind == "money" and last == opened and not context.is_person(mention):
                return mention
        elif mention.start_char >= candidate.end and is_tied(context, candidate, mention):
            return mention
    return None


def is_tied(context: Context, candidate: Candidate, mention: Span) -> bool:
    """Whether only a preposition, or a relative and its verb, parts the figure from the name behind it."""
    first = context.at_char(mention.start_char)
    between = [context.fold(at) for at in range(candidate.stop, first) if context.lexemes[at].kind != "space"]
    words = [word for word in between if word not in ARTICLES]
    if words in (["de"], ["d"], ["du"]):
        return True
    if words == ["pour"]:
        return context.is_person(mention)
    if len(words) == 2 and words[0] in ("que", "qu"):
        return words[1] not in OBLIQUE
    return candidate.kind in ("count", "percent") and words in (["sont", "sur"], ["chez"])


def find_line(context: Context, candidate: Candidate) -> Span | None:
    """The name that opens the line of a ranking (« 3. Nom : 55 000 »), or the line right above."""
    for mention in context.mentions_before(candidate.first, 1):
        if not opens(context, mention):
            continue
        after = context.words_after(context.at_char(mention.end_char - 1) + 1, 7)
        colon = next((place for place in after if context.fold(place) == ":"), None)
        if colon is None:
            continue
        value = [at for at in context.words_after(colon + 1, 6) if context.lexemes[at].kind == "digits"]
        same = colon < candidate.first and context.fold(after[0]) in (":", "(")
        return mention if value and same and candidate.first - colon < 40 else None
    return None


def opens(context: Context, mention: Span) -> bool:
    """Whether only a list number stands before the mention on its line."""
    places = context.words_before(context.at_char(mention.start_char), 3)
    return all(context.lexemes[at].kind == "digits" or context.fold(at) in (".", ")", "-", "•", "–") for at in places)


def find_speaker(context: Context, candidate: Candidate) -> str | None:
    """In an interview the person asked: « mes deux blogs », the bare answer to « Combien de … avez-vous ? »."""
    words = {context.fold(at) for at in context.words_before(candidate.first, 8)}
    own = words & FIRST_PERSON and candidate.kind == "count"
    if context.is_interview and (candidate.why == "question" or own):
        return context.main_person
    return None


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
        if before and context.fold(verb + 2) == "par":
            return before[-1]
        if len(before) > 1 and "que" in [context.fold(at) for at in context.words_before(verb, 6)]:
            return before[-2]
        if after:
            return after[0]
    return None


def find_actor(context: Context, candidate: Candidate) -> Span | None:
    """The name that the clause is about; a person only for what a person has: followers, messages, a salary."""
    person = is_personal(context, candidate)
    return actor_of(context, candidate, person=person) or earlier_actor(context, candidate, person=person)


def is_personal(context: Context, candidate: Candidate) -> bool:
    """A figure that a person can have: followers, messages, shares, pay."""
    if candidate.kind == "money":
        places = context.words_before(candidate.first, 5) + context.words_after(candidate.stop, 3)
        return any(context.fold(at) in EARNING for at in places)
    followed = {context.fold(at) for at in context.words_before(candidate.first, 3)} & FOLLOWED
    return candidate.head is not None and (context.fold(candidate.head) in PERSONAL or bool(followed))


def is_general(context: Context, candidate: Candidate) -> bool:
    """Whether the figure counts what no company of the article has: « trois patrons », « 20 % des patrons »."""
    if candidate.kind == "count" and candidate.head is not None:
        return context.fold(candidate.head) not in OWNED and candidate.value < GREAT
    if candidate.kind == "percent":
        after = [context.fold(at) for at in context.words_after(candidate.stop, 3)]
        return after[:1] in (["des"], ["de"], ["d"]) and bool(set(after[1:2]) & PUBLIC)
    return False
