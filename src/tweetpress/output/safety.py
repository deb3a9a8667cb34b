"""Text from a page is hostile: what it may hold must not act on a terminal or in a spreadsheet."""

from __future__ import annotations

import re
from typing import Any

from tweetpress.text import BREAKS, one_line

# Control characters (C0, DEL, C1), bidirectional controls, line and paragraph separators, lone surrogates, BOM.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
# What spreadsheets take for a formula when it stands first (OWASP, « CSV Injection »).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe_text(text: str) -> str:
    """`text` on one line, white space flattened, every character that could act shown by its code point.

    >>> safe_text("a\\x1b[31mb")
    'a<U+001B>[31mb'
    """
    return visible(one_line(text))


def visible(text: str) -> str:
    """`text` with its blanks and line breaks as spaces, each character that could act shown by its code point.

    For a piece of a line: unlike `safe_text` it keeps the blanks at either end.
    """
    return UNSAFE.sub(lambda match: f"<U+{ord(match.group()):04X}>", BREAKS.sub(" ", text))


def safe_cell(value: Any) -> Any:
    """A value for a CSV cell: numbers stay numbers, None is empty, a would-be formula gets a « ' » before it.

    >>> safe_cell("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = safe_text(value)
    return f"'{text}" if text.startswith(FORMULA) else text
