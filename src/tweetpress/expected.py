"""A run's results against stored ones: what is missing, new or changed, article by article.

The stored form is the contract's JSON, also as `extract --json` prints it. Of each article only the keys that are
stored are compared, so that a key taken out of the file is a check the less. Order never counts, and unless `exact` is
asked for, neither do the body's text, quotes, mentions and offsets: they move with every comma of the page.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Literal

from tweetpress.errors import ExpectationError
from tweetpress.output.data import SCHEMA_VERSION, dump
from tweetpress.suggestions import unknown

NEVER = frozenset({"why"})
"""What only `extract --explain` gives, and so no run of `check` has."""
LOOSE = NEVER | {"text", "quote", "mentions", "start", "end"}
"""What only `exact` compares; of a figure, `text` is its wording and is compared always."""
HEAD = ("title", "publisher", "authors", "published", "language", "truncated")
KEYS = {
    "people": ("name",),
    "companies": ("name",),
    "roles": ("person", "company", "title"),
    "figures": ("text", "subject"),
}
"""What two facts must share, the more the better, to be taken for one that changed; the first must be the same."""
FIELDS = (
    *HEAD,
    *("name", "aliases", "person", "company", "status", "kind", "value", "value_max", "unit", "currency"),
    *("qualifier", "change", "per", "subject", "period"),
)
"""What can be left out of a comparison."""

Facts = dict[str, Any]
Kind = Literal["missing", "new", "changed"]


@dataclass(frozen=True, slots=True)
class Difference:
    """`what` is `article`, `head` or a kind of facts; of `before` and `after` one is None where a fact is missing or
    new."""

    kind: Kind
    what: str
    before: Facts | None
    after: Facts | None

    @property
    def changes(self) -> dict[str, tuple[Any, Any]]:
        """The fields of a changed fact that differ: before and after."""
        before, after = self.before or {}, self.after or {}
        return {key: (before[key], after.get(key)) for key in before if before[key] != after.get(key)}


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is compared: some `kinds` (or all, and the head too), not the fields in `ignore`; `exact`: all that is
    stored; `allow_new`: what is new is no difference."""

    kinds: tuple[str, ...] = tuple(KEYS)
    ignore: frozenset[str] = field(default=frozenset())
    exact: bool = False
    allow_new: bool = False

    def reduce(self, item: Facts, *, figure: bool = False) -> Facts:
        """The compared fields of an article's head or of a fact, as JSON would give them back."""
        loose = NEVER if self.exact else LOOSE - {"text"} if figure else LOOSE
        return {
            key: as_stored(key, value) for key, value in item.items() if key not in loose and key not in self.ignore
        }

    def reduce_article(self, article: Facts) -> Facts:
        """An article with the compared fields alone, as `--update` stores it."""
        head = {key: article[key] for key in (*HEAD, "text") if key in article}
        return {
            "source": posixpath.normpath(article["source"]),
            "part": article.get("part", 1),
            **self.reduce(head),
            **{
                kind: [self.reduce(item, figure=kind == "figures") for item in article[kind]]
                for kind in self.kinds
                if kind in article
            },
        }

    def dump(self, articles: Iterable[Facts]) -> str:
        """The file that `--update` writes: what is compared, and nothing else, so that its own diff is short."""
        stored = {"schema_version": SCHEMA_VERSION, "articles": [*map(self.reduce_article, articles)]}
        return dump(stored, spaces=2) + "\n"

    def compare(self, before: Iterable[Facts], after: Iterable[Facts]) -> dict[str, list[Difference]]:
        """The differences of each article that has some, by its source and part."""
        old, new = (
            {(a["source"], a["part"]): a for a in map(self.reduce_article, articles)} for articles in (before, after)
        )
        found = {
            name_article(*key): [*self.compare_articles(old.get(key), new.get(key))]
            for key in dict.fromkeys(chain(old, new))
        }
        return {name: differences for name, differences in found.items() if differences}

    def compare_articles(self, before: Facts | None, after: Facts | None) -> Iterator[Difference]:
        if before is None or after is None:
            if before is not None:
                yield Difference("missing", "article", before, None)
            elif not self.allow_new:
                yield Difference("new", "article", None, after)
            return
        heads = [{key: a[key] for key in (*HEAD, "text") if key in before and key in a} for a in (before, after)]
        if heads[0] != heads[1] and len(self.kinds) == len(KEYS):
            yield Difference("changed", "head", *heads)
        for kind in self.kinds:
            if kind in before:
                found = compare_facts(before[kind], after.get(kind, []), kind)
                yield from (d for d in found if not (self.allow_new and d.kind == "new"))


def as_stored(key: str, value: Any) -> Any:
    """`value` as JSON gives it back: a list for a tuple. The order of names does not count."""
    if key in ("aliases", "authors"):
        return sorted(value)
    return [*value] if isinstance(value, tuple) else value


def compare_facts(before: Sequence[Facts], after: Sequence[Facts], kind: str) -> Iterator[Difference]:
    """Facts that are the same cancel out; of the others, those that are most alike are one that changed."""
    left = list(after)
    unmatched = []
    for old in before:
        same = next((new for new in left if all(new.get(key) == old[key] for key in old)), None)
        if same is None:
            unmatched.append(old)
        else:
            left.remove(same)
    for old in unmatched:
        alike = max(left, key=lambda new: likeness(old, new, KEYS[kind]), default=None)
        if alike is not None and likeness(old, alike, KEYS[kind]):
            left.remove(alike)
            yield Difference("changed", kind, old, alike)
        else:
            yield Difference("missing", kind, old, None)
    yield from (Difference("new", kind, None, new) for new in left)


def likeness(old: Facts, new: Facts, keys: Sequence[str]) -> int:
    """How many of `keys` the two share; 0 without the first."""
    return sum(old.get(key) == new.get(key) for key in keys) if old.get(keys[0]) == new.get(keys[0]) else 0


def name_article(source: str, part: int) -> str:
    return source if part == 1 else f"{source}, part {part}"


def parse_expected(name: str, text: str) -> list[Facts]:
    """The stored articles. Raises ExpectationError when `text` is none of ours."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ExpectationError(f"{name}: not JSON: {error}; --update writes it anew") from None
    articles = data.get("articles") if isinstance(data, Mapping) else None
    if not isinstance(articles, list):
        raise ExpectationError(f"{name}: no stored result, which has a list of `articles`; --update writes it anew")
    for number, article in enumerate(articles, 1):
        if not has_shape(article):
            raise ExpectationError(f"{name}: article {number} is none of `tweetpress schema`; --update writes it anew")
    return articles


def has_shape(article: Any) -> bool:
    """Whether `article` is of the contract's types, as far as the comparison relies on them; keys may be missing."""
    if not isinstance(article, dict) or not isinstance(article.get("source"), str):
        return False
    facts = [article.get(kind, []) for kind in KEYS]
    if not isinstance(article.get("part", 1), int) or not all(is_list(dict, some) for some in facts):
        return False
    names = (fact.get("aliases", []) for fact in chain.from_iterable(facts))
    return all(is_list(str, some) for some in (article.get("authors", []), *names))


def is_list(of: type, value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, of) for item in value)


def parse_fields(text: str) -> frozenset[str]:
    """`aliases,period` -> those fields. Raises ValueError for one that is not compared anyway."""
    fields = frozenset(name.strip() for name in text.split(",") if name.strip())
    for name in sorted(fields.difference(FIELDS)):
        raise ValueError(unknown("field", name, FIELDS))
    return fields
