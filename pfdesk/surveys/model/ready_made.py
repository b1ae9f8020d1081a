"""Ready-made surveys: the two that the year's report counts, with the codes by which it knows their questions.

A clerk who starts from one of them gets the report's figures counted and never meets a code.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pfdesk.surveys import model


@dataclass(frozen=True)
class Asked:
    """A question: `choices` are (code, label, short), `when` the answer that puts it (activity=yes)."""

    code: str
    kind: str
    label: str
    short: str = ""
    choices: tuple[tuple[str, str, str], ...] = ()
    when: str = ""
    hint: str = ""
    fills: str = ""


_PLACES = tuple(
    (code, town, town[:4])
    for town, code in (
        ("登別市", "noboribetsu"), ("室蘭市", "muroran"), ("伊達市", "date"), ("白老町", "shiraoi"),
        ("洞爺湖町", "toyako"), ("豊浦町", "toyoura"), ("壮瞥町", "sobetsu"),
    )
)  # fmt: skip
_YES_NO = (("yes", "行っている", "行っている"), ("no", "行っていない", "いない"))

RESOURCE = (
    Asked("place", "single", "主たる事務所の所在地はどこですか", "所在地(市町村)", _PLACES),
    Asked(
        "field", "single", "主な活動の分野は何ですか", "主な活動の分野",
        (
            ("community", "まちづくり", "まち"), ("welfare", "保健・医療・福祉", "福祉"),
            ("children", "子どもの健全育成", "子ども"), ("culture", "社会教育・文化・スポーツ", "文化"),
            ("nature", "環境の保全", "環境"), ("other", "その他の分野", "その他"),
        ),
    ),
    Asked("activity", "single", "孤独・孤立対策(人とのつながり)に資する活動を行っていますか",
          "対策に資する活動の有無", _YES_NO),
    Asked(
        "activity_kinds", "multiple", "その活動の内容は何ですか", "活動の内容(いくつでも)",
        (
            ("places_to_be", "居場所づくり", "居場所"), ("desks", "相談窓口の開設", "相談窓口"),
            ("others", "その他の活動", "その他"),
        ),
        "activity=yes", fills="activity",
    ),
    Asked("need", "single", "孤独・孤立対策に取り組む必要性を感じますか", "取り組む必要性",
          (("yes", "感じている", "感じる"), ("no", "感じていない", "感じない"))),
    Asked("need_whom", "text", "どのような方への支援が必要だと感じますか", "支援の対象(自由記述)", (), "need=yes"),
    Asked("case", "single", "これまでに、孤独・孤立対策に資する支援となった事例はありますか", "支援となった事例の有無",
          (("yes", "ある", "ある"), ("no", "ない", "ない"))),
    Asked("case_text", "text", "その事例を差し支えない範囲でお書きください", "事例(自由記述)", (), "case=yes"),
    Asked("issues", "text", "孤独・孤立の問題で、必要と感じる取り組みや課題をお書きください", "課題(自由記述)"),
    Asked(
        "assets", "multiple", "ほかの団体と一緒に使えるものはありますか", "提供できるもの(いくつでも)",
        (
            ("room", "集まれる場所(会議室・ホール)", "場所"), ("car", "送迎の車", "車"),
            ("hands", "手伝いの人手", "人手"), ("expert", "専門の相談員", "相談員"), ("nothing", "特になし", "なし"),
        ),
        fills="asset",
    ),
    Asked("contact", "text", "連絡の窓口になる方のお名前をお書きください", "担当者", fills="contact"),
    Asked("listing", "single", "社会資源一覧に載せて、関係する団体にお渡ししてよいですか", "一覧への掲載",
          (("yes", "よい", "よい"), ("no", "載せないでほしい", "載せない")), fills="sharing"),
)  # fmt: skip
RESOURCE_PREFACE = (
    "この調査は、地域で孤独・孤立に悩む方を支える活動がどこにあるかを知り、"
    "地域の社会資源一覧をつくるために行います。同封の封筒でお送りください。"
)
MEETING_PREFACE = (
    "本日はご参加ありがとうございました。今後の取り組みの参考にしますので、お帰りの際に受付へお渡しください。"
)
MEETING = (
    Asked("who", "single", "あなたの所属をお聞かせください", "所属", (
        ("member", "PF参画団体・企業", "PF団体"), ("commissioner", "民生委員・児童委員", "民生委員"),
        ("agency", "支援機関", "支援機関"), ("city", "市議会・市職員", "市"), ("other", "その他", "その他"))),
    Asked("clear", "single", "本日の内容は分かりましたか", "内容の理解", (
        ("well", "よく分かった", "よく"), ("fairly", "だいたい分かった", "だいたい"),
        ("little", "あまり分からなかった", "あまり"))),
    Asked("interest", "multiple", "もっと知りたいことは何ですか", "知りたいこと(いくつでも)", (
        ("supporter", "つながりサポーター", "サポーター"), ("desks", "相談窓口", "窓口"),
        ("resources", "地域の社会資源", "社会資源"), ("other", "その他", "その他"))),
    Asked("voice", "text", "わかったことや良かった点、改善したほうが良いと思う点、もっと知りたいことをお書きください",
          "感想(自由記述)"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """A survey to start from: `prefix` begins its code, by which the figures find it."""

    prefix: str
    title: str
    asked: tuple[Asked, ...]
    preface: str
    anonymous: bool = False
    verify_every: int = 1


READY_MADE: Final = (
    ReadyMade("resource", "広域リソース調査", RESOURCE, RESOURCE_PREFACE),
    ReadyMade(
        "meeting", "PF推進会議 参加者アンケート", MEETING, MEETING_PREFACE, anonymous=True, verify_every=0
    ),
)


def make(ready: ReadyMade, year: int, taken: Collection[str]) -> model.Definition:
    """A survey of a year from the ready-made one, under a code that none of `taken` is."""
    codes = (f"{ready.prefix}-{year}{f'-{n}' if n > 1 else ''}" for n in range(1, 10_000))
    survey = model.Survey(
        code=next(code for code in codes if code not in taken), title=ready.title, fiscal_year=year,
        anonymous=ready.anonymous, verify_every=ready.verify_every, preface=ready.preface,
    )  # fmt: skip
    return build(survey, ready.asked)


def build(survey: model.Survey, asked: tuple[Asked, ...]) -> model.Definition:
    """A definition from the plain words of its questions."""
    questions: list[model.Question] = []
    choices: list[model.Choice] = []
    rules: list[model.SkipRule] = []
    by_code: dict[str, UUID] = {}
    for number, one in enumerate(asked, 1):
        question = model.Question(
            survey_id=survey.id, code=one.code, number=number, kind=one.kind, label=one.label,
            short_label=one.short, hint=one.hint, fills=one.fills,
        )  # fmt: skip
        questions.append(question)
        by_code[one.code] = question.id
        choices += [
            model.Choice(question_id=question.id, code=code, label=label, short_label=short,
                         other=code in {"others", "other"}, exclusive=code == "nothing", sort=sort)
            for sort, (code, label, short) in enumerate(one.choices)
        ]  # fmt: skip
        if one.when:
            when, _, code = one.when.partition("=")
            rules.append(model.SkipRule(question_id=question.id, when_question_id=by_code[when], codes=code))
    return model.Definition(survey, tuple(questions), tuple(choices), (), tuple(rules))
