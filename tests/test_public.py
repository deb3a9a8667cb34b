"""The Python API: small, light to import, and as its docstrings say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SEEDS

import tweetpress


def test_all_is_what_is_there() -> None:
    for name in tweetpress.__all__:
        assert getattr(tweetpress, name).__module__.startswith("tweetpress")
    assert sorted(tweetpress.__all__) == tweetpress.__all__


def test_errors_are_one_tree() -> None:
    for name in tweetpress.__all__:
        if name.endswith("Error"):
            assert issubclass(getattr(tweetpress, name), tweetpress.TweetpressError)


def test_import_is_light() -> None:
    code = "import tweetpress, sys; print(any(m in sys.modules for m in ('spacy', 'bs4', 'rich', 'click')))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"False\n"


@pytest.mark.model
def test_extract_takes_text_a_page_or_a_folder() -> None:
    [record] = tweetpress.extract("Dick Costolo, le patron de Twitter, quittera ses fonctions le 1er juillet.")
    assert [person.name for person in record.people] == ["Dick Costolo"]
    assert "Twitter" in [company.name for company in record.companies]
    assert tweetpress.extract(SEEDS / "le-point-katie-stanton.txt")[0].title
    assert len(tweetpress.extract(str(SEEDS))) == 7


@pytest.mark.model
def test_extract_says_which_page_it_could_not_read(tmp_path: Path) -> None:
    with pytest.raises(tweetpress.PageError, match=r"nope\.txt: no such file"):
        tweetpress.extract(tmp_path / "nope.txt")


@pytest.mark.model
def test_components_are_published_for_other_pipelines() -> None:
    import spacy

    nlp = spacy.load("fr_core_news_sm", exclude=["lemmatizer"])
    for name in ("people", "companies", "roles", "figures"):
        nlp.add_pipe(f"tweetpress_{name}")
    assert nlp.analyze_pipes()["problems"] == {name: [] for name in nlp.pipe_names}
    doc = nlp("Dick Costolo, le patron de Twitter, a licencié 300 salariés.")
    assert [span.text for span in doc.spans["people"]] == ["Dick Costolo"]
    assert [span.text for span in doc.spans["figures"]] == ["300 salariés"]
    [role] = doc.spans["roles"]
    assert (role._.tweetpress_role.person, role._.tweetpress_role.title) == ("Dick Costolo", "patron")
