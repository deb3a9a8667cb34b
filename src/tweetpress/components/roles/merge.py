"""One role a person, function and company: wordings of one function become aliases, and one status is chosen."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, field

from spacy.tokens import Span

from tweetpress.components.names.knowledge import fold
from tweetpress.components.roles.claims import Claim
from tweetpress.components.roles.words import RoleNoun
from tweetpress.components.spans import PEOPLE, RoleValue, in_body
from tweetpress.datatypes import Status

VICE = re.compile(r"\bVP\b|vice-présidente")
APPOSITIONS = frozenset(("title, comma, name", "name before title", "title before name"))
HEADS = frozenset(("chief executive", "chair"))
SPAN_OF_JOINT = 2
"""Tokens of « et » between two posts."""
MANY = 50
"""Roles of one person that a further claim is compared with; nobody has more in one article."""
RANKS = {"said": 2, "served": 2, "party": 1, "beside": 1}
"""Rules whose companies go before those of rules that guess; of two such, the longer name."""
STRENGTH = {"former": 3, "incoming": 2, "current": 1}


@dataclass(slots=True)
class Fact:
    """A claim with its company and status settled."""

    claim: Claim
    company: str | None
    source: str
    """The rule that names the company; `said` where the phrase does."""
    status: Status
    explicit: bool
    """Whether the page prints the status, or it is only the one that goes without saying."""
    text: str
    span: Span


@dataclass(slots=True)
class Role:
    facts: list[Fact] = field(default_factory=list)

    def takes(self, fact: Fact) -> bool:
        one = self.facts[0]
        if one.company is None or fact.company is None:
            if one.company != fact.company:
                same = one.claim.title.noun.noun == fact.claim.title.noun.noun
                return same or contains(one.text, fact.text)
        elif not same_house(one.company, fact.company):
            return False
        if any(
            are_joined(other, fact) or are_steps(other, fact) or are_departments(other, fact) for other in self.facts
        ):
            return False
        return any(same_function(other, fact) for other in self.facts)


def are_joined(one: Fact, other: Fact) -> bool:
    """« directrice et porte-parole »: two posts side by side, so no wordings of one."""
    first, second = sorted((one.claim.title, other.claim.title), key=lambda title: title.start)
    return 0 < second.left - first.right <= SPAN_OF_JOINT and one.text.casefold() != other.text.casefold()


def are_steps(one: Fact, other: Fact) -> bool:
    """« la directrice adjointe, promue directrice », « la DG qui devient PDG »: the post left and the one got."""
    wider = contains(one.text, other.text) or "successor" in (one.claim.rule, other.claim.rule)
    moved = one.explicit and {one.status, other.status} == {"former", "incoming"}
    return wider and moved and one.text.casefold() != other.text.casefold()


def are_departments(one: Fact, other: Fact) -> bool:
    """« ministre de la Santé » and « ministre des Sports », one held and one left: two posts."""
    a, b = fold(one.text).split(), fold(other.text).split()
    named = len(a) > 1 and len(b) > 1 and a[0] == b[0] and a[0] in ("ministre", "secretaire")
    return named and one.status != other.status and not contains(one.text, other.text)


def same_house(one: str, other: str) -> bool:
    """« Twitter » and « Twitter France », « Médialab » and « MediaLab »: the same for one post of one person."""
    a, b = fold(one).split(), fold(other).split()
    return a[: len(b)] == b[: len(a)]


def same_function(one: Fact, other: Fact) -> bool:
    """« CMO » and « directeur marketing », « patron » and « PDG », « directeur » and « directeur général »."""
    a, b = main_function(one), main_function(other)
    if a.function and a.function == b.function:
        ranked = a.function in ("chair", "vice-chair")
        return not ranked or contains(VICE.sub("vice-président", one.text), VICE.sub("vice-président", other.text))
    if {a.function, b.function} == {"chair", "head of state"}:
        return True  # « le président turc », « le chef de l'État »
    if {a.function, b.function} <= {"top", *HEADS} and "top" in (a.function, b.function):
        return True
    return contains(one.text, other.text)


def main_function(fact: Fact) -> RoleNoun:
    """The role noun; « direction » heads the whole only where it stands alone, not « direction des études »."""
    noun = fact.claim.title.noun
    partial = noun.kind == "office" and noun.function == "top" and " " in fact.text
    return dataclasses.replace(noun, function="") if partial else noun


def contains(one: str, other: str) -> bool:
    """Whether the words of one title are all among the other's, from the same first word on."""
    a, b = fold(one).split(), fold(other).split()
    return a[:1] == b[:1] and (set(a) <= set(b) or set(b) <= set(a))


def merge(facts: list[Fact]) -> list[Span]:
    """The spans of the roles, in order of place, each with its value and the rule behind it."""
    roles: list[Role] = []
    by_person: dict[str, list[Role]] = {}
    for fact in facts:
        mine = by_person.setdefault(fact.claim.person, [])
        role = next((role for role in mine[-MANY:] if role.takes(fact)), None)
        if role is None:
            role = Role()
            mine.append(role)
            roles.append(role)
        role.facts.append(fact)
    used: set[tuple[int, int]] = set()
    return [role_span(role, used) for role in roles]


def role_span(role: Role, used: set[tuple[int, int]]) -> Span:
    """The place of the most telling claim; an attribute lives on a span's bounds, so no two roles share theirs."""
    best = max(role.facts, key=telling)
    lasting = [fact for fact in role.facts if not is_returned(fact, role)]
    stated = max(lasting, key=lambda fact: STRENGTH[fact.status] + 3 * fact.explicit)
    aliases = dict.fromkeys(text for fact in role.facts for text in (fact.text, *fact.claim.title.aliases))
    place = max(role.facts, key=lambda fact: (in_body(fact.span), fact is best))
    span = free_span(place.span if in_body(place.span) else first_mention(place), used)
    used.add((span.start, span.end))
    span._.tweetpress_role = RoleValue(
        person=best.claim.person,
        title=best.text,
        aliases=tuple(text for text in aliases if text.casefold() != best.text.casefold()),
        company=max(role.facts, key=lambda fact: (rank(fact), len(fact.company or ""))).company,
        status=stated.status,
    )
    span._.tweetpress_why = "; ".join(dict.fromkeys(map(why, role.facts)))
    return span


def is_returned(fact: Fact, role: Role) -> bool:
    """« X, PDG … Écarté en 2008, il est revenu »: an end that is dated, of a post that an apposition says is held."""
    held = (one.status == "current" and one.claim.rule in APPOSITIONS for one in role.facts)
    return fact.status == "former" and fact.claim.past and any(held)


def rank(fact: Fact) -> int:
    """How surely the page gives the company; -1 for none."""
    return -1 if fact.company is None else RANKS.get(fact.source, 0)


def first_mention(fact: Fact) -> Span:
    """Where the text first names the holder of a post that only the headline states, or the headline."""
    mentions = (span for span in fact.span.doc.spans[PEOPLE] if in_body(span))
    return next((span for span in mentions if span._.tweetpress_name == fact.claim.person), fact.span)


def why(fact: Fact) -> str:
    """The rule that gives the post, and the one that places it where the phrase does not."""
    placed = fact.company is not None and fact.source != "said"
    return f"{fact.claim.rule} (company: {fact.source})" if placed else fact.claim.rule


def telling(fact: Fact) -> tuple[bool, bool, bool, bool, int]:
    """How good a wording is as the role's title: « directeur général » before « direction générale » and « patron ».

    The page prints every one but those that stand for a deed: « dirigeant » of who « dirige ».
    """
    noun = fact.claim.title.noun
    beside = fact.claim.rule != "description" or not noun.function.startswith("head of")
    return not fact.claim.title.label, noun.kind != "office", noun.function != "top", beside, len(fact.text)


def free_span(span: Span, used: set[tuple[int, int]]) -> Span:
    """`span`, or the longest part of it that no other role has taken, or else the shortest phrase that begins with it.

    Several people may have one title: « Tous deux étaient *directeurs* ».
    """
    doc = span.doc
    ends = (*range(span.end, span.start, -1), *range(span.end + 1, len(doc) + 1))
    return doc[span.start : next((end for end in ends if (span.start, end) not in used), span.end)]
