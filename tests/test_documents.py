"""Every command that a document shows is run, every link leads somewhere, every option is one."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import click
import pytest
from documents import FILES, ROOT, Step, blocks, make_folder, run_step, steps
from forkserver import Shell

from tweetpress.cli.app import COMMANDS, tweetpress

TEXTS = {str(path): (ROOT / path).read_text(encoding="utf-8") for path in FILES}
RUN = [name for name, text in TEXTS.items() if any(steps(text))]
SHOWN = [
    (name, line)
    for name, text in TEXTS.items()
    for block in blocks(text, "sh", "bash", "console", "yaml", "make")
    for line in re.findall(r"(?:^|[|;&$:-]|\s)\s*(tweetpress (?:[a-z-]+) [^|>&;#\n]*)", block[2].replace("\\\n", " "))
] + [(name, line) for name, text in TEXTS.items() for line in re.findall(r"`(tweetpress [a-z]+(?: [^`\n]+)?)`", text)]


@pytest.mark.model
@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
@pytest.mark.parametrize("name", RUN)
def test_commands_give_what_is_shown(name: str, shell: Shell, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "document")
    for step in steps(TEXTS[name]):
        done = run_step(shell, step, folder)
        assert done.returncode == 0, f"{step.command}\n{done.stderr}"
        assert step.fits(done.stdout), f"{step.command}\n--- shown\n{step.shown}\n--- printed\n{done.stdout}"


@pytest.mark.parametrize(("name", "line"), SHOWN)
def test_commands_and_options_exist(name: str, line: str) -> None:
    command_name, *words = shlex.split(re.sub(r"[\[\]…]|\.\.\.", "", line))[1:]
    assert command_name in COMMANDS or command_name.startswith("-"), line
    command = tweetpress.get_command(click.Context(tweetpress), command_name)
    if command is not None:
        options = {option for parameter in command.params for option in parameter.opts} | {"-h", "--help"}
        for word in words:
            if re.match(r"--?[a-z]", word):
                assert word.partition("=")[0] in options, f"{name}: {line}: no option {word}"


@pytest.mark.parametrize("name", TEXTS)
def test_links_lead_somewhere(name: str) -> None:
    for link in re.findall(r"""(?:\]\(|src="|srcset=")(?!https?:|#)([^)#\s"]+)""", TEXTS[name]):
        assert ((ROOT / name).parent / link).exists(), link


@pytest.mark.parametrize(
    ("shown", "printed", "fits"),
    [
        ("", "anything\n", True),
        ("a\nb\n", "a\nb\n", True),
        ("a\n…\nd\n", "a\nb\nc\nd\n", True),
        ("a\n…\n", "a\nb\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n…\nd\n", "b\nd\n", False),
    ],
)
def test_an_ellipsis_stands_for_lines(shown: str, printed: str, fits: bool) -> None:
    assert Step("x", shown, 0, 0).fits(printed) is fits
