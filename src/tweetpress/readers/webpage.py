"""HTML -> Document: one block a block element, metadata from the page's own annotations."""

from __future__ import annotations

from tweetpress.datatypes import Document, Page
from tweetpress.errors import PageError
from tweetpress.readers.decode import decode


def read_webpage(page: Page) -> Document:
    """The blocks and metadata of a web page. Raises PageError when it shows no text."""
    from tweetpress.readers.annotations import read_annotations
    from tweetpress.readers.blocks import read_blocks
    from tweetpress.readers.markup import parse_html

    soup = parse_html(decode(page.data))
    metadata = read_annotations(soup)
    blocks = read_blocks(soup.body or soup, metadata.title)
    if not blocks:
        raise PageError("no text in this page; save it again, once it is fully loaded")
    return Document(page.source, "html", tuple(blocks), metadata)
