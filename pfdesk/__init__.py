"""pfdesk: the offline desk program of a city's welfare division."""

from __future__ import annotations

__version__ = "0.1.0"
