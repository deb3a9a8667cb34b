"""Names of people as bylines and signatures print them."""

from __future__ import annotations

import re
from functools import cache

from tweetpress.clean.lines import fold
from tweetpress.clean.publishers import find_publishers
from tweetpress.lexicon import read_table, split_forms

WORD = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*"
PARTICLE = r"(?:de|du|des|le|la|van|von|der|den|el|al|ben|bin|di|da)"
NAME = rf"{WORD}(?:[ ](?:{PARTICLE}[ ]|d['’])?{WORD}){{0,3}}"
NAMES = rf"{NAME}(?:(?:, | et | & | and ){NAME})*"
TRAILER = re.compile(
    r"\s(?:(?:à|le|publié|pour|avec|dans)\s|Publié|Mis à|Modifié|[Ee]nvoyé|[Cc]orrespondant|[Jj]ournaliste"
    r"|[Rr]édact(?:eur|rice)).*$"
)
"""What follows a name in a byline: a place, a date, a paper, a post."""


def split_names(text: str) -> list[str]:
    """Single names of « A, B et C », without a trailing place or paper."""
    text = TRAILER.sub("", text.strip(" ,|()"))
    return [
        tidy_case(strip_stop(piece.strip(" ,|()")))
        for piece in re.split(r", | et | & | and ", text)
        if piece.strip(" .,")
    ]


def strip_stop(name: str) -> str:
    """Without the final stop of a sentence; that of an initial stays (« Aurélie B. »)."""
    return name if re.search(r"\b[A-ZÀ-Þ]\.$", name) else name.rstrip(" .")


def tidy_case(name: str) -> str:
    """« ANNE LEBRUN » as one writes it; initials stay."""
    return name.title() if name.isupper() and " " in name and "." not in name else name


def acceptable(name: str) -> bool:
    """Not an agency, a newsroom or a paper."""
    folded = fold(name)
    first = folded.split(" ", 1)[0]
    return folded not in nobodies() and first not in nobodies() and not find_publishers(name)


@cache
def nobodies() -> frozenset[str]:
    """First words of bylines that name no person."""
    rows = read_table("bylines", ("kind", "words"))
    return frozenset(word for row in rows if row["kind"] == "nobody" for word in split_forms(row["words"]))


def is_name(text: str) -> bool:
    """Two to four capitalised words and nothing else."""
    return bool(re.fullmatch(NAME, text)) and 2 <= len(text.split()) <= 4 and acceptable(text)
