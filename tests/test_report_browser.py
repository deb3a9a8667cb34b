"""The report in a real browser (Debian's chromium, headless): what a reader does with it, by mouse, keys and phone."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sample_records import ARRIVAL, DEPARTURE, EMPTY, hostile

from tweetpress.datatypes import Failure, Record
from tweetpress.report import write_marked_page, write_report

CHROMIUM = shutil.which("chromium")
playwright = pytest.importorskip("playwright.sync_api", reason="needs the Python package playwright")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium: apt-get install chromium"),
]
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
VIEWS = ("overview", "people", "companies", "posts", "figures", "articles")
WIDE = {"width": 1400, "height": 900}
PHONE = {"width": 390, "height": 844}
MANY = tuple(
    Record(f"p{n}.txt", 1, f"Page {n}", None, (), None, "fr", False, ARRIVAL.text, ARRIVAL.people, ARRIVAL.companies,
           ARRIVAL.roles, ARRIVAL.figures)
    for n in range(60)
)  # fmt: skip
REPORTS: dict[str, tuple[Record | Failure, ...]] = {
    "several": (ARRIVAL, DEPARTURE, EMPTY),
    "many": MANY,
    "hostile": (hostile(), ARRIVAL, Failure("<b>", "<script>alert(1)</script>")),
    "nothing": (),
}


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the reports and a marked page."""
    folder = tmp_path_factory.mktemp("reports")
    for name, results in REPORTS.items():
        with (folder / f"{name}.html").open("w", encoding="utf-8") as stream:
            write_report(iter(results), stream)
    stream = io.StringIO()
    write_marked_page(iter([ARRIVAL, hostile()]), stream)
    (folder / "marked.html").write_text(stream.getvalue(), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser, on an empty profile of its own."""
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, headless=True, args=FLAGS)
        yield browser
        browser.close()


class Reader:
    """A page of the browser that notes what must not happen."""

    def __init__(self, chromium: Any, folder: Path) -> None:
        self.folder = folder
        self.page = chromium.new_page(viewport=WIDE)
        self.faults: list[str] = []
        self.page.on("console", lambda message: self.faults.append(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on(
            "request", lambda r: None if r.url.startswith("file:") else self.faults.append(f"request: {r.url}")
        )

    def open(self, name: str, place: str = "") -> Any:
        self.page.goto("about:blank")
        self.page.goto((self.folder / f"{name}.html").as_uri() + place)
        return self.page

    def texts(self, selector: str) -> list[str]:
        return [text.strip() for text in self.page.locator(selector).all_text_contents()]


@pytest.fixture
def reader(chromium: Any, folder: Path) -> Iterator[Reader]:
    """Whatever a test does, nothing may go wrong or leave the machine on the way."""
    reader = Reader(chromium, folder)
    yield reader
    reader.page.close()
    assert reader.faults == []


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_every_view_opens_without_faults_and_without_scrolling_sideways(reader: Reader, name: str, size: Any) -> None:
    reader.page.set_viewport_size(size)
    page = reader.open(name)
    for place in (*VIEWS, "a0", "a0r0-0", "a0r0", "people-0", "companies-0", "nonsense", "a99f9-9", "people-999"):
        page.evaluate("place => { location.hash = place }", place)
        page.wait_for_timeout(30)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], place


def test_the_overview_says_who_where_in_what_post_and_how_much(reader: Reader) -> None:
    reader.open("several")
    assert reader.texts("#top-people strong") == ["Ada Morel", "Jean Petit"]
    assert reader.texts("#top-people .lines li") == ["directrice, Twitter former", "directrice, Twitter current"]
    assert reader.texts("#top-companies strong") == ["Twitter", "Google"]
    assert reader.texts("#top-charts figcaption") == ["Twitter utilisateurs"]
    assert reader.page.locator("#top-charts svg a").count() == 2
    assert reader.texts("#graph .one-person") == ["Ada Morel"]
    assert reader.page.locator("#graph a.post").count() == 2


def test_a_fact_leads_to_its_sentence_and_back(reader: Reader) -> None:
    page = reader.open("several", "#posts")
    page.locator("#table-posts td.quote a").nth(1).click()
    found = page.locator("article.open .found")
    assert found.inner_text() == "directrice de Twitter"
    playwright.expect(found).to_be_in_viewport()
    assert page.locator("article.open h2").inner_text() == "Ada Morel s’en va"
    page.locator("article.open a", has_text="plus de 300 millions").click()
    row = page.locator("#table-figures tr.found")
    assert "more than 300 000 000 utilisateurs" in row.inner_text().replace("\u202f", " ")
    playwright.expect(row).to_be_focused()
    page.go_back()
    assert page.locator("article.open .found").inner_text() == "directrice de Twitter"


def test_points_lines_and_names_lead_to_their_sentences_and_rows(reader: Reader) -> None:
    page = reader.open("several")
    page.locator("#top-charts svg a").nth(1).click()
    assert page.locator("article.open .found").inner_text() == "plus de 300 millions d’utilisateurs"
    page.locator("#graph a.post .touch").first.dispatch_event("click")
    assert page.locator("article.open .found").inner_text() == "Ada Morel, directrice de Twitter"
    page.locator("#graph .one-person").click()
    assert page.locator("#table-people tr.found").inner_text().startswith("Ada Morel")
    assert reader.texts("#table-people .details li a") == ["Ada Morel arrive", "Ada Morel s’en va"]


def test_a_hidden_row_is_brought_back(reader: Reader) -> None:
    page = reader.open("many", "#figures")
    page.locator("#view-figures input[type=search]").last.fill("nichts")
    assert "Nothing matches" in page.locator("#table-figures").inner_text()
    page.evaluate("location.hash = 'a57f0'")
    playwright.expect(page.locator("#row-figures-57")).to_have_class("found")
    playwright.expect(page.locator("#row-figures-57")).to_be_in_viewport()


def test_tables_filter_without_regard_to_accents(reader: Reader) -> None:
    page = reader.open("several", "#posts")
    search = page.locator("#view-posts .dt-search input")
    search.fill("succede a jean")
    assert reader.texts("#table-posts tbody td:first-child") == ["Ada Morel"]
    search.fill("")
    page.locator("#posts-status").select_option("former")
    assert reader.texts("#table-posts tbody .status") == ["former"]


def test_tables_sort_by_mouse_and_by_key(reader: Reader) -> None:
    page = reader.open("several", "#figures")
    heading = page.locator("#table-figures th", has_text="Figure")
    first = "#table-figures tbody tr:first-child strong"
    heading.click()
    playwright.expect(heading).to_have_attribute("aria-sort", "descending")
    assert reader.texts(first)[0].startswith("more than 300")
    heading.locator("[tabindex='0']").press("Enter")
    playwright.expect(heading).to_have_attribute("aria-sort", "ascending")
    assert reader.texts(first)[0].startswith("20")


def test_the_graph_filters(reader: Reader) -> None:
    page = reader.open("several")
    page.locator("#graph-card").get_by_label("incoming").uncheck()
    page.locator("#graph-card").get_by_label("former").uncheck()
    assert page.locator("#graph a.post").count() == 1
    page.locator("#graph-search").fill("personne")
    assert reader.texts("#graph-note") == ["No post matches."]


def test_everything_works_by_keyboard(reader: Reader) -> None:
    page = reader.open("several")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Ada Morel"
    page.keyboard.press("Enter")
    playwright.expect(page.locator("#row-people-0")).to_be_focused()


def test_colours_follow_the_system_and_the_button(reader: Reader) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    reader.page.emulate_media(color_scheme="dark")
    page = reader.open("several")
    dark = page.evaluate(ground)
    page.locator("#theme").click()
    light = page.evaluate(ground)
    assert dark != light
    page.reload()
    assert page.evaluate(ground) == light
    page.locator("#theme").click()
    assert page.evaluate(ground) == dark
    page.locator("#theme").click()
    page.emulate_media(color_scheme="light")
    assert page.evaluate(ground) == light


def test_on_a_phone_the_article_comes_in_place_of_the_facts(reader: Reader) -> None:
    reader.page.set_viewport_size(PHONE)
    page = reader.open("several", "#posts")
    playwright.expect(page.locator("#reader")).to_be_hidden()
    page.locator("#table-posts td.quote a").first.click()
    playwright.expect(page.locator("#facts")).to_be_hidden()
    playwright.expect(page.locator("article.open .found")).to_be_in_viewport()
    page.keyboard.press("Escape")
    playwright.expect(page.locator("#table-posts")).to_be_visible()


def test_kinds_of_marks_can_be_put_out(reader: Reader) -> None:
    page = reader.open("several")
    ground = "getComputedStyle(document.querySelector('article.open .person')).backgroundColor"
    before = page.evaluate(ground)
    page.locator("#show-person").uncheck()
    assert page.evaluate(ground) == "rgba(0, 0, 0, 0)" != before


def test_print_gives_all_rows_and_no_controls(reader: Reader) -> None:
    page = reader.open("many", "#posts")
    assert page.locator("#table-posts tbody tr").count() == 25
    assert page.pdf().startswith(b"%PDF")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#table-posts tbody tr").count() == 60
    page.emulate_media(media="print", color_scheme="dark")
    playwright.expect(page.locator(".top nav")).to_be_hidden()
    playwright.expect(page.locator("#reader")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#table-posts tbody tr").count() == 25


def test_without_scripts_the_articles_are_all_there(chromium: Any, folder: Path) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto((folder / "several.html").as_uri())
    assert page.locator("article:visible").count() == 3
    playwright.expect(page.locator("noscript")).to_be_visible()
    page.close()


def test_the_policy_stops_what_is_not_in_the_page(chromium: Any, folder: Path) -> None:
    reader = Reader(chromium, folder)
    page = reader.open("several")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.bad = 1' }))"
    )
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' }))"
    )
    page.wait_for_timeout(50)
    assert page.evaluate("window.bad") is None
    assert len([fault for fault in reader.faults if "Content Security Policy" in fault]) == 2
    page.close()


def test_a_hostile_page_is_only_text(reader: Reader) -> None:
    for place in ("", "#people", "#posts", "#figures", "#articles", "#a0", "#people-0"):
        page = reader.open("hostile", place)
        assert page.locator("img").count() == 0
    assert "{{ 7*7 }}" in page.locator("#table-people tr.found").inner_text()


@pytest.mark.parametrize(
    ("name", "theme"),
    [("several", "light"), ("several", "dark"), ("hostile", "light"), ("nothing", "light"), ("marked", "light")],
)
def test_axe_finds_no_barrier(reader: Reader, name: str, theme: str) -> None:
    """WCAG 2.2 A and AA as far as axe-core can tell."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python").Axe()
    reader.page.emulate_media(color_scheme=theme)
    for view in VIEWS if name != "marked" else ("",):
        reader.open(name, f"#{view}")
        found = axe.run(reader.page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}).response
        assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found["violations"]] == [], view
