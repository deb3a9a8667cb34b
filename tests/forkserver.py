"""`tweetpress` for tests that call it many times: a process that has loaded the model and forks for each call.

`Shell` gives a bash in which `tweetpress` asks that process: same arguments, folder, environment, open files, exit
status; only the two seconds of loading are spared. Calls whose result depends on what is read at the start (own
lexicons, a config file) are made by a process of their own.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn

CLIENT = """#!{python} -SE
import json, os, socket, sys
here = os.getcwd()
folders = [here]
while folders[-1] != "/":
    folders.append(os.path.dirname(folders[-1]))
alone = any(word.startswith(("--lexicon", "--config")) for word in sys.argv) or "_TWEETPRESS_COMPLETE" in os.environ
if alone or any(os.path.exists(folder + "/tweetpress.toml") for folder in folders):
    os.execv({python!r}, [{python!r}, "-m", "tweetpress", *sys.argv[1:]])
server = socket.socket(socket.AF_UNIX)
server.connect({address!r})
call = json.dumps([sys.argv[1:], here, dict(os.environ)]).encode()
socket.send_fds(server, [len(call).to_bytes(8, "big")], [0, 1, 2])
server.sendall(call)
sys.exit(server.recv(1)[0])
"""


class Shell:
    """`run` runs a script in bash; leave the `with` block to end the process behind it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / "bin"
        self.bin.mkdir(parents=True)
        address = str(folder / "socket")
        command = self.bin / "tweetpress"
        command.write_text(CLIENT.format(python=sys.executable, address=address), encoding="utf-8")
        command.chmod(0o755)
        python = self.bin / "python"  # no link: through one, Python does not find its environment
        python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
        python.chmod(0o755)
        self.server = subprocess.Popen(
            [sys.executable, __file__, address], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL
        )
        assert self.server.stdout and self.server.stdout.readline() == b"ready\n"

    def __enter__(self) -> Shell:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.terminate()
        self.server.communicate()

    def run(self, script: str, *, cwd: Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """The script's output, error and status; a command that fails in a pipe fails it."""
        path = f"{self.bin}:{os.environ['PATH']}"
        return subprocess.run(
            ["bash", "-o", "pipefail", "-c", script],
            cwd=cwd,
            env={**os.environ, "PATH": path, **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )


def serve(address: str) -> None:
    """Answer calls until the end; each in a process of its own."""
    from tweetpress import run
    from tweetpress.pipeline import DEFAULT_MODEL, load_pipeline

    loaded = load_pipeline()
    original = run.load_pipeline

    def load(model: str = DEFAULT_MODEL) -> Any:
        return loaded if model == DEFAULT_MODEL else original(model)

    run.load_pipeline = load
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(address)
    listener.listen()
    print("ready", flush=True)
    while True:
        connection, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            answer(connection)
        connection.close()


def answer(connection: socket.socket) -> NoReturn:
    """One call: the work in a child, so that however it ends, its status is told."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    size, files, _, _ = socket.recv_fds(connection, 8, 3)
    call = b""
    while len(call) < int.from_bytes(size, "big"):
        call += connection.recv(65536)
    child = os.fork()
    if child == 0:
        work(files, *json.loads(call))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    with contextlib.suppress(OSError):
        connection.sendall(bytes([status if status >= 0 else 128 - status]))
    os._exit(0)


def work(files: list[int], args: list[str], folder: str, env: dict[str, str]) -> NoReturn:
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    os.environ.clear()
    os.environ.update(env)
    os.chdir(folder)
    from tweetpress.cli import main

    try:
        main(args)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    serve(sys.argv[1])
