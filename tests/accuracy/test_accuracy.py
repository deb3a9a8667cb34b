"""The corpus is whole, and the code is no worse at it than the floors say."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from spacy.language import Language

from tweetpress.datatypes import Record
from tweetpress.output.data import OutputOptions, dump, to_dict
from tweetpress.pages import read_pages
from tweetpress.run import extract_loaded

HERE = Path(__file__).parent
PAGES = HERE / "pages"
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
FINGERPRINT = "5fea5d2cecfa004b"


def test_gold_and_scorer_are_as_they_were() -> None:
    """Nobody gets better by changing the questions: whoever mends gold writes the new fingerprint, and why."""
    digest = hashlib.sha256()
    for path in [HERE / "score.py", *sorted(PAGES.iterdir())]:
        digest.update(path.name.encode() + path.read_bytes())
    assert digest.hexdigest()[:16] == FINGERPRINT


@pytest.fixture(scope="module")
def scores(nlp: Language, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    results = list(extract_loaded(read_pages([str(PAGES)]), nlp))
    articles = [to_dict(record, OutputOptions()) for record in results if isinstance(record, Record)]
    out = tmp_path_factory.mktemp("accuracy") / "out.json"
    out.write_text(dump({"articles": articles}), encoding="utf-8")
    scorer = [sys.executable, str(HERE / "score.py"), str(out), str(PAGES), "--json"]
    scores: dict[str, dict[str, float]] = json.loads(subprocess.run(scorer, capture_output=True, check=True).stdout)
    return scores


@pytest.mark.model
@pytest.mark.parametrize("kind", FLOORS)
def test_scores_are_not_below_their_floors(scores: dict[str, dict[str, float]], kind: str) -> None:
    attribute = scores["attributes"].get(kind)
    assert (attribute["share"] if isinstance(attribute, dict) else scores[kind]["f1"]) >= FLOORS[kind]
