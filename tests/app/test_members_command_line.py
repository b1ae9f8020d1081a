"""duplicates, merge, part and seats as a script uses them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from pfdesk.app.cli.main import run
from pfdesk.app.sample.directory import fill
from pfdesk.app.start import new_office, open_office
from pfdesk.directory import commands, model


@pytest.fixture
def directory_file(tmp_path: Path) -> str:
    """The sample's members, and ヤマト運輸(株) a second time as number 27 with a contact."""
    path = tmp_path / "名簿.pfdesk"
    new_office(path)
    with open_office(str(path)) as opened:
        fill(opened.office)
        again = model.Member(name="ヤマト運輸株式会社", phone="0143-00-0141", web="https://www.example.jp/")
        opened.office.do(commands.AddMember(again))
        opened.office.do(commands.AddContact(model.Contact(member_id=again.id, name="例示 新子")))
    return str(path)


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    capsys.readouterr()
    assert run([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_doubles_are_found_merged_and_parted(directory_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    (pair,) = answer(capsys, "duplicates", directory_file)["pairs"]
    assert (pair["first"]["number"], pair["second"]["number"]) == (21, 27)
    assert pair["reasons"][:2] == ["名称が同じ", "電話・FAXが同じ"]
    words = ("merge", directory_file, "--keep", "21", "--other", "27")
    planned = answer(capsys, *words, "--dry-run")
    assert planned["unit"] is None
    assert [row["text"] for row in planned["moving"]] == ["例示 新子"]
    done = answer(capsys, *words)
    assert done["unit"]
    assert done["moving"] == planned["moving"]
    assert answer(capsys, "duplicates", directory_file)["pairs"] == []
    assert run(list(words)) == 1
    assert "「ヤマト運輸(株)」(会員番号21)に名寄せ" in capsys.readouterr().err
    assert run(["print", "member-card", directory_file, "--for", "27", "--to", f"{directory_file}.pdf"]) == 2
    assert "会員番号27の会員は「ヤマト運輸(株)」(会員番号21)に名寄せ" in capsys.readouterr().err
    parted = answer(capsys, "part", directory_file, "--number", "27")
    assert (parted["returning"], parted["later"], parted["conflicts"]) == (1, 0, [])
    assert len(answer(capsys, "duplicates", directory_file)["pairs"]) == 1
    assert run(["part", directory_file, "--number", "27"]) == 2


def test_seats_tell_who_held_them_on_a_day(directory_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = answer(capsys, "seats", directory_file, "--body", "pf", "--on", "R5.10.1")
    assert told["on"] == "2023-10-01"
    assert len(told["seats"]) == 26
    assert all(seat["holder"] for seat in told["seats"])
    assert answer(capsys, "seats", directory_file, "--body", "pf", "--on", "2022-10-01")["seats"] == []
    assert run(["seats", directory_file, "--body", "ない"]) == 2


def test_the_ids_of_a_kind_are_listed_as_a_form_takes_them(
    directory_file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = answer(capsys, "list", "members", directory_file, "--find", "やまと運輸")["members"]
    assert [(one["code"], one["name"]) for one in both] == [
        ("21", "ヤマト運輸(株)"),
        ("27", "ヤマト運輸株式会社"),
    ]
    found = both[-1]
    out = str(tmp_path / "out.pdf")
    assert answer(capsys, "print", "member-card", directory_file, "--for", found["id"], "--to", out)["pages"]
    bodies = answer(capsys, "list", "bodies", directory_file)["bodies"]
    assert ("pf", "PF推進会議") in {(one["code"], one["name"]) for one in bodies}
    assert answer(capsys, "list", "events", directory_file) == {"events": []}
    assert run(["list", "dragons", directory_file]) == 2


def test_an_unknown_field_is_named(directory_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["merge", directory_file, "--keep", "21", "--other", "27", "--take", "hair"]) == 2
    assert "phone" in capsys.readouterr().err


def test_a_form_is_for_a_number_or_a_code(
    directory_file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "out.pdf")
    assert answer(capsys, "print", "member-card", directory_file, "--for", "21", "--to", out)["pages"] >= 1
    since = ("--option", "since=R5.4.1")
    assert answer(capsys, "print", "seat-changes", directory_file, "--for", "pf", *since, "--to", out)[
        "pages"
    ]
    assert run(["print", "member-card", directory_file, "--for", "999", "--to", out]) == 2
    assert "会員番号999の会員は見つかりません" in capsys.readouterr().err
    two = ("--for", "21", "--for", "27")
    answer(capsys, "print", "member-roster", directory_file, *two, "--to", out)
    with pypdfium2.PdfDocument(out) as document:
        assert "2件" in document[0].get_textpage().get_text_range()
    for form, said in (
        ("resource-list", "--for を外してください"),
        ("questionnaire", "という調査は見つかりません"),
    ):
        assert run(["print", form, directory_file, "--for", "21", "--to", out]) == 2
        assert said in capsys.readouterr().err
    assert run(["seats", directory_file, "--body", "PF推進会議"]) == 2
    assert "pf (PF推進会議)" in capsys.readouterr().err
