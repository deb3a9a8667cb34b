"""The pipeline and its Docs can be written and read back by spaCy's own means."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

pytestmark = pytest.mark.model

TEXT = "Justine Ryst, directrice des partenariats d'ex-Twitter, recrute 20 personnes. Le PDG de X. part."


def answers(doc: Doc) -> dict[str, list[tuple[Any, ...]]]:
    attributes = ("name", "kind", "role", "figure", "why")
    return {
        key: [(span.start_char, span.text, *(span._.get(f"tweetpress_{a}") for a in attributes)) for span in spans]
        for key, spans in doc.spans.items()
    }


def test_doc_keeps_its_answers(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert all(doc.spans[key] for key in ("people", "companies", "roles", "figures"))
    binary = DocBin(docs=[doc], store_user_data=True).to_bytes()
    copies = [
        Doc(nlp.vocab).from_bytes(doc.to_bytes()),
        *DocBin().from_bytes(binary).get_docs(nlp.vocab),
        pickle.loads(pickle.dumps(doc)),
    ]
    assert [answers(copy) for copy in copies] == [answers(doc)] * 3


def test_pipeline_read_from_disk_answers_the_same(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    code = f"""
import spacy, tweetpress.french, tweetpress.pipeline
from tweetpress.components import companies, figures, paragraphs, people, recognizer, roles
nlp = spacy.load({str(tmp_path)!r})
doc = nlp({TEXT!r})
print([t.text for t in doc])
print(nlp.pipe_names)
print([[(s.start_char, s.text, s._.tweetpress_name, s._.tweetpress_role) for s in g] for g in doc.spans.values()])
"""
    there = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=300)
    doc = nlp(TEXT)
    spans = [
        [(s.start_char, s.text, s._.tweetpress_name, s._.tweetpress_role) for s in group]
        for group in doc.spans.values()
    ]
    assert there.stdout.splitlines() == [repr([t.text for t in doc]), repr(nlp.pipe_names), repr(spans)]


def test_pipeline_keeps_its_answers_as_bytes(nlp: Language) -> None:
    other = spacy.util.load_model_from_config(nlp.config).from_bytes(nlp.to_bytes())
    assert answers(other(TEXT)) == answers(nlp(TEXT))
