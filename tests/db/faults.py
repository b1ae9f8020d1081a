"""Faults at system calls: a warm process forks one child for each, and strace strikes it at its n-th such call.

A fork costs a tenth of a start, so that many points can be tried. The process that forks never opens a file itself.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
CALLS = ("pwrite64", "fsync", "unlink", "rename")
KILL = "signal=KILL"
IN_TIME_S = 20


@dataclass(frozen=True)
class Outcome:
    """How one run ended: what it had said, whether the fault came, and the process's exit."""

    said: str
    came: bool
    code: int

    @property
    def acknowledged(self) -> int:
        """How often the clerk had been told that something is done."""
        return self.said.count("A")


class Harness:
    """Runs flows in children of one warm process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # Nothing of the test's own folders may be forgotten: copies go where the checks look for them.
        code = "from tests.db.faults import serve; serve()"
        self._server = subprocess.Popen(
            [sys.executable, "-B", "-c", code],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        )

    def close(self) -> None:
        """End the warm process."""
        self._server.communicate(timeout=IN_TIME_S)

    def run(self, flow: str, path: Path, call: str, fault: str = "", at: int = 0) -> Outcome:
        """Run a flow with a fault at its n-th such call; without a fault only the calls are written down."""
        trace = self._folder / "trace"
        asked = {"flow": flow, "path": str(path), "call": call, "fault": fault, "at": at, "trace": str(trace)}
        asked["home"] = os.environ.get("XDG_DATA_HOME", "")
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(asked) + "\n")
        self._server.stdin.flush()
        answer = json.loads(self._server.stdout.readline())
        traced = trace.read_text("utf-8", errors="replace")
        came = "killed by SIGKILL" in traced if fault == KILL else "(INJECTED)" in traced
        return Outcome(answer["said"], came, answer["code"])

    def calls(self, flow: str, path: Path) -> dict[str, int]:
        """How often a flow makes each of the calls when nothing goes wrong."""
        done = self.run(flow, path, ",".join(CALLS))
        assert done.code == 0, f"{flow} must work without a fault"
        traced = (self._folder / "trace").read_text("utf-8", errors="replace").splitlines()
        return {call: sum(f"{call}(" in line for line in traced) for call in CALLS}

    def order(self, flow: str, path: Path) -> list[str]:
        """The calls that write and sync, and what was said (A), in their order."""
        self.run(flow, path, "pwrite64,fsync,unlink,write")
        traced = (self._folder / "trace").read_text("utf-8", errors="replace").splitlines()
        named = [line.split(maxsplit=1)[1] for line in traced if "(" in line]
        return ["A" if '"A", 1)' in line else line.split("(")[0] for line in named]


def can_trace() -> bool:
    """Whether there is strace, and it may strike."""
    if shutil.which("strace") is None:
        return False
    tried = ["strace", "-qq", "-o", os.devnull, "-e", "inject=fsync:error=EIO:when=99", "true"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


def serve() -> None:
    """The warm process: a line of JSON for each run."""
    # Alembic is imported by the first migration: then it belongs to no flow.
    import alembic.command  # noqa: F401

    from tests.db.fault_flows import FLOWS

    for line in sys.stdin:
        asked = json.loads(line)
        os.environ["XDG_DATA_HOME"] = asked["home"]
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            _work(FLOWS[asked["flow"]], Path(asked["path"]), writing)
        os.close(writing)
        code = _strike(child, asked)
        said = b"".join(iter(lambda reading=reading: os.read(reading, 100), b""))  # type: ignore[misc]
        os.close(reading)
        sys.stdout.write(json.dumps({"said": said.decode(), "code": code}) + "\n")
        sys.stdout.flush()


def _work(flow: object, path: Path, writing: int) -> None:
    """In the child: wait until strace watches, then work."""
    code = 1
    try:
        os.kill(os.getpid(), signal.SIGSTOP)
        flow(path, lambda word: os.write(writing, word))  # type: ignore[operator]
        code = 0
    except BaseException as error:  # noqa: BLE001  the parent reads what it was
        os.write(writing, f" {type(error).__name__}: {error}"[:90].encode())
    finally:
        os._exit(code)


def _strike(child: int, asked: dict[str, str]) -> int:
    """Watch the child, let it go on, and see how it ends: its exit code, or less than 0 for a signal."""
    os.waitpid(child, os.WUNTRACED)
    command = ["strace", "-f", "-o", asked["trace"], "-e", f"trace={asked['call']}", "-p", str(child)]
    if asked["fault"]:
        command += ["-e", f"inject={asked['call']}:{asked['fault']}:when={asked['at']}"]
    tracer = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    until = time.monotonic() + IN_TIME_S
    while not _watched(child):
        if tracer.poll() is not None or time.monotonic() > until:
            os.kill(child, signal.SIGKILL)
            break
        time.sleep(0.002)
    os.kill(child, signal.SIGCONT)
    _, status = os.waitpid(child, 0)
    tracer.wait(IN_TIME_S)
    return os.waitstatus_to_exitcode(status)


def _watched(child: int) -> bool:
    status = Path(f"/proc/{child}/status").read_text("ascii", errors="replace")
    return "TracerPid:\t0\n" not in status
