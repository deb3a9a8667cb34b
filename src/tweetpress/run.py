"""Joins the steps: paths -> pages -> articles -> docs -> records, one stream in which a bad page is a Failure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tweetpress.clean import read_articles
from tweetpress.collect import collect
from tweetpress.datatypes import Article, Failure, Page, Record
from tweetpress.errors import PageError
from tweetpress.pipeline import DEFAULT_MODEL, load_pipeline, make_doc

if TYPE_CHECKING:
    from spacy.language import Language


def extract_pages(
    pages: Iterable[Page | Failure], *, model: str = DEFAULT_MODEL, jobs: int | None = None
) -> Iterator[Record | Failure]:
    """The records of `pages`, in their order, whatever `jobs` is. Raises ModelError before the first one."""
    if jobs and jobs > 1:
        yield from extract_parallel(pages, model=model, jobs=jobs)
        return
    nlp: Language | None = None
    for articles in clean_pages(pages):
        if isinstance(articles, Failure):
            yield articles
            continue
        nlp = nlp or load_pipeline(model)
        yield from (extract_article(nlp, article) for article in articles)


def extract_loaded(pages: Iterable[Page | Failure], nlp: Language) -> Iterator[Record | Failure]:
    """The records of `pages` by a pipeline that is loaded already."""
    for articles in clean_pages(pages):
        if isinstance(articles, Failure):
            yield articles
        else:
            yield from (extract_article(nlp, article) for article in articles)


def clean_articles(pages: Iterable[Page | Failure]) -> Iterator[Article | Failure]:
    """The articles of `pages`, one after the other."""
    for articles in clean_pages(pages):
        if isinstance(articles, Failure):
            yield articles
        else:
            yield from articles


def extract_article(nlp: Language, article: Article) -> Record:
    """The record of one article."""
    return collect(nlp(make_doc(nlp, article)), article)


def clean_pages(pages: Iterable[Page | Failure]) -> Iterator[list[Article] | Failure]:
    """The articles of each page, or why there are none."""
    return map(clean_page, pages)


def clean_page(page: Page | Failure) -> list[Article] | Failure:
    """The articles of one page; a page that fails, in whatever way, costs only itself."""
    if isinstance(page, Failure):
        return page
    try:
        return read_articles(page)
    except PageError as error:
        return Failure(page.source, str(error))
    except RecursionError:
        return Failure(page.source, "nested too deep to be read; save the page as text")


def extract_parallel(pages: Iterable[Page | Failure], *, model: str, jobs: int) -> Iterator[Record | Failure]:
    """`extract_pages` in `jobs` processes, each with a pipeline of its own."""
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    with context.Pool(jobs, initializer=start_worker, initargs=(model,)) as pool:
        for results in pool.imap(work, pages, chunksize=4):
            yield from results


WORKER: dict[str, Language] = {}


def start_worker(model: str) -> None:
    WORKER["nlp"] = load_pipeline(model)


def work(page: Page | Failure) -> list[Record | Failure]:
    articles = clean_page(page)
    if isinstance(articles, Failure):
        return [articles]
    return [extract_article(WORKER["nlp"], article) for article in articles]
