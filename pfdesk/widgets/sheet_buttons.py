"""Style sheet: buttons, chips, segments, pills, toast."""

from __future__ import annotations

from typing import Final

BUTTONS: Final = """
QPushButton { background: $raised; color: $text; border: 1px solid $edge;
  border-bottom-color: $line-strong; border-radius: 4px; padding: 0 15px; min-height: 30px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $accent-soft; }
QPushButton:disabled { background: $surface; color: $text-3; border-color: $line; }
QPushButton:focus { border-color: $accent; }
QPushButton::menu-indicator { image: none; width: 0; }

QPushButton[kind="primary"], QPushButton:default[kind="primary"] { background: $accent;
  color: $on-accent; border: 1px solid $accent; font-weight: bold; }
QPushButton[kind="primary"]:hover { background: $accent-hover; border-color: $accent-hover;
  color: $on-accent; }
QPushButton[kind="primary"]:disabled { background: $hover; color: $text-3;
  border-color: $hover; }
QPushButton[kind="quiet"], QPushButton[kind="soft"], QPushButton[kind="link"] {
  background: transparent; border: 1px solid transparent; padding: 0 9px; }
QPushButton[kind="soft"] { color: $text-2; padding: 0 4px; }
QPushButton[kind="link"] { color: $accent; padding: 0 7px; }
QPushButton[kind="quiet"]:hover, QPushButton[kind="soft"]:hover,
QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="quiet"]:disabled, QPushButton[kind="soft"]:disabled,
QPushButton[kind="link"]:disabled { color: $text-3; background: transparent; }
QPushButton[bare="true"] { padding: 0; min-width: 30px; max-width: 30px; }
QPushButton[slim="true"] { min-height: 22px; max-height: 22px; }
QPushButton[kind="primary"]:focus { border-color: $accent; }
QPushButton[ring="true"] { border: 2px solid $accent; padding: 0 14px; min-height: 28px; }
QPushButton[ring="true"][kind="primary"] { border: 2px solid $text; }
QPushButton[ring="true"][kind="quiet"] { padding: 0 8px; }
QPushButton[ring="true"][kind="soft"] { padding: 0 3px; }
QPushButton[ring="true"][kind="link"] { padding: 0 6px; }
QPushButton[ring="true"][bare="true"] { padding: 0; min-width: 28px; max-width: 28px; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px;
  color: $text; min-height: 30px; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }

Segment { background: $raised; color: $text-2; border: 1px solid $edge; border-radius: 0;
  margin: 0; padding: 0 8px; min-height: 30px; border-left-width: 0; }
Segment:hover { background: $hover; }
Segment:checked { background: $accent-soft; color: $text; font-weight: bold; }
Segment[end="first"] { border-left-width: 1px; border-top-left-radius: 4px;
  border-bottom-left-radius: 4px; }
Segment[end="last"] { border-top-right-radius: 4px; border-bottom-right-radius: 4px; }
Segment[end="only"] { border-left-width: 1px; border-radius: 4px; }
Segment[ring="true"] { border: 2px solid $accent; padding: 0 7px; min-height: 28px; }

Pill { background: $hover; color: $text-2; border: none; border-radius: 10px;
  padding: 0 8px; min-height: 20px; max-height: 20px; font-size: 12px; }
Pill[tone="due"] { background: $due-soft; color: $due; }
Pill[tone="wrong"] { background: $wrong-soft; color: $wrong; }
Pill[tone="accent"] { background: $accent-soft; color: $accent; }
Pill[tone="strong"] { color: $text; font-weight: bold; }
Pill[large="true"] { font-size: 14px; border-radius: 12px; padding: 0 12px; min-height: 24px;
  max-height: 24px; }

Toast { background: $toast; border: none; border-radius: 6px; min-height: 44px;
  max-height: 44px; }
Toast QLabel { color: $on-toast; }
Toast QPushButton[kind="link"], Toast QPushButton[kind="quiet"] { background: transparent;
  border: 1px solid transparent; color: $toast-link; font-weight: bold; padding: 0 7px;
  min-height: 28px; }
Toast QPushButton[bare="true"] { padding: 0; min-width: 28px; max-width: 28px; }
Toast QPushButton[kind="link"]:focus, Toast QPushButton[kind="quiet"]:focus,
Toast QPushButton[kind="link"]:hover, Toast QPushButton[kind="quiet"]:hover {
  background: transparent; border: 1px solid $toast-link; }
"""
