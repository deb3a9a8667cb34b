#!/usr/bin/env python3
"""How good it is, beside a plain spaCy script: prints the table of the README.

    python benchmarks/accuracy.py [GOLD_DIR] [--model fr_core_news_md ...]

The plain script reads each page's raw text (HTML: what BeautifulSoup's `get_text` gives) with the stock model and takes
PER for people and ORG for companies; it knows no roles and no figures.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import spacy
from bs4 import BeautifulSoup

ROOT = Path(__file__).parent.parent
SCORER = ROOT / "tests" / "accuracy" / "score.py"
KINDS = ("body", "people", "companies", "roles", "figures")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", nargs="?", type=Path, default=ROOT / "tests" / "accuracy" / "pages")
    parser.add_argument("--model", action="append", help="default: fr_core_news_sm")
    arguments = parser.parse_args()
    print("| |" + "|".join(KINDS) + "|\n|---|" + "---:|" * len(KINDS))
    for model in arguments.model or ["fr_core_news_sm"]:
        print_row(f"plain script, `{model}`", score(plain(model, arguments.gold), arguments.gold), KINDS[1:3])
        print_row(f"tweetpress, `{model}`", score(ours(model, arguments.gold), arguments.gold), KINDS)


def print_row(name: str, scores: dict[str, Any], kinds: tuple[str, ...]) -> None:
    cells = (f"{scores[kind]['f1']:.3f}" if kind in kinds else "–" for kind in KINDS)
    print(f"| {name} | {' | '.join(cells)} |", flush=True)


def score(articles: list[dict[str, Any]], gold: Path) -> dict[str, Any]:
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump({"articles": articles}, file)
        file.flush()
        done = subprocess.run([sys.executable, SCORER, file.name, gold, "--json"], capture_output=True, check=True)
    scores: dict[str, Any] = json.loads(done.stdout)
    return scores


def ours(model: str, gold: Path) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "tweetpress", "extract", str(gold), "--json", "--model", model]
    articles: list[dict[str, Any]] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)[
        "articles"
    ]
    return articles


def plain(model: str, gold: Path) -> list[dict[str, Any]]:
    nlp = spacy.load(model)
    articles = []
    for page in sorted(path for path in gold.iterdir() if path.suffix in (".txt", ".html")):
        text = page.read_text(encoding="utf-8", errors="replace")
        text = BeautifulSoup(text, "html.parser").get_text("\n") if page.suffix == ".html" else text
        names: dict[str, dict[str, None]] = {"PER": {}, "ORG": {}}
        for entity in nlp(text).ents:
            names.get(entity.label_, {})[entity.text] = None
        people, companies = ([{"name": name, "aliases": []} for name in names[label]] for label in ("PER", "ORG"))
        articles.append({"source": str(page), "text": text, "people": people, "companies": companies})
    return articles


if __name__ == "__main__":
    main()
