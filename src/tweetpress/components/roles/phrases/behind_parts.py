"""Parts of a house behind « de »: its services, divisions, chambers, accounts, programmes."""

from __future__ import annotations

import re

from tweetpress.components.grammar import OF, POSSESSIVES
from tweetpress.components.roles.phrases.behind import Behind, Of
from tweetpress.components.roles.phrases.body_names import UNNAMED
from tweetpress.components.roles.phrases.titles import CLOSERS, MAKERS, NEEDS_COMPLEMENT, OPENING_QUOTES, QUOTES, Title

HEADS = NEEDS_COMPLEMENT | {"directeur", "patron", "dirigeant"}
"""Nouns that say too little without the part; « directeur général » does not."""
MAX_WORK = 10
"""Tokens of a programme's name in quotes."""
SLOT = re.compile(r"\d{1,2}(?:h\d{0,2}|/\d{1,2})")
HOURS = (["heures"], ["h"])


class PartsOfHouses(Behind):
    """Extends titles over the part of a house that they answer for; each method says whether it did."""

    def reads_part(self, title: Title, of: Of) -> bool:
        """« du service clientèle », « de la division Grand public », « du compte Twitter de Nom »."""
        if self.anchors.word(of.at - 1) in POSSESSIVES and self.anchors.is_a(of.at, "owned part", "division"):
            title.implied, title.right = True, self.unit_end(of.at, of.limit)
            return True  # « directeur général *de sa branche chinoise* »
        end = self.unnamed_end(title, of) or self.part_end(title, of.index, of.at, of.limit)
        if end > of.at:
            title.add(of.index, end)
        return end > of.at

    def unnamed_end(self, title: Title, of: Of) -> int:
        """End of « *d'une petite équipe d'ingénieurs* », « *d'un service de presse* »; 0 where there is none."""
        at = of.at + 1
        if title.noun.noun not in HEADS or self.anchors.word(of.at) not in UNNAMED:
            return 0
        at += at + 1 < of.limit and self.anchors.is_a(at, "neutral")
        end = self.unit_end(at, of.limit) if at < of.limit else at
        if end >= of.limit or not self.anchors.is_a(at, "department", "division"):
            return 0
        made = end + 1 < of.limit and self.anchors.word(end) in OF
        end = max(self.fields.end(end, of.limit), self.heads.get(end + 1, end)) if made else end
        return end if end > at + 1 or title.noun.noun in NEEDS_COMPLEMENT else 0

    def part_end(self, title: Title, index: int, at: int, limit: int) -> int:
        if self.anchors.is_a(at, "division", "department") and (end := self.quoted_end(at + 1, limit)) > at + 1:
            return end
        if title.noun.noun in HEADS and (end := self.owned_end(at, limit)) > at:
            return end
        swiss = self.anchors.tokens[at].text == "Département"  # « du *Département fédéral* de l'intérieur », a ministry
        if self.is_department(at, limit) and not (swiss and self.anchors.is_a(at + 1, "council")):
            return max(self.fields.end(index, limit), self.unit_end(at, limit))
        named = at + 1 < limit and at + 1 not in self.anchors.people and self.bodies.is_proper(at + 1, bare=True)
        if named and self.anchors.is_a(at, "division"):
            return self.bodies.name_end(at + 1, limit)
        return self.labels.account_end(at, limit)

    def quoted_end(self, at: int, limit: int) -> int:
        """End of « division *« retail »* »; `at` where no quotation stands there."""
        opener = self.anchors.word(at) if at < limit else ""
        inside = range(at + 2, min(limit, at + MAX_WORK))
        return next((end + 1 for end in inside if QUOTES.get(self.anchors.word(end)) == opener), at)

    def owned_end(self, at: int, limit: int) -> int:
        """End of « filiale allemande », « régie », where the house that it belongs to is named behind « de »."""
        if not self.anchors.is_a(at, "owned part"):
            return at
        end = self.unit_end(at, limit)
        if end + 1 < limit and self.anchors.word(end) in OF:  # « du bureau *de Paris* », « du labo *de recherche* »
            placed = end + 1 not in self.anchors.companies and self.is_place(end + 1)
            end = end + 2 if placed else self.fields.one_end(end, limit)
        return end if self.labels.is_before_house(end, limit) else at

    def reads_work(self, title: Title, of: Of) -> bool:
        """« animatrice *de « Nom »* sur RTL »: the programme is passed over."""
        at = of.at + (self.anchors.is_a(of.at, "programme"))
        made = title.noun.kind == "press" or (title.noun.kind == "arts" and at > of.at)  # « producteur de l'émission »
        if not made or title.noun.noun in MAKERS or at >= of.limit or self.anchors.word(at) not in OPENING_QUOTES:
            return False
        title.right = self.work_end(at, of.limit)
        closer = next((i for i in range(at + 1, title.right) if self.anchors.word(i) in CLOSERS), at)
        title.work = self.anchors.text(at + 1, closer) if closer > at else ""
        return True

    def reads_slot(self, title: Title, of: Of) -> bool:
        """« présentatrice *du 20 heures* de Nom », « *du 19 h 30* », « *du 20h* », « *du 19/20* »: passed over."""
        if SLOT.fullmatch(self.anchors.word(of.at)):
            title.right = of.at + 1
            return True
        if not self.anchors.tokens[of.at].like_num or self.anchors.words(of.at + 1, of.at + 2) not in HOURS:
            return False
        end = of.at + 2
        title.right = min(of.limit, end + (end < of.limit and self.anchors.tokens[end].like_num))
        return True

    def is_department(self, at: int, limit: int) -> bool:
        """« du service clientèle », « des Services numériques »: a field, though « service » may mean the company."""
        if not self.anchors.is_a(at, "department", "division") or at + 1 >= limit:
            return False
        return self.fields.is_field(at + 1) or self.fields.is_adjective(at + 1)

    def unit_end(self, at: int, limit: int) -> int:
        """End of « antenne numérique », which « responsable » makes a part of the house."""
        end = at + 1
        while end < limit and (self.fields.is_field(end) or self.fields.is_adjective(end)):
            end += 1
        return end

    def work_end(self, at: int, limit: int) -> int:
        """« animatrice *de « Nom »* sur RTL »: the programme is passed over; the token behind its closing quote."""
        inside = range(at + 1, min(limit, at + MAX_WORK))
        return next((end + 1 for end in inside if self.anchors.word(end) in CLOSERS), at)
