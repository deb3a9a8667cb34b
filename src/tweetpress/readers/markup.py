"""HTML -> tree: Beautiful Soup on html.parser, which must not meet what it cannot take.

Before Python 3.13.6 the parser looks to the end of the page for each comment and tag that nothing closes, which takes
minutes on a page of a hundred kilobytes made for that (CVE-2025-6069), and gives up at a declaration that it does not
know. What is unfinished is therefore taken away first; the browser does not show it either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

UNKNOWN_SECTION = re.compile(r"<!\[(?!CDATA\[)")
"""« <![if IE]> », « <![endif]> » and whatever else editors write: to a browser a comment up to the next « > »."""
COMMENT_ENDS = re.compile(r"--\s*!?>")
SECTION_ENDS = re.compile(r"\]\s*\]\s*>")
LAST_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*\Z")


def parse_html(text: str) -> BeautifulSoup:
    """The tree of `text`, in time linear in its length."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(finish(text), "html.parser")


def finish(text: str) -> str:
    """`text` without the marks that open a comment, section or tag which nothing closes; line numbers stay.

    >>> finish("<p>Oui.<!-- fin <a href=")
    '<p>Oui. fin '
    """
    text = UNKNOWN_SECTION.sub("<!x[", text)
    text = unmark(text, "<!--", COMMENT_ENDS)
    text = unmark(text, "<![CDATA[", SECTION_ENDS)
    shut = text.rfind(">") + 1
    return text[:shut] + LAST_TAG.sub("", text[shut:]).replace("<", "&lt;")


def unmark(text: str, mark: str, ends: re.Pattern[str]) -> str:
    """`text` without `mark` where none of `ends` follows."""
    if mark not in text:
        return text
    last = max((match.end() for match in ends.finditer(text)), default=0)
    return text[:last] + text[last:].replace(mark, "")
