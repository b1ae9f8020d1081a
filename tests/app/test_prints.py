"""Print log, reprint, the rest since a print, label sheets and Excel twins, from the command line."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import load_workbook

from pfdesk.app.cli.main import run as command_line
from pfdesk.app.rooms import forms
from pfdesk.app.start import open_office
from pfdesk.directory.commands import ChangeMember
from pfdesk.directory.queries import member_lines, member_record
from pfdesk.office.label_sheets import SetPrinterOffset
from pfdesk.office.settings import ChangeSetting
from pfdesk.paper.stocks import Stock, measures_text
from pfdesk.values.eras import era_text
from pfdesk.values.errors import Refused


def run(*words: str | Path) -> dict[str, Any]:
    """The JSON object that a command answers."""
    said = io.StringIO()
    with redirect_stdout(said):
        assert command_line([*map(str, words), "--json"]) == 0
    answer: dict[str, Any] = json.loads(said.getvalue())
    return answer


def refusal(*words: str | Path, code: int = 1) -> str:
    """What a command that refuses says."""
    said = io.StringIO()
    with redirect_stderr(said):
        assert command_line([str(word) for word in words]) == code
    return said.getvalue()


def labels(file: Path, to: Path, *more: str) -> dict[str, Any]:
    return run("print", "address-labels", file, "--to", to, "--anyway", *more)


def members(file: Path) -> int:
    with open_office(str(file), writing=False) as opened:
        return len(opened.office.ask(member_lines))


def rename(file: Path) -> str:
    """Change the address of one member and give its name."""
    with open_office(str(file)) as opened:
        line = opened.office.ask(member_lines)[0]
        member = opened.office.ask(member_record, line.id).member
        opened.office.do(ChangeMember(member, replace(member, address="登別市見本町9丁目9-9")))
        return str(member.name)


def test_a_print_is_noted_and_written_again_to_the_byte(sample_file: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    labels(sample_file, first)
    (line, *_) = run("prints", sample_file, "--form", "address-labels", "--names")["prints"]
    assert line["records"] == members(sample_file)
    assert len(line["names"]) == line["records"]
    rename(sample_file)
    answer = run("reprint", sample_file, "--print", line["id"], "--to", second)
    assert answer["exact"] is True
    assert second.read_bytes() == first.read_bytes()


def test_only_what_changed_since_the_last_print(sample_file: Path, tmp_path: Path) -> None:
    labels(sample_file, tmp_path / "all.pdf")
    name = rename(sample_file)
    labels(sample_file, tmp_path / "rest.pdf", "--since", "last")
    page = pypdfium2.PdfDocument((tmp_path / "rest.pdf").read_bytes())[0]
    text = page.get_textpage().get_text_range()
    assert text.count("〒") == 1
    assert name[:4] in text
    assert "9丁目9-9" in text
    told = refusal(
        "print", "address-labels", sample_file, "--to", tmp_path / "c.pdf", "--since", "last", "--anyway"
    )
    assert "変わったものはありません" in told


def test_an_unknown_form_and_an_unnamed_survey_are_said(sample_file: Path, tmp_path: Path) -> None:
    told = refusal("print", "remindr", sample_file, "--to", tmp_path / "a.pdf", code=2)
    assert "「remindr」という様式はありません。近いもの: reminder" in told
    told = refusal("print", "reminder", sample_file, "--to", tmp_path / "a.pdf", code=2)
    assert "どの調査のものかを --for で選んでください" in told
    assert "広域リソース調査" in told
    assert list(tmp_path.glob("a.pdf")) == []


def test_a_half_used_sheet_goes_on_where_it_ended(sample_file: Path, tmp_path: Path) -> None:
    labels(sample_file, tmp_path / "a.pdf", "--stock", "28382", "--start", "4", "--sheet", "棚の上")
    labels(sample_file, tmp_path / "b.pdf", "--sheet", "棚の上")
    used = (3 + members(sample_file)) % 12
    first = pypdfium2.PdfDocument((tmp_path / "b.pdf").read_bytes())[0]
    assert first.get_textpage().get_text_range().count("〒") == 12 - used


def test_a_list_becomes_a_workbook_and_a_letter_does_not(sample_file: Path, tmp_path: Path) -> None:
    run("print", "member-roster", sample_file, "--to", tmp_path / "名簿.xlsx")
    page = load_workbook(tmp_path / "名簿.xlsx").worksheets[0]
    assert page["A1"].value == "会員名簿"
    assert page.page_setup.orientation == "landscape"
    told = refusal("print", "cover-letter", sample_file, "--to", tmp_path / "x.xlsx", "--anyway")
    assert "表ではない" in told
    assert not (tmp_path / "x.xlsx").exists()


def test_a_letter_takes_the_next_number_of_the_year(sample_file: Path, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        run("print", "cover-letter", sample_file, "--to", tmp_path / name, "--anyway")
    texts = [
        pypdfium2.PdfDocument((tmp_path / name).read_bytes())[0].get_textpage().get_text_range()[:40]
        for name in ("a.pdf", "b.pdf")
    ]
    assert "第1号" in texts[0]
    assert "第2号" in texts[1]


def test_chosen_pages_and_the_report_of_personal_data(sample_file: Path, tmp_path: Path) -> None:
    labels(sample_file, tmp_path / "a.pdf", "--pages", "2-")
    sheets = -(-members(sample_file) // 12)
    assert len(pypdfium2.PdfDocument((tmp_path / "a.pdf").read_bytes())) == sheets - 1
    run("print", "print-report", sample_file, "--to", tmp_path / "r.pdf", "--option", "names=true")
    text = pypdfium2.PdfDocument((tmp_path / "r.pdf").read_bytes())[0].get_textpage().get_text_range()
    assert "宛名ラベル" in text
    assert "氏名・名称、住所" in text
    assert "個人情報の報告" in text


def test_stocks_name_their_source() -> None:
    stocks = run("stocks")["stocks"]
    assert len(stocks) >= 20
    assert all(one["source"] for one in stocks)
    makers = {product.split()[0] for one in stocks for product in (*one["products"], *one["unproven"])}
    assert {"A-ONE", "KOKUYO", "ELECOM"} <= makers
    assert {one["faces"] for one in stocks} >= {10, 12, 18, 24, 44}


def test_an_own_sheet_goes_by_the_name_of_the_window(sample_file: Path, tmp_path: Path) -> None:
    on = Stock("own:棚24", "棚24", 3, 8, 66, 33.9, 6, 12.9)
    with open_office(str(sample_file)) as opened:
        opened.office.do(ChangeSetting("label.stock.棚24", measures_text(on)))
    assert run("stocks", sample_file)["stocks"][0]["title"] == "棚24"
    sheets = labels(sample_file, tmp_path / "a.pdf", "--stock", "棚24")["pages"]
    assert sheets == labels(sample_file, tmp_path / "b.pdf", "--stock", "own:棚24")["pages"]
    assert sheets == -(-members(sample_file) // 24)
    words = ("print", "address-labels", sample_file, "--to", tmp_path / "c.pdf", "--stock", "棚25")
    assert "一覧にありません" in refusal(*words, code=2)


def test_what_a_printer_is_off_moves_the_paper_and_an_unmeasured_one_is_refused(
    sample_file: Path, tmp_path: Path
) -> None:
    with open_office(str(sample_file)) as opened:
        opened.office.do(SetPrinterOffset("", "自動", -1.5, 0.8))
    for form in ("address-labels", "member-roster"):
        plain, off = tmp_path / f"{form}.pdf", tmp_path / f"{form}-off.pdf"
        for to, more in ((plain, ()), (off, ("--printer", ""))):
            run("print", form, sample_file, "--to", to, "--anyway", *more)
        (x, y), (there, below) = first_sign(plain), first_sign(off)
        assert (there - x, y - below) == pytest.approx((-1.5, 0.8), abs=0.02)
    told = refusal(
        "print", "member-roster", sample_file, "--to", tmp_path / "x.pdf", "--printer", "NoSuch", code=2
    )
    assert "「NoSuch」" in told
    assert "(空)(給紙 自動)" in told


def first_sign(path: Path) -> tuple[float, float]:
    """Where the first character of the first page stands, in mm."""
    page = pypdfium2.PdfDocument(path.read_bytes())[0]
    left, bottom, _right, _top = page.get_textpage().get_charbox(0)
    return left * 25.4 / 72, bottom * 25.4 / 72


def test_a_refused_print_answers_in_words_and_json_only_where_wanted(
    sample_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_office(str(sample_file)) as opened:
        line = opened.office.ask(member_lines)[0]
        member = opened.office.ask(member_record, line.id).member
        opened.office.do(ChangeMember(member, replace(member, postal_code="", address="")))
    words = ["print", "address-labels", str(sample_file), "--to", str(tmp_path / "a.pdf")]
    assert command_line(words) == 1
    said = capsys.readouterr()
    assert f"- {member.name}: 郵便番号がありません" in said.out
    assert "{" not in said.out
    assert "--anyway" in said.err
    assert command_line([*words, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["pages"] == 0


def test_what_a_form_does_not_know_is_refused_in_a_sentence(sample_file: Path, tmp_path: Path) -> None:
    to = tmp_path / "a.pdf"
    assert "size という選択はありません。あるもの: type、paper" in refusal(
        "print", "desk-list", sample_file, "--to", to, "--option", "size=large", code=2
    )
    assert "type に huge は選べません。選べるもの: ordinary、large" in refusal(
        "print", "desk-list", sample_file, "--to", to, "--option", "type=huge", code=2
    )
    assert "この用紙は12面です" in refusal(
        "print", "address-labels", sample_file, "--to", to, "--anyway", "--start", "13", code=2
    )
    assert not to.exists()
    told = {form["name"]: form["options"] for form in run("forms")["forms"]}
    assert {"name": "type", "title": "文字の大きさ", "values": ["ordinary", "large"]} in told["desk-list"]
    assert [one["values"] for one in told["reminder"] if one["name"] == "due"] == ["a day (R6.3.5)"]


def codes(path: Path) -> int:
    """How many things are drawn on the pages: the QR codes are among them."""
    with pypdfium2.PdfDocument(path) as document:
        return sum(1 for page in document for _one in page.get_objects())


def test_a_check_box_is_yes_or_no_and_nothing_else(sample_file: Path, tmp_path: Path) -> None:
    to = tmp_path / "a.pdf"
    words = ("print", "desk-list", sample_file, "--to", to, "--option")
    drawn = {}
    for word in ("いいえ", "no", "はい"):
        run(*words, f"qr={word}")
        drawn[word] = codes(to)
        to.unlink()
    assert drawn["いいえ"] == drawn["no"] < drawn["はい"]
    for word in ("zz", "", "null", "-1"):
        assert "qr(「電話をかけるQRコードを付ける」)に" in refusal(*words, f"qr={word}", code=2), word
        assert not to.exists()
    assert "数を入れてください" in refusal(
        "print", "address-labels", sample_file, "--to", to, "--option", "first=zz", code=2
    )


def test_every_check_box_of_every_form_reads_the_same_words() -> None:
    today = date(2024, 3, 1)
    boxes = [one for form in forms() for one in form.options if isinstance(one.default, bool)]
    assert len(boxes) > 15
    for box in boxes:
        assert not any(
            box.taken(word, today) for word in ("no", "いいえ", "off", "ＦＡＬＳＥ", "0", 0, False)
        )
        assert all(box.taken(word, today) for word in ("yes", "はい", "On", "true", "１", 1, True))
        with pytest.raises(Refused, match="選べません") as caught:
            box.taken("zz", today)
        assert caught.value.field == box.name


def test_a_reminder_takes_its_new_deadline_from_the_command_line(sample_file: Path, tmp_path: Path) -> None:
    to, day = tmp_path / "a.pdf", date.today() + timedelta(30)
    asked = next(one for one in run("survey", "list", sample_file)["surveys"] if one["targets"] == 87)
    words = ("print", "reminder", sample_file, "--for", asked["id"], "--to", to, "--option")
    run(*words, f"due={day.isoformat()}")
    with pypdfium2.PdfDocument(to) as document:
        assert era_text(day, "long") in "".join(document[0].get_textpage().get_text_range().split())
    assert command_line([str(word) for word in (*words, "due=R6.2.14")]) == 1
