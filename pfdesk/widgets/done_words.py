"""From a command's label to the sentence of the note at the bottom."""

from __future__ import annotations

ACTS = (
    "変更", "追加", "削除", "記録", "登録", "取消", "訂正", "作成", "印刷", "統合", "入力", "照合",
    "取り込み", "交代", "名寄せ", "分離", "解除", "復元", "完了", "発送", "受付", "更新", "移動", "廃棄", "複製",
)  # fmt: skip


def done_words(label: str) -> str:
    """電話番号の変更 -> 電話番号を変更しました。 Other labels are named as they are."""
    if label.endswith("をごみ箱へ"):
        return f"{label.removesuffix('へ')}に入れました"
    thing, of, act = label.rpartition("の")
    if of and act in ACTS:
        return f"{thing}を{_past(act)}"
    if label in ACTS:
        return _past(label)
    return f"保存しました: {label}"


def _past(act: str) -> str:
    return {"取り込み": "取り込みました", "取消": "取り消しました"}.get(act, f"{act}しました")


def undone_words(label: str) -> str:
    """What is said after undo."""
    return f"元に戻しました: {label}"


def redone_words(label: str) -> str:
    """What is said after redo."""
    return f"やり直しました: {label}"
