"""年度報告: the projects of a fiscal year and its report, filled from all other rooms."""
