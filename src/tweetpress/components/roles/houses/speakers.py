"""Where somebody works who speaks of himself: « notre directrice », « je suis community manager »."""

from __future__ import annotations

from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.houses.nearby import SPEAKERS
from tweetpress.components.roles.houses.page import Page


def is_of_speaker(page: Page, claim: Claim) -> bool:
    """« notre directrice », « ma collaboratrice »."""
    return claim.title.determiner in SPEAKERS


def is_personal(page: Page, claim: Claim) -> bool:
    """« mon ancienne patronne », « mon conseiller »: nobody's house is told."""
    title = claim.title
    mine = title.determiner in ("mon", "ma", "mes")
    return mine and ("former" in title.marks or title.noun.kind == "expert")


def house_of_speaker(page: Page, claim: Claim) -> str | None:
    if "new" in claim.title.marks:  # « Bienvenue à notre nouveau directeur »
        return page.topic
    speaker = page.memory.speaker
    return (speaker if page.is_topic(speaker) else page.opening_house) or page.topic


def principal(page: Page, claim: Claim) -> str | None:
    """In an article that only speaks of Twitter: the house of the person interviewed, or the one that it names most."""
    return (page.opening_house if page.is_dominant else None) or page.principal
