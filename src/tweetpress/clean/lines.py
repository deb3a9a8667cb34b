"""What a line looks like: prose or headline, sentence or label. Nothing here knows what furniture says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from tweetpress.clean.language import small_words
from tweetpress.datatypes import Block

STOP = re.compile(r"""[.!?…][\s"'»”’)\]]*(?:\[\d{1,3}\]|\([^()]{2,30}\))?[\s)]*$""")
PLAIN = str.maketrans(
    {chr(code): unicodedata.normalize("NFD", chr(code))[0] for code in range(0xC0, 0x250)}
    | {"’": "'", "`": "'", "œ": "oe", "æ": "ae", **dict.fromkeys(map(chr, range(0x300, 0x370)), "")}
)
"""Letters without their accents, one kind of apostrophe."""
SMILEY = re.compile("(?:[:;]-?[)(D]|\\^\\^|[\U0001f300-\U0001faff\u2600-\u27bf])\ufe0f?\\s*$")
ELLIPSIS = re.compile(r"""(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\)|\(\.\.\.\))["'»”\]]*$""")
SENTENCE_BREAK = re.compile(r"""[.!?…]["'»”)]*\s+(?=["'«“(]*\s?[A-ZÀ-ÖØ-Þ0-9])""")
EDGES = re.compile(r"^[^\w\"'«“(©@#€$%+-]+|^[-–—+]+\s*|[\s:>→»|·•▾▸–—-]+$")
BULLET = re.compile(r"[•·▪●◦‣*–—>-]+\s|\d{1,2}\s?[.)°–-]\s")
PARAGRAPH = 140
"""Letters from which a line that ends like a sentence is a paragraph; headlines and standfirsts of one sentence are
shorter on all corpus pages."""
HEADLINE = 150
"""No title of the corpus that stands once on its page is longer."""
PROSE_SHARE = 0.2
"""Least share of function words in running prose; menus and tag lists stay under it."""


@dataclass(slots=False)
class Line:
    """A line of the page on its way through the cleaner; `kept` until something drops it."""

    text: str
    blocks: list[Block]
    gap: bool
    shape: str = "text"
    kept: bool = True
    kind: str = ""
    rule: str = ""
    scope: str = ""
    """How far the phrase rule that matched reaches (see lexicon/furniture.tsv); empty where none did."""
    is_title: bool = False
    cuts: list[tuple[str, str, str]] = field(default_factory=list)
    """Kind, rule and text of what was cut off the line."""

    @classmethod
    def of(cls, block: Block) -> Line:
        line = cls(block.text, [block], block.gap, block.kind)
        if block.kind == "furniture":
            kind, _, rule = block.rule.partition("/")
            line.kind, line.rule, line.scope = kind, rule, "line"
        return line

    def drop(self, kind: str, rule: str) -> None:
        """Take the line out of the article; the first reason given stays."""
        if self.kept:
            self.kept, self.kind, self.rule = False, self.kind or kind, self.rule or rule

    @property
    def number(self) -> int:
        return self.blocks[0].line

    @cached_property
    def folded(self) -> str:
        """The line as phrase rules see it."""
        return fold(self.text)

    @cached_property
    def key(self) -> str:
        """Its letters and digits alone."""
        return re.sub(r"\W+", "", self.folded)

    @cached_property
    def words(self) -> list[str]:
        return re.findall(r"\w+", self.text)

    @property
    def furniture(self) -> bool:
        return bool(self.scope)

    @cached_property
    def stopped(self) -> bool:
        """Ends like a sentence; a smiley ends one too."""
        return bool(STOP.search(self.text[-48:])) or bool(SMILEY.search(self.text[-4:]))

    @cached_property
    def cut_short(self) -> bool:
        """Ends in an ellipsis, as teasers do."""
        return bool(ELLIPSIS.search(self.text))

    @cached_property
    def sentence(self) -> bool:
        """A full sentence of four words or more, or running prose however it ends."""
        return (self.stopped and len(self.words) >= 4) or self.prose

    @cached_property
    def prose(self) -> bool:
        """Long, with the small words of running text."""
        return len(self.text) >= PARAGRAPH and function_share(self.words) >= PROSE_SHARE

    @cached_property
    def paragraph(self) -> bool:
        """A paragraph of an article by its length and end."""
        return self.prose or (self.stopped and (len(self.text) >= PARAGRAPH or self.sentences >= 2))

    @cached_property
    def sentences(self) -> int:
        return len(SENTENCE_BREAK.findall(self.text)) + 1 if len(self.text) >= 60 else 1

    @cached_property
    def question(self) -> bool:
        return self.text.rstrip(' »"”').endswith("?")

    @cached_property
    def bulleted(self) -> bool:
        return self.shape == "item" or bool(BULLET.match(self.text))


def fold(text: str) -> str:
    """Lower case without accents, typographic apostrophes, bullets and arrows at either end."""
    return EDGES.sub("", EDGES.sub("", text.lower().translate(PLAIN))).strip()


def squash(text: str) -> str:
    """Letters and digits alone, to tell whether two lines say the same."""
    return re.sub(r"\W+", "", fold(text))


def function_share(words: Sequence[str]) -> float:
    """Share of French and English function words, 0 to 1."""
    known = function_words()
    return sum(w.lower() in known for w in words) / len(words) if words else 0.0


@cache
def function_words() -> frozenset[str]:
    """The small words of French and English, by which running text differs from menus."""
    table = small_words()
    return table["fr"] | table["en"]
