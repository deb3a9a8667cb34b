"""The recipes run as they stand in the repository; those in Markdown are run by test_documents.py."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from forkserver import Shell

EXAMPLES = ROOT / "examples"
pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("script", "shown"),
    [("api.py", "Leslie Berland, 2 mentions: "), ("spacy_pipeline.py", "people Dick Costolo 0 12 -> Dick Costolo")],
)
def test_python_examples(script: str, shown: str) -> None:
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / script)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert shown in done.stdout


def test_notebook_runs_from_top_to_bottom(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, nlp: object
) -> None:
    notebook = json.loads((EXAMPLES / "notebook.ipynb").read_text(encoding="utf-8"))
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("tweetpress.default_pipeline", lambda: nlp)
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    exec("\n".join(cells), {})
    printed = capsys.readouterr().out
    assert "Leslie Berland     incoming  Chief marketing officer, Twitter" in printed
    assert not any(cell.get("outputs") for cell in notebook["cells"]), "clear the outputs before committing"


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_ci_check_passes_and_fails(shell: Shell, tmp_path: Path) -> None:
    check = EXAMPLES / "ci_check.sh"
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text("Dick Costolo quitte Twitter.\n", encoding="utf-8")
    for folder, status in ((str(ROOT / "seeds"), 0), ("pages", 1), ("nowhere", 1)):
        assert shell.run(f"bash {check} {folder}", cwd=tmp_path).returncode == status


@pytest.mark.parametrize("name", ["github-actions.yml", "gitlab-ci.yml"])
def test_ci_jobs_pass_and_fail(name: str, shell: Shell, tmp_path: Path) -> None:
    """The job's own tweetpress commands, before and after a person went missing from a page."""
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    commands = re.findall(r"^\s+- (?:run: )?(tweetpress .+)$", text, re.MULTILINE)
    assert len(commands) >= 2
    page = tmp_path / "pages" / "a.txt"
    page.parent.mkdir()
    page.write_text("Dick Costolo, le patron de Twitter, s’en va. Ada Lovelace arrive.\n", encoding="utf-8")
    [update] = re.findall(r"^#\s+(tweetpress check .+ --update)$", text, re.MULTILINE)
    assert shell.run(update, cwd=tmp_path).returncode == 0
    for command in commands:
        done = shell.run(command, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    page.write_text("Dick Costolo, le patron de Twitter, s’en va.\n", encoding="utf-8")
    checks = [command for command in commands if " check " in command]
    assert [shell.run(command, cwd=tmp_path).returncode for command in checks] == [1] * len(checks)


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_makefile(shell: Shell, tmp_path: Path) -> None:
    make = f"make -s -f {EXAMPLES / 'Makefile'} PAGES={ROOT / 'seeds'}"
    done = shell.run(f"{make} all accept check && {make} -q all", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "as expected: 7 articles"
    assert json.loads((tmp_path / "build" / "facts.json").read_text(encoding="utf-8"))["articles"]
