"""Where the time goes: milliseconds of processor time a page of each step, warm, in one process."""

import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from measure import options, table
from pages import make_pages

MODEL = {"tokenizer", "tok2vec", "morphologizer", "parser", "ner", "tweetpress_ner"}


def measure(pages: int = 320) -> str:
    from tweetpress import collect as collecting
    from tweetpress.batches import clean_page, extract_cleaned, in_batches
    from tweetpress.datatypes import Page
    from tweetpress.output.data import OutputOptions, to_dict
    from tweetpress.pipeline import load_pipeline

    clock = Clock()
    nlp = load_pipeline()
    nlp._components = [(name, Timed(name, pipe, clock)) for name, pipe in nlp._components]
    nlp.tokenizer = clock("tokenizer", nlp.tokenizer)
    plainly, collecting.collect = collecting.collect, clock("collect", collecting.collect)
    clean, write = clock("clean", clean_page), clock("to JSON", to_dict)
    given = [Page(str(n), text.encode(), "text") for n, text in enumerate(make_pages(pages))]
    for batch in in_batches(given):
        results = extract_cleaned(nlp, [clean(page) for page in batch], own=False)
        for record in (record for page in results for record in page):
            write(record, OutputOptions())
    collecting.collect = plainly
    total, model = clock.seconds.total(), sum(clock.seconds[name] for name in MODEL)
    spent = [*clock.seconds.most_common(), ("the model in all", model), ("the rest in all", total - model)]
    return table(
        f"Steps, {pages} pages, milliseconds of processor time:",
        ["step", "ms/page", "share"],
        [[name, 1000 * seconds / pages, f"{seconds / total:.0%}"] for name, seconds in spent],
    )


class Clock:
    """Sums up the processor time of functions, by name."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def __call__(self, name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            start = time.process_time()
            try:
                return step(*args, **kwargs)
            finally:
                self.seconds[name] += time.process_time() - start

        return call


class Timed:
    """A component of the pipeline with a clock around what it does to a batch."""

    def __init__(self, name: str, pipe: Any, clock: Clock) -> None:
        self.whole = hasattr(pipe, "pipe")
        self.process = clock(name, (lambda docs: list(pipe.pipe(docs))) if self.whole else pipe)

    def __call__(self, doc: Any) -> Any:
        return self.process([doc])[0] if self.whole else self.process(doc)

    def pipe(self, docs: Any, **_: Any) -> Any:
        return self.process(list(docs)) if self.whole else [self.process(doc) for doc in docs]


if __name__ == "__main__":
    print(measure(**vars(options(__doc__, pages=320))))
