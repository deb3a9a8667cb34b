"""A text dump (what the browser shows, saved as text) -> Document: one block a line."""

from __future__ import annotations

from tweetpress.datatypes import Block, Document, Metadata, Page


def read_dump(page: Page) -> Document:
    """One block for each line that is not blank."""
    text = page.data.decode("utf-8", errors="replace")
    blocks = tuple(Block(" ".join(line.split()), n) for n, line in enumerate(text.splitlines(), 1) if line.strip())
    return Document(page.source, "text", blocks, Metadata(title=blocks[0].text if blocks else None))
