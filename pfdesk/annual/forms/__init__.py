"""Printed forms of the year."""

from pfdesk.annual.forms.fiscal_report import FISCAL_REPORT

FORMS = (FISCAL_REPORT,)

__all__ = ["FISCAL_REPORT", "FORMS"]
