"""Trains the recogniser of names (see docs/training.md): python training/train.py

Goes on from the `ner` of fr_core_news_sm with the text in training/text and training/pages, and writes the weights
into the package. Fixed seeds, one core: the same text gives the same weights. `--test` holds a tenth of the lines out
and prints the score on them instead of writing anything.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import spacy
from augment import Names, make_articles
from markup import Line, read_lines
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch

from tweetpress.components.recognizer import LABELS, WEIGHTS, pack
from tweetpress.components.tokens import refine_tokens
from tweetpress.french import load_french
from tweetpress.lexicon import parse_table

HERE = Path(__file__).parent
SEED = 2007
EPOCHS = 15
LEARN_RATE = 2e-3  # ten times the usual for going on with a model: « institution » is new to it
FINAL_RATE = 0.1  # of LEARN_RATE, reached linearly
DROPOUT = 0.2
RENAMED = 0.5  # share of names that are replaced


def load_names(lines: Sequence[Line]) -> Names:
    """What replaces names: those of the text itself, and those of `names.tsv`."""
    lists: dict[str, set[str]] = {}
    for piece in (piece for line in lines for piece in line if piece.kind):
        lists.setdefault(piece.kind, set()).add(piece.text)
    table = (HERE / "names.tsv").read_text(encoding="utf-8")
    for row in parse_table("names.tsv", table, ("name", "kind")):
        lists.setdefault(row["kind"], set()).add(row["name"])
    return Names(
        given=tuple(sorted(lists.pop("GIVEN"))),
        surnames=tuple(sorted(lists.pop("SURNAME"))),
        lists={kind: tuple(sorted(names)) for kind, names in lists.items()},
        starters=tuple((HERE / "noise.txt").read_text(encoding="utf-8").partition("\n")[2].split()),
    )


def make_example(nlp: Language, line: Line) -> Example:
    """The line tokenised, and the same with its names as entities; a name that tokens do not fit is left out."""
    doc = nlp.make_doc("".join(piece.text for piece in line))
    gold = Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    spans, at = [], 0
    for piece in line:
        end = at + len(piece.text)
        if piece.kind:
            spans.append(gold.char_span(at, end, label=LABELS.get(piece.kind, "MISC"), alignment_mode="contract"))
        at = end
    gold.set_ents([span for span in spans if span])
    return Example(doc, gold)


def make_pipeline() -> Language:
    """The tokenizer of tweetpress and the small model's recogniser, with a label for institutions."""
    full = load_french("fr_core_news_sm", refine=refine_tokens)
    nlp = spacy.blank("fr", vocab=full.vocab)
    nlp.tokenizer = full.tokenizer
    nlp.add_pipe("ner", source=full).add_label("INST")
    return nlp


def train(nlp: Language, lines: Sequence[Line], *, epochs: int = EPOCHS) -> None:
    rng = random.Random(SEED)
    names = load_names(lines)
    optimizer = nlp.resume_training()
    for epoch in range(epochs):
        optimizer.learn_rate = LEARN_RATE * (1 - (1 - FINAL_RATE) * epoch / epochs)
        examples = [make_example(nlp, article) for article in make_articles(lines, names, rng, RENAMED)]
        losses: dict[str, float] = {}
        for batch in minibatch(examples, 8):
            nlp.update(batch, sgd=optimizer, drop=DROPOUT, losses=losses)
        print(f"epoch {epoch + 1}/{epochs}: loss {losses['ner']:.0f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--test", action="store_true", help="hold a tenth of the lines out and score on them")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    fix_random_seed(SEED)
    lines = read_lines(HERE / "text") + read_lines(HERE / "pages")
    nlp = make_pipeline()
    if not args.test:
        train(nlp, lines)
        args.out.parent.mkdir(exist_ok=True)
        args.out.write_bytes(pack(nlp.get_pipe("ner")))
        return
    random.Random(SEED).shuffle(lines)
    tenth = len(lines) // 10
    train(nlp, lines[tenth:])
    scores = nlp.evaluate([make_example(nlp, line) for line in lines[:tenth]])
    for label, score in sorted(scores["ents_per_type"].items()):
        print(f"{label:5}", "  ".join(f"{key.upper()} {score[key]:.3f}" for key in "prf"))


if __name__ == "__main__":
    main()
