"""The quick import of spaCy leaves out its command line, and nothing that anybody could miss."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from tweetpress.start import collection_paused

LEAN = "from tweetpress.start import import_spacy; import_spacy(); import spacy, sys; "


def python(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    return run.stdout.strip()


@pytest.mark.parametrize(
    "code",
    [
        "print(spacy.info('fr_core_news_sm', silent=True)['lang'])",
        "print(callable(spacy.cli.download), spacy.cli is sys.modules['spacy.cli'])",
        "from spacy.cli import info; print(info('fr_core_news_sm', silent=True)['lang'])",
        "import spacy.cli; print(spacy.cli.info.__module__)",
        "print(callable(spacy.displacy.render))",
        "from spacy import displacy; print(displacy.__name__)",
        "print(hasattr(spacy, 'no_such_thing'))",
        "r = spacy.registry; print([(n, sorted(getattr(r, n).get_all())) for n in sorted(r.get_registry_names())])",
    ],
)
def test_spacy_is_what_it_is_when_imported_plainly(code: str) -> None:
    assert python(LEAN + code) == python(f"import spacy, sys; {code}") != ""


def test_the_command_line_of_spacy_is_not_imported() -> None:
    assert python(LEAN + "print([name for name in sys.modules if name.startswith(('spacy.cli', 'weasel'))])") == "[]"


def test_a_spacy_that_is_there_already_is_left_alone() -> None:
    assert python("import spacy; before = dict(vars(spacy)); " + LEAN + "print(vars(spacy) == before)") == "True"


def test_collection_goes_on_as_it_was() -> None:
    with collection_paused():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    with collection_paused():
        pass
    was_off = not gc.isenabled()
    gc.enable()
    assert was_off
