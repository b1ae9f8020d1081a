"""Keying on the number pad, as pure states."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfdesk.app.sample.surveys import resource_definition
from pfdesk.surveys.model import Choice, Definition, Question, Slot, Survey, Value
from pfdesk.surveys.model.keying import KEYS, Paper, chosen_keys, key_words, keys_of, open_paper
from pfdesk.surveys.model.pad_words import answer_words
from pfdesk.surveys.model.typed_answers import span_of

WHOLE = resource_definition()
SLOTS = WHOLE.slots()
CODES = [slot.question.code for slot in SLOTS]


def paper_at(code: str, **values: str) -> Paper:
    known = {WHOLE.question(name).id: codes for name, codes in values.items()}
    paper = open_paper(SLOTS, {(key, ""): Value(codes=codes) for key, codes in known.items()})
    return paper.go_to(CODES.index(code))


def one(kind: str, choices: int = 0, **more: object) -> Paper:
    survey = Survey(code="s", title="見本", fiscal_year=2023, due_on=date(2024, 3, 10))
    question = Question(survey_id=survey.id, code="q", number=1, kind=kind, label="見本", **more)  # type: ignore[arg-type]
    made = tuple(
        Choice(question_id=question.id, code=f"c{n}", label=f"{n}", sort=n) for n in range(1, choices + 1)
    )
    return open_paper(Definition(survey, (question,), made).slots(), span=span_of(survey))


def test_a_digit_chooses_and_enter_goes_on() -> None:
    paper = open_paper(SLOTS).press_all("2\r")
    assert paper.kept is not None
    assert paper.kept.value == Value(codes="muroran")
    assert paper.slot.question.code == "field"


def test_several_answers_are_pressed_one_after_the_other_and_taken_back() -> None:
    paper = paper_at("activity_kinds", activity="yes").press_all("21")
    assert paper.draft.codes == "places_to_be desks"
    assert chosen_keys(paper) == {"1", "2"}
    assert paper.press("2").draft.codes == "places_to_be"
    assert paper.press(".").draft == Value()


def test_plus_asks_for_words_and_their_enter_goes_on() -> None:
    before = paper_at("activity_kinds", activity="yes").press_all("1+")
    assert before.typing
    after = before.write("交流").press("Enter")
    assert after.kept is not None
    assert after.kept.value == Value(codes="places_to_be others", text="交流")
    assert (after.lit, after.typing) == (before.lit + 1, False)


def test_the_digit_after_the_other_words_belongs_to_the_next_question() -> None:
    paper = paper_at("activity_kinds", activity="yes").press_all("13").write("交流").press_all("\r1")
    key = paper.slots[paper.lit - 1].key
    assert paper.values[key].codes == "places_to_be others"
    assert answer_words(paper.slots[paper.lit - 1], paper.values[key]) == "1 +「交流」"


def test_words_without_a_text_go_on_as_well_and_minus_of_the_next_leads_back() -> None:
    paper = paper_at("activity_kinds", activity="yes").press_all("1+\r-")
    assert paper.slot.question.code == "activity_kinds"
    assert paper.draft == Value(codes="places_to_be others")
    assert paper.press("+").typing


def test_the_printed_number_of_the_other_choice_is_taken_too() -> None:
    assert paper_at("activity_kinds", activity="yes").press("3").typing


def test_nothing_pressed_is_told_and_nothing_kept() -> None:
    paper = open_paper(SLOTS).press("Enter")
    assert paper.lit == 0
    assert paper.kept is None
    assert "0" in paper.told
    assert open_paper(SLOTS).press("0").press("Enter").kept.value == Value("none")  # type: ignore[union-attr]


def test_skip_rules_are_obeyed_in_both_directions() -> None:
    paper = paper_at("activity", place="muroran").press_all("2\r")
    assert paper.slot.question.code == "need"
    assert paper.press("-").slot.question.code == "activity"
    assert paper_at("activity").press_all("1\r").slot.question.code == "activity_kinds"


def test_star_marks_and_minus_goes_back() -> None:
    paper = open_paper(SLOTS).press_all("1*\r")
    assert paper.kept is not None
    assert paper.kept.unsure
    back = paper.press("-")
    assert (back.lit, back.draft.codes, back.is_unsure) == (0, "noboribetsu", True)


def test_full_width_and_kana_lock_are_understood() -> None:
    assert keys_of("１３５") == ("1", "3", "5")
    assert keys_of("ぬ") == ("1",)
    assert keys_of("＊－＋．") == ("*", "-", "+", ".")
    assert open_paper(SLOTS).press_all("２").draft.codes == "muroran"


def test_two_digit_numbers_wait_for_the_second_digit() -> None:
    paper = one("multiple", 12)
    assert paper.press_all("12").draft.codes == "c12"
    assert paper.press_all("13").draft.codes == "c1 c3"
    assert paper.press_all("1/2").draft.codes == "c1 c2"
    assert paper.press_all("10").draft.codes == "c10"


def test_too_many_answers_are_told_and_keyed_as_seen() -> None:
    paper = one("multiple", 4, most=2).press_all("123")
    assert paper.draft.codes == "c1 c2 c3"
    assert "2つ" in paper.told
    assert paper.press("Enter").done


def test_numbers_days_and_words() -> None:
    assert one("number").press_all("120\r").kept.value.number == 120  # type: ignore[union-attr]
    assert one("number").press("Enter").kept.value.state == "none"  # type: ignore[union-attr]
    doubted = one("number", minimum=1, maximum=10).press_all("12\r")
    assert doubted.told.startswith("10以下のはずです。")
    assert doubted.kept is None
    assert doubted.press("Enter").kept.value.number == 12  # type: ignore[union-attr]
    assert one("number", minimum=2, maximum=10).press_all("1\r").told.startswith("2以上")
    assert one("date").press_all("0216\r").kept.value.day == date(2024, 2, 16)  # type: ignore[union-attr]
    assert one("text").write("見本").press("Enter").kept.value.text == "見本"  # type: ignore[union-attr]
    assert one("text").write("nan").press("Enter").done
    assert one("number").write("nan").press("Enter").told


def test_nought_is_no_answer_and_a_real_nought_is_typed_twice() -> None:
    assert one("number", minimum=1).press_all("0\r").kept.value == Value("none")  # type: ignore[union-attr]
    assert one("date").press_all("0\r").kept.value == Value("none")  # type: ignore[union-attr]
    asked = one("number", unit="人").press_all("0\r")
    assert asked.kept is None
    assert "0人と書かれているときは 00" in asked.told
    assert asked.press("Enter").kept.value == Value("none")  # type: ignore[union-attr]
    assert one("number").press_all("00\r").kept.value == Value(number=0)  # type: ignore[union-attr]
    assert asked.press("0").press("Enter").kept.value == Value(number=0)  # type: ignore[union-attr]


def test_a_day_is_read_by_the_survey_and_not_by_today() -> None:
    kept = one("date").press_all("0228\r").kept
    assert kept is not None
    assert kept.value.day == date(2024, 2, 28)
    last = one("date").press_all("0401\r").kept
    assert last is not None
    assert last.value.day == date(2023, 4, 1), "the last such day before the survey's end"
    late = one("date").write("R6.4.1").press("Enter")
    assert late.kept is None
    assert "R6.4.1は、この調査の終わり(R6.3.10)より後です。" in late.told
    assert late.press("Enter").kept.value.day == date(2024, 4, 1)  # type: ignore[union-attr]
    assert late.press("0").typed == "0", "what was doubted is typed over"
    assert "R5.3.20と読みました" in one_of_march().press_all("0320\r").told
    assert one("date").write("S60.4.1").press("Enter").done


def one_of_march() -> Paper:
    survey = Survey(code="s", title="見本", fiscal_year=2023, due_on=date(2023, 5, 10))
    question = Question(survey_id=survey.id, code="q", number=1, kind="date", label="見本")
    return open_paper(Definition(survey, (question,)).slots(), span=span_of(survey))


def two(kind: str, value: Value, **more: object) -> Paper:
    survey = Survey(code="s", title="見本", fiscal_year=2023)
    first = Question(survey_id=survey.id, code="a", number=1, kind="text", label="見本")
    second = Question(survey_id=survey.id, code="b", number=2, kind=kind, label="見本", **more)  # type: ignore[arg-type]
    slots = Definition(survey, (first, second)).slots()
    return open_paper(slots, {(second.id, ""): value}, span=span_of(survey)).go_to(1)


def test_a_figure_returned_to_is_typed_over() -> None:
    back = two("number", Value(number=45))
    assert back.typed == "45"
    assert back.press_all("50\r").kept.value.number == 50  # type: ignore[union-attr]
    assert back.press("Enter").kept.value.number == 45  # type: ignore[union-attr]
    assert two("date", Value(day=date(2024, 2, 28))).typed == "R6.2.28"
    assert two("number", Value(number=0)).typed == "00"


def test_minus_leads_back_from_a_figure() -> None:
    assert two("number", Value(number=45)).press("-").lit == 0
    assert two("number", Value(number=45)).press_all("15-").lit == 0
    below = two("number", Value(number=45), minimum=-5).press(".").press("-")
    assert below.lit == 0
    assert two("number", Value("none"), minimum=-5).press_all("-3\r").kept.value.number == -3  # type: ignore[union-attr]
    day = two("date", Value(day=date(2024, 2, 28)))
    assert day.press("-").lit == 0
    written = day.press_all("2024-2-16\r")
    assert written.kept is not None
    assert written.kept.value.day == date(2024, 2, 16)
    assert "-" not in key_words(day.press("2"))


def test_an_answer_that_should_stand_alone_is_keyed_as_seen() -> None:
    survey = Survey(code="s", title="見本", fiscal_year=2023)
    question = Question(survey_id=survey.id, code="q", number=1, kind="multiple", label="見本")
    labels = ("交通", "買い物", "特にない")
    choices = tuple(
        Choice(question_id=question.id, code=f"c{n}", label=label, sort=n, exclusive=n == 3)
        for n, label in enumerate(labels, 1)
    )
    slots = Definition(survey, (question,), choices).slots()
    paper = open_paper(slots).press_all("13")
    assert paper.draft.codes == "c1 c3"
    assert "「特にない」が、ほかの答えと一緒" in paper.told
    assert open_paper(slots).press_all("32").draft.codes == "c2 c3"


def test_the_last_question_is_told() -> None:
    assert one("single", 2).press_all("1\r").done


def test_neighbours_say_the_answer() -> None:
    slot: Slot = SLOTS[1]
    assert answer_words(slot, Value(codes="welfare")) == "2 保健・医療・福祉"
    assert answer_words(slot, Value("none")) == "0 回答無し"


@given(st.lists(st.sampled_from(sorted(KEYS)), max_size=40))
def test_no_keys_ever_light_a_question_that_is_not_asked(keys: list[str]) -> None:
    paper = open_paper(SLOTS)
    for key in keys:
        paper = paper.press(key)
        assert paper.asked[paper.lit]
        assert set(key_words(paper)) <= KEYS


@pytest.mark.parametrize("code", ["need_whom", "case_text"])
def test_a_question_left_out_cannot_be_opened(code: str) -> None:
    paper = open_paper(SLOTS)
    assert paper.go_to(CODES.index(code)) is paper
