"""Pages for the benchmarks, made from those of the corpus: the same ones for the same count, no two alike.

In each, some words become ones that no vocabulary knows, as names and typing errors do on the web: a program that keeps
every word it has seen grows.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SOURCES = sorted((ROOT / "tests" / "accuracy" / "pages").glob("*.txt"))
SYLLABLES = re.findall(r"\w+", "ba bro cla dou fé gui jon ka lor mé nou pla qui ra sou tri vau xan yl zé")
LONG_WORD = re.compile(r"\b[a-zà-ÿ]{7,}\b")
NEW_WORDS = 30


def make_pages(count: int, *, first: int = 0, paragraphs: int | None = None) -> Iterator[str]:
    """`count` page texts from the `first` on, or some `paragraphs` of each only."""
    sources = [path.read_text(encoding="utf-8") for path in SOURCES]
    for number in range(first, first + count):
        chance = random.Random(number)
        lines = sources[number % len(sources)].split("\n\n")[:paragraphs]
        yield new_words("\n\n".join(lines), chance)


def new_words(text: str, chance: random.Random) -> str:
    places = [match.span() for match in LONG_WORD.finditer(text)]
    for start, end in sorted(chance.sample(places, min(NEW_WORDS, len(places))), reverse=True):
        text = text[:start] + "".join(chance.choices(SYLLABLES, k=4)) + text[end:]
    return text


def write_pages(folder: Path, count: int, *, first: int = 0) -> Path:
    """The pages as files in `folder`, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(make_pages(count, first=first)):
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
    return folder
