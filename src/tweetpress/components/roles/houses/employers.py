"""The company of a role: said, pointed at (« son PDG », « où elle était »), or what the article is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tweetpress.components.roles.anchors import Anchors
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses import (
    careers,
    classes,
    constituencies,
    fitting,
    kinds,
    nearby,
    neighbours,
    phrases,
    scenes,
    speakers,
)
from tweetpress.components.roles.houses.page import Page
from tweetpress.components.roles.houses.strangers import house_of_stranger, is_no_founder, topic_of
from tweetpress.datatypes import Status

Rule = Callable[[Page, Claim], str | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the rules say of the company of a claim."""

    source: str
    """Which of them says it; `--explain` prints it."""
    companies: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Rules that are asked one after the other, of the posts of one class."""

    source: str
    rules: tuple[Rule, ...] = ()
    of: Callable[[Page, Claim], bool] = classes.any_post
    last: bool = False
    """Whether a post of that class that none of the rules places is of no company of the page."""


STEPS = (
    Step("served", (constituencies.place_beside,), of=constituencies.is_public),
    Step("elsewhere", of=classes.is_elsewhere, last=True),
    # what stands round the title and the name
    Step("pointed", (phrases.pointed_at,)),
    Step("affiliation", (neighbours.affiliation,), of=neighbours.is_affiliated),
    Step("town", (constituencies.town_before, constituencies.town_of_page), of=constituencies.is_of_a_town),
    Step("party", (constituencies.party,)),
    Step("behind", (phrases.behind,)),
    Step("scene", (scenes.scene,)),
    # « son PDG », « notre directrice »
    Step("speaker", of=speakers.is_personal, last=True),
    Step("speaker", (speakers.house_of_speaker,), of=speakers.is_of_speaker, last=True),
    Step("personal", (scenes.client,), of=classes.serves_a_person, last=True),
    Step("colleague", (careers.house_of_colleague,), of=classes.is_colleague),
    Step("known", (careers.known_exactly,), of=classes.is_owned_by_a_house),
    Step("possessive", (nearby.nearest,), of=classes.is_owned),
    # « le PDG de l'agence »
    Step("implied", (phrases.introduced,), of=classes.is_implied),
    # posts that may be of no house
    Step("known", (careers.known_post,)),
    Step("clause", (neighbours.of_clause,)),
    Step("kept on", (careers.kept_on,)),
    Step("of its kind", (fitting.fitting_house,)),
    Step("of its kind", (kinds.house_of_partner,), of=kinds.is_partner),
    Step("home", (careers.home,), of=kinds.is_of_the_press),
    Step("topic", (kinds.paper_of_the_page,), of=kinds.is_of_the_press),
    Step("kind", of=classes.is_of_no_house, last=True),
    Step("unnamed", of=classes.serves_unnamed, last=True),
    # posts of a house that nothing names beside them
    Step("governing", (phrases.governing,)),
    Step("governing", of=classes.is_one_of_many, last=True),
    Step("joined", (careers.joined, careers.listed, careers.superior)),
    Step("known", (careers.known,), of=classes.is_no_staff),
    Step("affiliation", (neighbours.affiliation,)),
    Step("profession", of=classes.is_profession, last=True),
    Step("turned", (nearby.turned,)),
    Step("principal", (speakers.principal,), of=classes.is_of_other_house),
    Step("topic", (topic_of,), of=classes.is_of_topic),
    Step("nearest", (nearby.nearest,)),
    Step("opening", (nearby.first_named,)),
)
"""What is asked for a post whose phrase names no house, in this order; the first that answers gives the company."""
GUESSES = frozenset(("turned", "principal", "topic", "nearest", "opening"))
"""The sources that tell nothing of the post itself."""

CONTEXTS = frozenset(("possessive", "turned", "nearest"))
"""The sources that take the house from the sentence: « Twitter rachète Nimbus. *Ses* fondateurs, X et Y, … »."""


class Employers:
    """Names the company of each claim, one or several."""

    def __init__(self, anchors: Anchors, claims: Sequence[Claim] = ()) -> None:
        self.page = Page(anchors, claims)

    def answer(self, claim: Claim) -> Answer:
        """What the rules say of the company of the claim, and which of them."""
        if claim.title.employers:
            return Answer("said", tuple(claim.title.employers))
        for step in STEPS:
            if not step.of(self.page, claim):
                continue
            answers = (rule(self.page, claim) for rule in step.rules)
            company = next((company for company in answers if company is not None), None)
            if step.source in GUESSES and not classes.may_be(self.page, company, claim):
                company = None
            if step.source in CONTEXTS and is_no_founder(self.page, claim, company):
                company = house_of_stranger(self.page, claim)
            if company is not None or step.last:
                return Answer(step.source, (company,))
        return Answer("none", (None,))

    def note(self, claim: Claim, company: str | None, status: Status) -> None:
        """Remember where the claim is settled; to be called for every claim, in the order of the text."""
        self.page.memory.note(claim, company, status)

    def is_topic(self, company: str | None) -> bool:
        """Whether `company` is what the article is about, or its branch."""
        return self.page.is_topic(company)
