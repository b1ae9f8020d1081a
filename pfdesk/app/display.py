"""Is there a screen to show a window on?"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

HOW_ELSE = "`pfdesk demo DIR` makes a sample without one"


def has_display() -> bool:
    """Whether a window can be shown."""
    return not no_window_because()


def no_window_because() -> str:
    """Why no window can be shown here, in a line of the command line; empty where one can.

    Asked before Qt is started: Qt itself ends the whole program where a screen is named but cannot be used.
    """
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return f"no display to open a window on; {HOW_ELSE}"
    if sys.platform in {"win32", "darwin"} or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    if not os.environ.get("DISPLAY"):
        return f"no display to open a window on; {HOW_ELSE}"
    return _why_x_fails()


def _why_x_fails() -> str:
    try:
        ctypes.CDLL(str(_x_plugin()))
        x = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        return (
            f"a system library for windows is missing ({error}); `python3 dev.py run` brings it, or names it"
        )
    x.xcb_connect.restype = ctypes.c_void_p
    x.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    x.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    x.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = x.xcb_connect(None, None)
    broken = x.xcb_connection_has_error(connection)
    x.xcb_disconnect(connection)
    return f"the display {os.environ['DISPLAY']} does not answer; {HOW_ELSE}" if broken else ""


def _x_plugin() -> Path:
    from PySide6.QtCore import QLibraryInfo

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / "libqxcb.so"
