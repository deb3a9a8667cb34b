"""Finds the title of an article among its first lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tweetpress.clean.dates import find_date
from tweetpress.clean.density import find_start
from tweetpress.clean.lines import HEADLINE, Line, squash
from tweetpress.clean.names import is_name, tidy_case
from tweetpress.clean.publishers import find_publishers

REACH = 400
"""A title stands among this many first lines: the menus of a daily's site alone make two hundred."""
NEAR = 12
MOST_REPEATS = 3
AWAY = 0.25
"""What each line between a candidate and the article costs it, up to twenty lines."""
LEAST_STATED = 12
"""Letters of a stated title that is worth looking for."""
SITE_SUFFIX = re.compile(r"\s+(?:[|•·–—-]|::)\s+[^|]{2,40}$")
MOST_LABELS, LABEL_WORDS = 2, 4
"""Labels between a title and its date, and the words of each."""
LONG_TITLE = 30
"""Letters of most titles and of few labels."""
META_KINDS = ("byline", "meta", "share")
LABEL_ENDS = (".", ":", ",", ";", "|", "»:")


def find_title(part: Sequence[Line], known: str | None = None) -> int | None:
    """The index of the title in `part`; None where the page prints none. `known` is what the page states as title."""
    stated = find_stated(part, squash(known or ""))
    if stated is not None:
        return stated
    opening = find_start(part)
    while opening < len(part) and not opens_article(part[opening]):
        opening += 1
    repeats = near_repeats(part)
    best, best_score = None, 0.0
    away = 0
    for index in reversed(range(min(REACH, opening))):
        if is_candidate(part[index], repeats):
            value = score(part, index, repeats) - AWAY * min(away, 20)
            if value > best_score:
                best, best_score = index, value
        away += not part[index].furniture
    return best


def opens_article(line: Line) -> bool:
    """A sentence, and no question or exclamation that may be a title or head an answer."""
    return line.sentence and (line.paragraph or not is_cry(line))


def find_stated(part: Sequence[Line], known: str) -> int | None:
    """The heading that says what the page states as its title; the main heading before any other line."""
    if len(known) < LEAST_STATED:
        return None
    same = [i for i, line in enumerate(part[:REACH]) if len(line.text) <= 2 * len(known) and agree(line.key, known)]
    return min(same, key=lambda i: (part[i].shape != "title", part[i].shape != "heading", i), default=None)


def agree(printed: str, known: str) -> bool:
    """The same, or one of them with the site's name at its end."""
    return len(printed) >= LEAST_STATED and (printed.startswith(known) or known.startswith(printed))


def without_site(text: str) -> str:
    """« Twitter perd son patron | Le Courrier » without the site's name at its end."""
    return SITE_SUFFIX.sub("", text)


def near_repeats(part: Sequence[Line]) -> set[str]:
    """Lines of three words or more that stand again a few lines further; labels of a menu come back more often.

    The first line may be what the browser's window says: the title with the site's name, any number of lines above it.
    """
    last: dict[str, int] = {}
    window = squash(without_site(part[0].text)) if part and len(part[0].words) >= 3 else ""
    found: set[str] = {line.key for line in part[1:REACH] if line.key == window and len(window) >= LEAST_STATED}
    often = Counter(line.key for line in part[:REACH])
    for index, line in enumerate(part[:REACH]):
        key = line.key
        if index - last.get(key, -NEAR - 1) <= NEAR and len(line.words) >= 3 and often[key] <= MOST_REPEATS:
            found.add(key)
        last[key] = index
    return found


def is_cry(line: Line) -> bool:
    """A question or exclamation that may be a title though it ends like a sentence."""
    return line.question or len(line.text) <= HEADLINE and line.text.endswith("!") and line.sentences == 1


def is_candidate(line: Line, repeats: set[str]) -> bool:
    """Shaped like a title: words without the end of a sentence, not furniture."""
    if (
        line.text[0] in ",;)."
        or line.furniture
        or line.bulleted
        and not line.text[0].isdigit()
        or not re.search(r"[^\W\d_]{2}", line.text)
    ):
        return False
    if line.key in repeats:
        return True
    return len(line.text) <= HEADLINE and not line.text.endswith(LABEL_ENDS) or line.cut_short


def score(part: Sequence[Line], index: int, repeats: set[str]) -> float:
    """How much the line looks like the title; ties go to the later line."""
    line = part[index]
    value = 1.0
    value += 5 * (line.key in repeats)
    value += 2 * (len(line.text) >= LONG_TITLE) + (len(line.words) >= 5)
    value += leads_on(part, index) + 2 * (index == 0 and len(line.text) >= LONG_TITLE)
    value -= 2 * (index == 1 and is_long_label(part[0]))
    value += 4 * (line.shape == "title")
    value -= 4 * ("|" in line.text or find_date(line.text) is not None)
    value -= 4 * any(
        above.scope in ("list", "far") or above.sentence and not above.furniture
        for above in part[max(0, index - NEAR) : index]
    )
    value -= 3 * (is_name(tidy_case(line.text)) or line.key in map(squash, find_publishers(line.text)))
    value -= 2 * (len(line.text) < 15) + 2 * (line.text.isupper() and len(line.words) <= 3)
    value -= 3 * (
        index <= 1 and bool(find_publishers(line.text)) and len(line.words) <= 10 and part[0].text == line.text
    )
    return value


def leads_on(part: Sequence[Line], index: int) -> int:
    """5 where a date or byline follows, 3 for share buttons, a reading time or a sentence, else 0.

    A rubric, a name or a paper may stand between; a second headline too, for one less.
    """
    second = 0
    for following in part[index + 1 : index + 2 + MOST_LABELS]:
        if following.kind == "byline":
            return 5 - second
        if following.kind in META_KINDS or following.sentence and not following.furniture:
            return 3 - second
        if not is_small_label(following):
            if second or not is_long_label(following):
                return 0
            second = 1
    return 0


def is_small_label(line: Line) -> bool:
    """A rubric, a name or a paper: a few words without a stop."""
    return len(line.words) <= LABEL_WORDS and not line.stopped and not line.furniture


def is_long_label(line: Line) -> bool:
    """A headline, by its length."""
    return LONG_TITLE <= len(line.text) <= HEADLINE and not line.stopped and not line.furniture
