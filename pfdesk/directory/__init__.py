"""会員名簿: who the members of the platform are, who sits on which body, and when they were last spoken to."""
