"""Where the Japanese faces stand on a PC.

BIZ UDGothic and BIZ UDPGothic come with Windows since 10 (1809) as BIZ-UDGothicR.ttc and
BIZ-UDGothicB.ttc, with Debian as fonts-morisawa-bizud-gothic (four .ttf). A .ttc holds the
fixed and the proportional face; which is which is read from the faces' own names.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

from pfdesk.values.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Role = Literal["text", "bold", "figures", "figures-bold"]
ROLES: tuple[Role, ...] = ("text", "bold", "figures", "figures-bold")

#: Tried in this order for a glyph that BIZ UD lacks; all have TrueType outlines.
SPARE_FILES = (
    "ipamjm.ttf", "YuGothR.ttc", "meiryo.ttc", "msgothic.ttc", "ipaexg.ttf", "ipag.ttf",
    "HanaMinA.ttf", "HanaMinB.ttf", "simsunb.ttf", "mingliub.ttc", "seguisym.ttf",
    "Arial Unicode.ttf", "DejaVuSans.ttf",
)  # fmt: skip

_INSTALL = {
    "win32": "Windows の「設定 > アプリ > オプション機能」で「日本語補助フォント」を追加してください。",
    "darwin": "「Font Book」で「BIZ UDPゴシック」と「BIZ UDゴシック」を入れてください。",
    "linux": "fonts-morisawa-bizud-gothic を入れてください(apt install fonts-morisawa-bizud-gothic)。",
}


@dataclass(frozen=True, slots=True)
class FaceFile:
    """A face on the disk: its file and its place inside a .ttc (0 for a .ttf)."""

    path: Path
    index: int = 0


def font_folders(platform: str | None = None) -> tuple[Path, ...]:
    """Give the folders in which this kind of PC keeps its faces."""
    home = Path.home()
    match platform or sys.platform:
        case "win32":
            local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
            windows = os.environ.get("WINDIR", r"C:\Windows")
            return Path(windows) / "Fonts", Path(local) / "Microsoft" / "Windows" / "Fonts"
        case "darwin":
            system = Path("/System/Library")
            return (
                Path("/Library/Fonts"), home / "Library" / "Fonts",
                system / "Fonts", system / "AssetsV2",
            )  # fmt: skip
        case _:
            return (
                Path("/usr/share/fonts"), Path("/usr/local/share/fonts"),
                home / ".local" / "share" / "fonts", home / ".fonts",
            )  # fmt: skip


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for place, _, names in os.walk(folder):
            yield from (Path(place) / name for name in sorted(names))


def _faces_in(path: Path) -> Iterator[tuple[FaceFile, str]]:
    """Yield every face of a file with its PostScript name."""
    count = 1
    with path.open("rb") as file:
        head = file.read(12)
    if head[:4] == b"ttcf":
        count = int.from_bytes(head[8:12], "big")
    for index in range(count):
        face = TTFontFile(str(path), subfontIndex=index)
        name = face.name
        yield FaceFile(path, index), name.decode("latin-1") if isinstance(name, bytes) else name


def _role(path: Path, name: str) -> Role | None:
    plain = name.replace("-", "").replace(" ", "").upper()
    if "UDPGOTHIC" in plain:
        role: Role = "text"
    elif "UDGOTHIC" in plain:
        role = "figures"
    else:
        return None
    if "BOLD" in plain or path.stem.upper().endswith("GOTHICB"):
        return "bold" if role == "text" else "figures-bold"
    return role


def find_faces(platform: str | None = None, folders: tuple[Path, ...] | None = None) -> dict[Role, FaceFile]:
    """Find the four faces; raise Trouble that names what to install when one is missing."""
    found: dict[Role, FaceFile] = {}
    for path in _files(font_folders(platform) if folders is None else folders):
        if not path.name.upper().startswith("BIZ") or path.suffix.lower() not in (".ttf", ".ttc"):
            continue
        try:
            for face, name in _faces_in(path):
                if (role := _role(path, name)) is not None:
                    found.setdefault(role, face)
        except (TTFError, OSError):
            continue  # a damaged file must not hide a sound one elsewhere
    if len(found) < len(ROLES):
        todo = _INSTALL.get(platform or sys.platform, _INSTALL["linux"])
        raise Trouble("印刷に使う書体「BIZ UDPゴシック」「BIZ UDゴシック」が見つかりません。", todo)
    return found


def find_spares(platform: str | None = None, folders: tuple[Path, ...] | None = None) -> tuple[FaceFile, ...]:
    """Find the faces that may lend a glyph, best first."""
    wanted = {name.lower(): rank for rank, name in enumerate(SPARE_FILES)}
    found: dict[int, FaceFile] = {}
    for path in _files(font_folders(platform) if folders is None else folders):
        rank = wanted.get(path.name.lower())
        if rank is not None:
            found.setdefault(rank, FaceFile(path))
    return tuple(found[rank] for rank in sorted(found))
