"""Draw a specimen of each part of pfdesk.paper into a folder: python tests/paper/specimen.py OUT."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from pfdesk.paper.form import Letterhead, Printed
from pfdesk.paper.frame import Document
from pfdesk.paper.sizes import A4, A4_LANDSCAPE
from pfdesk.paper.table import Column, GroupRow, TotalRow, list_table

OFFICE = Letterhead("登別市 保健福祉部 社会福祉グループ", date(2024, 2, 16))


def roster() -> Printed:
    document = Document("会員名簿", OFFICE, A4_LANDSCAPE, "PF推進会議　令和6年2月16日現在　60件")
    columns = (
        Column("no", "番号", 14, kind="number"),
        Column("name", "名称", share=3),
        Column("kind", "種別", 24),
        Column("contact", "担当者", 30),
        Column("address", "住所", share=3),
        Column("phone", "電話番号", 32, kind="phone"),
    )
    rows: list[object] = [GroupRow("包括連携協定を結ぶ企業")]
    rows += [
        {
            "no": 1000 + i,
            "name": "例示保険株式会社 室蘭支社 登別営業所（地域連携担当）" if i % 3 == 0 else "見本商店",
            "kind": "企業",
            "contact": "見本 花子",
            "address": f"〒059-0012 登別市中央町{i}丁目11番地",
            "phone": f"0143-00-{i:04d}",
        }
        for i in range(1, 60)
    ]
    list_table(document, columns, rows)
    return document.finish()


def plan() -> Printed:
    document = Document("配布計画", OFFICE, A4, "孤独・孤立対策パンフレット 令和5年度版")
    columns = (
        Column("place", "配布先", share=3),
        Column("date", "日付", 24, kind="date"),
        Column("count", "部数", 24, kind="number"),
        Column("mark", "確認", 16, kind="mark"),
    )
    list_table(
        document,
        columns,
        [
            GroupRow("市の施設"),
            {"place": "市役所 本庁舎 1階ロビー", "date": "R6.2.16", "count": 1370, "mark": "○"},
            {"place": "図書館", "date": "R6.2.16", "count": 230, "mark": ""},
            TotalRow("小計", {"count": 1600}, "subtotal"),
            GroupRow("広報誌折り込み"),
            {"place": "広報のぼりべつ 3月号", "date": "R6.3.1", "count": 19000, "mark": ""},
            TotalRow("小計", {"count": 19000}, "subtotal"),
            TotalRow("合計", {"count": 20600}),
        ],
    )
    document.gap(8)
    document.heading("配布の考え方")
    document.paragraph(
        "　パンフレットは、市の施設のほか、医療機関・商店・金融機関など（26か所）に置いていただきます。"
        "なくなりそうなときは、社会福祉グループ（0143-00-0021）までご連絡ください。髙橋さん、山﨑さん、"
        "葛󠄀城さん、辻󠄀さんの字形も①②㈱〒〜－もそのまま印字します。"
    )
    return document.finish()


SPECIMENS = {"roster": roster, "plan": plan}

if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for name, draw in SPECIMENS.items():
        printed = draw()
        (out / f"{name}.pdf").write_bytes(printed.pdf)
        print(name, printed.pages, *printed.problems, sep="\n  ")  # noqa: T201
