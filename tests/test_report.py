"""The report as a file: valid, complete in itself, the same bytes each time, nothing of a page able to act."""

from __future__ import annotations

import io
import json
import re
import tomllib
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from importlib.resources import files
from typing import Any

import html5lib
import pytest
from bs4 import BeautifulSoup
from conftest import SEEDS, Run
from sample_records import ARRIVAL, DEPARTURE, EMPTY, HOSTILE, hostile

from tweetpress.datatypes import Failure, Person, Record
from tweetpress.output.safety import UNSAFE
from tweetpress.report import write_report
from tweetpress.report.facts import gather, middle_day

PACKAGE = files("tweetpress.report")


def report(*results: Record | Failure, **options: Any) -> str:
    stream = io.StringIO()
    write_report(iter(results), stream, **options)
    return stream.getvalue()


def facts_in(html: str) -> Any:
    """What the page's scripts read."""
    block = BeautifulSoup(html, "html.parser").find("script", id="data")
    assert block is not None
    return json.loads(block.get_text())


CASES: dict[str, tuple[Record | Failure, ...]] = {
    "nothing": (),
    "failures": (Failure("b.txt", "broken"),),
    "empty": (EMPTY,),
    "several": (ARRIVAL, DEPARTURE, EMPTY, Failure("b.txt", "broken")),
    "hostile": (hostile(), ARRIVAL, Failure(HOSTILE, HOSTILE)),
}


@pytest.mark.parametrize("results", CASES.values(), ids=CASES)
def test_the_page_is_valid_and_loads_nothing(results: tuple[Record | Failure, ...]) -> None:
    html = report(*results)
    html5lib.HTMLParser(strict=True).parse(html)
    soup = BeautifulSoup(html, "html.parser")
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(set(ids)) == len(ids)
    assert not soup.find_all(["link", "img", "iframe", "object", "form"])
    assert not soup.find_all(src=True)
    assert {a["href"][0] for a in soup.find_all("a")} == {"#"}


def test_the_policy_names_every_style_and_script_by_its_digest() -> None:
    html = report(ARRIVAL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    directives = {name: set(values) for name, *values in (part.split() for part in policy[1].split("; "))}
    assert directives["default-src"] == directives["base-uri"] == directives["form-action"] == {"'none'"}
    for tag, directive in (("script", "script-src"), ("style", "style-src")):
        sources = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert {f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in sources} <= directives[directive]
    assert "unsafe" not in policy[1]


def test_a_page_cannot_get_out_of_its_text() -> None:
    html = report(hostile(), Failure(HOSTILE, HOSTILE), title=HOSTILE)
    assert HOSTILE not in html
    soup = BeautifulSoup(html, "html.parser")
    assert len(soup.find_all("script")) == len(BeautifulSoup(report(EMPTY), "html.parser").find_all("script"))
    for script in soup.find_all("script"):
        script.extract()
    assert not UNSAFE.search(str(soup).replace("\n", ""))
    facts = facts_in(html)
    assert facts["people"][0]["name"].startswith("</script><script>alert(1)</script>")
    assert not UNSAFE.search(json.dumps(facts, ensure_ascii=False))


def test_the_same_records_give_the_same_bytes() -> None:
    assert report(*CASES["several"]) == report(*CASES["several"])


def test_people_and_companies_of_all_articles_stand_once() -> None:
    facts = gather([ARRIVAL, DEPARTURE])
    assert [(p.name, p.places) for p in facts.people] == [
        ("Ada Morel", [(0, 0, 2), (1, 0, 1)]),
        ("Jean Petit", [(0, 1, 1)]),
    ]
    assert [c.name for c in facts.companies] == ["Twitter", "Google"]
    assert [(p.person, p.title, p.company, p.status) for p in facts.posts] == [
        (0, "directrice", 0, "current"),
        (0, "directrice", 0, "former"),
    ]
    assert facts.articles[1].people == (0,)


def test_capitals_make_no_other_person_and_a_first_name_belongs_to_its_article() -> None:
    """As in `extract --by corpus`: `corpus.person_key`."""
    shouted = replace(ARRIVAL, people=(Person("ADA MOREL", (), ()), Person("Jean", (), ())))
    facts = gather([ARRIVAL, replace(ARRIVAL, people=(Person("Jean", (), ()),)), shouted, ARRIVAL])
    assert [(p.name, [place[0] for place in p.places]) for p in facts.people] == [
        ("Ada Morel", [0, 2, 3]),
        ("Jean Petit", [0, 3]),
        ("Jean", [1]),
        ("Jean", [2]),
    ]
    assert facts.to_dict()["people"][0]["aliases"] == ["ADA MOREL", "Morel"]


def test_a_series_holds_what_one_can_follow_over_time() -> None:
    facts = gather([DEPARTURE, ARRIVAL])
    [series] = facts.series
    assert (series.subject, series.unit) == ("Twitter", "utilisateurs")
    assert [(facts.figures[n].value, facts.figures[n].day, facts.figures[n].dated) for n in series.figures] == [
        (200_000_000, "2013-02-05", "published"),
        (300_000_000, "2016-07-01", "period"),
    ]


@pytest.mark.parametrize("period", [None, "", "16", "2016-13", "2016-Q5", "2016-02-32", "soon"])
def test_what_is_no_period_has_no_day(period: str | None) -> None:
    assert middle_day(period) == ""


def test_the_libraries_are_those_listed() -> None:
    vendor = PACKAGE.joinpath("vendor")
    listed = tomllib.loads(vendor.joinpath("libraries.toml").read_text(encoding="utf-8"))["library"]
    named = {"libraries.toml"}
    for library in listed:
        assert sha256(vendor.joinpath(library["file"]).read_bytes()).hexdigest() == library["sha256"]
        named |= {library["file"], library["licence_file"]}
    assert {path.name for path in vendor.iterdir()} == named


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card", "person", "company", "figure"])
def test_text_on_every_ground_has_the_contrast_of_wcag(theme: int, ground: str) -> None:
    """WCAG 2.2: 4.5:1 for text (AA), asked of every text colour; 7:1 (AAA) of an article's own words on a mark."""
    style = PACKAGE.joinpath("static", "style.css").read_text(encoding="utf-8")
    colours = {m[1]: (m[2], m[3])[theme] for m in re.finditer(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", style)}
    inks = ["ink"] if ground in ("person", "company", "figure") else ["ink", "quiet", "accent", "current", "incoming"]
    for ink in inks:
        light, dark = sorted((luminance(colours[ink]), luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= (7 if len(inks) == 1 else 4.5), (ink, ground)


@pytest.mark.model
def test_report_is_written_and_tells_what_could_not_be_read(run: Run, tmp_path: Any) -> None:
    done = run("report", str(SEEDS / "usine-digitale-leslie-berland.txt"), "nowhere.txt", "-o", "report.html")
    assert done.returncode == 1
    assert done.stdout == b""
    facts = facts_in((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert [person["name"] for person in facts["people"]][0] == "Leslie Berland"
    assert facts["failures"][0][0] == "nowhere.txt"
