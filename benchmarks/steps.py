"""Where the time goes: milliseconds of processor time a page of each step, warm, in one process."""

import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from measure import options, table
from pages import make_pages

from tweetpress import collect as collecting
from tweetpress.batches import clean_page, extract_cleaned, in_batches
from tweetpress.datatypes import Page
from tweetpress.output.data import OutputOptions, to_dict
from tweetpress.pipeline import load_pipeline

given = options(__doc__, pages=320)
seconds: Counter[str] = Counter()


def timed(name: str, step: Callable[..., Any]) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        start = time.process_time()
        try:
            return step(*args, **kwargs)
        finally:
            seconds[name] += time.process_time() - start

    return call


class Timed:
    """A component of the pipeline with a clock around what it does to a batch."""

    def __init__(self, name: str, pipe: Any) -> None:
        self.process = timed(name, pipe if name.startswith("tweetpress") else lambda docs: list(pipe.pipe(docs)))
        self.is_ours = name.startswith("tweetpress")

    def __call__(self, doc: Any) -> Any:
        return self.process(doc)

    def pipe(self, docs: Any, **_: Any) -> Any:
        docs = list(docs)
        return [self.process(doc) for doc in docs] if self.is_ours else self.process(docs)


nlp = load_pipeline()
nlp._components = [(name, Timed(name, pipe)) for name, pipe in nlp._components]
nlp.tokenizer = timed("tokenizer", nlp.tokenizer)
collecting.collect = timed("collect", collecting.collect)
clean, write = timed("clean", clean_page), timed("to JSON", to_dict)
pages = [Page(str(n), text.encode(), "text") for n, text in enumerate(make_pages(given.pages))]
for batch in in_batches(pages):
    results = extract_cleaned(nlp, [clean(page) for page in batch], own=False)
    for record in (record for page in results for record in page):
        write(record, OutputOptions())
total = sum(seconds.values())
table(
    f"Steps, {given.pages} pages",
    ["step", "ms/page", "share"],
    [[name, 1000 * spent / given.pages, f"{spent / total:.0%}"] for name, spent in seconds.most_common()],
)
