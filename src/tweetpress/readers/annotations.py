"""Metadata that a web page states for machines: JSON-LD, then Open Graph and other <meta>, microdata and <time>."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup

from tweetpress.datatypes import Metadata
from tweetpress.readers.decode import squeeze
from tweetpress.readers.markup import parse_html
from tweetpress.text import true_date

ARTICLE = re.compile(r"Article|Posting|Report|Review|Interview|WebPage", re.I)
DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
SITE_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")
MAX_DEPTH = 12


def read_annotations(soup: BeautifulSoup) -> Metadata:
    """What the page states of its article; None and empty where it states nothing."""
    article = find_article(soup)
    meta = read_meta(soup)
    return Metadata(
        title=text_of(article.get("headline")) or find_title(soup, meta),
        publisher=name_of(article.get("publisher")) or meta.get("og:site_name"),
        authors=tuple(dict.fromkeys(names_of(article.get("author")))) or authors_of(meta, soup),
        published=iso_date(text_of(article.get("datePublished"))) or find_date(soup, meta),
    )


def find_article(soup: BeautifulSoup) -> dict[str, Any]:
    """The first JSON-LD object that is an article; blocks that are not JSON are passed over."""
    found: list[dict[str, Any]] = []
    for script in soup.find_all("script", type=re.compile(r"ld\+json", re.I)):
        try:
            data = json.loads(script.get_text().strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        found += [item for item in objects(data, 0) if ARTICLE.search(str(item.get("@type", "")))]
    found.sort(key=lambda item: ("headline" not in item, "WebPage" in str(item.get("@type"))))
    return found[0] if found and "headline" in found[0] else {}


def objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Every object in `data`, through lists and @graph."""
    if depth > MAX_DEPTH:
        return
    if isinstance(data, list):
        for item in data:
            yield from objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from objects(data.get(key), depth + 1)


def text_of(value: Any) -> str | None:
    """A JSON-LD text, in one line; a lone surrogate, which JSON can escape and no file can hold, becomes « ? »."""
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str) or not value.strip():
        return None
    value = value.encode("utf-8", "replace").decode("utf-8")
    return squeeze(parse_html(value).get_text() if re.search("[<&]", value) else value) or None


def name_of(value: Any) -> str | None:
    return next(iter(names_of(value)), None)


def names_of(value: Any) -> Iterator[str]:
    """Names in a JSON-LD person or organisation, or list of them, or plain text."""
    for item in value if isinstance(value, list) else [value]:
        name = text_of(item.get("name")) if isinstance(item, dict) else text_of(item)
        if name and "://" not in name:
            yield name


def read_meta(soup: BeautifulSoup) -> dict[str, str]:
    """The first content of each <meta>, by property, name or itemprop in lower case."""
    found: dict[str, str] = {}
    for tag in soup.find_all("meta", content=True):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = squeeze(str(tag["content"]))
        if key and content:
            found.setdefault(str(key).lower(), content)
    return found


def find_title(soup: BeautifulSoup, meta: dict[str, str]) -> str | None:
    """og:title, else <title> without the site's name."""
    title = meta.get("og:title") or (squeeze(soup.title.get_text()) if soup.title else "")
    return SITE_SUFFIX.sub("", title) or None


def authors_of(meta: dict[str, str], soup: BeautifulSoup) -> tuple[str, ...]:
    named = meta.get("author") or meta.get("article:author") or meta.get("dc.creator") or ""
    if not named or "://" in named:
        tags = soup.find_all(itemprop="author") or soup.find_all("a", rel="author")
        return tuple(dict.fromkeys(squeeze(tag.get_text()) for tag in tags[:4] if len(tag.get_text()) < 60))
    return (named,)


def find_date(soup: BeautifulSoup, meta: dict[str, str]) -> str | None:
    """article:published_time and its like, microdata, the first <time>."""
    keys = ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued")
    stated = next((meta[key] for key in keys if key in meta), None)
    tag = soup.find(itemprop="datePublished") or soup.find("time", datetime=True)
    attribute = (tag.get("datetime") or tag.get("content")) if tag else None
    return iso_date(stated) or iso_date(str(attribute) if attribute else None)


def iso_date(text: str | None) -> str | None:
    """The ISO 8601 date at the start of `text`, without the hour; None for a day that the calendar has not."""
    match = DATE.match(text or "")
    return true_date(match.group()) if match and match.group().count("-") else None
