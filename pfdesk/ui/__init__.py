"""Output of pyside6-uic; `dev.py ui` makes it from resources/ui."""
