"""The page of `tweetpress show --html`: valid, complete in itself, every fact linked to its places in the text."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256

import html5lib
import pytest
from bs4 import BeautifulSoup
from conftest import SEEDS, Run
from sample_records import ARRIVAL, DEPARTURE, EMPTY, HOSTILE, hostile

from tweetpress.datatypes import Record
from tweetpress.output.safety import UNSAFE
from tweetpress.report import write_marked_page


def page(*records: Record) -> str:
    stream = io.StringIO()
    write_marked_page(iter(records), stream)
    return stream.getvalue()


PAGES = {"none": (), "one": (ARRIVAL,), "several": (ARRIVAL, DEPARTURE, EMPTY), "hostile": (hostile(), ARRIVAL)}


@pytest.mark.parametrize("records", PAGES.values(), ids=PAGES)
def test_the_page_is_valid_and_its_links_lead_somewhere(records: tuple[Record, ...]) -> None:
    html = page(*records)
    html5lib.HTMLParser(strict=True).parse(html)
    soup = BeautifulSoup(html, "html.parser")
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(set(ids)) == len(ids)
    assert {a["href"] for a in soup.find_all("a")} <= {f"#{id_}" for id_ in ids}
    assert not soup.find_all(["script", "link", "img", "iframe"])
    assert not soup.find_all(src=True)


def test_the_text_is_whole_and_marks_are_linked_to_their_facts() -> None:
    soup = BeautifulSoup(page(ARRIVAL), "html.parser")
    article = soup.article
    assert article is not None
    assert "\n\n".join(p.get_text() for p in article.find_all("p", class_=None)) == ARRIVAL.text
    role = article.find("span", class_="role")
    assert role is not None
    assert role.get_text() == "Ada Morel, directrice de Twitter"
    assert [a["href"] for a in role.find_all("a")] == ["#a0p0", "#a0r0", "#a0c0"]
    fact = soup.find(id="a0r0")
    assert fact is not None
    assert fact.get_text(" ", strip=True) == "Ada Morel directrice, Twitter current ↦"
    assert [a["href"] for a in soup.find(id="a0p0").find_all("a")] == ["#a0p0-0", "#a0p0-1"]  # type: ignore[union-attr]


def test_the_policy_names_the_style_and_nothing_else() -> None:
    html = page(ARRIVAL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert policy and style
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert policy[1].replace("&#39;", "'") == (
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"style-src 'sha256-{digest}'; script-src 'none'"
    )


def test_a_page_cannot_act_in_the_browser() -> None:
    html = page(hostile())
    assert not UNSAFE.search(html.replace("\n", ""))
    soup = BeautifulSoup(html, "html.parser")
    assert soup.title is not None
    assert "<script>alert(1)</script>" in soup.title.get_text()
    assert "{{ 7*7 }}" in soup.get_text()
    assert HOSTILE not in html


def test_the_same_records_give_the_same_bytes() -> None:
    assert page(ARRIVAL, DEPARTURE) == page(ARRIVAL, DEPARTURE)


@pytest.mark.parametrize("command", [["report"], ["show", "--html"]])
def test_html_does_not_run_over_a_terminal(command: list[str]) -> None:
    master, terminal = os.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "tweetpress", *command, "a.txt"], stdout=terminal, stderr=subprocess.PIPE, check=False
    )
    os.close(terminal)
    os.close(master)
    assert done.returncode == 2
    assert b"add -o page.html" in done.stderr


@pytest.mark.model
def test_show_html_writes_a_page(run: Run) -> None:
    done = run("show", str(SEEDS / "usine-digitale-leslie-berland.txt"), "--html")
    assert done.returncode == 0
    assert done.stdout.startswith(b"<!DOCTYPE html>")
    assert done.stderr == b""
