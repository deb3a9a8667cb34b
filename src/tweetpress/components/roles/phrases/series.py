"""One post repeated with other fields or houses: « les PDG de A, X, et de B, Y », « X, PDG de A, et Y, celui de B »."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from tweetpress.components.grammar import OF, POSSESSIVES
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.complements import ComplementReader
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import role_nouns, singulars

PRONOUNS = frozenset(("celui", "celle"))
FOREIGN = ("celui", "feminine")
"""« la directrice a visé trois comptes, dont *celui* du maire »: it takes up another noun."""
COUNTERPARTS = frozenset(("homologue", "ego"))
COLLEAGUES = frozenset(("confrère", "consœur", "consoeur", "collègue"))
"""Who has the same trade, « la correspondante de A et *sa collègue de B* »; of other posts they tell nothing."""
TRADES = frozenset(("press", "public", "law", "academia", "arts", "civil"))
"""Kinds of posts that colleagues share."""
LINKS = frozenset(("et", "puis", "ou"))
SPAN_OF_HOLDER = 14
"""Tokens of the bracket that names a holder."""
REACH = 24
"""Tokens from a title to « celui de » that repeats it."""


def trunk(title: Title, anchors: Anchors) -> Title:
    """The title without its field, which may belong to the role noun: « directeurs » of « directeurs des ventes »."""
    head = next((at for at in range(title.start, title.end) if anchors.word(at) in OF), title.end)
    words = len(anchors.text(title.start, head).split())
    noun = dataclasses.replace(title.noun, singular=" ".join(title.noun.singular.split()[:words]))
    return Title(noun, title.left, title.start, head, head, marks=set(title.marks), pieces=[(title.start, head)])


def fields_of(title: Title, anchors: Anchors) -> list[Title]:
    """« directeurs *des ventes* et *du marketing* »: the title with each of its fields alone; itself for one field."""
    start, end = title.pieces[-1]
    cuts = [
        at
        for at in range(max(start, title.start + 1), end)
        if anchors.word(at) in OF and anchors.word(at - 1) in (*LINKS, ",")
    ]
    if adjectives := singular_adjectives(title, anchors):
        return adjectives_of(title, adjectives, anchors)
    head = trunk(title, anchors)
    if not cuts or anchors.word(min(head.end, end - 1)) not in OF:
        return [title]
    cuts.insert(0, head.end)
    ends = [*(cut - 1 for cut in cuts[1:]), end]
    noun = head.noun
    return [
        dataclasses.replace(title, noun=noun, end=head.end, pieces=[*head.pieces, (cut, stop)])
        for cut, stop in zip(cuts, ends, strict=True)
    ]


def singular_adjectives(title: Title, anchors: Anchors) -> list[int]:
    """« directeurs *technique*, *juridique* et *financier* »: the tokens of the adjectives, each of one person."""
    at = title.pieces[-1][1] - 1
    places: list[int] = []
    while at > title.start and anchors.is_a(at, "adjective") and anchors.word(at)[-1] not in "sx":
        places.insert(0, at)
        at -= 2 if anchors.word(at - 1) in (("et", ",") if len(places) > 1 else ("et",)) else title.right
    return places if title.noun.plural and len(places) > 1 else []


def adjectives_of(title: Title, places: list[int], anchors: Anchors) -> list[Title]:
    """« directeurs *financier* et *juridique* »: one title for each of the adjectives, in the singular."""
    heads = title.noun.singular.split()[:-1] or title.noun.singular.split()
    labels = [" ".join([*heads, singulars().get(anchors.word(at), anchors.word(at))]) for at in places]
    return [dataclasses.replace(title, noun=role_nouns().get(label, title.noun), label=label) for label in labels]


class Series:
    """Finds the titles that repeat the post of the one before them."""

    def __init__(self, anchors: Anchors, reader: ComplementReader) -> None:
        self.anchors = anchors
        self.reader = reader

    def further(self, title: Title) -> list[Title]:
        """The repeats of `title`, in their order."""
        found = list(self.shared_out(title) if title.noun.plural else self.repeated(title))
        if found and title.noun.plural:
            title.one_of, title.determiner = True, "le"
        return found

    def shared_out(self, title: Title) -> Iterator[Title]:
        """« les vice-présidents des ventes (X) et des produits (Y) », « les patrons de A, X, et de B, Y »."""
        limit = self.anchors.sentence(title.start).end
        at = self.holder_end(title.right, limit)
        while title.right < at < limit:
            at += self.anchors.word(at) == ","
            at += at < limit and self.anchors.word(at) in LINKS
            if at >= limit or self.anchors.word(at) not in OF:
                return
            repeat = self.read(title, at, at, limit)
            if repeat is None or self.holder_end(repeat.right, limit) == repeat.right:
                return
            repeat.one_of = True
            yield repeat
            at = self.holder_end(repeat.right, limit)

    def holder_end(self, at: int, limit: int) -> int:
        """The token after « , X » or « (X) » at `at`; `at` where nobody is named."""
        if at + 1 >= limit or self.anchors.word(at) not in (",", "("):
            return at
        person = self.anchors.person_from(at + 1, limit)
        if person is None:
            return at
        if self.anchors.word(at) == ",":
            return person.end
        inside = range(person.end, min(limit, person.end + SPAN_OF_HOLDER))
        return next((index + 1 for index in inside if self.anchors.word(index) == ")"), at)

    def repeated(self, title: Title) -> Iterator[Title]:
        """« X, PDG de A, ou Y, *celui de B* », « *Celui de B*, Y, … », « *son homologue du marketing*, Y »."""
        sentence = self.anchors.sentence(title.start)
        for index in range(title.right, min(len(self.anchors.tokens) - 2, title.right + REACH)):
            here = self.anchors.sentence(index)
            word = self.anchors.word(index)
            pronoun = word in PRONOUNS and (word, title.noun.gender) != FOREIGN
            if not pronoun and not self.is_counterpart(title, index):
                continue
            apart = here is not sentence
            other = any(at in self.reader.heads for at in range(title.right, index))
            if apart and (other or set(self.anchors.words(here.start, index)) - POSSESSIVES - {"et"}):
                continue
            foreign = not pronoun and self.anchors.is_a(index + 1, "nationality")  # « son homologue *allemand* X »
            at = index + 1 + foreign
            joined = foreign or self.anchors.word(at) in (OF if pronoun else OF | {"chez", "à", "au"})
            repeat = self.read(title, index if pronoun else index - 1, at, here.end) if joined else None
            sure = repeat is not None and bool(repeat.employers) and not apart
            if repeat is not None and (sure and word not in COLLEAGUES or self.has_holder(repeat, here.end)):
                yield repeat

    def is_counterpart(self, title: Title, index: int) -> bool:
        """« son *homologue* », « son alter *ego* »; « sa *consœur* » of a journalist or a patron, no « associé »."""
        word = self.anchors.word(index)
        return word in COUNTERPARTS or (word in COLLEAGUES and title.noun.kind in TRADES)

    def has_holder(self, title: Title, limit: int) -> bool:
        """Whether a name stands right beside the title."""
        at = title.right + (title.right < limit and self.anchors.word(title.right) == ",")
        before = title.left - 1 - (self.anchors.word(title.left - 1) == ",")
        return self.anchors.person_from(at, limit) is not None or before in self.anchors.people

    def read(self, title: Title, left: int, at: int, limit: int) -> Title | None:
        """The post of `title` with the complement at token `at`; None where there is none."""
        repeat = trunk(title, self.anchors)
        repeat.left, repeat.right, repeat.determiner = left, at, "le"
        self.reader.read(repeat, limit)
        foreign = self.anchors.is_a(at - 1, "nationality")
        if (repeat.employers or foreign) and len(repeat.pieces) == 1:  # a house alone: the field stays the same
            repeat.noun, repeat.end, repeat.pieces = title.noun, title.end, list(title.pieces)
        return repeat if repeat.right > at or foreign else None
