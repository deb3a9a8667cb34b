"""The Markdown files as scripts: their ```console blocks are run, and give the output that they show.

A block holds commands (`$ `, going on after `\\` and in `<<'PAGE'`), each followed by what it prints; a line « … »
stands for any number of lines, and a command with nothing below it may print what it likes. The blocks of one file run
one after the other in one folder, which holds links to the repository's `seeds`, `examples`, `docs` and `README.md`.

`python tests/documents.py --update [FILE...]` writes the true output into the files.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))

from forkserver import Shell

ROOT = Path(__file__).parent.parent
LINKS = ("seeds", "examples", "docs", "tests", "README.md")
FILES = sorted(
    path.relative_to(ROOT)
    for pattern in ("*.md", "docs/**/*.md", "examples/**/*.md")
    for path in ROOT.glob(pattern)
    if ".venv" not in path.parts
)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*<<'PAGE'\n(?:.*\n)*?PAGE|(?:.*\\\n)*.*)\n", re.MULTILINE)
ANYTHING = "…"


@dataclass(frozen=True, slots=True)
class Step:
    """A command of a document and the output that is shown below it; `start` and `end` are where that stands."""

    command: str
    shown: str
    start: int
    end: int

    def fits(self, printed: str) -> bool:
        """Whether `printed` is what the document shows."""
        lines = self.shown.strip().splitlines()
        if not lines:
            return True
        pattern = "\n".join("(?:.*\n)*?.*" if line.strip() == ANYTHING else re.escape(line) for line in lines)
        return re.fullmatch(pattern, strip(printed)) is not None


def strip(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def blocks(text: str, *languages: str) -> Iterator[re.Match[str]]:
    return (block for block in BLOCK.finditer(text) if block[1] in languages)


def steps(text: str) -> Iterator[Step]:
    """The commands of all console blocks, in order."""
    for block in blocks(text, "console"):
        begin, end = block.span(2)
        commands = list(COMMAND.finditer(text, begin, end))
        for command, following in zip(commands, [*commands[1:], None], strict=True):
            stop = following.start() if following else end
            yield Step(command[1], text[command.end() : stop], command.end(), stop)


def make_folder(folder: Path) -> Path:
    """Where the commands of one document run."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in LINKS:
        (folder / name).symlink_to(ROOT / name)
    return folder


def run_step(shell: Shell, step: Step, folder: Path) -> subprocess.CompletedProcess[str]:
    return shell.run(step.command, cwd=folder)


def update(shell: Shell, path: Path, folder: Path) -> None:
    """Write what the commands print into the document, where it shows output without « … »."""
    text = path.read_text(encoding="utf-8")
    parts, last = [], 0
    for step in steps(text):
        done = run_step(shell, step, folder)
        if done.returncode:
            print(f"{path}: {step.command}: status {done.returncode}\n{done.stderr}", file=sys.stderr)
        shown = step.shown
        if shown.strip() and ANYTHING not in shown.splitlines():
            shown = strip(done.stdout) + "\n" + ("\n" if shown.endswith("\n\n") else "")
        elif not step.fits(done.stdout):
            print(f"{path}: {step.command}: does not fit\n{done.stdout}", file=sys.stderr)
        parts += [text[last : step.start], shown]
        last = step.end
    path.write_text("".join([*parts, text[last:]]), encoding="utf-8")


def main(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, Shell(Path(folder) / "shell") as shell:
        for name in [Path(name) for name in names] or FILES:
            update(shell, ROOT / name, make_folder(Path(folder) / str(name).replace("/", "-")))


if __name__ == "__main__":
    main([name for name in sys.argv[1:] if name != "--update"])
