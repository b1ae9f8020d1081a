"""Every published figure, counted a second time with pandas and told alike in the workbook and on paper."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd  # type: ignore[import-untyped]
import pytest
from pypdfium2 import PdfDocument
from sqlcipher3 import dbapi2

from pfdesk.app.cli.main import run

PUBLISHED: dict[str, float] = {
    "members.organisations": 26, "members.firms": 9, "members.council_bodies": 12, "members.agencies": 5,
    "meeting.registrations": 70, "meeting.themes": 4, "survey.targets": 87, "survey.municipalities": 7,
    "survey.feel_need": 15, "survey.responses": 19, "survey.responses_in_city": 5, "survey.response_rate": 21.8,
    "survey.with_activities": 16, "survey.with_activities_rate": 84.2, "survey.activity.places_to_be": 9,
    "survey.activity.desks": 5, "survey.activity.others": 5, "survey.have_case": 7, "pamphlets.printed": 23000,
    "pamphlets.insert": 19000, "pamphlets.places": 26, "pamphlets.at_places": 4000, "pamphlets.city_places": 19,
    "pamphlets.city": 1600, "pamphlets.city.welfare": 1370, "pamphlets.city.other_desks": 230,
    "pamphlets.outside_places": 7, "pamphlets.outside": 2400, "pamphlets.outside.social_welfare_council": 400,
    "pamphlets.outside.welfare_commissioners": 1500, "pamphlets.outside.support_centres": 150,
    "pamphlets.outside.youth_station": 50, "pamphlets.outside.others": 300,
    "pamphlets.own_groups": 0, "pamphlets.events": 0, "projects.budget_total": 204,
    "projects.budget.meeting": 74, "projects.budget.survey": 99, "projects.budget.pamphlet": 31,
}  # fmt: skip


def tables(path: Path) -> dict[str, pd.DataFrame]:
    """The rows of the file that are not in the bin, table by table, read without the program."""
    connection = dbapi2.connect(str(path))
    try:
        names = ("member", "member_category", "seat", "body", "agreement", "event", "registration", "survey",
                 "target", "dispatch", "response", "question", "answer", "answer_theme", "theme", "movement",
                 "place", "place_group", "project")  # fmt: skip
        found = {}
        for name in names:
            cursor = connection.execute(f'select * from "{name}"')
            frame = pd.DataFrame(cursor.fetchall(), columns=[column[0] for column in cursor.description])
            found[name] = frame[frame["binned_at"].isna()]
        return found
    finally:
        connection.close()


def members(of: dict[str, pd.DataFrame]) -> dict[str, float]:
    pf = of["body"].query("code == 'pf'")["id"]
    seats = of["seat"]
    there = seats[seats["body_id"].isin(pf) & (seats["starts_on"] <= "2024-03-31")]
    found = of["member"].query("kind == 'organisation'")
    found = found[found["id"].isin(there["member_id"])]
    kinds = found["category_id"].map(of["member_category"].set_index("id")["code"])
    agreed = found["id"].isin(of["agreement"]["member_id"])
    return {
        "members.organisations": len(found),
        "members.firms": int(((kinds == "firm") & agreed).sum()),
        "members.council_bodies": int((kinds == "council").sum()),
        "members.agencies": int((kinds == "agency").sum()),
    }


def meeting(of: dict[str, pd.DataFrame]) -> dict[str, float]:
    themes = of["answer_theme"]
    return {
        "meeting.registrations": int((of["registration"]["reply"] != "no").sum()),
        "meeting.themes": int(themes["theme_id"].nunique()),
    }


def survey(of: dict[str, pd.DataFrame]) -> dict[str, float]:
    asked = of["survey"][of["survey"]["code"].str.startswith("resource")]["id"]
    sent = of["target"][of["target"]["survey_id"].isin(asked)]
    sent = sent[sent["id"].isin(of["dispatch"].query("kind == 'first'")["target_id"])]
    back = of["response"][of["response"]["survey_id"].isin(asked)]
    towns = back["target_id"].map(sent.set_index("id")["municipality"])
    questions = of["question"][of["question"]["survey_id"].isin(asked)].set_index("id")["code"]
    answers = of["answer"].assign(code=of["answer"]["question_id"].map(questions))

    def saying(code: str, choice: str) -> int:
        chosen = answers[answers["code"] == code]["codes"].str.split()
        return int(chosen.map(lambda codes: choice in codes).sum())

    active = saying("activity", "yes")
    return {
        "survey.targets": len(sent),
        "survey.municipalities": int(sent["municipality"].nunique()),
        "survey.responses": len(back),
        "survey.responses_in_city": int((towns == "登別市").sum()),
        "survey.response_rate": round(100 * len(back) / len(sent), 1),
        "survey.with_activities": active,
        "survey.with_activities_rate": round(100 * active / len(back), 1),
        **{
            f"survey.activity.{choice}": saying("activity_kinds", choice)
            for choice in ("places_to_be", "desks", "others")
        },
        "survey.feel_need": saying("need", "yes"),
        "survey.have_case": saying("case", "yes"),
    }


def pamphlets(of: dict[str, pd.DataFrame]) -> dict[str, float]:
    lines = of["movement"]
    back = set(lines["counters_id"].dropna())
    lines = lines[
        lines["counters_id"].isna() & ~lines["id"].isin(back)
    ]  # a corrected line and its counter go
    groups = of["place"]["group_id"].map(of["place_group"].set_index("id")["code"])
    placed = lines.query("kind == 'handed_out'").merge(
        of["place"].assign(part=groups), left_on="place_id", right_on="id"
    )
    events = placed[placed["part"] == "event"]
    own = placed[~placed["part"].isin(["welfare", "other_desks", "outside", "event", "insert"])]
    placed = placed[placed["part"].isin(["welfare", "other_desks", "outside"])]
    city = placed[placed["part"] != "outside"]
    outside = placed[placed["part"] == "outside"]
    named = outside.groupby("report_code")["copies"].sum()
    codes = ("social_welfare_council", "welfare_commissioners", "support_centres", "youth_station")
    return {
        "pamphlets.printed": int(lines.query("kind == 'received'")["copies"].sum()),
        "pamphlets.insert": int(lines.query("kind == 'inserted'")["copies"].sum()),
        "pamphlets.places": int(placed["place_id"].nunique()),
        "pamphlets.at_places": int(placed["copies"].sum()),
        "pamphlets.city_places": int(city["place_id"].nunique()),
        "pamphlets.city": int(city["copies"].sum()),
        "pamphlets.city.welfare": int(city[city["part"] == "welfare"]["copies"].sum()),
        "pamphlets.city.other_desks": int(city[city["part"] == "other_desks"]["copies"].sum()),
        "pamphlets.outside_places": int(outside["place_id"].nunique()),
        "pamphlets.outside": int(outside["copies"].sum()),
        **{f"pamphlets.outside.{code}": int(named[code]) for code in codes},
        "pamphlets.outside.others": int(outside["copies"].sum() - sum(named[code] for code in codes)),
        "pamphlets.own_groups": int(own["copies"].sum()),
        "pamphlets.events": int(events["copies"].sum()),
    }


def projects(of: dict[str, pd.DataFrame]) -> dict[str, float]:
    budgets = of["project"].query("fiscal_year == 2023").groupby("report_code")["budget"].sum() // 10_000
    return {
        "projects.budget_total": int(budgets.sum()),
        **{f"projects.budget.{code}": int(budgets[code]) for code in ("meeting", "survey", "pamphlet")},
    }


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    capsys.readouterr()
    assert run([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_second_count_from_the_bare_tables_comes_to_the_same(
    sample_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    of = tables(sample_file)
    counted = {**members(of), **meeting(of), **survey(of), **pamphlets(of), **projects(of)}
    assert counted == PUBLISHED
    told = answer(capsys, "figures", str(sample_file), "--year", "2023")["figures"]
    assert {one["key"]: one["value"] for one in told if one["key"] in PUBLISHED} == PUBLISHED


def summed(sheet: Any) -> float:
    """What a clerk comes to who sums the column of numbers; of a rate both, and divides."""
    heads = [cell.value for cell in sheet[1]]
    columns = [
        place for place, head in enumerate(heads) if head in {"分子", "分母"} or head.startswith("数(")
    ]
    sums = [sum(row[place].value or 0 for row in sheet.iter_rows(min_row=2)) for place in columns]
    assert "現在" in heads[1]
    return float(sums[0] if len(sums) == 1 else round(100 * sums[0] / sums[1], 1))


def test_the_workbook_has_the_same_numbers_and_a_sheet_of_rows_for_each(
    sample_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.xlsx"
    answer(capsys, "report", str(sample_file), "--year", "2023", "--to", str(out))
    book: Any = openpyxl.load_workbook(out)
    page = book.worksheets[0]
    rows = {row[5].value: row for row in page.iter_rows(min_row=2)}
    assert {key: rows[key][1].value for key in PUBLISHED} == PUBLISHED
    for key, value in PUBLISHED.items():
        link = rows[key][4]
        title = link.hyperlink.location.split("!")[0].strip("'")
        assert summed(book[title]) == value, f"{key}: the rows sum to what is told"
        if not key.endswith("rate"):
            assert book[title].max_row - 1 == link.value, f"{key}: the sheet lists the rows that are told"
    assert book["図の数字"]._charts


def test_the_paper_has_the_same_numbers(
    sample_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.pdf"
    answer(capsys, "report", str(sample_file), "--year", "2023", "--to", str(out))
    document = PdfDocument(out)
    text = "".join(document[n].get_textpage().get_text_range() for n in range(len(document)))
    bare = "".join(text.split())
    for key, value in PUBLISHED.items():
        said = f"{value:,}" if isinstance(value, int) else f"{value:.1f}"
        assert said in bare, key
    assert "5連携プラットフォームのイメージ図" in bare
    for name in ("佐川急便", "登別商工会議所", "児童相談所"):
        assert name in bare
    assert "今後の展望(13件)※最多" in bare
    for name in ("見本花子", "見本春子", "例示太郎"):
        assert name not in bare, "nobody who answered is named, nor whom to ask"


def test_the_report_takes_a_pdf_or_a_workbook(
    sample_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["report", str(sample_file), "--year", "2023", "--to", str(tmp_path / "report.docx")]) == 2
    assert "--to takes a .pdf or an .xlsx" in capsys.readouterr().err
