"""The right side of a title: adjectives, fields, regions, brackets, and the employer it names."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

from tweetpress.components.grammar import OF
from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.phrases.behind import is_minister
from tweetpress.components.roles.phrases.behind_at import AT, BehindAt
from tweetpress.components.roles.phrases.behind_of import BehindOf
from tweetpress.components.roles.phrases.bodies import Bodies
from tweetpress.components.roles.phrases.charges import Charges
from tweetpress.components.roles.phrases.fields import Fields
from tweetpress.components.roles.phrases.joined import Joined
from tweetpress.components.roles.phrases.passed import Passed
from tweetpress.components.roles.phrases.titles import (
    CLOSERS,
    NEEDS_COMPLEMENT,
    OPENING_QUOTES,
    STATE_OFFICES,
    Title,
    is_quoted,
    read_quotes,
)
from tweetpress.components.roles.words import is_demonym, words_of

MAX_QUOTED = 5
RESPECTIVE = frozenset(("respectifs", "respectives"))
# Offices of the state and works take no field without a preposition.
PLAIN_KINDS = frozenset(("public", "civil", "arts", "founder", "sport", "board"))
MAX_BARE = 3
BEHIND_BARE = OF | {"chez", "pour", ",", "(", ")", ".", ";", "et", "au", "|", "–", "—", "/"}


Reader = Callable[[Title, int, int], bool]
Find = Callable[[Title, int, int], int]

AMID = frozenset(("également", "aussi", "désormais"))
"""Between a post and its house: « patron *également* de Nom »."""


class ComplementReader:
    """Extends titles over what follows them. `heads` are the tokens where a role noun begins, with its end."""

    def __init__(self, anchors: Anchors, heads: Mapping[int, int]) -> None:
        self.anchors = anchors
        self.heads = heads
        self.bodies = bodies = Bodies(anchors, heads)
        self.fields: Fields = bodies.fields
        self.of = BehindOf(anchors, heads, bodies)
        self.at = BehindAt(anchors, heads, bodies)
        passed, charges = Passed(anchors, heads, bodies), Charges(anchors, bodies)
        self.readers: tuple[Reader, ...] = (
            self.reads_quotes,
            self.adding(self.hyphen_end),
            passed.reads_outgoing,
            self.adding(self.rank_end),
            self.of.labels.reads_chair,
            self.of.labels.reads,
            self.reads_company,
            charges.reads,
            passed.reads_party,
            self.adding(self.region_end),
            passed.reads_employed,
            passed.reads_speciality,
            self.adding(self.field_end),
            self.adding(self.bare_end),
            self.adding(self.tail_end),
            self.adding(self.quoted_end),
            passed.reads_aside,
            passed.reads_bracket,
            self.reads_of,
            self.reads_at,
            Joined(anchors, heads, bodies).reads,
            charges.reads_behind,
            self.adding(self.further_end),
            self.reads_adjective,
        )
        """What may go on at the end of a title, the surest first; each says whether it stands there."""

    def read(self, title: Title, limit: int) -> None:
        """Take in everything up to token `limit` that belongs to `title`."""
        while title.right < limit:
            before = title.right
            any(reads(title, before, limit) for reads in self.readers)
            if title.right == before:
                break
        if RESPECTIVE & set(self.anchors.words(title.end, title.right)):  # « X et Y, PDG *respectifs* de … »
            title.noun = dataclasses.replace(title.noun, plural=True)
        if title.work and not title.employers:
            title.employers.append(title.work)  # no house behind it: « l'animateur de « Nom » »

    def reads_quotes(self, title: Title, index: int, limit: int) -> bool:
        """« la « *chief data officer* » »."""
        floor = self.anchors.sentence(title.start).start
        quoted = is_quoted(self.anchors, title, floor)
        if quoted:
            read_quotes(self.anchors, title, floor)
        return quoted

    def reads_company(self, title: Title, index: int, limit: int) -> bool:
        """« PDG *Nom* »: a house with nothing between."""
        company = self.anchors.companies.get(index)
        if company is None or company.start != index or title.employers:
            return False
        self.bodies.read_companies(title, index, limit)
        return True

    def reads_of(self, title: Title, index: int, limit: int) -> bool:
        both = 3 * (self.anchors.words(index, index + 3) == ["à", "la", "fois"])
        amid = both or self.anchors.word(index) in AMID
        at = index + amid if not title.employers and index + amid < limit else index
        of = self.anchors.word(at) in OF and self.anchors.words(at + 1, at + 2) != ["chez"]
        if of:
            self.of.read(title, at, limit)
        return of

    def reads_at(self, title: Title, index: int, limit: int) -> bool:
        """« *chez Nom* », « *, chez Nom* », « *de chez Nom* », « *au sein de Nom* »."""
        index += self.anchors.words(index, index + 2) in ([",", "chez"], ["de", "chez"]) and index + 2 < limit
        if self.anchors.word(index) not in AT:
            return False
        self.at.read(title, index, limit)
        return True

    def adding(self, find: Find) -> Reader:
        """A reader that makes what lies before the token that `find` gives part of the title."""

        def reads(title: Title, index: int, limit: int) -> bool:
            end = find(title, index, limit)
            title.add(index, end)
            return end > index

        return reads

    def rank_end(self, title: Title, index: int, limit: int) -> int:
        """« directrice *par intérim* », « conseillère juridique *en chef* »."""
        return index if title.employers else self.anchors.phrase_end(index, limit, "rank")

    def hyphen_end(self, title: Title, index: int, limit: int) -> int:
        """« professeure d'histoire*-géographie* »."""
        glued = index == title.end and index + 1 < limit and self.fields.is_hyphen(index)
        return index + 2 if glued and index + 1 not in self.heads else index

    def region_end(self, title: Title, index: int, limit: int) -> int:
        """« directeur *Europe du Sud* »."""
        world = self.anchors.word(index) == "monde"  # « PDG *monde* d'Odeo »
        return self.fields.region_end(index, limit) if world or self.fields.is_region(index) else index

    def field_end(self, title: Title, index: int, limit: int) -> int:
        """« directrice *marketing et communication* »."""
        known = self.fields.is_field(index) and not title.employers
        return self.fields.compound_end(index, limit) if known else index

    def tail_end(self, title: Title, index: int, limit: int) -> int:
        """« des plateformes *en ligne* »."""
        return self.anchors.phrase_end(index, limit, "field tail") if index == title.pieces[-1][1] else index

    def quoted_end(self, title: Title, index: int, limit: int) -> int:
        """« responsable « Travel » », « directrice « Europe » de Nom »: a field in quotes, a word or two long."""
        needed = title.noun.noun in NEEDS_COMPLEMENT
        if self.anchors.is_a(index - 1, "division", "department"):  # « responsable du pôle *« conseil »* »
            return self.of.parts.quoted_end(index, limit)
        if self.anchors.word(index) not in OPENING_QUOTES or index != title.end:
            return index
        inside = range(index + 2, min(limit, index + MAX_QUOTED))
        end = next((at + 1 for at in inside if self.anchors.word(at) in CLOSERS), index)
        housed = title.noun.kind == "executive" and self.of.labels.is_before_house(end, limit)
        return end if needed or housed else index

    def further_end(self, title: Title, index: int, limit: int) -> int:
        """« responsable des ventes *et du marketing* », « directeur commercial *et marketing* »."""
        field = title.has_field(self.anchors) or self.anchors.is_a(index - 1, "adjective")
        if self.anchors.word(index) not in ("et", "&", ",", "/") or not field or index != title.pieces[-1][1]:
            return index
        if is_minister(title):
            return max(self.fields.further_end(index, limit), self.of.further_ministry(index, limit))
        bare = self.fields.compound_end(index - 1, limit) if not title.employers else index
        return max(bare, self.fields.further_end(index, limit))

    def bare_end(self, title: Title, index: int, limit: int) -> int:
        """End of « responsable *consommateur* », « directrice *marque employeur* »: common nouns with no preposition.

        Nothing but a house, an « et » or the end of the phrase is behind them; a house where no executive is meant.
        """
        if title.noun.kind in PLAIN_KINDS or title.employers or index != title.pieces[-1][1]:
            return index
        end = index
        while end < min(limit, index + MAX_BARE) and self.is_bare(end, opens=end == index):
            end += 1
        after = self.anchors.word(end) if end < limit else ","
        housed = self.of.labels.is_before_house(end, limit)  # « journaliste *société* à Nom »
        held = housed or (title.noun.kind in ("executive", "office") and after in BEHIND_BARE)
        return end if held else index

    def is_bare(self, index: int, *, opens: bool) -> bool:
        """Whether a common noun stands at `index`, or one of the English words of posts; adjectives behind it."""
        token = self.anchors.tokens[index]
        if not (token.text.replace("-", "").isalpha() and token.text.islower()) or self.fields.is_name(index):
            return False
        if token.lower_ in words_of("no field"):
            return False
        if self.anchors.is_a(index, "department", "domain"):
            return True  # « responsable *département* e-réputation », which the model takes for a verb
        return token.pos_ in (("NOUN",) if opens else ("NOUN", "ADJ")) or token.lower_ in words_of("english")

    def is_nationality(self, index: int) -> bool:
        """« le ministre *russe* des … », though the model has a noun here or an article behind it."""
        token = self.anchors.tokens[index]
        return token.text.islower() and token.lower_ in words_of("nationality")

    def reads_adjective(self, title: Title, index: int, limit: int) -> bool:
        """« contenus *sponsorisés* » names the field; « patron *controversé* », « secrétaire d'État *belge* » none."""
        neutral = self.anchors.is_a(index, "neutral")
        demonym = index == title.end and self.anchors.tokens[index].pos_ == "NOUN"
        demonym = demonym and is_demonym(self.anchors.tokens[index].text)  # « une blogueuse *valaisanne* »
        known = self.is_nationality(index) or neutral
        if not (known or demonym or self.fields.is_adjective(index)) or title.right != title.pieces[-1][1]:
            return False
        if not neutral and not self.is_nationality(index) and title.has_field(self.anchors):
            title.add(index, index + 1)
            return True
        state = title.noun.noun in STATE_OFFICES and self.is_nationality(index)
        if state or self.anchors.is_a(index, "politics"):
            title.elsewhere = True  # « le président *américain* », « le représentant *démocrate* »
        title.right = index + 1
        return True
