"""What a clerk calls each field of each table, and the words for its values; by table where one name means several."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pfdesk.annual.model import KINDS as TIMELINE_KINDS
from pfdesk.directory.commands.labels import MEMBER_FIELDS
from pfdesk.directory.model.channels import CHANNEL_KINDS
from pfdesk.directory.model.dealings import PURPOSES
from pfdesk.directory.model.dealings import WAYS as CONTACT_WAYS
from pfdesk.directory.model.members import KINDS as MEMBER_KINDS
from pfdesk.directory.model.resources import RESOURCE_KINDS
from pfdesk.events.commands.verbs import WORDS as EVENT_WORDS
from pfdesk.events.model import COURSE_RULES, KINDS, REPLIES, ROLES, SOURCES, WAYS
from pfdesk.pamphlets.commands.verbs import WORDS as PAMPHLET_WORDS
from pfdesk.pamphlets.model.desks import CONSENT_STATES, LEVELS
from pfdesk.pamphlets.model.ledger import KINDS as MOVEMENT_KINDS
from pfdesk.surveys.model.answers import ANSWER_STATES
from pfdesk.surveys.model.definition import KINDS as QUESTION_KINDS
from pfdesk.surveys.model.fieldwork import DISPATCH_KINDS, TARGET_STATES
from pfdesk.surveys.model.fieldwork import WAYS as RETURN_WAYS
from pfdesk.surveys.model.proposals import FILLS

_MORE: Final = {
    "agreed": "一致", "agreed_text": "承諾した文", "aim": "目的", "applied_at": "反映の日時", "as_of": "いつ現在",
    "asked_by": "依頼した人", "asked_on": "依頼日", "badge": "名札の番号", "binned_at": "ごみ箱", "body": "本文",
    "box": "1箱の部数", "budget": "予算", "bundle": "1束の部数", "checked_in_at": "受付の時刻", "clerk": "担当",
    "closed_at": "締めた日時", "code": "記号", "coder": "分類した人", "codes": "選んだ番号",
    "completed_on": "修了日", "copied_from_id": "写した元", "copies": "部数", "corrects_id": "訂正した受払",
    "counted": "数えた数", "counted_at": "数えた日時", "counters_id": "取り消した受払", "day": "日付",
    "decided": "決めた値", "decided_at": "決めた日時", "decided_by": "決めた人", "decided_on": "決めた日",
    "details": "内容", "district_id": "地区",
    "down": "下への位置(mm)", "email": "メール", "enclosures": "同封書類", "ends_on": "終了日",
    "exclusive": "ほかと一緒に選べない", "explained": "差の理由", "field": "項目", "fills": "名簿の項目",
    "first_free": "最初の空き面", "first_value": "1回目の値", "fiscal_year": "年度", "form": "様式",
    "founded_on": "設置日", "from_on": "始まり", "given": "同意", "happened_on": "日付", "headings": "見出し",
    "held_on": "日付", "hint": "説明", "households": "世帯数", "ideas": "工夫点", "issued_on": "発行日",
    "item": "表の行", "keyed_at": "入力の時刻", "keyed_by": "入力した人", "kind": "区分", "kpi": "KPI",
    "kpi_actual": "実績値", "kpi_target": "目標値", "label": "名前", "maximum": "最大", "merged_into_id": "統合先",
    "most": "選べる数", "moved_on": "日付", "negated": "選ばなかった人に聞く", "next_on": "次の予定日",
    "next_step": "次にすること", "next_year": "次の年度の計画", "number": "番号", "other": "記入欄",
    "pages": "ページ数", "period": "実施時期", "preface": "前書き", "printed_at": "印刷の日時", "purpose": "目的",
    "reactions": "反響", "reason": "理由", "recall_reason": "回収の理由", "recalled_on": "回収を始めた日",
    "receipt_on": "受領書の日", "received_on": "受け取った日", "remind_days": "お知らせの日数",
    "renews": "自動更新", "reopened_at": "締めを解いた日時", "replied_at": "返事の日", "required": "必ず答える",
    "result": "結果", "returned_by": "返送の方法", "returned_on": "返送日", "revoked_on": "取消日",
    "right": "右への位置(mm)", "room": "場所", "same_as_id": "同じ人の申込", "section": "見出し",
    "sent_on": "発送日", "sheets": "枚数", "short_label": "短い名前", "signed_on": "締結日", "source": "もと",
    "spent": "決算", "starts_on": "開始日", "state": "状態", "stock": "用紙", "stopped_at_id": "止めたところ",
    "subject": "件名", "submitted_at": "提出の日時", "taken": "採否", "text": "内容", "tray": "トレイ",
    "unit": "単位", "unsure": "見直し", "until_on": "終わり", "url": "ウェブ", "value": "値",
    "verified_at": "照合の日時", "verified_by": "照合した人", "verify_every": "照合の間隔", "way": "方法",
    "what": "種類", "when_question_id": "もとの設問",
}  # fmt: skip
FIELDS: Final[Mapping[str, str]] = {**PAMPHLET_WORDS, **EVENT_WORDS, **MEMBER_FIELDS, **_MORE}
IN_TABLE: Final[Mapping[str, str]] = {
    "member.kind": "団体・個人", "member.number": "会員番号", "project.what": "事業内容", "question.minimum": "最小",
    "question.number": "設問の番号", "contact.name": "氏名", "seat_holder.name": "氏名", "survey.fiscal_year": "年度",
    "event_part.hours": "時間数", "desk.hours": "受付時間", "answer.number": "数の答え", "answer.text": "記入",
    "registration.kind": "区分", "registration.name": "氏名", "target.number": "対象番号", "answer.state": "答えの状態",
}  # fmt: skip
OWN: Final = frozenset(
    (
        "id", "revision", "search_key", "sort", "signature", "digest", "ids", "marks", "options", "target_ids",
        "row_ids", "source_key", "source_id", "content", "layout", "mark", "kept_at",
    )
)  # fmt: skip
"""Fields of the program's own: keys, marks and layouts that say nothing to a clerk."""

VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "member.kind": MEMBER_KINDS, "member_channel.kind": CHANNEL_KINDS, "consent.purpose": PURPOSES,
    "contact_log.way": CONTACT_WAYS, "resource.kind": RESOURCE_KINDS, "timeline.kind": TIMELINE_KINDS,
    "course.rule": COURSE_RULES, "registration.reply": REPLIES, "registration.role": ROLES,
    "registration.source": SOURCES, "registration.kind": KINDS, "attendance.way": WAYS,
    "question.kind": QUESTION_KINDS, "question.fills": FILLS, "answer.state": ANSWER_STATES,
    "target.state": TARGET_STATES, "target.returned_by": RETURN_WAYS, "response.way": RETURN_WAYS,
    "dispatch.kind": DISPATCH_KINDS, "dispatch.way": RETURN_WAYS, "movement.kind": MOVEMENT_KINDS,
    "desk.level": LEVELS, "listing_consent.state": CONSENT_STATES,
}  # fmt: skip

UNITS: Final[Mapping[str, str]] = {
    "project.budget": "円", "project.spent": "円", "edition.cost": "円", "edition.print_run": "部",
    "edition.box": "部", "edition.bundle": "部", "plan.copies": "部", "movement.copies": "部",
    "place.minimum": "部", "stocktake_line.counted": "部", "district.households": "世帯", "event.capacity": "名",
    "course.valid_years": "年", "agreement.remind_days": "日", "print_log.sheets": "枚", "print_log.copies": "部",
    "print_log.pages": "ページ",
}  # fmt: skip
"""Numbers that are written with their unit, and with commas: 740,000円."""
