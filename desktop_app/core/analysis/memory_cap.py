"""A bound on the memory of a process that works on what others made: beyond it the work ends, not the computer."""

from __future__ import annotations

from pathlib import Path

ALLOWANCE = 3 << 30
"""Bytes beyond what the process has when the bound is set."""
SIZES = Path("/proc/self/statm")


def cap_memory(allowance: int = ALLOWANCE) -> None:
    """Sets the bound [byte] where the system knows one: on Linux. Elsewhere the guards before reading must do."""
    if not SIZES.is_file():
        return
    import resource

    pages = int(SIZES.read_text(encoding="ascii").split()[0])
    wanted = pages * resource.getpagesize() + allowance
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
