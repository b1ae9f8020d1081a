# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'keying.ui'
##
## Created by: Qt User Interface Compiler version 6.12.0
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.hairline import Hairline
from pfdesk.widgets.key_pad import KeyPad
from pfdesk.widgets.paper_pips import PaperPips
from pfdesk.widgets.question_card import (QuestionCard, StepBar)
from pfdesk.widgets.rule import Rule

class Ui_KeyingScreen(object):
    def setupUi(self, KeyingScreen):
        if not KeyingScreen.objectName():
            KeyingScreen.setObjectName(u"KeyingScreen")
        self.panes = QHBoxLayout(KeyingScreen)
        self.panes.setSpacing(0)
        self.panes.setObjectName(u"panes")
        self.panes.setContentsMargins(0, 0, 0, 0)
        self.pile = QWidget(KeyingScreen)
        self.pile.setObjectName(u"pile")
        self.pile.setMinimumSize(QSize(240, 0))
        self.pile.setMaximumSize(QSize(240, 16777215))
        self.pile_rows = QVBoxLayout(self.pile)
        self.pile_rows.setSpacing(4)
        self.pile_rows.setObjectName(u"pile_rows")
        self.pile_rows.setContentsMargins(24, 18, 24, 8)
        self.pile_title = QLabel(self.pile)
        self.pile_title.setObjectName(u"pile_title")

        self.pile_rows.addWidget(self.pile_title)

        self.pile_words = QLabel(self.pile)
        self.pile_words.setObjectName(u"pile_words")

        self.pile_rows.addWidget(self.pile_words)

        self.gap1 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.pile_rows.addItem(self.gap1)

        self.pips = PaperPips(self.pile)
        self.pips.setObjectName(u"pips")

        self.pile_rows.addWidget(self.pips)

        self.gap2 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.pile_rows.addItem(self.gap2)

        self.pile_rule = Hairline(self.pile)
        self.pile_rule.setObjectName(u"pile_rule")

        self.pile_rows.addWidget(self.pile_rule)

        self.gap3 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.pile_rows.addItem(self.gap3)

        self.lay5 = QHBoxLayout()
        self.lay5.setSpacing(0)
        self.lay5.setObjectName(u"lay5")
        self.lay5.setContentsMargins(0, 0, 0, 0)
        self.first_title = QLabel(self.pile)
        self.first_title.setObjectName(u"first_title")

        self.lay5.addWidget(self.first_title)

        self.gap4 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay5.addItem(self.gap4)

        self.first = QLabel(self.pile)
        self.first.setObjectName(u"first")

        self.lay5.addWidget(self.first)


        self.pile_rows.addLayout(self.lay5)

        self.lay7 = QHBoxLayout()
        self.lay7.setSpacing(0)
        self.lay7.setObjectName(u"lay7")
        self.lay7.setContentsMargins(0, 0, 0, 0)
        self.second_title = QLabel(self.pile)
        self.second_title.setObjectName(u"second_title")

        self.lay7.addWidget(self.second_title)

        self.gap6 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay7.addItem(self.gap6)

        self.second = QLabel(self.pile)
        self.second.setObjectName(u"second")

        self.lay7.addWidget(self.second)


        self.pile_rows.addLayout(self.lay7)

        self.lay9 = QHBoxLayout()
        self.lay9.setSpacing(0)
        self.lay9.setObjectName(u"lay9")
        self.lay9.setContentsMargins(0, 0, 0, 0)
        self.differ_title = QLabel(self.pile)
        self.differ_title.setObjectName(u"differ_title")

        self.lay9.addWidget(self.differ_title)

        self.gap8 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay9.addItem(self.gap8)

        self.differ = QLabel(self.pile)
        self.differ.setObjectName(u"differ")

        self.lay9.addWidget(self.differ)


        self.pile_rows.addLayout(self.lay9)

        self.gap10 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.pile_rows.addItem(self.gap10)

        self.decide_button = Button(self.pile)
        self.decide_button.setObjectName(u"decide_button")

        self.pile_rows.addWidget(self.decide_button)

        self.gap11 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pile_rows.addItem(self.gap11)


        self.panes.addWidget(self.pile)

        self.rule_left = Rule(KeyingScreen)
        self.rule_left.setObjectName(u"rule_left")

        self.panes.addWidget(self.rule_left)

        self.middle = QWidget(KeyingScreen)
        self.middle.setObjectName(u"middle")
        self.middle_rows = QVBoxLayout(self.middle)
        self.middle_rows.setSpacing(4)
        self.middle_rows.setObjectName(u"middle_rows")
        self.middle_rows.setContentsMargins(40, 16, 40, 8)
        self.middle_head = QHBoxLayout()
        self.middle_head.setSpacing(8)
        self.middle_head.setObjectName(u"middle_head")
        self.middle_head.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(self.middle)
        self.title.setObjectName(u"title")

        self.middle_head.addWidget(self.title)

        self.blind = QLabel(self.middle)
        self.blind.setObjectName(u"blind")

        self.middle_head.addWidget(self.blind)

        self.gap13 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle_head.addItem(self.gap13)

        self.paper_title = QLabel(self.middle)
        self.paper_title.setObjectName(u"paper_title")

        self.middle_head.addWidget(self.paper_title)

        self.paper = QLabel(self.middle)
        self.paper.setObjectName(u"paper")

        self.middle_head.addWidget(self.paper)


        self.middle_rows.addLayout(self.middle_head)

        self.gap15 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_rows.addItem(self.gap15)

        self.bar = StepBar(self.middle)
        self.bar.setObjectName(u"bar")

        self.middle_rows.addWidget(self.bar)

        self.gap16 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_rows.addItem(self.gap16)

        self.middle_line = QHBoxLayout()
        self.middle_line.setSpacing(0)
        self.middle_line.setObjectName(u"middle_line")
        self.middle_line.setContentsMargins(0, 0, 0, 0)
        self.target = QLabel(self.middle)
        self.target.setObjectName(u"target")

        self.middle_line.addWidget(self.target)

        self.gap17 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle_line.addItem(self.gap17)

        self.place = QLabel(self.middle)
        self.place.setObjectName(u"place")

        self.middle_line.addWidget(self.place)


        self.middle_rows.addLayout(self.middle_line)

        self.before = QWidget(self.middle)
        self.before.setObjectName(u"before")
        self.before_rows = QVBoxLayout(self.before)
        self.before_rows.setSpacing(0)
        self.before_rows.setObjectName(u"before_rows")
        self.before_rows.setContentsMargins(0, 0, 0, 0)

        self.middle_rows.addWidget(self.before)

        self.card = QuestionCard(self.middle)
        self.card.setObjectName(u"card")

        self.middle_rows.addWidget(self.card)

        self.told = QLabel(self.middle)
        self.told.setObjectName(u"told")

        self.middle_rows.addWidget(self.told)

        self.after = QWidget(self.middle)
        self.after.setObjectName(u"after")
        self.after_rows = QVBoxLayout(self.after)
        self.after_rows.setSpacing(0)
        self.after_rows.setObjectName(u"after_rows")
        self.after_rows.setContentsMargins(0, 0, 0, 0)

        self.middle_rows.addWidget(self.after)

        self.gap21 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.middle_rows.addItem(self.gap21)


        self.panes.addWidget(self.middle)

        self.rule_right = Rule(KeyingScreen)
        self.rule_right.setObjectName(u"rule_right")

        self.panes.addWidget(self.rule_right)

        self.side = QWidget(KeyingScreen)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(336, 0))
        self.side.setMaximumSize(QSize(336, 16777215))
        self.side_rows = QVBoxLayout(self.side)
        self.side_rows.setSpacing(4)
        self.side_rows.setObjectName(u"side_rows")
        self.side_rows.setContentsMargins(32, 18, 32, 8)
        self.pad_title = QLabel(self.side)
        self.pad_title.setObjectName(u"pad_title")

        self.side_rows.addWidget(self.pad_title)

        self.pad_words = QLabel(self.side)
        self.pad_words.setObjectName(u"pad_words")

        self.side_rows.addWidget(self.pad_words)

        self.gap23 = QSpacerItem(1, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.side_rows.addItem(self.gap23)

        self.pad = KeyPad(self.side)
        self.pad.setObjectName(u"pad")

        self.side_rows.addWidget(self.pad)

        self.gap24 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.side_rows.addItem(self.gap24)

        self.pad_rule = Hairline(self.side)
        self.pad_rule.setObjectName(u"pad_rule")

        self.side_rows.addWidget(self.pad_rule)

        self.gap25 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.side_rows.addItem(self.gap25)

        self.note_unsure = QLabel(self.side)
        self.note_unsure.setObjectName(u"note_unsure")
        self.note_unsure.setWordWrap(True)

        self.side_rows.addWidget(self.note_unsure)

        self.note_kana = QLabel(self.side)
        self.note_kana.setObjectName(u"note_kana")
        self.note_kana.setWordWrap(True)

        self.side_rows.addWidget(self.note_kana)

        self.gap26 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.side_rows.addItem(self.gap26)


        self.panes.addWidget(self.side)


        self.retranslateUi(KeyingScreen)

        QMetaObject.connectSlotsByName(KeyingScreen)
    # setupUi

    def retranslateUi(self, KeyingScreen):
        KeyingScreen.setProperty(u"ground", QCoreApplication.translate("KeyingScreen", u"sunken", None))
        self.pile.setProperty(u"ground", QCoreApplication.translate("KeyingScreen", u"sunken", None))
        self.pile_title.setText(QCoreApplication.translate("KeyingScreen", u"\u8abf\u67fb\u7968\u306e\u675f", None))
        self.pile_title.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"heading", None))
        self.pile_words.setText("")
        self.pile_words.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.pile_words.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"quiet", None))
        self.first_title.setText(QCoreApplication.translate("KeyingScreen", u"1\u4eba\u76ee\u306e\u5165\u529b", None))
        self.first_title.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.first_title.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"quiet", None))
        self.first.setText("")
        self.first.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.second_title.setText(QCoreApplication.translate("KeyingScreen", u"2\u4eba\u76ee\u306e\u5165\u529b", None))
        self.second_title.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.second_title.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"quiet", None))
        self.second.setText("")
        self.second.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.differ_title.setText(QCoreApplication.translate("KeyingScreen", u"\u4e0d\u4e00\u81f4", None))
        self.differ_title.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.differ_title.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"quiet", None))
        self.differ.setText("")
        self.differ.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.decide_button.setText(QCoreApplication.translate("KeyingScreen", u"\u4e0d\u4e00\u81f4\u3092\u78ba\u304b\u3081\u308b", None))
        self.decide_button.setProperty(u"kind", QCoreApplication.translate("KeyingScreen", u"quiet", None))
        self.decide_button.setProperty(u"icon_name", QCoreApplication.translate("KeyingScreen", u"comment", None))
        self.middle.setProperty(u"ground", QCoreApplication.translate("KeyingScreen", u"sunken", None))
        self.title.setText(QCoreApplication.translate("KeyingScreen", u"\u5165\u529b", None))
        self.title.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"heading", None))
        self.blind.setText("")
        self.blind.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.blind.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"quiet", None))
        self.paper_title.setText(QCoreApplication.translate("KeyingScreen", u"\u8abf\u67fb\u7968", None))
        self.paper_title.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.paper_title.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"quiet", None))
        self.paper.setText("")
        self.paper.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"title", None))
        self.target.setText("")
        self.target.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.target.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"quiet", None))
        self.place.setText("")
        self.place.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.place.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"quiet", None))
        self.told.setText("")
        self.told.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"wrong", None))
        self.side.setProperty(u"ground", QCoreApplication.translate("KeyingScreen", u"sunken", None))
        self.pad_title.setText(QCoreApplication.translate("KeyingScreen", u"\u30c6\u30f3\u30ad\u30fc", None))
        self.pad_title.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"heading", None))
        self.pad_words.setText(QCoreApplication.translate("KeyingScreen", u"\u624b\u3082\u3068\u3092\u898b\u305a\u306b\u5165\u529b\u3067\u304d\u307e\u3059", None))
        self.pad_words.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.pad_words.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"quiet", None))
        self.note_unsure.setText(QCoreApplication.translate("KeyingScreen", u"\u8aad\u3081\u306a\u3044\u30fb\u8ff7\u3046\u3068\u304d\u306f \uff0a\u3002\u3042\u3068\u3067\u300c\u898b\u76f4\u3057\u300d\u306b\u4e26\u3073\u307e\u3059\u3002", None))
        self.note_unsure.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.note_unsure.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"quiet", None))
        self.note_kana.setText(QCoreApplication.translate("KeyingScreen", u"\u304b\u306a\u5165\u529b\u306e\u307e\u307e\u3067\u3082\u3001\u5168\u89d2\u306e\u6570\u5b57\u3067\u3082\u53d7\u3051\u4ed8\u3051\u307e\u3059\u3002", None))
        self.note_kana.setProperty(u"words", QCoreApplication.translate("KeyingScreen", u"small", None))
        self.note_kana.setProperty(u"tone", QCoreApplication.translate("KeyingScreen", u"quiet", None))
    # retranslateUi

