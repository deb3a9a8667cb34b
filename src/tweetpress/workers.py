"""Processes that each hold the pipeline and work through batches of pages; one that dies is replaced.

A thread here stands for each process there: it hands over a batch, waits for the results, and so knows which pages
were in work when a process died. Nothing is shared between the processes that a dying one could leave locked.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import signal
import sys
import threading
import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from queue import SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING

from tweetpress.batches import Result, extract_batch
from tweetpress.datatypes import Failure, Page
from tweetpress.lexicon import OwnRows, rows_in_use, use_rows
from tweetpress.pipeline import load_pipeline

if TYPE_CHECKING:
    from spacy.language import Language

Batch = list[Page | Failure]
logger = logging.getLogger("tweetpress")


class WorkerDied(Exception):
    """The process ended in the middle of a batch; the message says how."""


class Worker:
    """A process that holds the pipeline; `run` hands it a batch and waits for the results."""

    def __init__(self, model: str, nlp: Language) -> None:
        self.model = model
        self.start(nlp if can_fork() else None)

    def start(self, nlp: Language | None = None) -> None:
        """With `nlp` the process is forked off this one and shares it; without, it is spawned and loads the model."""
        context = multiprocessing.get_context("fork") if nlp else multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, self.model, nlp, rows_in_use()), daemon=True)
        with warnings.catch_warnings():
            # Python 3.12 warns of fork beside any thread, also the sleeping ones of numpy's BLAS, which prepare for it.
            warnings.filterwarnings("ignore", message=".*fork", category=DeprecationWarning)
            self.process.start()
        theirs.close()

    def run(self, pages: Batch) -> list[list[Result]]:
        """The results of each page. Raises WorkerDied; the next call starts a new process."""
        if not self.process.is_alive():
            self.start()
        try:
            self.connection.send(pages)
            return self.connection.recv()  # type: ignore[no-any-return]
        except (EOFError, OSError):
            raise WorkerDied(self.obituary()) from None

    def obituary(self) -> str:
        self.connection.close()
        self.process.join()
        code = self.process.exitcode or 0
        return f"signal {-code}" if code < 0 else f"exit status {code}"

    def stop(self) -> None:
        self.process.terminate()
        self.process.join()


def serve(connection: Connection, model: str, nlp: Language | None, own: OwnRows) -> None:
    """What a worker process does until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent sees to the end
    use_rows(own)
    nlp = nlp or load_pipeline(model)
    gc.freeze()  # the pipeline stays for good: no collection need walk it, nor unshare its memory
    try:
        while True:
            connection.send(extract_batch(nlp, connection.recv()))
    except (EOFError, BrokenPipeError):
        return


class WorkerPool:
    """`jobs` workers; leaving the `with` block ends them, whatever they are at."""

    def __init__(self, model: str, nlp: Language, jobs: int) -> None:
        self.closing = False
        self.workers = [Worker(model, nlp) for _ in range(jobs)]
        self.idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in self.workers:
            self.idle.put(worker)
        self.threads = ThreadPoolExecutor(jobs, thread_name_prefix="tweetpress")

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing = True
        for worker in self.workers:
            worker.stop()
        self.threads.shutdown(cancel_futures=True)

    def map(self, batches: Iterable[Batch]) -> Iterator[list[list[Result]]]:
        """The results of each batch, in order; a few batches are read ahead, so that no worker waits."""
        ahead = 2 * len(self.workers)
        pending: deque[Future[list[list[Result]]]] = deque()
        for batch in batches:
            pending.append(self.threads.submit(self.work, batch))
            if len(pending) > ahead:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()

    def work(self, pages: Batch) -> list[list[Result]]:
        """The results of one batch; when it kills its worker, its pages are tried again, each for itself."""
        worker = self.idle.get()
        try:
            return worker.run(pages)
        except WorkerDied as death:
            if not self.closing:
                logger.warning("a worker process died (%s); its %d pages are tried again", death, len(pages))
            return [self.retry(worker, page) for page in pages if not self.closing]
        finally:
            self.idle.put(worker)

    def retry(self, worker: Worker, page: Page | Failure) -> list[Result]:
        try:
            return worker.run([page])[0]
        except WorkerDied as death:
            return [Failure(page.source, f"the process that read it died, twice ({death}); please report it")]


def can_fork() -> bool:
    """Whether a fork is safe: Linux (elsewhere system libraries start threads), and no other thread of Python."""
    return sys.platform == "linux" and threading.active_count() == 1
