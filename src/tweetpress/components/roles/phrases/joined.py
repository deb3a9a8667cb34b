"""What follows a title with no preposition: « délégué CGSP », « (CFO, Nom) », « vice-présidente, contenus »."""

from __future__ import annotations

from collections.abc import Mapping

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import Fields
from tweetpress.components.roles.phrases.titles import Title

MAX_LISTED = 8
"""Tokens of a field between commas."""
DASHES = frozenset(("-", "–", "—"))
# What follows a house that stands behind a title and a comma.
CLOSED = frozenset((")", ";", ".", "•", "|"))


class Joined:
    """Adds houses and fields to titles; `heads` are the tokens where a role noun begins, with its end."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int], bodies: Bodies) -> None:
        self.anchors = anchors
        self.heads = heads
        self.bodies = bodies
        self.fields: Fields = bodies.fields

    def reads(self, title: Title, index: int, limit: int) -> bool:
        """Read in the house or the field at token `index`; whether there is one."""
        if index == title.end and self.reads_house_beside(title, index, limit):
            return True
        return self.anchors.word(index) == "," and self.reads_field_behind(title, index, limit)

    def reads_house_beside(self, title: Title, index: int, limit: int) -> bool:
        """« délégué CGSP », « chef de projet Nom »: a house right behind the noun."""
        name = self.bodies.named(index)
        if name is None or title.employers or title.determiner or title.noun.kind in ("public", "office"):
            return False
        after = self.anchors.word(name.end) if name.end < limit else "."
        acronym = self.anchors.tokens[index].text.isupper()
        if not (acronym or after in CLOSED or after in (",", "et", *DASHES)) or self.bodies.is_place(index):
            return False
        self.bodies.read_named(title, name, limit)
        return True

    def reads_field_behind(self, title: Title, index: int, limit: int) -> bool:
        """« vice-présidente, Contenus et antennes », as Quebec writes it: a field between commas."""
        at = index + 1
        if title.noun.kind != "executive" or title.employers or at >= limit or title.has_field(self.anchors):
            return False
        field = self.anchors.is_a(at, "domain", "department", "division")
        if not field or at in self.heads or at in self.anchors.people:
            return False
        end = at + 1
        while end < limit and end < at + MAX_LISTED and self.goes_on(end, limit):
            end += 1
        title.add(index, end)
        return True

    def goes_on(self, index: int, limit: int) -> bool:
        """Whether the field between commas goes on at `index`: « médias sociaux *et* contenu *de* marque »."""
        if self.anchors.word(index) in ("et", "&", "de"):
            return index + 1 < limit and self.fields.opens(index + 1)
        joined = self.anchors.word(index - 1) in ("et", "&", "de")
        return self.fields.opens(index) if joined else self.fields.continues(index)
