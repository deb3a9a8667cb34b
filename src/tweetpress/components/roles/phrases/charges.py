"""Fields that a participle joins to a title: « chargé des investissements », « en charge de », « responsable de »."""

from __future__ import annotations

from tweetpress.components.grammar import OF
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.behind import is_minister
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import Fields, skip_articles
from tweetpress.components.roles.phrases.labels import Labels
from tweetpress.components.roles.phrases.titles import Title

CHARGED = frozenset(("chargé", "chargée", "chargés", "chargées", "responsable"))


class Charges:
    """Adds such fields to titles; each method says whether there is one."""

    def __init__(self, anchors: Anchors, bodies: Bodies) -> None:
        self.anchors = anchors
        self.bodies = bodies
        self.fields: Fields = bodies.fields
        self.labels = Labels(anchors, bodies)

    def reads(self, title: Title, index: int, limit: int) -> bool:
        """« chargé des investissements », « en charge de l'Europe »."""
        if not self.is_charge(index, limit):
            return False
        start = index + (2 if self.anchors.word(index) == "en" else 1)
        if start < limit and self.anchors.word(start) in OF:
            end, at = self.fields.end(start, limit), skip_articles(self.anchors, start + 1, limit)
            if at < limit and (account := self.labels.account_end(at, limit)) > at:
                end = account  # « chargé du *flux Twitter* »
            if end == start and at < limit and (is_minister(title) or self.fields.is_region(at)):
                end = self.bodies.name_end(at, limit)  # « ministre chargée *des Personnes âgées* »
            if end > start and (title.employers or title.noun.kind == "founder"):  # a second function
                title.right = end
            elif end > start:
                title.add(index, end)
        return True

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
