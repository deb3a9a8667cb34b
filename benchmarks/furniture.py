"""How well articles are told from furniture on French pages from public test suites, side by side with other tools.

    python benchmarks/furniture.py FOLDER [--errors]

FOLDER holds checkouts named `trafilatura` (adbar/trafilatura), `readability` (mozilla/readability), `readability.php`
(fivefilters/readability.php) and `fundus` (flairNLP/fundus); what is missing is passed over. Tools that are not
installed are left out: `pip install trafilatura readability-lxml justext`. The pages themselves stay in their
repositories: their text belongs to their papers.

Two measures. Strings: each page of trafilatura comes with a few strings that the article must hold and a few that it
must not; F1 over all of them. Words: where the whole text is known, bag of words of what a tool gives against it.
`dump` rows read the same pages as the text that a browser shows, without any tag.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, NavigableString

from tweetpress.clean import read_articles
from tweetpress.clean.language import detect_language
from tweetpress.datatypes import Page
from tweetpress.errors import PageError
from tweetpress.readers.blocks import INLINE
from tweetpress.readers.decode import decode
from tweetpress.readers.elements import SILENT

Extract = Callable[[bytes], str]
OWN_PAGES = ("lemonde-1", "lemonde-2", "liberation-1", "challenges")
"""The French ones among Readability's test pages."""


@dataclass(frozen=True)
class Sample:
    """A page with what its article must and must not hold; `text` is the whole article where it is known."""

    name: str
    data: bytes
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    text: str = ""


def read_samples(folder: Path) -> Iterator[Sample]:
    yield from read_trafilatura(folder / "trafilatura" / "tests")
    seen: set[str] = set()
    for name, tests in (("readability.php", "test"), ("readability", "test")):
        for sample in read_readability(folder / name / tests / "test-pages"):
            if sample.name not in seen:
                seen.add(sample.name)
                yield sample
    yield from read_fundus(folder / "fundus" / "tests" / "resources" / "parser" / "test_data" / "fr")


def read_trafilatura(tests: Path) -> Iterator[Sample]:
    """The pages of trafilatura's own evaluation that say they are French, or say nothing and are."""
    if not (tests / "evaldata.json").exists():
        return
    for entry in json.loads((tests / "evaldata.json").read_text(encoding="utf-8")).values():
        file = next((f for f in (tests / "cache" / entry["file"], tests / "eval" / entry["file"]) if f.exists()), None)
        if file is None:
            continue
        data = file.read_bytes()
        stated = re.search(rb"<html[^>]*\blang=[\"']?(\w\w)", data[:5000])
        if stated and stated.group(1) != b"fr":
            continue
        if detect_language(to_dump(data)[2000:], "xx") == "fr":
            yield Sample(file.name, data, tuple(entry["with"]), tuple(entry["without"]))


def read_readability(pages: Path) -> Iterator[Sample]:
    for name in OWN_PAGES:
        if (pages / name / "source.html").exists():
            expected = BeautifulSoup((pages / name / "expected.html").read_bytes(), "html.parser")
            yield Sample(name, (pages / name / "source.html").read_bytes(), text=expected.get_text(" "))


def read_fundus(tests: Path) -> Iterator[Sample]:
    for file in sorted(tests.glob("*.html.gz")):
        stated = json.loads((tests / f"{file.name.split('_')[0]}.json").read_text(encoding="utf-8"))
        version = next(
            (v for v in stated.values() if str(v["publishing_date"])[:10].replace("-", "_") in file.name), None
        )
        version = version or next(iter(stated.values()))
        parts = [*version["body"]["summary"]]
        for section in version["body"]["sections"]:
            parts += [*section["headline"], *section["paragraphs"]]
        yield Sample(file.name, gzip.decompress(file.read_bytes()), text="\n".join(parts))


def to_dump(data: bytes) -> str:
    """What a browser shows of a page, saved as text: a line for each block element."""
    soup = BeautifulSoup(decode(data), "html.parser")
    lines: list[str] = [""]
    for node in soup.descendants:
        name = getattr(node, "name", None)
        if name is not None and name not in INLINE and name not in SILENT:
            lines.append("")
        elif type(node) is NavigableString and not any(parent.name in SILENT for parent in node.parents):
            lines[-1] += node
    return "\n".join(" ".join(line.split()) for line in lines)


def own_html(data: bytes) -> str:
    return own(Page("page.html", data, "html"))


def own_dump(data: bytes) -> str:
    return own(Page("page.txt", to_dump(data).encode(), "text"))


def own(page: Page) -> str:
    try:
        return "\n\n".join(article.text for article in read_articles(page))
    except PageError:
        return ""


def find_tools() -> dict[str, Extract]:
    """tweetpress and whatever other tools are installed, by the name of the row."""
    tools: dict[str, Extract] = {"tweetpress": own_html, "tweetpress, dump": own_dump}
    try:
        import trafilatura

        tools["trafilatura"] = lambda data: trafilatura.extract(data, include_comments=False) or ""
        tools["trafilatura, precision"] = lambda data: (
            trafilatura.extract(data, include_comments=False, favor_precision=True) or ""
        )
    except ImportError:
        pass
    try:
        from readability import Document

        tools["readability-lxml"] = lambda data: BeautifulSoup(
            Document(decode(data)).summary(html_partial=True), "html.parser"
        ).get_text(" ")
    except ImportError:
        pass
    try:
        import justext

        words = justext.get_stoplist("French")
        tools["jusText"] = lambda data: "\n".join(
            p.text for p in justext.justext(decode(data).encode(), words, encoding="utf-8") if not p.is_boilerplate
        )
    except ImportError:
        pass
    return tools


def squash(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def bag(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


@dataclass
class Tally:
    """Counts of one tool over all pages; `seconds` is CPU time."""

    hit: int = 0
    missed: int = 0
    kept: int = 0
    same: int = 0
    lost: int = 0
    extra: int = 0
    seconds: float = 0.0

    def add(self, sample: Sample, text: str) -> list[str]:
        """Count one page; returns what went wrong, for `--errors`."""
        squashed = squash(text)
        missed = [s for s in sample.wanted if squash(s) not in squashed]
        kept = [s for s in sample.unwanted if squash(s) in squashed]
        self.hit += len(sample.wanted) - len(missed)
        self.missed += len(missed)
        self.kept += len(kept)
        if sample.text:
            found, known = bag(text), bag(sample.text)
            self.same += (found & known).total()
            self.lost += (known - found).total()
            self.extra += (found - known).total()
            if (known - found).total() + (found - known).total() > known.total() / 20:
                kept.append(f"{(known - found).total()} words lost, {(found - known).total()} too many")
        return [f"missed {s!r}" for s in missed] + [f"kept {s!r}" for s in kept]

    def row(self, name: str, pages: int) -> str:
        strings = 2 * self.hit / max(1, 2 * self.hit + self.missed + self.kept)
        words = 2 * self.same / max(1, 2 * self.same + self.lost + self.extra)
        return (
            f"| {name} | {strings:.3f} | {self.missed} | {self.kept} | {words:.3f} | {self.lost} | {self.extra}"
            f" | {1000 * self.seconds / max(1, pages):.0f} |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="say what tweetpress got wrong, page by page")
    options = parser.parse_args()
    samples = list(read_samples(options.folder))
    if not samples:
        sys.exit(f"no test suite found in {options.folder}")
    print(f"{len(samples)} pages, {sum(map(bool, (s.text for s in samples)))} with their whole text\n")
    print("| tool | strings F1 | missed | kept | words F1 | lost | too many | CPU ms a page |")
    print("|---|---|---|---|---|---|---|---|")
    for name, extract in find_tools().items():
        tally = Tally()
        for sample in samples:
            start = time.process_time()
            text = extract(sample.data)
            tally.seconds += time.process_time() - start
            for error in tally.add(sample, text):
                if options.errors and name.startswith("tweetpress"):
                    print(f"{name}: {sample.name}: {error}", file=sys.stderr)
        print(tally.row(name, len(samples)))


if __name__ == "__main__":
    main()
