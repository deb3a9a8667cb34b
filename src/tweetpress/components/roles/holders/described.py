"""What a title that stands for a person says of that person: the gender, and which post at which house."""

from __future__ import annotations

import itertools

from tweetpress.components.grammar import DEMONSTRATIVES
from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.anchors import Anchors, Sentence
from tweetpress.components.roles.claims import Group
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import Gender, is_demonym, words_of

HEADS = frozenset(("top", "chief executive", "chair", "company head"))
FOUNDERS = frozenset(("founder", "founder and head"))

FEMINIZED = ("directeur", "fondateur", "cofondateur", "co-fondateur", "président", "vice-président", "patron")
"""Beginnings of the titles that the press puts in the feminine for women."""
ROW_KINDS = frozenset(("executive", "board", "staff"))
QUOTED_SPAN = 4
"""Tokens from the end of a quotation to the verb of saying: « », a-t-il, »."""
SPAN_OF_INCISE = 6
"""Tokens of « lance en somme au réseau » before the one who speaks."""
PARTICIPLES = ("é", "u", "is")
BEFORE_INCISE = frozenset(("a", "avait", "aurait", "s'", "est", "était", "me", "m'", "nous", "lui"))
CLOSING_QUOTES = frozenset(("»", "”", '"'))


def described_gender(title: Title) -> Gender | None:
    """Feminine by noun or article: « la responsable »; « ce magistrat » may mean a woman, « le directeur » does not."""
    if title.noun.gender == "feminine" or title.determiner in ("la", "cette"):
        return "feminine"
    masculine = title.determiner == "le" or (title.determiner == "ce" and title.noun.gender is None)
    return "masculine" if masculine or (title.noun.gender == "masculine" and title.determiner == "l'") else None


def shown_gender(title: Title) -> Gender | None:
    """What the title beside a name says of the person's gender: « directeur » is rarely said of a woman."""
    if title.noun.kind == "office":
        return None  # « la direction »
    if title.determiner == "la":
        return "feminine"  # « Jay est *la* PDG »
    feminized = title.noun.noun.startswith(FEMINIZED) and not title.plural
    return title.noun.gender if title.noun.gender == "feminine" or feminized else None


def head_field(title: Title) -> str | None:
    """Whether the title is that of a head or of a founder."""
    if title.noun.function in HEADS:
        return "head"
    return "founder" if title.noun.function in FOUNDERS else None


def keys(title: Title) -> list[tuple[str, str]]:
    """What two wordings of one post share: function and employers."""
    function = title.noun.function or title.noun.noun
    return [(function, fold(name)) for name in (title.employers or [""])]


def is_quoted(anchors: Anchors, start: int, at: int) -> bool:
    """Whether a quotation that opens at token `start` or later is still open at `at`."""
    words = anchors.words(start, at)
    opens = max((i for i, word in enumerate(words) if word in ("«", "“")), default=-1)
    closes = max((i for i, word in enumerate(words) if word in ("»", "”")), default=-1)
    return opens > closes


def is_of_another_time(title: Title, anchors: Anchors) -> bool:
    """« le directeur de l'époque »: somebody whom the text does not name."""
    words = anchors.words(title.start, min(title.right + 3, len(anchors.tokens)))
    return "époque" in words


def is_before_name(group: Group, anchors: Anchors) -> bool:
    """Whether a capital follows, so that the title belongs to a name that was not recognised."""
    after = anchors.tokens[group.right : group.right + 1]
    return any(token.text[:1].isupper() for token in after) and group.right not in anchors.companies


def is_topic(title: Title, sentence: Sentence, anchors: Anchors) -> bool:
    """Whether the description is a subject or opens a clause, no preposition before it."""
    if title.determiner in DEMONSTRATIVES:
        return anchors.word(title.left - 1) != "chez"
    if title.determiner in ("du", "au", "des", "aux"):
        return False
    before = title.left - 1
    opening = anchors.tokens[sentence.start : title.left]
    return (
        all(token.pos_ in ("ADV", "CCONJ") for token in opening)  # « *Pourtant* le directeur … »
        or (before == sentence.start and anchors.word(before) in ("pour", "selon"))
        or anchors.word(before) in words_of("clause opener")
        or is_inverted(before, sentence, anchors)
    )


def is_inverted(at: int, sentence: Sentence, anchors: Anchors) -> bool:
    """« », a annoncé le nouveau patron »: the verb at `at` follows a quotation, its subject comes after it."""
    if is_incise(at, sentence, anchors):
        return True
    quoted = anchors.words(max(sentence.start, at - 2), at)
    if CLOSING_QUOTES & set(quoted[-1:]):
        return True  # « », *tranche* le sénateur »: a verb, whatever the model takes it for
    while at > sentence.start and anchors.tokens[at].pos_ in ("ADV", "ADP", "NOUN", "DET", "ADJ"):
        at -= 1  # « lance en somme le chef »
    if anchors.tokens[at].pos_ != "VERB":
        return False
    before = anchors.words(max(sentence.start, at - QUOTED_SPAN), at)
    return bool(CLOSING_QUOTES & set(before))


def is_incise(at: int, sentence: Sentence, anchors: Anchors) -> bool:
    """« La trésorerie suffira, *assure en substance* le directeur »: a verb of saying behind a comma, up to `at`."""
    for index in range(at, max(sentence.start, at - SPAN_OF_INCISE), -1):
        if anchors.is_a(index, "incise"):
            before = index - 1
            while before > sentence.start and anchors.word(before) in BEFORE_INCISE:
                before -= 1
            done = anchors.word(index).endswith(PARTICIPLES) and before == index - 1  # « , *défendu* par le directeur »
            return not done and anchors.word(before) in (",", "»", "”", '"', "?", "!", "…")
    return False


def is_same_post_elsewhere(title: Title, posts: list[Title]) -> bool:
    """« X, présidente de A, proteste. La présidente de B aussi »: who holds a post holds it at one house."""
    same = [one for one in posts if one.noun.function == title.noun.function and one.employers]
    return "former" not in title.marks and any(
        title.employers and set(title.employers).isdisjoint(one.employers) for one in same
    )


def find_rows(groups: list[Group], anchors: Anchors) -> set[int]:
    """First tokens of posts in a row that no names go with: « *le directeur des ventes et le directeur juridique* »."""
    rows: set[int] = set()
    for pair in itertools.pairwise(groups):
        first, second = titles = [group.titles[0] for group in pair]
        unnamed = not any(group.claims or group.titles[0].determiner not in ("le", "la", "l'") for group in pair)
        like = first.noun.noun.split()[0] == second.noun.noun.split()[0] or first.left in rows
        parted = anchors.words(pair[0].right, second.left) in ([","], ["et"])
        if unnamed and like and parted and ROW_KINDS.issuperset(title.noun.kind for title in titles):
            rows |= {first.left, second.left}
    return rows


def is_reference(index: int, anchors: Anchors) -> bool:
    """« la *recrue* », « l'*Américain* »: a noun that means the person spoken of."""
    word = anchors.word(index)
    inhabitant = anchors.tokens[index].text[:1].isupper() and index not in anchors.companies
    inhabitant = inhabitant and (word in words_of("nationality") or is_demonym(word) is not None)
    return inhabitant or word in words_of("reference")


def read_apposed(title: Title, anchors: Anchors) -> bool:
    """« le président du syndicat du secteur*, le Syntec*, »: whether its name follows, then the post's house."""
    at = title.right + 1 + (anchors.words(title.right + 1, title.right + 2) in (["le"], ["la"], ["l'"]))
    house = anchors.companies.get(at) or anchors.bodies.get(at)
    if anchors.words(title.right, title.right + 1) != [","] or house is None:
        return False
    title.employers.append(house.name)
    return True
