"""The street: every change goes through `Office.do`, every question through `Office.ask`."""
