"""Through the people of an article to the companies that they lead, as the roles tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweetpress.components.spans import ROLES
from tweetpress.figures.context import Context
from tweetpress.numbers.lexer import fold

if TYPE_CHECKING:
    from tweetpress.components.spans import RoleValue

OUTSIDERS = (
    "analyst",
    "avocat",
    "journalist",
    "chercheu",
    "professeur",
    "sociolog",
    "econom",
    "enseignant",
    "consultant",
    "administrat",
    "depute",
    "senat",
    "ministre",
    "secretaire",
    "maire",
    "auteur",
    "ecrivain",
    "client",
)
"""Stems of posts whose holders speak of what others have."""
LEAVING = "former"


def company_of(context: Context, person: str, *, former: bool = False) -> str | None:
    """Where the person has a post now (or had one), the main company first; None for analysts that only watch."""
    roles = [span._.tweetpress_role for span in context.doc.spans.get(ROLES, ())]
    held = [role for role in roles if role.person == person and role.company and is_inside(role, former)]
    names = [role.company for role in held]
    return context.main_company if context.main_company in names else next(iter(names), None)


def is_inside(role: RoleValue, former: bool) -> bool:
    return (role.status == LEAVING) == former and not any(
        word.startswith(OUTSIDERS) for word in fold(role.title).split()
    )
