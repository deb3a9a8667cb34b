"""How well French numbers are read, on the public test suites of other number readers, peers in the same run.

    python benchmarks/french_numbers.py FOLDER [--errors]

FOLDER holds checkouts named `Recognizers-Text` (microsoft/Recognizers-Text), `duckling` (facebook/duckling),
`text2num` (allo-media/text2num, for its tests at 510f223: the last commit with the Python grammar) and
`NeMo-text-processing` (NVIDIA/NeMo-text-processing); what is missing is passed over. num2words, read backwards, gives
cardinals in Belgian and Swiss too. Peers that are not installed are left out: `pip install num2words text2num
recognizers-text-number recognizers-text-number-with-unit recognizers-text-date-time "emoji<2"`.

Each bare number is put into a sentence with a counted noun, as articles have it; whole sentences of a suite are taken
as they are. A case is right when exactly its value is found, with its kind. Negatives are dates, hours, ordinals and
phone numbers: right when nothing is found.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tweetpress.datatypes import Article, Metadata
from tweetpress.pipeline import load_pipeline, make_doc

GROUPS = ("cardinals in words", "digits", "money", "percent", "durations", "negatives")
KINDS = {
    "cardinals in words": "count",
    "digits": "count",
    "money": "money",
    "percent": "percent",
    "durations": "duration",
}
EXAMPLES = re.compile(r"examples \((?P<head>[^\[]*?)\)\s*\[(?P<list>.*?)\n\s*\]", re.DOTALL)
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
TIME = re.compile(
    r"\b(?:semaines?|mois|jours?|ans?|années?|annees?|minutes?|secondes?|dimanches"
    r"|dans .*heures?|(?:prochain|derni)\w* heures|heures suivantes)\b",
    re.IGNORECASE,
)
"""« dans deux semaines » dates by a length of time, which is a duration for us, and no negative."""
SHARE = re.compile(r"\b(?:cents?|centimes?|penny|pence)\b", re.IGNORECASE)
SEED = 20240601
"""Draws the numbers that num2words writes: the same every run."""


@dataclass(frozen=True)
class Case:
    """A sentence, its group, and the value that must be found in it (None: nothing may be found)."""

    suite: str
    group: str
    sentence: str
    value: float | None


def counted(number: str) -> str:
    """The number in a sentence, before a counted noun."""
    of = "d'" if re.search(r"(illi(on|ard)s?|[MKkG])$", number) else ""
    return f"Le groupe compte {number} {of}abonnés dans le pays."


def read_json(path: Path) -> list[dict[str, object]]:
    return json.loads(path.read_text(encoding="utf-8-sig")) if path.is_file() else []


def quantity(text: object) -> float | None:
    """« 48200000 », « 12,345 », « 100% » as the specifications write values."""
    with suppress(ValueError):
        return float(str(text).replace("%", "").replace(",", "."))
    return None


def read_recognizers(folder: Path) -> Iterator[Case]:
    """Whole numbers that are the whole input; amounts, percentages and times in their sentences."""
    suite = "Recognizers-Text"
    for spec in read_json(folder / "Number/French/NumberModel.json"):
        text, results = str(spec["Input"]).strip(), spec["Results"]
        value = quantity(results[0]["Resolution"]["value"]) if len(results) == 1 else None  # type: ignore[index,arg-type]
        if value is None or results[0]["Text"].lower() != text.lower() or value != int(value) or value < 2:  # type: ignore[index]
            continue
        if re.fullmatch(r"[^\W\d_][^\d.,/]*", text) and not re.search(r"douzaine|ieme|ième|virgule", text):
            yield Case(suite, "cardinals in words", counted(text), value)
        elif re.fullmatch(r"[\d .,]+", text):
            yield Case(suite, "digits", counted(text), value)
    for group, name in (("percent", "Number/French/PercentModel"), ("money", "NumberWithUnit/French/CurrencyModel")):
        for spec in read_json(folder / f"{name}.json"):
            values = [quantity(result["Resolution"]["value"]) for result in spec["Results"]]  # type: ignore[attr-defined]
            text = "".join(str(result["Text"]) for result in spec["Results"])  # type: ignore[attr-defined]
            if (
                len(values) != 1
                or values[0] is None
                or values[0] == 100
                or re.search(r"pourcentage|\^|soustraire|pourcent des", text)
            ):
                continue  # « 100 % » alone is no figure for us; the others are no French
            shares = bool(SHARE.search(text)) and not re.search(r"dollar|euro|livre", text)
            yield Case(
                suite, group, str(spec["Input"]).strip(), values[0] / 100 if shares and group == "money" else values[0]
            )
    for spec in read_json(folder / "DateTime/French/DurationExtractor.json"):
        texts = [result["Text"] for result in spec["Results"]]  # type: ignore[attr-defined]
        number = re.match(r"\d+(?:,\d+)?(?!\d)", texts[0]) if len(texts) == 1 else None
        if number and " et " not in texts[0]:
            yield Case(suite, "durations", str(spec["Input"]), quantity(number.group()))
    for name in ("DateTime/French/DateExtractor", "DateTime/French/TimeExtractor", "Number/French/OrdinalModel"):
        for spec in read_json(folder / f"{name}.json"):
            if spec["Results"] and not TIME.search(str(spec["Input"])):
                yield Case(suite, "negatives", f"{str(spec['Input']).strip()}.", None)
    for spec in read_json(folder / "Sequence/French/PhoneNumberModel.json"):
        yield Case(suite, "negatives", str(spec["Input"]), None)


def read_duckling(folder: Path) -> Iterator[Case]:
    suite = "duckling"
    for head, text in read_examples(folder / "Numeral/FR/Corpus.hs"):
        value = quantity(head.split()[-1].strip("()"))
        if value is not None and value >= 2 and text[0] not in ",-":
            words = text[0].isalpha() and not any(char.isdigit() for char in text)
            yield Case(suite, "cardinals in words" if words else "digits", counted(text), value)
    for head, text in read_examples(folder / "AmountOfMoney/FR/Corpus.hs"):
        value = quantity(head.split()[-1]) if head.startswith("simple") and "Unnamed" not in head else None
        if value is not None:
            yield Case(suite, "money", f"Le tout revient à {text}, pas davantage.", value)
    for head, text in read_examples(folder / "Duration/FR/Corpus.hs"):
        value = quantity(head.split()[1]) if head.startswith("DurationData") else None
        if value is not None and value > 1:
            yield Case(suite, "durations", f"L'opération prend {text}, pas davantage.", value)
    for _, text in read_examples(folder / "Ordinal/FR/Corpus.hs"):
        yield Case(suite, "negatives", f"C'est la {text} place du concours.", None)
    for head, text in read_examples(folder / "Time/FR/Corpus.hs"):
        if re.search(r"Day|Minute|Hour|Month|Year", head) and not TIME.search(text):
            yield Case(suite, "negatives", f"Le rendez-vous tombe {text}.", None)


def read_examples(path: Path) -> Iterator[tuple[str, str]]:
    """The (value, text) pairs of a corpus in Haskell."""
    source = path.read_text(encoding="utf-8") if path.is_file() else ""
    for block in EXAMPLES.finditer(source):
        for text in STRING.findall(block["list"]):
            yield block["head"], text.replace('\\"', '"')


def read_text2num(folder: Path) -> Iterator[Case]:
    path = folder / "tests/test_text_to_num_fr.py"
    source = path.read_text(encoding="utf-8") if path.is_file() else ""
    pairs = re.findall(r'text2num\("([^"]+)", "fr"\), ([\d_]+)\)', source)
    pairs += re.findall(
        r'test\d = \(?\s*"([^"]+)"\s*\)?\s*self\.assertEqual\(text2num\(test\d, "fr"\), ([\d_]+)', source
    )
    for text, value in pairs:
        if not text.startswith("zéro"):
            yield Case("text2num", "cardinals in words", counted(text), float(value))


def read_nemo(folder: Path) -> Iterator[Case]:
    data = folder / "tests/nemo_text_processing/fr"
    for spoken, written in read_pairs(data / "data_inverse_text_normalization/test_cases_cardinal.txt"):
        value = quantity(re.sub(r"\s", "", written))
        if value is not None and value >= 2:
            yield Case("NeMo", "cardinals in words", counted(spoken), value)
    for written, _ in read_pairs(data / "data_text_normalization/test_cases_cardinal.txt"):
        value = quantity(re.sub(r"\s", "", written))
        if value is not None and value >= 2:
            yield Case("NeMo", "digits", counted(written), value)
    for written, _ in read_pairs(data / "data_text_normalization/test_cases_decimal.txt"):
        number, _, scale = written.partition(" m" if " m" in written else " b")
        value = quantity(re.sub(r"\s", "", number))
        power = {"": 0, "illion": 6, "illiard": 9}.get(scale.rstrip("s")) if " b" not in written else 12
        if value is not None and power is not None:
            yield Case("NeMo", "digits", counted(written), value * 10**power)
    for spoken, written in read_pairs(data / "data_inverse_text_normalization/test_cases_money.txt"):
        value = quantity(re.sub(r"[^\d,]", "", written))
        if value is not None and "illion" not in written and "illiard" not in written and not spoken.startswith("un"):
            yield Case("NeMo", "money", f"Le tout revient à {spoken}, pas davantage.", value)
    carriers = {"date": "Le", "time": "La réunion commence à", "ordinal": "Voici la", "telephone": "Appelez le"}
    for name, carrier in carriers.items():
        for spoken, _ in read_pairs(data / f"data_inverse_text_normalization/test_cases_{name}.txt"):
            yield Case("NeMo", "negatives", f"{carrier} {spoken}.", None)
    for name in ("date", "ordinal"):
        for written, _ in read_pairs(data / f"data_text_normalization/test_cases_{name}.txt"):
            yield Case("NeMo", "negatives", f"Rendez-vous : {written}.", None)


def read_pairs(path: Path) -> Iterator[tuple[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    for line in lines:
        left, tilde, right = line.partition("~")
        if tilde:
            yield left.strip(), right.strip()


def read_num2words() -> Iterator[Case]:
    """Numbers written by num2words, read backwards: small ones all, great ones drawn."""
    try:
        from num2words import num2words
    except ImportError:
        return
    draw = random.Random(SEED)
    numbers = [*range(2, 121), *(draw.randrange(121, 10 ** draw.randrange(4, 12)) for _ in range(180))]
    for number in numbers:
        for variety in ("fr", "fr_BE", "fr_CH"):
            yield Case("num2words", "cardinals in words", counted(num2words(number, lang=variety)), float(number))


Read = Callable[[list[Case]], list[list[float]]]
"""For each case the values that a tool finds of the case's kind; of any kind for a negative."""


def read_ours(cases: list[Case]) -> list[list[float]]:
    nlp = load_pipeline()
    docs = (make_doc(nlp, Article("case", 1, Metadata(), case.sentence)) for case in cases)
    found = []
    for case, doc in zip(cases, nlp.pipe(docs), strict=True):
        figures = [span._.tweetpress_figure for span in doc.spans["figures"]]
        found.append([float(f.value) for f in figures if case.value is None or f.kind == KINDS[case.group]])
    return found


def text2num_reader() -> Read | None:
    """Cardinals in words alone: it has no kinds, nor digits."""
    try:
        from text_to_num import alpha2digit
    except ImportError:
        return None

    def read(cases: list[Case]) -> list[list[float]]:
        digits = [re.findall(r"\d+", alpha2digit(case.sentence, "fr")) for case in cases]
        return [[float(number) for number in numbers] for numbers in digits]

    return read


def recognizers_reader() -> Read | None:
    try:
        from recognizers_date_time import recognize_datetime
        from recognizers_number import Culture, recognize_number, recognize_percentage
        from recognizers_number_with_unit import recognize_currency
    except ImportError:
        return None
    tools = {"money": recognize_currency, "percent": recognize_percentage}

    def values(case: Case) -> list[float]:
        if case.group == "durations":
            results = recognize_datetime(case.sentence, Culture.French)
            texts = [r.text for r in results if r.type_name.endswith("duration")]
            return [q for text in texts for r in recognize_number(text, Culture.French) if (q := number(r)) is not None]
        results = tools.get(case.group, recognize_number)(case.sentence, Culture.French)
        return [q for r in results if (q := number(r)) is not None]

    def number(result: object) -> float | None:
        return quantity((getattr(result, "resolution", None) or {}).get("value"))

    def read(cases: list[Case]) -> list[list[float]]:
        found = []
        for case in cases:
            try:
                found.append(values(case))
            except Exception:  # a peer that raises on a case has not read it
                found.append([float("nan")])
        return found

    return read


def is_right(case: Case, found: Iterable[float]) -> bool:
    values = list(found)
    if case.value is None:
        return not values
    if case.suite == "Recognizers-Text" and case.group == "money":
        values = [value for value in values if value == case.value][:1] or values  # its sentences may hold more
    # a peer may give cents as cents
    scales = (1, 100) if case.group == "money" and SHARE.search(case.sentence) else (1,)
    return len(values) == 1 and any(abs(values[0] - case.value * s) <= 1e-6 * max(1.0, values[0]) for s in scales)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="print what we get wrong")
    options = parser.parse_args()
    cases = [
        *read_recognizers(options.folder / "Recognizers-Text" / "Specs"),
        *read_duckling(options.folder / "duckling" / "Duckling"),
        *read_text2num(options.folder / "text2num"),
        *read_nemo(options.folder / "NeMo-text-processing"),
        *read_num2words(),
    ]
    cases = list(dict.fromkeys(cases))
    tools: dict[str, Read | None] = {
        "tweetpress": read_ours,
        "text2num": text2num_reader(),
        "Recognizers-Text": recognizers_reader(),
    }
    right = {
        name: [is_right(c, f) for c, f in zip(cases, read(cases), strict=True)] for name, read in tools.items() if read
    }
    print("| group | cases | " + " | ".join(right) + " |")
    print("|---" * (2 + len(right)) + "|")
    for group in GROUPS:
        picked = [index for index, case in enumerate(cases) if case.group == group]
        cells = []
        for name, marks in right.items():
            skipped = name == "text2num" and group != "cardinals in words"
            share = sum(marks[index] for index in picked) / max(1, len(picked))
            cells.append("–" if skipped else f"{100 * share:.1f} %")
        print(f"| {group} | {len(picked)} | " + " | ".join(cells) + " |")
    if options.errors:
        for case, mark in zip(cases, right["tweetpress"], strict=True):
            if not mark:
                print(f"{case.suite}\t{case.group}\t{case.value}\t{case.sentence}")


if __name__ == "__main__":
    main()
