"""Fields that companies write with capitals behind a post: « directrice *Image Employeur et Campus* de Nom »."""

from __future__ import annotations

from tweetpress.components.grammar import OF
from tweetpress.components.names.knowledge import fold, load_knowledge
from tweetpress.components.roles.anchors import Anchors, Name
from tweetpress.components.roles.houses.turns import kinds
from tweetpress.components.roles.phrases.bodies import ENDS, Bodies
from tweetpress.components.roles.phrases.fields import skip_articles
from tweetpress.components.roles.phrases.titles import Title

MAX_LABEL = 8
"""Tokens of such a field: « Marketing Web et RH 2.0 », « Relations Presse & Influence »."""
ACCOUNTS = frozenset(("compte", "comptes", "fil", "flux", "page", "pages", "profil"))
"""Nouns before a network that somebody only writes on: « chargée du *compte* Twitter »."""
BEFORE_HOUSE = OF | {"chez", "à", "au", "("}


def is_network(name: Name | None) -> bool:
    return name is not None and kinds().get(fold(name.name)) == "social"


class Labels:
    """Adds such fields to titles, where the house is named right behind them."""

    def __init__(self, anchors: Anchors, bodies: Bodies) -> None:
        self.anchors = anchors
        self.bodies = bodies

    def reads(self, title: Title, index: int, limit: int) -> bool:
        """Read in the field that begins at `index`; whether there is one."""
        if title.noun.kind not in ("executive", "press") or title.employers or title.pieces[-1][1] != index:
            return False
        listed = self.anchors.word(index) == "," and index + 1 < limit and self.bodies.fields.is_field(index + 1)
        end = index + (listed and self.is_label(index + 1))  # « directrice Marketing*, Digital & RH* de Nom »
        end += end < limit and self.anchors.is_a(end, "department", "division")  # « responsable *pôle* Digital »
        while end < min(limit, index + MAX_LABEL) and self.goes_on(end, limit):
            end += 1
        if end <= index + 1 and listed or end == index or not self.is_before_house(end, limit):
            return False
        title.add(index, end)
        return True

    def reads_chair(self, title: Title, index: int, limit: int) -> bool:
        """« titulaire de la chaire *X en droit et politique de la santé* à l'Université Nom »: up to the school."""
        if not title.noun.noun.startswith("titulaire") or index != title.end:
            return False
        end = next((at for at in range(index, limit) if self.closes_chair(at, limit)), limit)
        title.add(index, end)
        return end > index

    def closes_chair(self, index: int, limit: int) -> bool:
        """Whether a mark, a verb, a name or the school stands at `index`."""
        token = self.anchors.tokens[index]
        at = skip_articles(self.anchors, index + 1, limit)
        behind: str = self.anchors.tokens[at].text if at < limit and self.anchors.word(index) in BEFORE_HOUSE else ""
        school = behind and (at in self.anchors.companies or self.anchors.is_a(at, "school", "university"))
        acronym = len(behind) > 1 and behind.isupper()  # « de l'UQAM »
        marked = index in self.anchors.people or "VerbForm=Fin" in token.morph or token.text in ENDS | {"("}
        return marked or acronym or bool(school)

    def goes_on(self, index: int, limit: int) -> bool:
        if self.anchors.word(index) in ("et", "&", "-", "/"):
            return index + 1 < limit and self.is_label(index + 1)
        return self.is_label(index)

    def is_label(self, index: int) -> bool:
        """« BtoB », « RH », « 2.0 »: a capital or a figure, and no house that is known, place or person."""
        text = self.anchors.tokens[index].text
        if not (text[:1].isupper() or text[:1].isdigit()) or index in self.anchors.people:
            return False
        name = self.anchors.companies.get(index)
        known = name is not None and load_knowledge().company(fold(name.name)) is not None
        known = known and not is_network(name)  # « community manager *Twitter* de Nom »
        return not known and index not in self.bodies.heads and not self.bodies.is_place(index)

    def account_end(self, at: int, limit: int) -> int:
        """End of « compte *Twitter* », « chaîne *YouTube* de Nom », where the network is no house; else `at`."""
        network = self.anchors.companies.get(at + 1)
        if not self.anchors.is_a(at, "medium") or not is_network(network) or network is None:
            return at
        account = self.anchors.word(at) in ACCOUNTS or self.is_before_house(network.end, limit)
        return network.end if account else at

    def is_before_house(self, index: int, limit: int) -> bool:
        """« … *de Nom* », « … *à la Nom* »."""
        if index + 1 >= limit or self.anchors.word(index) not in BEFORE_HOUSE:
            return False
        at = skip_articles(self.anchors, index + 1, limit)
        name = self.anchors.companies.get(at) or self.bodies.named(at) if at < limit else None
        if name is not None:
            return name.start <= at
        proper = at + 1 < limit and self.anchors.tokens[at + 1].text[:1].isupper()
        return proper and self.anchors.is_a(at, "institution")  # « … de la *délégation Nom* »
