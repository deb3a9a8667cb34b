"""A whole run from a bucket to a bucket, against a server of S3 on this machine."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator

import pytest

from tweetpress.cluster import extract_on_cluster
from tweetpress.errors import TweetpressError
from tweetpress.parts import Done
from tweetpress.urls import find_pages, list_names, put_whole, read_urls

distributed = pytest.importorskip("distributed")
s3fs = pytest.importorskip("s3fs")
server = pytest.importorskip("moto.server")
pytestmark = pytest.mark.filterwarnings("default")  # of the libraries that the server is made of
PAGE = "<html><body><p>Le patron de Twitter, Dick Costolo, a annoncé {} millions d’abonnés.</p></body></html>"


@pytest.fixture(scope="module")
def bucket() -> Iterator[str]:
    """A bucket with pages; this process and those it starts find its server by the environment, as on a cluster."""
    with pytest.MonkeyPatch.context() as patch:
        running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        running.start()
        host, port = running.get_host_and_port()
        patch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        patch.setenv("AWS_ACCESS_KEY_ID", "nobody")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "nothing")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        files = s3fs.S3FileSystem()
        files.mkdir("press")
        for number in range(12):
            files.pipe_file(f"press/2012/{number:02}.html.gz", gzip.compress(PAGE.format(number).encode()))
        files.pipe_file("press/2012/notes.pdf", b"passed over")
        files.pipe_file("press/2012/empty.html", b"")
        yield "s3://press"
        s3fs.S3FileSystem.clear_instance_cache()
        running.stop()


@pytest.mark.model
@pytest.mark.parametrize("format_", ["jsonl", "parquet"])
def test_a_run_from_bucket_to_bucket(bucket: str, format_: str) -> None:
    out = f"{bucket}/out-{format_}"
    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        pages = [f"{bucket}/2012/*.html.gz", f"{bucket}/2012/empty.html"]
        done = list(extract_on_cluster(pages, out, scheduler=client, format_=format_, part_pages=5))
        assert list(extract_on_cluster(pages, out, scheduler=client, format_=format_, part_pages=5)) == []
    assert all(isinstance(part, Done) and part.file.startswith(out) for part in done)
    assert [sum(getattr(part, name) for part in done) for name in ("pages", "records", "failures")] == [13, 12, 1]
    files = s3fs.S3FileSystem()
    if format_ == "jsonl":
        lines = [line for part in done for line in files.cat_file(part.file).decode().splitlines()]
        assert sorted(json.loads(line)["source"] for line in lines) == [
            f"{bucket}/2012/{n:02}.html.gz" for n in range(12)
        ]
    [errors] = files.glob(f"{out}/*.errors.jsonl")
    assert json.loads(files.cat_file(errors))["source"] == f"{bucket}/2012/empty.html"


def test_what_is_missing_is_told(bucket: str) -> None:
    with pytest.raises(TweetpressError, match="no page under s3://press/2013"):
        list(find_pages(["s3://press/2013/"]))
    [failure] = read_urls([f"{bucket}/2012/gone.txt"], max_bytes=100)
    assert failure.message == "cannot be fetched: there is no such file or folder"


def test_an_object_appears_whole_under_its_own_name(bucket: str) -> None:
    assert list_names(f"{bucket}/new") == set()
    put_whole(f"{bucket}/new/part.jsonl", b"{}")
    assert list_names(f"{bucket}/new") == {"part.jsonl"}
