"""Faults of input and output: each is one line that says where, what is wrong and what to do; the rest goes on."""

from __future__ import annotations

import gzip
import io
import json
import os
import pty
import re
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Run

from tweetpress import pages
from tweetpress.clean import read_articles
from tweetpress.datatypes import Failure, Page
from tweetpress.errors import OutputError
from tweetpress.output.files import write_output
from tweetpress.pages import MAX_BYTES, make_page, read_page, read_pages
from tweetpress.run import clean_articles

PAGE = "Dick Costolo quitte Twitter\n\nDick Costolo, le patron de Twitter, a annoncé son départ à 300 salariés.\n"
MANY = (
    "Le réseau social ouvre le bureau {0}. Il sera dirigé par Marc Villon, venu de Publicis, où il gérait {0} comptes."
)


def read_one(path: Path | str) -> Page | Failure:
    [result] = read_pages([os.fspath(path)])
    return result


def message(result: object) -> str:
    assert isinstance(result, Failure)
    assert "\n" not in result.message
    return result.message


def cleaned_text(data: bytes, kind: str = "text") -> str:
    [article] = clean_articles([make_page(f"a.{'txt' if kind == 'text' else kind}", io.BytesIO(data))])
    assert not isinstance(article, Failure), article.message
    return article.text


# Paths


def link_to_nothing(folder: Path) -> Path:
    (folder / "a.txt").symlink_to(folder / "nowhere.txt")
    return folder / "a.txt"


def link_in_a_circle(folder: Path) -> Path:
    (folder / "a.txt").symlink_to(folder / "b.txt")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    return folder / "a.txt"


def pipe_without_writer(folder: Path) -> Path:
    os.mkfifo(folder / "a.txt")
    return folder / "a.txt"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda folder: folder / "nope.txt", "no such file or folder; check the path"),
        (lambda folder: folder / "a" / "\0.txt", "no such file"),
        (lambda folder: folder / ("a" * 300 + ".txt"), "file name too long; check the path"),
        (link_to_nothing, "a link to a file that is not there"),
        (link_in_a_circle, "a link that leads back to itself"),
        (pipe_without_writer, "neither a file nor a folder, refused"),
        (lambda _: Path("/dev/zero"), "neither a file nor a folder, refused"),
        (lambda _: Path("/dev/null"), "neither a file nor a folder, refused"),
    ],
)
def test_paths_that_lead_to_no_page(tmp_path: Path, make: Callable[[Path], Path], words: str) -> None:
    assert words in message(read_one(make(tmp_path)))


def test_an_address_is_not_fetched() -> None:
    assert "nothing is fetched" in message(read_page("https://example.org/page.html"))


@pytest.fixture
def nobody() -> Iterator[None]:
    """Root may read everything: these tests run as a user who may not."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("name", ["a.txt", "folder"])
def test_no_permission(tmp_path: Path, request: pytest.FixtureRequest, name: str) -> None:
    path = tmp_path / name
    path.mkdir() if name == "folder" else path.write_text(PAGE, encoding="utf-8")
    path.chmod(0)
    request.getfixturevalue("nobody")
    assert "permission denied" in message(read_one(path))


def test_a_folder_under_a_page_s_name_is_walked_and_a_link_to_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    (tmp_path / "a.txt" / "in.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.txt" / "up.txt").symlink_to(tmp_path)
    page, failure = read_pages([str(tmp_path)])
    assert isinstance(page, Page)
    assert "a link to a folder, not followed" in message(failure)


def test_folders_a_thousand_deep(tmp_path: Path) -> None:
    deep, here = 1200, Path.cwd()
    os.chdir(tmp_path)
    try:
        for _ in range(deep):
            Path("d").mkdir()
            os.chdir("d")
        Path("a.txt").write_text(PAGE, encoding="utf-8")
        os.chdir(tmp_path)
        [page] = read_pages(["d"])
        assert isinstance(page, Page)
        assert page.source == "d/" * deep + "a.txt"
    finally:
        os.chdir(here)
        subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)  # too deep for pytest to clear away


@pytest.mark.parametrize(
    "name", [b"a b.txt", b'l\'"a".txt', b"deux\nlignes.txt", b"caf\xe9.txt", b"\x1b[31m.txt", b"-a.txt"]
)
def test_any_name_is_read_and_given_back(tmp_path: Path, name: bytes) -> None:
    path = os.fsencode(tmp_path) + b"/" + name
    Path(os.fsdecode(path)).write_text(PAGE, encoding="utf-8")
    [page] = read_pages([str(tmp_path)])
    assert isinstance(page, Page)
    assert os.fsencode(page.source) == path


def test_one_file_by_several_paths_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(PAGE, encoding="utf-8")
    Path("b.txt").symlink_to("a.txt")
    assert [page.source for page in read_pages(["a.txt", "./a.txt", "a.txt", ".", str(tmp_path)])] == ["a.txt"]


def test_standard_input_twice_and_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert [type(page) for page in read_pages(["-", "-"])] == [Page]
    monkeypatch.setattr(sys, "stdin", None)
    assert "closed" in message(read_one("-"))


@pytest.mark.parametrize(
    ("change", "words"), [("grows", "changed while it was read"), ("is cut", "changed"), ("goes", "")]
)
def test_a_file_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str, words: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PAGE, encoding="utf-8")

    def make_while_changing(source: str, stream: io.BufferedIOBase, *, max_bytes: int) -> Page | Failure:
        page = make_page(source, stream, max_bytes=max_bytes)
        if change == "goes":
            path.unlink()
        else:
            os.truncate(path, 10 if change == "is cut" else 1000)
        return page

    monkeypatch.setattr(pages, "make_page", make_while_changing)
    result = read_one(path)
    assert words in message(result) if words else isinstance(result, Page)


def test_a_file_that_vanishes_before_it_is_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    found = read_pages([str(tmp_path)])
    assert isinstance(next(found), Page)
    (tmp_path / "b.txt").unlink()
    assert "no such file" in message(next(found))


# What is in the file (more in test_pages.py and test_decode.py)


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "a.txt", "empty"),
        (b"\xef\xbb\xbf \r\n\t", "a.html", "empty"),
        (b"\0\0\0\0", "a.txt", "empty"),
        (gzip.compress(b"")[:12], "a.txt.gz", "damaged gzip"),
        (gzip.compress(PAGE.encode())[:-9], "a.txt.gz", "damaged gzip"),
        (PAGE.encode(), "a.txt.gz", "damaged gzip"),
        (gzip.compress(PAGE.encode())[:40], "-", "damaged gzip"),
        (gzip.compress(bytes(MAX_BYTES + 1), 1), "a.txt.gz", "--max-bytes"),
    ],
)
def test_files_without_a_page_in_them(data: bytes, name: str, words: str) -> None:
    assert words in message(make_page(name, io.BytesIO(data)))


@pytest.mark.parametrize("data", ["\u00a0 \u202f\n".encode(), "\u200b\ufeff\n".encode()])
def test_blanks_of_any_kind_are_no_text(data: bytes) -> None:
    [failure] = clean_articles([make_page("a.txt", io.BytesIO(data))])
    assert "no text in this page" in message(failure)


@pytest.mark.parametrize(
    "data",
    [
        PAGE.replace("T", "\0T").encode(),
        PAGE.encode() + b"\xff\xfe\xed\xa0\x80",
        PAGE.encode("utf-16-le"),
        PAGE.encode("utf-16-be"),
        b"\xff\xfe" + PAGE.encode("utf-16-le") + b"\x00\xd8",
        gzip.decompress(gzip.compress(PAGE.encode()) + gzip.compress(PAGE.encode())),
    ],
    ids=["nul", "no-utf8", "utf16-le", "utf16-be", "lone-surrogate", "two-members"],
)
def test_damaged_text_is_read_all_the_same(data: bytes) -> None:
    text = cleaned_text(data)
    assert "Dick Costolo, le patron de Twitter, a annoncé son départ à 300 salariés." in text
    text.encode("utf-8")


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "<p>{}</p>" + "</div>" * 100_000,
        "<b>" * 100_000 + "{}",
        "<p>{}<div class='x",
        "<p>{}<a href=x <b",
        "<p>{}</p><!-- jamais fermé",
        "<p>{}</p><script>var a = '<p>';",
        "<p>{}</p><![CDATA[ fin",
        "<p>{}</p><![foo[ x ]]>",
        "<![if IE]><p>{}</p><![endif]>",
        "</p></div>" * 1000 + "{}",
        "<p>{}" + "&#xD800;&#0;&#x110000;&#27;",
        '<script type="application/ld+json">' + '{{"@graph":[' * 50_000 + "</script><p>{}",
        '<script type="application/ld+json">{{"@type":"NewsArticle","headline":"\\ud800 Twitter"}}</script><p>{}',
    ],
    ids=lambda html: html[:24],
)
def test_broken_html_gives_its_text(html: str) -> None:
    sentence = "Dick Costolo, le patron de Twitter, a annoncé son départ à 300 salariés."
    text = cleaned_text(html.format(sentence).encode(), "html")
    assert sentence in text
    text.encode("utf-8")


def test_surrogates_in_what_a_page_states() -> None:
    names = r'"author": {"name": "Anne\ud800 Lebrun"}, "publisher": "Le\ud800 Sou"'
    stated = f'{{"@type": "NewsArticle", "headline": "Un départ", {names}}}'
    page = f'<script type="application/ld+json">{stated}</script><p>{MANY.format(1)} {MANY.format(2)}</p>'
    [article] = read_articles(Page("page.html", page.encode(), "html"))
    assert (article.metadata.publisher, article.metadata.authors) == ("Le? Sou", ("Anne? Lebrun",))


def test_a_line_of_a_million_characters() -> None:
    line = " ".join(MANY.format(n) for n in range(10_000))[:1_000_000]
    assert cleaned_text(line.encode()) == line.strip()


@pytest.mark.parametrize(("kind", "count"), [("txt", 10_000), ("html", 1_000)])
def test_thousands_of_articles_on_a_page(kind: str, count: int) -> None:
    shape = {
        "txt": "Twitter ouvre son bureau n° {0}\nLe 3 mars 2014 à 10:15\n{1}\nLire la suite\n\n",
        "html": "<h2>Twitter ouvre son bureau n° {0}</h2><p>Le 3 mars 2014 à 10:15</p><p>{1}</p><p>Lire la suite</p>",
    }[kind]
    page = "".join(
        shape.format(n, MANY.format(n) + " Il a quarante ans et cherche un local en ville.") for n in range(count)
    )
    articles = list(clean_articles([make_page(f"a.{kind}", io.BytesIO(page.encode()))]))
    assert len(articles) == count
    assert not any(isinstance(article, Failure) for article in articles)


# Output


def limit_files() -> None:
    """As on a full disk: no file may grow beyond 2,000 bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


@pytest.mark.parametrize("format_", ["text", "json"])
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, format_: str) -> None:
    (tmp_path / "page.txt").write_text("\n\n".join(MANY.format(n) for n in range(1000)), encoding="utf-8")
    target = tmp_path / "out" / "a.txt"
    target.parent.mkdir()
    target.write_text("avant", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tweetpress", "clean", "page.txt", "-f", format_, "-o", str(target)],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        preexec_fn=limit_files,
        check=False,
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "cannot be written" in done.stderr
    assert target.read_text(encoding="utf-8") == "avant"
    assert [path.name for path in target.parent.iterdir()] == ["a.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_standard_output_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tweetpress", "clean", "page.txt"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_a_closed_standard_output_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    command = f"'{sys.executable}' -m tweetpress clean page.txt >&-"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "standard output" in done.stderr


def test_a_read_only_folder(tmp_path: Path, nobody: None) -> None:
    with pytest.raises(OutputError, match="cannot be written: Permission denied"):
        write_output("/a.txt", lambda stream: None)


@pytest.mark.parametrize("name", ["a.txt", "new/"])
def test_a_folder_in_the_place_of_the_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(OutputError, match="a folder, not a file"):
        write_output(f"{tmp_path}/{name}", lambda stream: pytest.fail("worked for nothing"))
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.model
def test_an_interrupted_run_leaves_whole_records(tmp_path: Path) -> None:
    for n in range(200):
        (tmp_path / f"{n:03}.txt").write_text(PAGE, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "tweetpress", "extract", ".", "-j", "2", "-f", "jsonl"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background job ignores it
    )
    assert process.stdout
    assert process.stderr
    first = process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    rest = process.stdout.read()
    told = process.stderr.read()
    process.stdout.close()
    process.stderr.close()
    assert process.wait(60) == 130
    assert told.strip() == b""
    assert rest == b"" or rest.endswith(b"\n")
    for line in (first + rest).splitlines():
        assert json.loads(line)["people"]


def on_terminal(folder: Path, *args: str, columns: int, env: dict[str, str]) -> str:
    """What the command writes on a terminal of that width."""
    parent, child = pty.openpty()
    import fcntl
    import struct
    import termios

    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "CI")}
    process = subprocess.Popen(
        [sys.executable, "-m", "tweetpress", *args],
        cwd=folder,
        stdout=child,
        stderr=subprocess.PIPE,
        env=environment | {"TERM": "xterm-256color"} | env,
    )
    os.close(child)
    found: list[bytes] = []
    reader = threading.Thread(target=read_all, args=(parent, found))
    reader.start()
    assert process.stderr
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait(120) == 0, told
    reader.join()
    os.close(parent)
    return b"".join(found).decode("utf-8", "replace").replace("\r\n", "\n")


def read_all(handle: int, found: list[bytes]) -> None:
    while True:
        try:
            data = os.read(handle, 65536)
        except OSError:  # what Linux says when the other end is closed
            return
        if not data:
            return
        found.append(data)


COLOUR = re.compile(r"\x1b\[(?:\d+;)*3\d")


@pytest.mark.model
@pytest.mark.parametrize("env", [{}, {"NO_COLOR": "1"}])
def test_a_terminal_of_twenty_columns(tmp_path: Path, env: dict[str, str]) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    printed = on_terminal(tmp_path, "extract", "page.txt", columns=20, env=env)
    assert "Costolo" in printed
    assert bool(COLOUR.search(printed)) == (not env)


@pytest.mark.parametrize("locale", ["C", "POSIX"])
@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_letters_survive_a_terminal_locale_without_them(run: Run, tmp_path: Path, locale: str, encoding: str) -> None:
    (tmp_path / "é.txt").write_text(PAGE, encoding="utf-8")
    env = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": encoding}
    done = run("clean", ".", "nœud.txt", env=env)
    assert done.returncode == 1
    assert "a annoncé son départ" in done.stdout.decode("utf-8")
    assert len(done.stderr.splitlines()) == 1
