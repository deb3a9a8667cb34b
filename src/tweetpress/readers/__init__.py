"""Page -> Document: decoding and cutting into blocks, one reader a kind of page."""

from __future__ import annotations

from collections.abc import Callable

from tweetpress.datatypes import Document, Page
from tweetpress.readers.dump import read_dump
from tweetpress.readers.webpage import read_webpage

READERS: dict[str, Callable[[Page], Document]] = {"text": read_dump, "html": read_webpage}


def read_document(page: Page) -> Document:
    """The blocks and metadata of `page`. Raises PageError when it holds no text."""
    return READERS[page.kind](page)
