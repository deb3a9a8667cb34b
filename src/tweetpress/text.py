"""The one way in which text is put on a line."""

from __future__ import annotations

import re

BREAKS = re.compile(r"[ \t\n\r\f\v]+")


def one_line(text: str) -> str:
    """`text` with each run of blanks and line breaks as one space; no-break spaces, which mean something, stay.

    >>> one_line(" 9\\u202f200 \\n abonnés")
    '9\\u202f200 abonnés'
    """
    return BREAKS.sub(" ", text).strip(" ")
