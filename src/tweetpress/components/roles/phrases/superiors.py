"""Titles held under somebody else: « directrice de cabinet du ministre », « conseillère auprès du PDG »."""

from __future__ import annotations

from collections.abc import Mapping

from tweetpress.components.grammar import OF
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.body_names import OFFICERS
from tweetpress.components.roles.phrases.fields import Fields
from tweetpress.components.roles.phrases.titles import Title
from tweetpress.components.roles.words import role_nouns

SPEAKERS = ("porte-parole", "attaché de presse", "secrétaire de presse")
SERVANTS = ("conseiller", *SPEAKERS)
"""Posts that may serve one person: « l'attachée de presse de X », « le conseiller du président X »."""


class Superiors:
    """Passes over superiors; `heads` are the tokens where a role noun begins, with its end."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int]) -> None:
        self.anchors = anchors
        self.heads = heads
        self.fields = Fields(anchors, heads)

    def read(self, title: Title, at: int, limit: int) -> None:
        """« l'avocat du journaliste »: passed over, unless a name follows at once; « du ministre »: whom they serve."""
        end = self.heads[at]
        office = self.is_public_office(at, end)
        superior = self.anchors.person_from(end, limit)
        national = end < limit and self.anchors.is_a(end, "nationality")  # « du président *sénégalais* »
        end = end if superior is not None else self.adjectives_end(end, limit)
        named = self.anchors.person_from(end, limit) is not None  # « du chef de l'État *congolais X* »
        if not named and office and end < limit and self.anchors.word(end) in OF:  # « de la ministre *de la Santé* »
            end = self.fields.end(end, limit)
        held = title.noun.kind in ("executive", "expert", "staff") and not title.employers
        if (office or national) and held and self.anchors.word(at) in OFFICERS:
            title.elsewhere = superior is None and self.anchors.word(at - 1) == "de"  # « de cabinet *de ministre* »
            title.employers += [] if superior is None else [superior.name]
        elif superior is not None and title.noun.noun.startswith(SERVANTS) and not title.employers:
            title.employers, title.elsewhere = [superior.name], False  # « attachée de presse du ministre X »
        if not named:
            title.right = end

    def adjectives_end(self, at: int, limit: int) -> int:
        """« du président *sénégalais* », « du député *UMP* »: the end of what is said of the superior."""
        while at < limit and (self.anchors.is_a(at, "nationality", "party") or self.fields.is_adjective(at)):
            at += 1
        return at

    def is_public_office(self, at: int, end: int) -> bool:
        noun = role_nouns().get(" ".join(self.anchors.words(at, end)).replace("' ", "'"))
        return noun is not None and noun.kind == "public"
