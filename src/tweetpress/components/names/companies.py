"""Which mentions are one company: variants, legal forms and short forms are joined."""

from __future__ import annotations

from collections.abc import Sequence

from tweetpress.components.names.classify import Name
from tweetpress.components.names.context import COMPANY_CUES
from tweetpress.components.names.knowledge import Knowledge, without_article
from tweetpress.components.names.people import Link
from tweetpress.components.names.slips import slips

SHORT_LENGTH = 4
"""Letters that the first word of a short form must have at least: « Sun » is too little to know « Sun Media » by."""


def link_companies(names: Sequence[Name], known: Knowledge, taken: frozenset[int]) -> list[Link]:
    """Every mention of a company with its name; mentions that start at a token in `taken` are people."""
    companies = [name for name in names if name.kind == "company"]
    longer = longer_names(names, companies)
    meant = misspelt(companies, known)
    groups: dict[str, list[Name]] = {}
    for name in companies:
        if name.key not in longer:
            groups.setdefault(identity(meant.get(name.key, name), known), []).append(name)
    heads: dict[str, Name] = {}
    for group in groups.values():
        chosen = head_of([name for name in group if name.key not in meant] or group, known)
        heads.update((name.key, chosen) for name in group)
    links: list[Link] = []
    for name in names:
        long = longer.get(name.key)
        meaning = heads.get(long.key if long else name.key)
        why = f"short for {long.key}" if long else name.verdict.why
        links.extend(Link(m, meaning, why) for m in name.mentions if meaning and m.start not in taken)
    return links


def misspelt(companies: Sequence[Name], known: Knowledge) -> dict[str, Name]:
    """Key of a name that no list knows -> the listed company of the article that it is but for a slip: « Twiter »."""
    listed = [name for name in companies if known.company(name.key)]
    index = {slip: name for name in reversed(listed) for slip in slips(name.key)}
    found = {}
    for name in companies:
        if " " not in name.key and not known.company(name.key):
            near = next((index[slip] for slip in slips(name.key) if slip in index), None)
            if near is not None:
                found[name.key] = near
    return found


def longer_names(names: Sequence[Name], companies: Sequence[Name]) -> dict[str, Name]:
    """Key of a short form -> the one company of the article whose name begins or ends with it."""
    index: dict[str, dict[str, Name]] = {}
    for company in companies:
        words = company.key.split()
        for size in range(1, len(words)):
            for part in (words[:size], words[-size:]):
                index.setdefault(" ".join(part), {})[company.key] = company
    found = {}
    for name in names:
        key = without_article(name.key)
        candidates = [company for company in index.get(key, {}).values() if company is not name]
        if len(candidates) == 1 and len(key.split()[0]) >= SHORT_LENGTH and may_be_short(name):
            found[name.key] = candidates[0]
    return found


def may_be_short(name: Name) -> bool:
    """Whether a name may be short for a company: not the lexicon's, and another thing only where a word says so."""
    if {"known_company", "word_company"} & name.votes.keys():
        return False
    if "known_place" in name.votes:  # « le représentant du Pakistan » is not of Radio Pakistan
        return bool((COMPANY_CUES - {"post_at"}) & name.votes.keys())
    return "known_other" not in name.votes or bool(COMPANY_CUES & name.votes.keys())


def identity(name: Name, known: Knowledge) -> str:
    """What two names of one company share: the lexicon's name, or the name without what it may go without."""
    bare = without_ending(name, known)
    if is_branch(bare, known):
        return bare
    for key in (name.key, bare, without_beginning(bare, known)):
        company = known.company(key)
        if company:
            return "=" + company.name
    return bare


def is_branch(key: str, known: Knowledge) -> bool:
    """Whether the name is that of a national branch, « Twitter France », which is a company of its own."""
    company, _, place = key.rpartition(" ")
    return known.company(company) is not None and (place in known.places or known.is_cue(place, "region"))


def without_ending(name: Name, known: Knowledge) -> str:
    """The key of a name without article, legal form and web ending."""
    words = without_article(name.key).split()
    while len(words) > 1 and words[-1] in known.endings:
        words.pop()
    return " ".join(words)


def without_beginning(key: str, known: Knowledge) -> str:
    """`key` without « groupe », « éditions » and the like before it."""
    first, _, rest = key.partition(" ")
    return rest if rest and known.is_cue(first, "beginning") else key


def head_of(group: Sequence[Name], known: Knowledge) -> Name:
    """The form that names the company: the fullest, but for legal forms and web endings."""
    return max(group, key=lambda name: (len(without_ending(name, known)), -len(name.key), -name.mentions[0].start))
