"""Finding and reading pages: which files, in which order, and what is said of those that cannot be read."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from tweetpress.datatypes import Failure, Page
from tweetpress.pages import kind_of, read_pages, sniff_kind


def sources(results: list[Page | Failure], root: Path) -> list[str]:
    return [os.path.relpath(result.source, root) for result in results]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("a.TEXT", "text"),
        ("a.html", "html"),
        ("a.htm.gz", "html"),
        ("a.xhtml", "html"),
        ("a.txt.gz", "text"),
        ("a.pdf", None),
        ("a.gz", None),
        ("txt", None),
    ],
)
def test_kind_of_a_name(name: str, kind: str | None) -> None:
    assert kind_of(name) == kind


def test_folder_is_walked_in_sorted_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.html", "a/c.txt.gz", ".hidden.txt", ".git/x.txt", "notes.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(gzip.compress(b"texte") if name.endswith(".gz") else b"texte")
    found = list(read_pages([str(tmp_path)]))
    assert sources(found, tmp_path) == ["a/c.txt.gz", "a/z.html", "b.txt"]
    assert [page.kind for page in found if isinstance(page, Page)] == ["text", "html", "text"]
    assert all(isinstance(page, Page) and page.data == b"texte" for page in found)


def test_named_file_is_read_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "page.asp").write_bytes(b"<!DOCTYPE html><p>Bonjour")
    [page] = read_pages([str(tmp_path / "page.asp")])
    assert isinstance(page, Page)
    assert page.kind == "html"


def test_same_file_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"texte")
    assert len(list(read_pages([str(tmp_path / "a.txt"), str(tmp_path), str(tmp_path / "a.txt")]))) == 1


def test_what_cannot_be_read_is_a_failure_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a-empty.txt").write_bytes(b"")
    (tmp_path / "b-blank.txt").write_bytes(b"\xef\xbb\xbf \n\t\n")
    (tmp_path / "c-damaged.txt.gz").write_bytes(gzip.compress(b"texte" * 99)[:-20])
    (tmp_path / "d-no-gzip.txt.gz").write_bytes(b"texte")
    (tmp_path / "e-dangling.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "f-pipe.txt")
    (tmp_path / "g-good.txt").write_bytes(b"texte")
    *failures, good = read_pages([str(tmp_path)])
    assert isinstance(good, Page)
    assert [type(failure) for failure in failures] == [Failure] * 6
    words = ["empty", "empty", "damaged gzip", "gzip", "not there", "refused"]
    for failure, word in zip(failures, words, strict=True):
        assert isinstance(failure, Failure)
        assert word in failure.message.lower()
        assert "\n" not in failure.message


def test_missing_path_and_folder_without_pages(tmp_path: Path) -> None:
    missing, empty = read_pages([str(tmp_path / "nope"), str(tmp_path)])
    assert isinstance(missing, Failure)
    assert isinstance(empty, Failure)
    assert "no such file" in missing.message
    assert "no page in this folder" in empty.message


def test_page_above_the_limit_is_refused_also_when_it_hides_in_gzip(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"a" * 1001)
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"a" * 10**6))
    (tmp_path / "fits.txt").write_bytes(b"a" * 1000)
    results = {Path(r.source).name: r for r in read_pages([str(tmp_path)], max_bytes=1000)}
    assert isinstance(results["fits.txt"], Page)
    for name in ("big.txt", "bomb.txt.gz"):
        assert isinstance(results[name], Failure)
        assert "--max-bytes" in results[name].message


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"<html lang=fr>", "html"), (b"  <!DOCTYPE HTML>", "html"), (b"Un tweet <3 de <b>trop</b>", "text")],
)
def test_kind_without_an_ending(data: bytes, kind: str) -> None:
    assert sniff_kind(data) == kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"%PDF-1.4\n1 0 obj", "PDF"),
        (b"PK\x03\x04\x14\x00", "zip"),
        (b"\0\0\0 ftypisom" + b"\0" * 40, "video"),
        (b"page.txt".ljust(257, b"\0") + b"ustar", "tar archive"),
        (bytes(range(1, 32)) * 40, "binary"),
        (bytes(range(256)) * 16, "binary"),
        (b"Twitter\0\0\0\0\0\0\0" * 40, "binary"),
    ],
)
def test_binary_under_a_page_s_name_is_refused(tmp_path: Path, data: bytes, what: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    [failure] = read_pages([str(tmp_path / "a.txt")])
    assert isinstance(failure, Failure)
    assert what in failure.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_in_any_encoding_is_not_binary(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes("Été 2013 : Twitter s’installe à Paris.\n".encode(encoding))
    [page] = read_pages([str(tmp_path / "a.txt")])
    assert isinstance(page, Page)
