"""Tables that come in from Excel and CSV, and tables that go out to them."""
