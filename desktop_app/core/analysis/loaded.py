"""A library loaded while somebody may lose patience: what takes half a second can be stopped meanwhile."""

from __future__ import annotations

from importlib import import_module
from threading import Thread

from desktop_app.core.analysis.progress import Progress

LOOK = 0.05  # s between two looks


def load(library: str, progress: Progress) -> None:
    """Returns once the library is imported. Raises CancelledError; the import then goes on by itself.

    What goes wrong with it is told by the import statement of whoever needs it.
    """
    loading = Thread(target=_import, args=(library,), daemon=True)
    loading.start()
    while loading.is_alive():
        loading.join(LOOK)
        progress.at(0.0)


def _import(library: str) -> None:
    try:
        import_module(library)
    except ImportError:
        return
