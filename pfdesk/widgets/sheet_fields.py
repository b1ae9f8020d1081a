"""Style sheet: entry fields, choices, check boxes, lists and tables."""

from __future__ import annotations

from typing import Final

FIELDS: Final = """
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit {
  background: $raised; color: $text; placeholder-text-color: $text-3;
  border: 1px solid $line; border-bottom-color: $line-strong; border-radius: 4px;
  selection-background-color: $accent; selection-color: $on-accent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 30px; padding: 0 10px; }
QPlainTextEdit, QTextEdit { padding: 4px 7px; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { background: $sunken; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus,
QTextEdit:focus { background: $raised; border-bottom: 2px solid $accent; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { min-height: 29px; }
QLineEdit[level="wrong"], QComboBox[level="wrong"], QPlainTextEdit[level="wrong"],
QAbstractSpinBox[level="wrong"] { border: 1px solid $wrong; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled,
QPlainTextEdit:disabled { color: $text-3; background: $sunken; border-color: $line; }
QLineEdit:read-only { background: $sunken; }
QComboBox { padding: 0 4px 0 9px; }
QComboBox[weight="bold"] { font-weight: bold; }
QComboBox::drop-down { border: none; width: 28px; subcontrol-origin: border;
  subcontrol-position: center right; }
QComboBox::down-arrow { image: url("$image-chevron-down"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $edge;
  outline: none; padding: 4px 0; selection-background-color: $accent-soft;
  selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 30px; padding: 0 10px; color: $text; }
QComboBox QAbstractItemView::item:hover { background: $hover; color: $text; }
QComboBox QAbstractItemView::item:selected { background: $accent-soft; color: $text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px;
  background: transparent; }
QAbstractSpinBox::up-arrow { image: url("$image-chevron-up"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("$image-chevron-down"); width: 12px; height: 12px; }

SearchBox { padding: 0 30px 0 35px; }

QCheckBox, QRadioButton { color: $text; spacing: 8px; min-height: 28px;
  background: transparent; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: 16px; height: 16px; background: $raised; border: 1px solid $line-strong;
  border-radius: 3px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $hover; }
QCheckBox:focus, QRadioButton:focus { outline: none; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent;
  width: 14px; height: 14px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: $accent; border-color: $accent; image: url("$image-check"); }
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent;
  image: url("$image-remove"); }
QCheckBox::indicator:checked:focus { border: 2px solid $text; }
QRadioButton::indicator:checked { background: $accent; border: 5px solid $raised;
  width: 8px; height: 8px; }
QRadioButton::indicator:checked { border: 1px solid $accent; width: 16px; height: 16px;
  background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
    stop:0 $on-accent, stop:0.4 $on-accent, stop:0.5 $accent, stop:1 $accent); }
QCheckBox:disabled, QRadioButton:disabled { color: $text-3; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $sunken;
  border-color: $edge; }
QGroupBox { border: none; font-weight: bold; margin-top: 24px; padding: 0; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $text; }

QAbstractItemView { background: $surface; color: $text; border: none; outline: none;
  selection-background-color: $accent-soft; selection-color: $text;
  alternate-background-color: $surface; }
QTableView { gridline-color: $line; }
QTableCornerButton::section { background: $surface; border: none; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text-2; border: none;
  border-bottom: 1px solid $edge; padding: 0 12px; font-size: 12px; min-height: 31px; }
QAbstractItemView[ground="sunken"], QWidget[ground="sunken"] QHeaderView,
QWidget[ground="sunken"] QHeaderView::section { background: $sunken; }
"""
