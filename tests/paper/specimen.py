"""Draw a specimen of each part of pfdesk.paper into a folder: python tests/paper/specimen.py OUT."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from pfdesk.paper.addressee import Addressee
from pfdesk.paper.boxes import Question, fill_in, question
from pfdesk.paper.certificate import centre_line, certificate_frame, spaced
from pfdesk.paper.charts import Bar, Series, bar_rows, column_chart, share_rows
from pfdesk.paper.form import Letterhead, Printed
from pfdesk.paper.frame import Document
from pfdesk.paper.labels import STOCKS, LabelLook, label_sheets
from pfdesk.paper.letter import letter_head, letter_title, particulars
from pfdesk.paper.pen import Pen
from pfdesk.paper.qr import qr_code
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


def charts() -> Printed:
    document = Document("集計表", OFFICE, subtitle="地域資源調査　回答 19件")
    bar_rows(
        document,
        "問3 活動の内容(あてはまるもの全て)",
        [
            Bar("居場所づくり・サロン", 9),
            Bar("相談支援(電話・訪問・来所のいずれかで行っているもの)", 5),
            Bar("食料の支援", 0),
            Bar("無回答", 2, quiet=True),
        ],
        16,
    )
    column_chart(
        document,
        "年度別の修了者数",
        ["令和3年度", "令和4年度", "令和5年度"],
        [Series("会場", (21, 35, 48)), Series("オンライン", (None, 12, 22)), Series("再受講", (1, 2, 3))],
        unit="人",
    )
    share_rows(
        document,
        "市町別の回収状況",
        ["回収", "督促中", "未回収"],
        [Series("登別市", (8, 3, 20)), Series("室蘭市", (6, 10, 12)), Series("白老町", (1, 0, 40))],
    )
    return document.finish()


def labels(stock: int) -> Printed:
    names = ["見本商店", "あいおいれいじ損害保険株式会社 室蘭支店", "見本会", "株式会社見本"]
    made = [
        Addressee(
            "050-0099",
            "室蘭市見本町4丁目12番地 見本ビル3階",
            names[i % 4],
            "部長" * (i == 3),
            ("例示 太郎",) * (i == 3),
        )
        for i in range(12)
    ]
    made += [
        Addressee("", "室蘭市見本町1丁目2-3", "例示運輸(株)"),
        Addressee("059-0012", "登別市中央町6丁目11番地", names=("見本 花子",)),
    ]
    return label_sheets(made, STOCKS[stock], 4, LabelLook(guides=True))


def _corner(on: Document, x: float, y: float) -> None:
    qr_code(on.pen, x, y, 20, f"pfdesk:s=1;t=87;p={on.pen.page}")


def questionnaire() -> Printed:
    document = Document(
        "地域資源調査票",
        OFFICE,
        subtitle="団体名 例示の会",
        corner=20,
        draw_corner=_corner,
    )
    document.paragraph(
        "　この調査は、孤独・孤立に悩む方を支える活動を知り、社会資源一覧をつくるために行います。"
    )
    document.gap(4)
    for asked in (
        Question(
            "問1",
            "主に活動している市町はどこですか。",
            "one",
            tuple(enumerate(["登別市", "室蘭市", "伊達市", "豊浦町", "壮瞥町", "白老町", "洞爺湖町"], 1)),
        ),
        Question(
            "問2",
            "活動の対象はどなたですか。",
            "many",
            (
                (1, "子ども・若者"),
                (2, "高齢の方"),
                (3, "障がいのある方やそのご家族、支援をしている方など、お困りごとのある全ての方"),
                (9, "その他"),
            ),
            skip="「9 その他」を選んだ方は問4へお進みください。",
            check_boxes=True,
        ),
        Question("問3", "会員はおよそ何人ですか。", "number", unit="人"),
        Question("問4", "活動の名称をお書きください。", "line"),
        Question("問5", "行政に望むことを自由にお書きください。", "free", lines=6),
        Question("問6", "ほかにご意見があればお書きください。", "free", lines=6),
    ):
        question(document, asked)
    fill_in(document, "ご記入者のお名前", 70)
    return document.finish()


def certificate() -> Printed:
    pen = Pen(A4_LANDSCAPE, "修了証")
    certificate_frame(pen)
    pen.text(262, 38, "第 5-0012 号", 12, align="right")
    centre_line(pen, 58, spaced("修了証"), 40, role="bold")
    centre_line(pen, 88, "髙橋 花子　様", 28, role="bold")
    pen.lines(
        58,
        104,
        ["　あなたは登別市つながりサポーター養成講座の全課程を", "修了されましたので、これを証します。"],
        17,
        leading=1.8,
    )
    pen.text(58, 150, "令和6年2月16日", 15)
    pen.text(245, 170, "登別市長　見本 一郎", 20, align="right")
    return pen.finish()


def letter() -> Printed:
    document = Document("開催のご案内", OFFICE, heading=False, footer=False)
    letter_head(document, ["例示保険株式会社 登別営業所 御中"], number="登社福第123号")
    letter_title(document, "孤独・孤立対策官民連携プラットフォーム推進会議の開催について(ご案内)")
    document.paragraph(
        "　日ごろから本市の福祉行政にご理解とご協力をいただき、厚くお礼申し上げます。\n"
        "　このたび、次のとおり推進会議を開催いたしますので、ご出席くださいますようお願いいたします。"
    )
    particulars(
        document,
        [
            ("日時", "令和6年2月16日(金) 13時30分から16時まで"),
            ("場所", "登別市民会館 大会議室(登別市富士町7丁目33番地1)"),
            ("内容", "第1部 PF推進会議、第2部 つながりサポーター養成講座"),
        ],
    )
    return document.finish()


SPECIMENS = {
    "roster": roster,
    "plan": plan,
    "charts": charts,
    "labels12": lambda: labels(0),
    "labels18": lambda: labels(10),
    "labels24": lambda: labels(17),
    "questionnaire": questionnaire,
    "certificate": certificate,
    "letter": letter,
}

if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for name, draw in SPECIMENS.items():
        printed = draw()
        (out / f"{name}.pdf").write_bytes(printed.pdf)
        print(name, printed.pages, *printed.problems, sep="\n  ")  # noqa: T201
