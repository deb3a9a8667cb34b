"""Pages for the benchmarks, made from the seeds: the same ones for the same count, no two alike.

In each, some words become ones that no vocabulary knows, as names and typing errors do on the web: a program that keeps
every word it has seen grows.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
SYLLABLES = [
    "ba",
    "bro",
    "cla",
    "dou",
    "fé",
    "gui",
    "jon",
    "ka",
    "lor",
    "mé",
    "nou",
    "pla",
    "qui",
    "ra",
    "sou",
    "tri",
    "vau",
    "xan",
    "yl",
    "zé",
]
LONG_WORD = re.compile(r"\b[a-zà-ÿ]{7,}\b")
NEW_WORDS = 30


def make_pages(count: int, *, paragraphs: int | None = None) -> Iterator[str]:
    """`count` page texts of about 3,000 characters, or of some `paragraphs` only."""
    seeds = [path.read_text(encoding="utf-8") for path in SEEDS]
    for number in range(count):
        chance = random.Random(number)
        lines = seeds[number % len(seeds)].split("\n\n")[:paragraphs]
        yield new_words("\n\n".join(lines), chance)


def new_words(text: str, chance: random.Random) -> str:
    places = [match.span() for match in LONG_WORD.finditer(text)]
    for start, end in sorted(chance.sample(places, min(NEW_WORDS, len(places))), reverse=True):
        text = text[:start] + "".join(chance.choices(SYLLABLES, k=4)) + text[end:]
    return text


def write_pages(folder: Path, count: int) -> Path:
    """The pages as files in `folder`, unless they are there already."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(make_pages(count)):
        path = folder / f"{number:06}.txt"
        if not path.exists():
            path.write_text(text, encoding="utf-8")
    return folder
