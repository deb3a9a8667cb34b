"""Which mentions are one company: variants, legal forms and short forms are joined."""

from __future__ import annotations

from collections.abc import Sequence

from tweetpress.components.names.classify import Name
from tweetpress.components.names.knowledge import Knowledge, without_article
from tweetpress.components.names.people import Link

# What may be left off a company's name: legal forms and the ends of web addresses.
ENDINGS = frozenset(
    ["inc", "corp", "corporation", "ltd", "llc", "gmbh", "ag", "sa", "sas", "sarl", "plc", "co", "nv", "bv"]
)

# Words that may stand before a company's name and are no part of it.
BEGINNINGS = frozenset(
    ["editions", "groupe", "agence", "cabinet", "banque", "studio", "societe", "maison", "librairie", "compagnie"]
)


def link_companies(names: Sequence[Name], known: Knowledge, taken: frozenset[int]) -> list[Link]:
    """Every mention of a company with its name; mentions that start at a token in `taken` are people."""
    companies = [name for name in names if name.kind == "company"]
    longer = {name.key: head for name in names if (head := short_form(name, companies))}
    groups: dict[str, list[Name]] = {}
    for name in companies:
        if name.key not in longer:
            groups.setdefault(identity(name, known), []).append(name)
    heads = {name.key: head_of(group) for group in groups.values() for name in group}
    links: list[Link] = []
    for name in names:
        long = longer.get(name.key)
        head = heads.get(long.key if long else name.key)
        why = f"short for {long.key}" if long else name.verdict.why
        links.extend(Link(m, head, why) for m in name.mentions if head and m.start not in taken)
    return links


def may_be_short(name: Name) -> bool:
    """Whether a name may be short for a company: not the lexicon's, and another thing only where a word says so."""
    if {"known_company", "word_company"} & name.votes.keys():
        return False
    known_else = {"known_place", "known_other"} & name.votes.keys()
    return not known_else or bool({"chez", "org_before", "deal_of", "deal_by", "post_at"} & name.votes.keys())


def identity(name: Name, known: Knowledge) -> str:
    """What two names of one company share: the lexicon's name, or the name without article and legal form."""
    company = known.company(name.key)
    if company:
        return "=" + company.name
    bare = core(name)
    first, _, rest = bare.partition(" ")
    if rest in known.companies and first in BEGINNINGS:
        bare = rest
    company = known.company(bare)
    return "=" + company.name if company else bare


def core(name: Name) -> str:
    """The key of a name without article, legal form and web ending."""
    words = without_article(name.key).split()
    while len(words) > 1 and words[-1] in ENDINGS:
        words.pop()
    return " ".join(words)


def head_of(group: Sequence[Name]) -> Name:
    """The form that names the company: the fullest, legal forms and web endings aside."""
    return max(group, key=lambda name: (len(core(name)), -len(name.key), -name.mentions[0].start))


def short_form(name: Name, companies: Sequence[Name]) -> Name | None:
    """The one company of the article whose longer name begins or ends with `name`."""
    words = without_article(name.key).split()
    if not may_be_short(name):
        return None
    found = [
        company
        for company in companies
        if company is not name
        and len(company.key.split()) > len(words)
        and words in (company.key.split()[: len(words)], company.key.split()[-len(words) :])
        and len(words[0]) > 3
    ]
    return found[0] if len(found) == 1 else None
