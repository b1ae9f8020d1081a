"""Style sheet: window, menus, tabs, status bar, scroll bars, tool tips."""

from __future__ import annotations

from typing import Final

CHROME: Final = """
QMainWindow, QDialog { background: $surface; }
QWidget[ground="ground"] { background: $ground; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="sunken"] { background: $sunken; }
QLabel[ground="due"] { background: $due-soft; color: $due; font-weight: 600; }
Shell[ground="warned"] { background: $due-mark; }
QLabel { color: $text; background: transparent; }
QLabel[tone="quiet"] { color: $text-2; }
QLabel[tone="hint"] { color: $text-3; }
QLabel[tone="due"] { color: $due; }
QLabel[tone="wrong"] { color: $wrong; }
QLabel[words="small"] { font-size: 12px; }
QLabel[words="title"] { font-size: 18px; font-weight: bold; }
QLabel[words="question"] { font-size: 22px; font-weight: bold; }
QLabel[words="figure"] { font-size: 28px; font-weight: bold; }
QLabel[words="heading"] { font-weight: bold; }

QMenuBar { background: $ground; color: $text; border: none; padding: 0 0 0 12px; spacing: 0 ; }
QMenuBar::item { background: transparent; padding: 8px 12px 10px 12px; margin: 0 1px;
  border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $text; }
QMenu { background: $raised; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 7px 24px 7px 12px; border-radius: 4px; min-width: 96px; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $text-3; background: transparent; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 8px; }
QMenu::indicator:checked { image: url("$image-check-accent"); }
QMenu::indicator:unchecked { image: none; }
QMenu::right-arrow { image: url("$image-chevron-right"); width: 14px; height: 14px; }

QStatusBar { background: $ground; border: none; border-top: 1px solid $line; color: $text-2;
  font-size: 12px; min-height: 27px; max-height: 27px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $text-2; font-size: 12px; }
QStatusBar QLabel#status_count { font-weight: bold; }
QStatusBar QSizeGrip { width: 0; height: 0; }

QTabWidget#rooms::pane { border: none; background: $surface; }
QTabWidget#rooms { background: $ground; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text-2; padding: 8px 12px; border: none;
  border-bottom: 3px solid transparent; }
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; font-weight: bold; border-bottom-color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }

QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 4px 8px;
  font-size: 12px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[ground="none"] { background: transparent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: none; }
QScrollBar::handle { background: $chart-rest; border-radius: 3px; }
QScrollBar::handle:vertical { margin: 2px 3px; min-height: 32px; }
QScrollBar::handle:horizontal { margin: 3px 2px; min-width: 32px; }
QScrollBar::handle:hover { background: $line-strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $chart-rest; border: none; border-radius: 3px; max-height: 6px;
  min-height: 6px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
