"""Mean, median and quartiles of a question for a number, as Excel's QUARTILE.INC reckons them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, quantiles


@dataclass(frozen=True, slots=True)
class Summary:
    """Numbers in one line; `lower` and `upper` are the first and third quartile."""

    count: int
    mean: float
    least: float
    lower: float
    median: float
    upper: float
    most: float

    def words(self, unit: str = "") -> str:
        """4件の平均 3.5人　中央値 3人　四分位 2から5　最小 1　最大 9."""
        return (
            f"{self.count:,}件の平均 {self.mean:,.1f}{unit}　中央値 {self.median:,g}{unit}　"
            f"四分位 {self.lower:,g}から{self.upper:,g}　最小 {self.least:,g}　最大 {self.most:,g}"
        )


def summary(numbers: Sequence[float]) -> Summary:
    """The summary of at least one number."""
    ordered = sorted(numbers)
    cut = quantiles(ordered, n=4, method="inclusive") if len(ordered) > 1 else [ordered[0]] * 3
    lower, median, upper = cut
    return Summary(len(ordered), fmean(ordered), ordered[0], lower, median, upper, ordered[-1])
