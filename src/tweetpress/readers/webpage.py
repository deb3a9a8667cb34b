"""HTML -> Document: one block a block element."""

from __future__ import annotations

from tweetpress.datatypes import Block, Document, Metadata, Page


def read_webpage(page: Page) -> Document:
    """One block for each block element that has text of its own."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page.data, "html.parser")
    for tag in soup(["script", "style", "noscript", "nav", "footer", "aside"]):
        tag.decompose()
    found = soup.find_all(["p", "h1", "h2", "h3", "li", "blockquote"])
    blocks = tuple(Block(" ".join(t.get_text(" ").split()), t.sourceline or 0) for t in found)
    title = soup.h1.get_text(" ", strip=True) if soup.h1 else None
    return Document(page.source, "html", blocks, Metadata(title=title))
