"""Two cuts that the French tokenizer leaves out, and that hide names.

« ex-Twitter » is one token to it, so that no span could hold the name; and a single capital keeps the full stop
behind it as an initial does, also at the end of a sentence about X or AllThingsD.
"""

from __future__ import annotations

import re
from typing import Any

# Not « ex-PDG »: posts are read with their prefix.
POSTS = r"(?:P-?DG|DG[AS]?|C[A-Z]O|[SE]?VP|DRH|DSI|DAF|RSSI|DJ)\b"
EX = rf"^ex-(?=[A-ZÀ-Ý])(?!{POSTS})"
FINAL_STOP = r"(?<=^X)\.$|(?<=[a-zà-ÿ][A-ZÀ-Ý])\.$"
FLAGS = re.compile(r"(\(\?[a-z]+\))?(.*)", re.DOTALL)


def refine_tokens(settings: dict[str, Any]) -> dict[str, Any]:
    """The tokenizer's settings with these cuts: « ex- » off a name, the full stop off « X. »; other tokens stay."""
    return {
        **settings,
        "prefix_search": with_alternative(settings["prefix_search"], EX),
        "suffix_search": with_alternative(settings["suffix_search"], FINAL_STOP),
        "token_match": unless_former(settings["token_match"]),
    }


def with_alternative(pattern: str | None, other: str) -> str:
    return f"{pattern}|{other}" if pattern else other


def unless_former(pattern: str | None) -> str | None:
    """`token_match`, which holds hyphened words together, but for « ex- » before a name."""
    if not pattern:
        return pattern
    flags, rest = FLAGS.fullmatch(pattern).groups("")  # type: ignore[union-attr]  # it matches whatever there is
    return f"{flags}(?!(?-i:{EX}))(?:{rest})"
