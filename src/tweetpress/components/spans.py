"""What the components share: the keys of `doc.spans`, the extension attributes, and the page's own spelling.

| key          | a span is                         | extension attribute                                  |
|--------------|-----------------------------------|------------------------------------------------------|
| `people`     | a mention of a person             | `span._.tweetpress_name`: str, the person's full name |
| `companies`  | a mention of a company            | `span._.tweetpress_name`: str, the company's name    |
| `roles`      | where a role is stated            | `span._.tweetpress_role`: RoleValue                  |
| `figures`    | a figure, qualifier to unit       | `span._.tweetpress_figure`: FigureValue              |

A Doc that carries them goes through `to_bytes`, DocBin and pickle; reading one back needs this module imported.

Every such span also has `span._.tweetpress_why`: str, the rule or witness that gave it. A span whose tokens reach
further than what it marks (« d'1,5 » is one token) has `span._.tweetpress_offsets`: its exact characters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import srsly
from spacy.tokens import Doc, Span

from tweetpress.datatypes import Change, FigureKind, Qualifier, Status

PEOPLE = "people"
COMPANIES = "companies"
ROLES = "roles"
FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class RoleValue:
    """A role without its place: `person` and `company` are canonical names (`span._.tweetpress_name`)."""

    person: str
    title: str
    aliases: tuple[str, ...]
    company: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class FigureValue:
    """A figure without its place and text; fields as in the JSON contract."""

    kind: FigureKind
    value: float
    value_max: float | None = None
    unit: str | None = None
    currency: str | None = None
    qualifier: Qualifier = "exact"
    change: Change | None = None
    per: str | None = None
    subject: str | None = None
    period: str | None = None


def register_extensions() -> None:
    """Declare the extension attributes; calling it again changes nothing."""
    for name in ("tweetpress_name", "tweetpress_kind", "tweetpress_role", "tweetpress_figure"):
        if not Span.has_extension(name):
            Span.set_extension(name, default=None)
    if not Span.has_extension("tweetpress_why"):
        Span.set_extension("tweetpress_why", default="")
    if not Span.has_extension("tweetpress_offsets"):
        Span.set_extension("tweetpress_offsets", default=None)
    if not Doc.has_extension("tweetpress_text"):
        Doc.set_extension("tweetpress_text", default=None)
    if not Doc.has_extension("tweetpress_body"):
        Doc.set_extension("tweetpress_body", default=0)


VALUES: dict[str, Callable[..., Any]] = {cls.__name__: cls for cls in (RoleValue, FigureValue)}
TYPE = "tweetpress"
"""Key under which a packed value says its type."""


@srsly.msgpack_encoders(TYPE)
def pack_value(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """What msgpack stores for a RoleValue or a FigureValue; spaCy packs the attributes of a Doc with msgpack."""
    if type(value) in VALUES.values():
        return {TYPE: type(value).__name__, **asdict(value)}
    return value if chain is None else chain(value)


@srsly.msgpack_decoders(TYPE)
def unpack_value(stored: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """The value that `pack_value` stored."""
    if isinstance(stored, dict) and stored.get(TYPE) in tuple(VALUES):
        fields = {name: tuple(v) if isinstance(v, list) else v for name, v in stored.items() if name != TYPE}
        return VALUES[stored[TYPE]](**fields)
    return stored if chain is None else chain(stored)


def printed(span: Span) -> str:
    """The span as the page prints it; the model is given straight apostrophes instead."""
    text: str | None = span.doc._.tweetpress_text
    return span.text if text is None else text[span.start_char : span.end_char]


def in_body(span: Span) -> bool:
    """Whether the span lies in the article's text and not in the title put before it."""
    return bool(span.start_char >= span.doc._.tweetpress_body)


register_extensions()
