"""The printed forms of the surveys: 調査票, 協力依頼, 督促状, 回収状況, 集計表, 自由記述一覧."""

from pfdesk.paper.form import Form, Option
from pfdesk.surveys.forms import addressing, free_text, letters, questionnaire, response_status, tabulation

COPIES = Option(
    "copies", "だれの分を印刷するか",
    (("blank", "宛先なし 1部"), ("all", "すべての対象"), ("silent", "未回収の対象")), "blank",
)  # fmt: skip
BY = Option(
    "by", "クロス集計", (("", "しない"), ("municipality", "市町村"), ("target_kind", "対象の種類")), ""
)
MASK = Option("mask", "5未満を伏せる", (), False)
NAMES = Option("names", "団体の名前を入れる", (), False)
PAPERS = Option("papers", "調査票の番号を入れる", (), False)
WHO = Option("who", "お名前や連絡先をたずねた設問も載せる", (), False)

FORMS: tuple[Form, ...] = (
    Form("questionnaire", "調査票", "A4", "survey", questionnaire.ask, questionnaire.draw, (COPIES,)),
    letters.letter_form("request-letter"),
    letters.letter_form("reminder"),
    *addressing.FORMS,
    Form("response-status", "回収状況", "A4", "survey", response_status.ask, response_status.draw),
    Form("tabulation", "集計表", "A4", "survey", tabulation.ask, tabulation.draw, (BY, MASK)),
    Form("free-text", "自由記述一覧", "A4", "survey", free_text.ask, free_text.draw, (NAMES, PAPERS, WHO)),
)
