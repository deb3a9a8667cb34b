"""Where an article ends: what follows its last sentence, and teasers of other articles below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tweetpress.clean.density import GLUED, find_end
from tweetpress.clean.lines import PROSE_SHARE, Line, function_share

BROKEN_WORDS = 8
"""Least words of a last line that breaks off within a sentence; signatures and tags have fewer."""
TO_READER = re.compile(
    r"\b(?:vous|votre|vos|nous|notre|nos|cet article|commentaires?|e-?mail|adresse)\b|^\W*(?:\w+ez|j'\w+)\b"
)
"""What notices and forms below an article have, and few last sentences."""


def drop_teasers(part: Sequence[Line]) -> None:
    """Two or more sentences cut short with an ellipsis, one after the other, at the end: teasers of other articles."""
    kept = [line for line in part if line.kept]
    end = len(kept)
    while end and (not kept[end - 1].sentence or is_teaser(kept[end - 1])):
        end -= 1
    tail = [line for line in kept[end:] if is_teaser(line)]
    if end and len(tail) >= 2:
        first = kept.index(tail[0])
        for line in kept[first:]:
            line.drop("related", "teasers")


def is_teaser(line: Line) -> bool:
    return line.cut_short and 60 <= len(line.text) <= 400


def drop_sparse_end(part: Sequence[Line], start: int) -> None:
    """What follows the article where it thins out: few sentences among many labels."""
    end = start + find_end(part[start:])
    if end == len(part) - 1 and is_broken_off(part):
        return
    if start < end < len(part) and is_last_word(part[end - 1], part[end]):
        end += 1
    for line in part[end:]:
        line.drop("label", "after-last-sentence")


def is_last_word(last: Line, line: Line) -> bool:
    """« Affaire à suivre donc. »: a short sentence right below the article that says nothing to the reader."""
    told = line.kept and line.sentence and not line.furniture and not line.cut_short and not line.question
    return told and last.kept and last.sentence and not TO_READER.search(line.folded)


def drop_ending(part: Sequence[Line]) -> None:
    """Labels after the last sentence: signature, tags, menus; not an answer to a question nor a list of the article."""
    kept = [line for line in part if line.kept]
    if is_broken_off(part):
        return
    while kept and not closes(kept):
        kept.pop().drop("label", "after-last-sentence")


def is_broken_off(part: Sequence[Line]) -> bool:
    """The page ends within a sentence of its article: nothing else stands below or right above its last line."""
    if len(part) < 2 or not (part[-1].kept and part[-2].kept and part[-2].sentence):
        return False
    return len(part[-1].words) >= BROKEN_WORDS and function_share(part[-1].words) >= PROSE_SHARE


def closes(kept: Sequence[Line]) -> bool:
    """Whether the last of `kept` can end an article."""
    last = kept[-1]
    if (
        last.sentence
        or last.sentences > 1
        and len(last.text) >= GLUED
        or last.stopped
        and sum(len(word) > 1 for word in last.words) > 2
    ):
        return True
    if len(kept) > 1 and kept[-2].question:
        return True
    if last.bulleted:
        above = next((line for line in reversed(kept) if not line.bulleted), None)
        return above is not None and (above.text.endswith(":") or above.sentence)
    return False
