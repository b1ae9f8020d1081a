"""引継書: for the successor in April, what is in this file, what is open, what comes when, and how it is done."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from pfdesk.annual.model import yen_text
from pfdesk.annual.queries import open_year
from pfdesk.home.forms.manual_pages import draw_manual
from pfdesk.home.queries.handover import Handover, handover, target_words
from pfdesk.office.manual import chapters
from pfdesk.paper.form import Form, Letterhead, Option, Printed
from pfdesk.paper.frame import BODY, Document
from pfdesk.paper.table import Column, list_table
from pfdesk.values.eras import era_text
from pfdesk.values.fiscal import fiscal_year_text

if TYPE_CHECKING:
    from uuid import UUID

    from pfdesk.annual.model import Project

TITLE: Final = "引継書"
YEARS: Final = ((0, "画面の年度"), *((year, fiscal_year_text(year)) for year in range(2022, 2042)))
DUTIES: Final = (
    # month (0: all year), what is done, where, chapter of the manual
    (4, "人事異動を受けて、会議体の席の担当者を入れ替える", "会員名簿 → … → 人事異動", "会員名簿"),
    (4, "前の年度を締めて、新しい年度を始める", "年度報告 → 年度のしごと → 年度更新", "年度報告"),
    (0, "会員の名簿と協定を最新に保ち、訪問や電話を連絡記録に残す", "会員名簿", "会員名簿"),
    (0, "ホームの「いまやること」を上から片付ける", "ホーム", "ホーム"),
    (11, "要となる団体に、会議や調査の前に説明して回る", "会員名簿 → 連絡記録", "会員名簿"),
    (1, "広域リソース調査を設計し、発送する", "調査 → 設計・発送", "調査"),
    (1, "相談窓口の掲載承諾をそろえ、パンフレットを入稿する", "パンフレット → 相談窓口", "パンフレット"),
    (
        2,
        "PF推進会議とつながりサポーター養成講座を開く(案内・返事・当日の書類・受付)",
        "行事・講座",
        "行事・講座",
    ),
    (2, "調査の督促、回収、入力、照合、集計を進める", "調査 → 回収から集計", "調査"),
    (2, "パンフレットを広報誌に折り込み、配布先へ届ける", "パンフレット → 配送・補充", "パンフレット"),
    (3, "修了証を発行し、修了者台帳を整える", "行事・講座 → 講座と修了証", "行事・講座"),
    (3, "事業の結果を書き、数字を確かめ、実績報告書を提出する", "年度報告", "年度報告"),
)
MONTHS: Final = (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)


def ask(session: Any, _target: UUID | None, /, **options: Any) -> Handover:
    """Read it as it stands on the option `today`, for the option `year` (0: the office's open year)."""
    return handover(session, options.get("year") or open_year(session), options.get("today") or date.today())


def draw(lines: Handover, letterhead: Letterhead, /, **options: Any) -> Printed:
    """Draw it twice: the first time finds the pages to which the second one points."""
    whole = bool(options.get("manual", True))
    pages: dict[str, int] = {}
    _draw(lines, letterhead, pages, with_manual=whole)
    return _draw(lines, letterhead, pages, with_manual=whole).finish()


def _draw(lines: Handover, letterhead: Letterhead, pages: dict[str, int], *, with_manual: bool) -> Document:
    document = Document(TITLE, letterhead, subtitle=f"{fiscal_year_text(lines.year)}の事務　後任の方へ")
    told = f"{letterhead.office_name}　{letterhead.division}".strip()
    who = f"作成　{told}　{lines.clerk}".rstrip()
    document.paragraph(who, 9.5)
    document.paragraph(
        "この引継書は、pfdeskのファイルの記録から作りました。あとから作り直すと、そのときの状態になります。",
        9.5,
    )
    document.gap(3)
    _open(document, lines)
    _coming(document, lines)
    _how(document, lines, pages)
    _projects(document, lines)
    _holds(document, lines)
    _safety(document)
    if with_manual:
        draw_manual(document, chapters(), pages)
    return document


def _open(document: Document, lines: Handover) -> None:
    document.heading("1　いま終わっていないこと")
    columns = (
        Column("due", "期限", 26), Column("what", "仕事"), Column("detail", "内容", share=1),
        Column("where", "場所", 28),
    )  # fmt: skip
    rows = [
        {
            "due": era_text(work.due_on) if work.due_on else "期限なし", "what": work.sentence,
            "detail": work.detail, "where": target_words(work),
        }
        for work in lines.work
    ]  # fmt: skip
    if rows:
        list_table(document, columns, rows)
    else:
        document.paragraph("期限のある仕事は、残っていません。")
    document.gap(5)


def _coming(document: Document, lines: Handover) -> None:
    """What lies ahead with a date, then the bodies whose terms end."""
    document.heading("2　これから決まっていること")
    rows = [{"on": era_text(on, "long"), "what": what} for on, what in lines.coming]
    rows += [
        {"on": era_text(body.ends_on, "long"), "what": f"{body.name}の委員の任期の終わり(早い席)"}
        for body in lines.bodies
        if body.ends_on is not None
    ]
    if rows:
        list_table(document, (Column("on", "日付", 42), Column("what", "こと")), rows)
    else:
        document.paragraph("日付の決まっている行事や締切は、まだありません。")
    document.gap(3)
    columns = (
        Column("name", "会議体"), Column("seats", "席", 18, kind="number"),
        Column("vacant", "担当者のいない席", 34, kind="number"), Column("ends_on", "早い任期の終わり", 40, text=_ends),
    )  # fmt: skip
    if lines.bodies:
        list_table(document, columns, lines.bodies)
    document.gap(5)


def _ends(body: Any) -> str:
    return era_text(body.ends_on) if body.ends_on else "定めなし"


def _how(document: Document, lines: Handover, pages: dict[str, int]) -> None:
    """The year month by month: what is done, where, on which page of this paper it is told, and how it was last time."""
    document.heading("3　1年の流れと、やり方")
    document.paragraph(
        "使い方は、画面でF1を押しても開きます。下の頁は、この引継書のうしろに付けた使い方の頁です。", 9.5
    )
    document.gap(2)
    for month, duties in groupby(sorted(DUTIES, key=_place), key=lambda duty: duty[0]):
        _month(document, "通年" if month == 0 else f"{month}月", list(duties), pages)
        for text in lines.months.get(month, ()) if month else ():
            document.paragraph(f"{fiscal_year_text(lines.year)}: {text}", 8.5, indent=8)
        document.gap(2)
    rest = [month for month in MONTHS if month in lines.months and month not in {duty[0] for duty in DUTIES}]
    for month in rest:
        document.paragraph(f"{month}月", BODY, "bold")
        for text in lines.months[month]:
            document.paragraph(f"{fiscal_year_text(lines.year)}: {text}", 8.5, indent=8)
    document.gap(4)


def _place(duty: tuple[int, str, str, str]) -> int:
    return -1 if duty[0] == 0 else MONTHS.index(duty[0])


def _month(
    document: Document, title: str, duties: list[tuple[int, str, str, str]], pages: dict[str, int]
) -> None:
    document.need(16)
    document.paragraph(title, BODY, "bold")
    for _, what, where, chapter in duties:
        document.need(12)
        top = document.y
        document.paragraph(f"・{what}", 9.5, indent=3)
        page = pages.get(chapter)
        told = f"使い方「{chapter}」{f'({page}頁)' if page else ''}"
        document.paragraph(f"{where}　→ {told}", 8.5, indent=8)
        if page:
            document.pen.link(document.left, top, document.width, document.y - top, page)


def _projects(document: Document, lines: Handover) -> None:
    """The year's projects; and those of the year before, whose lessons and plans are this year's beginning."""
    number = "4"
    for year, projects in ((lines.year - 1, lines.planned), (lines.year, lines.projects)):
        if projects:
            said = fiscal_year_text(year)
            document.heading(f"{number}　{said}の事業と、その次の年度({fiscal_year_text(year + 1)})の案")
            _plans(document, projects)
            number = "　"


def _plans(document: Document, projects: tuple[Project, ...]) -> None:
    columns = (
        Column("name", "事業", share=2), Column("contractor", "発注先(予算)", 40),
        Column("ideas", "工夫点", share=3), Column("next_year", "次の年度の案", share=2),
    )  # fmt: skip
    rows = [
        {
            "name": project.name, "contractor": f"{project.contractor}\n{yen_text(project.budget)}".strip(),
            "ideas": project.ideas, "next_year": project.next_year or "(書かれていません)",
        }
        for project in projects
    ]  # fmt: skip
    list_table(document, columns, rows, size=8.5)
    document.gap(5)


def _holds(document: Document, lines: Handover) -> None:
    document.heading("5　このファイルに入っているもの")
    columns = (Column("what", "記録"), Column("count", "数", 40, kind="number"))
    list_table(document, columns, [{"what": word, "count": count} for word, count in lines.holds])
    document.gap(3)
    rows = [
        {"year": fiscal_year_text(one.year), "projects": f"{one.projects}件", "state": one.state}
        for one in lines.years
    ]
    years = (
        Column("year", "年度", 40), Column("projects", "事業", 26, kind="number"), Column("state", "状態"),
    )  # fmt: skip
    if rows:
        list_table(document, years, rows)
        document.gap(3)
    people = "、".join(f"{who}({count:,}回)" for who, count in lines.clerks)
    if people:
        document.paragraph(f"これまでに入力した人: {people}", 9.5)
    document.gap(5)


def _safety(document: Document) -> None:
    document.heading("6　データを守るために")
    for text in (
        "記録は、すべて1つのファイル(名前の終わりが .pfdesk)に入っています。",
        "ファイルは、このパソコンの中に置きます。共有フォルダー・OneDrive・USBメモリーの上には置きません。",
        "開くたびに控えを自動で取り、読めることを確かめています。ホームの「復元を試す」を月に1度押してください。",
        "パスワードをかけているときは、パスワードと「回復の鍵」を前任の方から必ず受け取ってください。失うと、だれにも開けません。",
        "迷ったら、「ファイル」の「見本で練習する」で練習用のファイルを作り、そこで試してください。本番のファイルには書き込まれません。",
        "まちがえたときは Ctrl+Z で戻せます。だれがいつ何を変えたかは、ツールの「変更の記録」で見られます。",
    ):
        document.paragraph(f"・{text}", 9.5, indent=3)
    document.gap(5)


FORM: Final = Form(
    "handover", TITLE, "A4", "", ask, draw,
    (
        Option("year", "年度", YEARS, default=0),
        Option("manual", "使い方をうしろに付ける", default=True),
    ),
    dated=True,
)  # fmt: skip
