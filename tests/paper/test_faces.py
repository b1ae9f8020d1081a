from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from reading import flat, fonts
from reportlab.pdfgen.canvas import Canvas

from pfdesk.paper.faces import Faces, faces
from pfdesk.paper.find_faces import ROLES, FaceFile, find_faces, find_spares, font_folders
from pfdesk.paper.pen import Pen
from pfdesk.paper.preflight import glyph_problems
from pfdesk.paper.sizes import A4
from pfdesk.values.errors import Trouble

WINDOWS = {"WINDIR", "LOCALAPPDATA"}


def collection(out: Path, files: list[Path]) -> None:
    """Join .ttf files into a .ttc as Windows has it (OpenType, "Font Collections")."""
    at = 12 + 4 * len(files)
    offsets, bodies = [], b""
    for file in files:
        data = bytearray(file.read_bytes())
        start = at + len(bodies)
        for table in range(struct.unpack_from(">H", data, 4)[0]):
            (old,) = struct.unpack_from(">L", data, 12 + 16 * table + 8)
            struct.pack_into(">L", data, 12 + 16 * table + 8, old + start)
        offsets.append(start)
        bodies += bytes(data) + b"\0" * (-len(data) % 4)
    out.write_bytes(b"ttcf" + struct.pack(f">LL{len(files)}L", 0x10000, len(files), *offsets) + bodies)


@pytest.fixture
def windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    here = find_faces()
    folder = tmp_path / "Windows" / "Fonts"
    folder.mkdir(parents=True)
    collection(folder / "BIZ-UDGothicR.ttc", [here["figures"].path, here["text"].path])
    collection(folder / "BIZ-UDGothicB.ttc", [here["figures-bold"].path, here["bold"].path])
    monkeypatch.setenv("WINDIR", str(tmp_path / "Windows"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "none"))
    return folder


def test_windows_collections_give_four_faces_by_their_own_names(windows: Path) -> None:
    regular, bold = windows / "BIZ-UDGothicR.ttc", windows / "BIZ-UDGothicB.ttc"
    assert find_faces("win32") == {
        "figures": FaceFile(regular, 0),
        "text": FaceFile(regular, 1),
        "figures-bold": FaceFile(bold, 0),
        "bold": FaceFile(bold, 1),
    }


def test_faces_from_a_collection_measure_as_those_from_single_files(windows: Path) -> None:
    from pfdesk.paper.truetype import VariantFont

    for role, file in find_faces("win32").items():
        loaded = VariantFont(f"test-{role}", file)
        assert loaded.width("登別市1ア") / 1000 * 10 * 25.4 / 72 == pytest.approx(
            faces().width("登別市1ア", role, 10)
        )


@pytest.mark.parametrize(
    ("platform", "words"),
    [("win32", "日本語補助フォント"), ("linux", "fonts-morisawa"), ("darwin", "Font Book")],
)
def test_no_face_is_a_trouble_that_names_what_to_install(tmp_path: Path, platform: str, words: str) -> None:
    (tmp_path / "BIZ-UDGothicR.ttc").write_bytes(b"damaged")
    with pytest.raises(Trouble) as trouble:
        find_faces(platform, (tmp_path,))
    assert "BIZ UDPゴシック" in trouble.value.sentence
    assert words in trouble.value.todo


def test_mac_looks_where_a_mac_keeps_its_faces() -> None:
    assert Path("/Library/Fonts") in font_folders("darwin")


def test_spares_come_best_first(tmp_path: Path) -> None:
    for name in ("DejaVuSans.ttf", "meiryo.ttc", "other.ttf"):
        (tmp_path / name).touch()
    assert [spare.path.name for spare in find_spares("win32", (tmp_path,))] == [
        "meiryo.ttc",
        "DejaVuSans.ttf",
    ]


@pytest.mark.parametrize("char", ["髙", "﨑", "葛\U000e0100", "辻\U000e0100", "①", "㈱", "〒", "〜", "－"])
def test_the_hard_characters_are_drawn_and_come_back_as_they_were(char: str) -> None:
    assert faces().glyph(char, "text").state == "own"
    pen = Pen(A4)
    pen.text(20, 20, f"見{char}本")
    printed = pen.finish()
    assert printed.problems == ()
    assert flat(printed.pdf) == f"見{char}本"


def test_a_variant_is_another_glyph_than_the_usual_one() -> None:
    assert faces().glyph("葛\U000e0100", "text").text != faces().glyph("葛", "text").text


def bare() -> Faces:
    return Faces(find_faces(), ())


def test_two_sets_of_faces_in_one_program_keep_their_own_variants() -> None:
    for own in (bare(), bare()):
        pdf = io.BytesIO()
        canvas = Canvas(pdf)
        (run,) = own.runs("辻\U000e0100")
        canvas.setFont(run.font, 12)
        canvas.drawString(50, 50, run.text)
        canvas.save()
        assert flat(pdf.getvalue()) == "辻\U000e0100"


def test_a_missing_glyph_becomes_a_geta_and_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = bare()
    for module in ("pen", "preflight", "text", "fit"):
        monkeypatch.setattr(f"pfdesk.paper.{module}.faces", lambda: alone)
    assert alone.missing("𠮷田𠮷夫") == ("𠮷",)
    pen = Pen(A4)
    with pen.about("𠮷田 見本"):
        pen.text(20, 20, "𠮷田 見本")
    printed = pen.finish()
    assert not printed.ready
    assert [p.what for p in printed.problems] == ["「𠮷」(U+20BB7)は印字できません。〓 と印字します"]
    assert printed.problems[0].where == "𠮷田 見本"
    assert flat(printed.pdf) == "〓田見本"


def test_another_face_lends_a_glyph_and_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    if not any(spare.path.name == "DejaVuSans.ttf" for spare in find_spares()):
        pytest.skip("DejaVu Sans is not on this PC")
    lender = Faces(find_faces(), tuple(s for s in find_spares() if s.path.name == "DejaVuSans.ttf"))
    assert lender.lent("☐ はい") == ("☐",)
    monkeypatch.setattr("pfdesk.paper.preflight.faces", lambda: lender)
    (problem,) = glyph_problems("☐ はい")
    assert problem.what == "「☐」(U+2610)は別の書体(DejaVu Sans)で印字します"


def test_an_unknown_variant_is_printed_in_the_usual_form_and_named() -> None:
    assert bare().plainer("見\U000e01ef本") == ("見\U000e01ef",)


def test_all_used_fonts_are_embedded() -> None:
    pen = Pen(A4)
    for place, role in enumerate(ROLES):
        pen.text(20, 20 + 10 * place, "登別市 1,370", role=role)
    used = fonts(pen.finish().pdf)
    assert len(used) == 4
    assert all(used.values())


def test_damaged_spares_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "meiryo.ttc").write_bytes(b"no face at all")
    assert Faces(find_faces(), (FaceFile(tmp_path / "meiryo.ttc"),)).missing("𠮷") == ("𠮷",)
