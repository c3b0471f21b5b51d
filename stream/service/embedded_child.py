"""Run a program that the kernel ends when this process's parent ends, however it ends.

A script of its own, started as `python -IS embedded_child.py PARENT_PID PROGRAM ARGUMENT...`: it asks Linux for SIGKILL
at its parent's death and then becomes the program. Doing this in the parent between fork and exec is not safe
in a process with threads.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1  # linux/prctl.h


def main(parent: int, program: list[str]) -> None:
    """Become `program`, to be killed when the thread of `parent` that started this process ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before the request was made
        sys.exit(1)
    os.execv(program[0], program)  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
