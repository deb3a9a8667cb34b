"""What stands behind a title and is no part of it: « de son état », « sortant », « (PS) »."""

from __future__ import annotations

from collections.abc import Mapping

from tweetpress.components.grammar import OF
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.behind_at import AT
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.fields import Fields, skip_articles
from tweetpress.components.roles.phrases.titles import STATE_OFFICES, Title

MAX_BRACKET = 10
SPECIALITY_ENDS = frozenset((",", ")", ".", "qui", "chez", "au", "à"))
FURTHER = frozenset(("et", "aussi", "également"))
MAX_OWNER = 5
"""Tokens of « (groupe Nom », « (NYSE : NOM »."""


class Passed:
    """Moves the end of a title over such words; each method says whether it did."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int], bodies: Bodies) -> None:
        self.anchors = anchors
        self.heads = heads
        self.bodies = bodies
        self.fields: Fields = bodies.fields

    def reads_outgoing(self, title: Title, index: int, limit: int) -> bool:
        """« PDG *sortant* », « président *élu* », « directeur *fraîchement nommé* »."""
        at = index
        while at + 1 < limit and self.anchors.is_a(at, "just now"):
            at += 1
        elect = self.anchors.is_a(at, "elect") and (at > index or title.noun.noun in STATE_OFFICES)
        if not (elect or self.anchors.is_a(index, "outgoing")):
            return False
        title.marks.add("incoming" if elect else "outgoing")
        title.right = at + 1
        return True

    def reads_employed(self, title: Title, index: int, limit: int) -> bool:
        """« ingénieur *travaillant* chez Nom », « *venu* d'Apple »."""
        ahead = self.anchors.word(index + 1) if index + 1 < limit else ""
        if self.anchors.is_a(index, "employed") and ahead in AT:
            title.right = index + 1
        elif self.anchors.is_a(index, "graduated", "come") and ahead in OF and index + 2 < limit:
            title.elsewhere = self.anchors.is_a(index, "graduated")
            title.right = self.bodies.name_end(min(skip_articles(self.anchors, index + 2, limit), limit - 1), limit)
        return title.right > index

    def reads_speciality(self, title: Title, index: int, limit: int) -> bool:
        """« avocate spécialisée *en droit du travail* au cabinet Nom », « reporter *spécialiste du Sahel* »."""
        if not self.anchors.word(index).startswith("spécialis"):
            return False
        own = not title.employers and self.anchors.word(index).startswith("spécialisé")
        title.add(index, index + own)  # no « analyste chez Nom *spécialisé* »
        end = self.fields.end(index + 1, limit) if index + 1 < limit else limit
        if self.anchors.word(index).startswith("spécialiste"):
            end = next((at for at in range(index + 1, limit) if self.anchors.word(at) in SPECIALITY_ENDS), end)
        title.right = max(title.right, end)
        return True

    def reads_aside(self, title: Title, index: int, limit: int) -> bool:
        """« comptable *de son état* », « chanteuse *le soir* », « cofondatrice *avec lui* de l'agence »."""
        if title.noun.noun == "porte-parole" and self.anchors.word(index) in OF:
            return False  # « porte-parole *de l'opposition* » speaks for it
        then = self.anchors.phrase_end(index, limit, "at that time")  # « *le jour* où il partit »
        title.right = self.anchors.phrase_end(index, limit, "aside") if then == index else index
        return title.right > index

    def reads_party(self, title: Title, index: int, limit: int) -> bool:
        """« porte-parole *EELV* » speaks for the party; « députée *EELV* » and « président *PS* du conseil » do not."""
        end = self.bodies.party_end(index, limit)
        if end == index or (title.noun.kind != "public" and not self.anchors.tokens[index].text.isupper()):
            return False
        served = end < limit and self.anchors.word(end) in OF
        if title.noun.kind not in ("public", "civil") and not served:
            title.employers.append(self.anchors.text(index, end))
        title.party, title.right = self.anchors.text(index, end), end
        return True

    def reads_bracket(self, title: Title, index: int, limit: int) -> bool:
        """« (executive chairman) », « (PS) », « Nom (groupe Nom) et … »: a wording, a party, whose the house is."""
        inside = range(index + 1, min(limit, index + MAX_BRACKET)) if self.anchors.word(index) == "(" else range(0)
        end = next((i for i in inside if self.anchors.word(i) == ")"), None)
        if end is None or any(i in self.anchors.people for i in range(index, end)):
            return False
        heads = [i for i in range(index + 1, end) if i in self.heads]
        another = self.anchors.is_a(index + 1, "former") or self.anchors.word(index + 1) in FURTHER
        if heads and another:  # « directeur d'A (*et cofondateur de B*), X »
            return False
        joined = self.anchors.words(end + 1, min(limit, end + 2)) in (["et"], [","])
        behind = end + 1 + (end + 2 < limit and self.anchors.word(end + 1) == ",")
        named = self.anchors.person_from(behind, limit) is not None
        if title.employers and (named or (joined and end < index + MAX_OWNER)):
            title.right = end + 1
            return True
        if any(i in self.anchors.companies for i in range(index, end)):
            return False
        title.aliases += [self.anchors.text(i, self.heads[i]) for i in heads]
        party = any(self.anchors.is_a(i, "party") for i in range(index + 1, end))
        if heads or party or self.anchors.words(end + 1, min(limit, end + 2)) in (["de"], ["d'"], ["du"], ["chez"]):
            title.right = end + 1
        return title.right > index
