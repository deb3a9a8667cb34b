"""A text dump (what the browser shows, saved as text) -> Document: one block a line."""

from __future__ import annotations

import re

from tweetpress.datatypes import Block, Document, Metadata, Page
from tweetpress.errors import PageError
from tweetpress.readers.decode import decode, squeeze

COMMENT = re.compile(r"<!--.{0,200}?-->")
"""What some sites leave of their templates in titles."""
BULLET = re.compile(r"[•·▪●◦‣*–—-]\s+(?=\S)|\d{1,2}[.)]\s+(?=\S)")


def read_dump(page: Page) -> Document:
    """One block for each line that is not blank. Raises PageError when there is none."""
    blocks: list[Block] = []
    gap = True
    for number, line in enumerate(decode(page.data).split("\n"), 1):
        text = squeeze(COMMENT.sub(" ", line))
        if text:
            blocks.append(Block(text, number, "item" if BULLET.match(text) else "text", gap=gap))
        gap = not text
    if not blocks:
        raise PageError("no text in this page; save it again")
    return Document(page.source, "text", tuple(blocks), Metadata())
