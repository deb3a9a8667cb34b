"""Trains the recogniser of names on training/text: python training/train.py [--out FOLDER]

Starts from the `ner` of fr_core_news_sm and goes on with text written for this project. Deterministic: fixed seeds, one core.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from augment import Names, make_articles  # noqa: E402
from markup import Line, read_lines  # noqa: E402

from tweetpress.lexicon import read_table, split_forms  # noqa: E402
from tweetpress.pipeline import load_pipeline  # noqa: E402

SEED = 2007
LABELS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}


def label_of(kind: str, inst: bool) -> str:
    return LABELS.get(kind, "INST" if inst and kind == "INST" else "MISC")


def load_names(lines: list[Line]) -> Names:
    """Replacements: the names of the text itself, and the lexicons of the package."""
    seen: dict[str, Counter[str]] = {}
    for line in lines:
        for piece in line:
            if piece.kind:
                seen.setdefault(piece.kind, Counter())[piece.text] += 1
    lists = {kind: tuple(sorted(counts)) for kind, counts in seen.items()}
    rows = read_table("companies", ("name", "variants", "kind", "cue"))
    known = [form for row in rows for form in (row["name"], *split_forms(row["variants"])) if len(form) > 2]
    lists["ORG"] += tuple(form for form in known if form[0].isupper() or form[0].isdigit())
    for name, kinds in (
        ("places", {"country": "LOC", "city": "LOC", "region": "LOC"}),
        ("other_names", {"product": "PROD", "event": "EVENT", "institution": "INST", "school": "INST", "party": "INST", "club": "INST", "work": "WORK"}),
    ):
        columns = ("name", "kind") if name == "places" else ("name", "variants", "kind")
        try:
            table = read_table(name, columns)
        except FileNotFoundError:
            continue
        for row in table:
            if row["kind"] in kinds:
                lists[kinds[row["kind"]]] += (row["name"],)
    given = tuple(r["name"] for r in read_table("first_names", ("name", "gender")))
    surnames = read_surnames(HERE / "surnames.txt")
    starters = (HERE / "noise.txt").read_text(encoding="utf-8").split("\n", 1)[1].split()
    return Names(lists, given, surnames, tuple(starters))


def read_surnames(path: Path) -> tuple[str, ...]:
    """Surnames parted by blanks; a particle stays with what follows it."""
    text = path.read_text(encoding="utf-8")
    return tuple(re.findall(r"(?:(?:Van den|van der|De|Van|van|von|Ben|El|Aït|de) )?[^\s]+", text))


def make_example(nlp: Language, line: Line, inst: bool) -> Example:
    text = "".join(piece.text for piece in line)
    doc = nlp.make_doc(text)
    gold = Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    spans, at = [], 0
    for piece in line:
        if piece.kind:
            span = gold.char_span(at, at + len(piece.text), label=label_of(piece.kind, inst), alignment_mode="contract")
            if span is not None and len(span):
                spans.append(span)
        at += len(piece.text)
    gold.set_ents(spans)
    return Example(doc, gold)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--lr", type=float, default=5e-4)
    parser.add_argument("--drop", type=float, default=0.2)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--inst", action="store_true")
    parser.add_argument("--scratch", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--probe", action="store_true")
    args = parser.parse_args()
    fix_random_seed(SEED)
    rng = random.Random(SEED)
    lines = read_lines(HERE / "text")
    order = list(range(len(lines)))
    rng.shuffle(order)
    cut = len(lines) // 10
    test = [lines[i] for i in order[:cut]]
    train = lines if args.all else [lines[i] for i in order[cut:]]
    full = load_pipeline()
    names = load_names(train)
    nlp = spacy.blank("fr")
    nlp.tokenizer = full.tokenizer
    nlp.vocab = full.vocab
    if args.scratch:
        config = full.get_pipe("ner").cfg and full.config["components"]["ner"]
        config = {k: v for k, v in config.items() if k in ("model",)}
        config["model"]["tok2vec"]["embed"]["rows"] = [2000, 500, 1000, 1000]
        ner = nlp.add_pipe("ner", config=config)
        for label in ("PER", "ORG", "LOC", "MISC", *(["INST"] if args.inst else [])):
            ner.add_label(label)
        optimizer = nlp.initialize(lambda: [make_example(nlp, line, args.inst) for line in train[:100]])
    else:
        nlp.add_pipe("ner", source=full)
        if args.inst:
            nlp.get_pipe("ner").add_label("INST")
        optimizer = nlp.resume_training()
    optimizer.learn_rate = args.lr
    tests = [make_example(nlp, line, args.inst) for line in test]
    print(len(train), "lines", sum(len(e.reference) for e in tests), "test tokens", flush=True)
    if args.probe:
        from probe import probe
    for epoch in range(args.epochs):
        began = time.time()
        optimizer.learn_rate = args.lr * (1 - 0.9 * epoch / args.epochs)
        articles = make_articles(train, names, rng, args.share)
        examples = [make_example(nlp, article, args.inst) for article in articles]
        losses: dict[str, float] = {}
        for batch in minibatch(examples, 8):
            nlp.update(batch, sgd=optimizer, drop=args.drop, losses=losses)
        if epoch % 4 == 3 or epoch == args.epochs - 1:
            scores = nlp.evaluate([Example(nlp.make_doc(e.reference.text), e.reference) for e in tests])
            per = {k: round(v["f"], 3) for k, v in sorted(scores["ents_per_type"].items())}
            print(epoch, round(losses["ner"]), per, f"{time.time() - began:.0f}s", flush=True)
    if args.out:
        nlp.get_pipe("ner").to_disk(args.out)
    if args.probe:
        probe(nlp)


if __name__ == "__main__":
    main()
