"""The annotated pages: writes them as page and gold, for the scorer: python training/pages.py FOLDER

A file of `training/pages` holds some forty articles of our own. A line `@@ name` opens an article, `= …` is its title,
then comes a paragraph a line with its names marked (see `markup`), and below them

    R: person | title / other wording | company or - | current, former or incoming
    F: figure as printed | whose it is, or -

with ` ?` at the end of what two careful readers could dispute. What counts: tests/accuracy/ANNOTATION.md.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markup import STRAIGHT, Line, parse

HERE = Path(__file__).parent
STATUSES = frozenset(("current", "former", "incoming"))


@dataclass(frozen=True, slots=True)
class GoldRole:
    person: str
    titles: tuple[str, ...]
    """The title as printed, and its other wordings in the article."""
    company: str | None
    status: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldFigure:
    text: str
    subject: str | None
    optional: bool


@dataclass(slots=True)
class GoldPage:
    name: str
    title: Line = ()
    lines: list[Line] = field(default_factory=list)
    roles: list[GoldRole] = field(default_factory=list)
    figures: list[GoldFigure] = field(default_factory=list)

    def names(self, kind: str) -> list[str]:
        """The names marked as `kind`, in the order of the article, each once."""
        marked = (piece.text for line in (self.title, *self.lines) for piece in line if piece.kind == kind)
        return list(dict.fromkeys(marked))


def read_pages(folder: Path = HERE / "pages") -> Iterator[GoldPage]:
    """All articles of the files of `folder`, in the order of their names. Raises ValueError for a bad line."""
    for path in sorted(folder.glob("*.txt")):
        yield from read_file(path)


def read_file(path: Path) -> Iterator[GoldPage]:
    page: GoldPage | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("@@ "):
            if page is not None:
                yield page
            page = GoldPage(line[3:].strip())
        elif page is not None and line.strip():
            read_line(page, line.strip(), f"{path.name}:{number}")
    if page is not None:
        yield page


def read_line(page: GoldPage, line: str, where: str) -> None:
    if line.startswith("R: "):
        (person, titles, company, status), optional = cells(line, 4, where)
        if status not in STATUSES:
            raise ValueError(f"{where}: unknown status {status}")
        page.roles.append(GoldRole(person, tuple(titles.split(" / ")), said(company), status, optional))
    elif line.startswith("F: "):
        (text, subject), optional = cells(line, 2, where)
        page.figures.append(GoldFigure(text, said(subject), optional))
    elif line.startswith("= "):
        page.title = parse(line[2:], where)
    else:
        page.lines.append(parse(line, where))


def cells(line: str, count: int, where: str) -> tuple[list[str], bool]:
    """The cells of an R: or F: line, and whether it is optional."""
    text = line[3:].translate(STRAIGHT)
    found = [cell.strip() for cell in text.removesuffix("?").split("|")]
    if len(found) != count:
        raise ValueError(f"{where}: {count} cells wanted, {len(found)} found")
    return found, text.endswith("?")


def said(cell: str) -> str | None:
    return None if cell == "-" else cell


def plain(line: Line) -> str:
    return "".join(piece.text for piece in line)


def gold_of(page: GoldPage) -> dict[str, Any]:
    """The gold of one page as the scorer reads it, without figures: F: lines give no values."""
    return {
        "source": f"{page.name}.txt",
        "articles": [
            {
                "title": plain(page.title) or None,
                "body_lines": [[3, 2 * len(page.lines) + 1]],
                "free_lines": [[1, 1]],
                "people": together(page.names("PER")),
                "companies": together(page.names("ORG")),
                "roles": [gold_role(role) for role in page.roles],
                "figures": [],
            }
        ],
    }


def gold_role(role: GoldRole) -> dict[str, Any]:
    title, *aliases = role.titles
    return {
        "person": role.person,
        "title": title,
        "aliases": aliases,
        "company": role.company,
        "status": role.status,
        "optional": role.optional,
    }


def together(names: Sequence[str]) -> list[dict[str, Any]]:
    """An entry for each full name; a name all of whose words are in a longer one is an alias of it."""
    entries: list[dict[str, Any]] = []
    for name in sorted(names, key=lambda name: -len(name.split())):
        words = set(name.lower().split())
        whole = next((entry for entry in entries if words <= set(entry["name"].lower().split())), None)
        if whole is None:
            entries.append({"name": name, "aliases": []})
        else:
            whole["aliases"].append(name)
    return entries


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes the annotated pages as page and gold, for the scorer.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=Path, default=HERE / "pages", help="default: training/pages")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for page in read_pages(arguments.pages):
        text = "\n\n".join([plain(page.title), *map(plain, page.lines)])
        (arguments.folder / f"{page.name}.txt").write_text(text + "\n", encoding="utf-8")
        gold = json.dumps(gold_of(page), ensure_ascii=False, indent=1)
        (arguments.folder / f"{page.name}.gold.json").write_text(gold, encoding="utf-8")


if __name__ == "__main__":
    main()
