"""Cohen's kappa: how far two coders agree beyond what chance would give (Cohen 1960)."""

from __future__ import annotations

from collections.abc import Iterable


def kappa(pairs: Iterable[tuple[bool, bool]]) -> float | None:
    """Kappa of yes/no decisions of two coders; None without decisions.

    Where both always say the same one thing, chance explains all: 1.0 by convention.
    """
    judged = list(pairs)
    if not judged:
        return None
    count = len(judged)
    agreed = sum(first == second for first, second in judged) / count
    first_yes = sum(first for first, _second in judged) / count
    second_yes = sum(second for _first, second in judged) / count
    chance = first_yes * second_yes + (1 - first_yes) * (1 - second_yes)
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


def kappa_words(value: float | None) -> str:
    """The value with its usual reading (Landis and Koch 1977)."""
    if value is None:
        return "2人で分類した答えがありません"
    if value == 1:
        return "1.00(完全に一致)"
    for least, words in ((0.81, "ほぼ一致"), (0.61, "かなり一致"), (0.41, "中程度"), (0.21, "やや低い")):
        if value >= least:
            return f"{value:.2f}({words})"
    return f"{value:.2f}(低い)"
