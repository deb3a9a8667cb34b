"""The plain types that the steps hand to each other, from a page's bytes to a record.

Frozen and free of spaCy objects, so that they can cross processes and outlive the pipeline. This module imports
nothing from tweetpress.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

PageKind = Literal["text", "html"]
BlockKind = Literal["text", "title", "heading", "item", "cell", "quote", "furniture"]
Status = Literal["current", "former", "incoming"]
FigureKind = Literal["money", "percent", "count", "multiple", "duration"]
Qualifier = Literal["exact", "about", "more_than", "less_than", "at_most", "at_least"]
Change = Literal["increase", "decrease"]


@dataclass(frozen=True, slots=True)
class Page:
    """A saved page as it came: `source` is the path as the user gave it (`-` for standard input)."""

    source: str
    data: bytes
    kind: PageKind


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that could not be read; `message` says what is wrong and what to do, in one line."""

    source: str
    message: str


@dataclass(frozen=True, slots=True)
class Block:
    """A line of a text dump or a block element of HTML, in page order.

    `line` counts from 1 in the decoded source; `kind` is what the reader knows of it: `text`, `title`, `heading`,
    `item` (of a list), `cell` (of a table of short texts), `quote`, or `furniture` (the reader itself is sure; `rule`
    says why).
    """

    text: str
    line: int
    kind: BlockKind = "text"
    rule: str = ""
    gap: bool = True
    """A blank line stands before it (always, in HTML)."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page prints about the article; None or empty where it prints nothing."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """ISO 8601, as exact as the page prints: `2016-01-26`, `2009-02` or `2009`."""
    language: str = "fr"
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A page in blocks, nothing dropped yet."""

    source: str
    kind: PageKind
    blocks: tuple[Block, ...]
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line that did not make it into the article's text, and the rule that dropped it."""

    line: int
    text: str
    kind: str
    """`consent`, `advert`, `share`, `navigation`, `related`, `comment`, `byline`, `caption`, …"""
    rule: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page: metadata, clean text (paragraphs parted by a blank line), and what was dropped."""

    source: str
    part: int
    metadata: Metadata
    text: str
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a name stands: `text == article.text[start:end]`, in Unicode code points."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Person:
    """A human being named in the article, once, by the fullest form; `aliases` are its other forms."""

    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    why: str = ""
    """The rule or witness behind the answer, shown by `--explain`."""


@dataclass(frozen=True, slots=True)
class Company:
    """A firm, brand, service or outlet named in the article, once; `aliases` are its other forms."""

    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A post that the article gives to a person: `person` and `company` are names of listed ones."""

    person: str
    title: str
    aliases: tuple[str, ...]
    company: str | None
    status: Status
    start: int
    end: int
    quote: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts; `text == article.text[start:end]`, from the qualifier to the end of the unit."""

    text: str
    start: int
    end: int
    kind: FigureKind
    value: float
    value_max: float | None
    unit: str | None
    currency: str | None
    qualifier: Qualifier
    change: Change | None
    per: str | None
    subject: str | None
    period: str | None
    quote: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What one article says. `text` is the article proper; all offsets count its Unicode code points."""

    source: str
    part: int
    title: str | None
    publisher: str | None
    authors: tuple[str, ...]
    published: str | None
    language: str
    truncated: bool
    text: str
    people: tuple[Person, ...] = field(default=())
    companies: tuple[Company, ...] = field(default=())
    roles: tuple[Role, ...] = field(default=())
    figures: tuple[Figure, ...] = field(default=())
