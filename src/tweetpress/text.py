"""The one way in which text is put on a line, and dates are known to be true."""

from __future__ import annotations

import re
from datetime import date

BREAKS = re.compile(r"[ \t\n\r\f\v]+")


def one_line(text: str) -> str:
    """`text` with each run of blanks and line breaks as one space; no-break spaces, which mean something, stay.

    >>> one_line(" 9\\u202f200 \\n abonnés")
    '9\\u202f200 abonnés'
    """
    return BREAKS.sub(" ", text).strip(" ")


def true_date(iso: str) -> str | None:
    """`iso`, a day or a month, where the calendar has it; a misprint is no date.

    >>> true_date("2012-02-29"), true_date("2012-02"), true_date("2012-02-31")
    ('2012-02-29', '2012-02', None)
    """
    try:
        date.fromisoformat(iso if iso.count("-") == 2 else f"{iso}-01")
    except ValueError:
        return None
    return iso
