"""Where the text has said that a person works: what earlier posts say of a later one."""

from __future__ import annotations

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.neighbours import Neighbours
from tweetpress.components.roles.houses.scenes import BODY_KINDS
from tweetpress.components.roles.houses.surroundings import DISCUSSED, OUTSIDERS
from tweetpress.datatypes import Status

# Constructions that tell the steps of a career though nothing in them is past.
CAREER_STEPS = ("become: devient", "apposition to an unnamed")


class Careers(Neighbours):
    """Remembers the houses of the claims settled so far; `note_career` is to be called for each, in text order."""

    def __init__(self, anchors: Anchors, topic: str | None) -> None:
        super().__init__(anchors, topic)
        self.workplaces: dict[tuple[str, str], str] = {}
        self.last_house: str | None = None
        self.kept: set[str] = set()
        """The houses where somebody works or will; and those of whose people the text says only that they left."""
        self.quitted: set[str] = set()
        self.speaker: str | None = None
        """Where the first person works whose post the text gives with its company; « nous » in an interview."""
        self.careers: dict[str, tuple[int, str | None]] = {}
        self.settled: tuple[str, int, str | None] = ("", 0, None)
        """Whose post was settled last, where its phrase ends, and its company."""

    def own_house(self, claim: Claim) -> str | None:
        """« l'analyste », « la journaliste »: of a trade, and the text has said where the person works."""
        title = claim.title
        trade = title.noun.kind in BODY_KINDS and not title.indefinite and not title.noun.noun.startswith("invest")
        if not trade:
            return None
        return self.workplaces.get((claim.person, title.noun.kind)) or self.named_with(claim)

    def turned(self, claim: Claim) -> str | None:
        """The house that leads the paragraph, unless it is only where somebody came from, named sentences ago."""
        house = super().turned(claim)
        if house in self.quitted - self.kept and not self.is_topic(house):
            lead = self.turns.lead(self.place(claim))
            here = self.anchors.sentence(claim.title.start).start
            return house if lead is not None and lead.start >= here else None
        return house

    def note_career(self, claim: Claim, company: str | None, status: Status) -> None:
        """Remember where the person was when last spoken of; every claim is to be noted, in the order of the text."""
        self.last_house = company or self.last_house
        if company is not None:
            (self.quitted if status == "former" else self.kept).add(company)
        if company is not None and status != "former" and claim.title.employers:
            self.workplaces.setdefault((claim.person, claim.title.noun.kind), company)
            self.speaker = self.speaker or company
        held = None if claim.title.noun.kind in OUTSIDERS else company
        self.settled = (claim.person, claim.title.right, held)
        former = company if status == "former" and company != self.topic else None
        self.careers[claim.person] = (claim.title.right, former)

    def career(self, claim: Claim) -> str | None:
        """« entre chez Vine comme stagiaire. Deux ans plus tard, il devient chef de produit »: still at Vine."""
        at, company = self.careers.get(claim.person, (0, None))
        title = claim.title
        past = claim.past or claim.status == "former" or claim.rule.startswith(CAREER_STEPS)
        told = past and not (title.definite or title.possessive)
        if company is None or not told or title.start < at:
            return None
        near = self.anchors.sentence(title.start).index - self.anchors.sentence(at - 1).index <= DISCUSSED
        if not near or {name.name for name in self.anchors.companies_between(at, title.left)} - {company}:
            return None
        claim.past = True
        return company

    def joined(self, claim: Claim) -> str | None:
        """« patron et fondateur »: the house of the post that the text has just joined this one to."""
        person, end, company = self.settled
        left = claim.title.left
        return company if claim.person == person and self.anchors.words(end, left) == ["et"] else None
