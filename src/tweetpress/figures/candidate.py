"""A number on its way to a figure."""

from __future__ import annotations

from dataclasses import dataclass, field

from tweetpress.datatypes import Change, FigureKind, Qualifier
from tweetpress.numbers import Number
from tweetpress.numbers.scan import Value


@dataclass(slots=True)
class Candidate:
    """`start` and `end` count characters, `first` and `stop` lexemes (`stop` not included)."""

    number: Number
    kind: FigureKind | None
    value: Value
    value_max: Value | None
    start: int
    end: int
    first: int
    stop: int
    unit: str | None = None
    head: int | None = None
    """The place of the counted noun, where it is printed."""
    currency: str | None = None
    qualifier: Qualifier = "exact"
    change: Change | None = None
    per: str | None = None
    subject: str | None = None
    period: str | None = None
    why: str = field(default="")
    whose: str = field(default="")
    """The rule that gave the subject."""


def from_number(number: Number) -> Candidate:
    """The number as it stands, its kind still open."""
    return Candidate(
        number=number,
        kind=None,
        value=number.value,
        value_max=number.value_max,
        start=number.start,
        end=number.end,
        first=number.first,
        stop=number.stop,
        change={"+": "increase", "-": "decrease"}.get(number.sign),  # type: ignore[arg-type]
    )
