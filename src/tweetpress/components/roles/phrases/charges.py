"""Fields that a participle joins to a title: « chargé des investissements », « en charge de », « responsable de »."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.behind import is_minister
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import OF, Fields, skip_articles
from tweetpress.components.roles.phrases.titles import DEMONSTRATIVES, Title

CHARGED = frozenset(("chargé", "chargée", "chargés", "chargées", "responsable"))


class Charges:
    """Adds such fields to titles; each method says whether there is one."""

    def __init__(self, anchors: Anchors, bodies: Bodies) -> None:
        self.anchors = anchors
        self.bodies = bodies
        self.fields: Fields = bodies.fields

    def reads(self, title: Title, index: int, limit: int) -> bool:
        """« chargé des investissements », « en charge de l'Europe »."""
        if not self.is_charge(index, limit):
            return False
        start = index + (2 if self.anchors.word(index) == "en" else 1)
        if start < limit and self.anchors.word(start) in OF:
            shown = start + (start + 1 < limit and self.anchors.word(start + 1) in DEMONSTRATIVES)
            end = self.fields.end(shown, limit)  # « chargé *de ces outils* »
            if end == shown:
                end = start
            if end == start:
                end = self.place_end(title, start, limit)
            if end > start and (title.employers or title.noun.kind == "founder"):  # a second function
                title.right = end
            elif end > start:
                title.add(index, end)
        return True

    def place_end(self, title: Title, start: int, limit: int) -> int:
        """« chargée *de l'Europe* »: a name that is no house and no person; `start` where there is none."""
        at = skip_articles(self.anchors, start + 1, limit)
        if at >= limit or not (is_minister(title) or self.anchors.tokens[at].text[:1].isupper()):
            return start
        named = self.fields.is_name(at) and not is_minister(title)
        return start if named else self.bodies.name_end(at, limit)

    def reads_behind(self, title: Title, index: int, limit: int) -> bool:
        """« vice-président, *en charge* des produits, »; behind a journalist it is a second function."""
        if self.anchors.word(index) != "," or title.noun.kind != "executive" or title.employers:
            return False
        return self.reads(title, index + 1, limit)

    def is_charge(self, index: int, limit: int) -> bool:
        """« *chargée* de », « *en charge* de », « *responsable* de »."""
        return index < limit and (
            self.anchors.word(index) in CHARGED or self.anchors.words(index, index + 2) == ["en", "charge"]
        )
