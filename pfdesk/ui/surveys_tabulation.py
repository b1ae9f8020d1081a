# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tabulation.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QHeaderView,
    QLabel, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from pfdesk.widgets.bar_rows import BarRows
from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import TextField
from pfdesk.widgets.hairline import Hairline
from pfdesk.widgets.pill import Pill
from pfdesk.widgets.row_table import RowTable
from pfdesk.widgets.rule import Rule
from pfdesk.widgets.segments import Segments

class Ui_TabulationScreen(object):
    def setupUi(self, TabulationScreen):
        if not TabulationScreen.objectName():
            TabulationScreen.setObjectName(u"TabulationScreen")
        self.panes = QHBoxLayout(TabulationScreen)
        self.panes.setSpacing(0)
        self.panes.setObjectName(u"panes")
        self.panes.setContentsMargins(0, 0, 0, 0)
        self.list_pane = QWidget(TabulationScreen)
        self.list_pane.setObjectName(u"list_pane")
        self.list_pane.setMinimumSize(QSize(288, 0))
        self.list_pane.setMaximumSize(QSize(288, 16777215))
        self.list_rows = QVBoxLayout(self.list_pane)
        self.list_rows.setSpacing(0)
        self.list_rows.setObjectName(u"list_rows")
        self.list_rows.setContentsMargins(0, 0, 0, 0)
        self.lay2 = QHBoxLayout()
        self.lay2.setSpacing(0)
        self.lay2.setObjectName(u"lay2")
        self.lay2.setContentsMargins(24, 16, 16, 4)
        self.list_title = QLabel(self.list_pane)
        self.list_title.setObjectName(u"list_title")

        self.lay2.addWidget(self.list_title)

        self.gap1 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay2.addItem(self.gap1)

        self.list_n = QLabel(self.list_pane)
        self.list_n.setObjectName(u"list_n")

        self.lay2.addWidget(self.list_n)


        self.list_rows.addLayout(self.lay2)

        self.lay3 = QHBoxLayout()
        self.lay3.setSpacing(0)
        self.lay3.setObjectName(u"lay3")
        self.lay3.setContentsMargins(12, 4, 0, 0)
        self.questions = RowTable(self.list_pane)
        self.questions.setObjectName(u"questions")

        self.lay3.addWidget(self.questions)


        self.list_rows.addLayout(self.lay3)


        self.panes.addWidget(self.list_pane)

        self.list_rule = Rule(TabulationScreen)
        self.list_rule.setObjectName(u"list_rule")

        self.panes.addWidget(self.list_rule)

        self.scroll = QScrollArea(TabulationScreen)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.pane = QWidget()
        self.pane.setObjectName(u"pane")
        self.pane_rows = QVBoxLayout(self.pane)
        self.pane_rows.setSpacing(0)
        self.pane_rows.setObjectName(u"pane_rows")
        self.pane_rows.setContentsMargins(24, 17, 24, 0)
        self.title_line = QWidget(self.pane)
        self.title_line.setObjectName(u"title_line")
        self.title_row = QHBoxLayout(self.title_line)
        self.title_row.setSpacing(8)
        self.title_row.setObjectName(u"title_row")
        self.title_row.setContentsMargins(0, 0, 0, 0)
        self.question_combo = QComboBox(self.title_line)
        self.question_combo.setObjectName(u"question_combo")
        self.question_combo.setMinimumSize(QSize(240, 32))

        self.title_row.addWidget(self.question_combo)

        self.title = QLabel(self.title_line)
        self.title.setObjectName(u"title")

        self.title_row.addWidget(self.title)

        self.gap5 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.title_row.addItem(self.gap5)

        self.by_title = QLabel(self.title_line)
        self.by_title.setObjectName(u"by_title")

        self.title_row.addWidget(self.by_title)

        self.by = QComboBox(self.title_line)
        self.by.setObjectName(u"by")
        self.by.setMinimumSize(QSize(176, 32))

        self.title_row.addWidget(self.by)

        self.gap6 = QSpacerItem(8, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.title_row.addItem(self.gap6)

        self.view = Segments(self.title_line)
        self.view.setObjectName(u"view")

        self.title_row.addWidget(self.view)


        self.pane_rows.addWidget(self.title_line)

        self.gap8 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.pane_rows.addItem(self.gap8)

        self.note_row = QHBoxLayout()
        self.note_row.setSpacing(8)
        self.note_row.setObjectName(u"note_row")
        self.note_row.setContentsMargins(0, 0, 0, 0)
        self.base = Pill(self.pane)
        self.base.setObjectName(u"base")
        self.base.setProperty(u"large", True)

        self.note_row.addWidget(self.base)

        self.note = QLabel(self.pane)
        self.note.setObjectName(u"note")

        self.note_row.addWidget(self.note)

        self.gap9 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.note_row.addItem(self.gap9)

        self.copy_button = Button(self.pane)
        self.copy_button.setObjectName(u"copy_button")

        self.note_row.addWidget(self.copy_button)


        self.pane_rows.addLayout(self.note_row)

        self.gap11 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.pane_rows.addItem(self.gap11)

        self.chart_row = QHBoxLayout()
        self.chart_row.setSpacing(24)
        self.chart_row.setObjectName(u"chart_row")
        self.chart_row.setContentsMargins(0, 0, 0, 0)
        self.table = RowTable(self.pane)
        self.table.setObjectName(u"table")
        self.table.setMinimumSize(QSize(340, 0))

        self.chart_row.addWidget(self.table)

        self.bars = BarRows(self.pane)
        self.bars.setObjectName(u"bars")

        self.chart_row.addWidget(self.bars)

        self.chart_row.setStretch(0, 3)
        self.chart_row.setStretch(1, 2)

        self.pane_rows.addLayout(self.chart_row)

        self.info_line = QWidget(self.pane)
        self.info_line.setObjectName(u"info_line")
        self.lay14 = QHBoxLayout(self.info_line)
        self.lay14.setSpacing(8)
        self.lay14.setObjectName(u"lay14")
        self.lay14.setContentsMargins(0, 4, 0, 4)
        self.info_icon = QLabel(self.info_line)
        self.info_icon.setObjectName(u"info_icon")

        self.lay14.addWidget(self.info_icon)

        self.info = QLabel(self.info_line)
        self.info.setObjectName(u"info")

        self.lay14.addWidget(self.info)

        self.gap13 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay14.addItem(self.gap13)


        self.pane_rows.addWidget(self.info_line)

        self.texts = QWidget(self.pane)
        self.texts.setObjectName(u"texts")
        self.lay18 = QHBoxLayout(self.texts)
        self.lay18.setSpacing(24)
        self.lay18.setObjectName(u"lay18")
        self.lay18.setContentsMargins(0, 0, 0, 0)
        self.texts_table = RowTable(self.texts)
        self.texts_table.setObjectName(u"texts_table")

        self.lay18.addWidget(self.texts_table)

        self.themes_pane = QWidget(self.texts)
        self.themes_pane.setObjectName(u"themes_pane")
        self.themes_rows = QVBoxLayout(self.themes_pane)
        self.themes_rows.setSpacing(8)
        self.themes_rows.setObjectName(u"themes_rows")
        self.themes_rows.setContentsMargins(0, 0, 0, 0)
        self.themes_title = QLabel(self.themes_pane)
        self.themes_title.setObjectName(u"themes_title")

        self.themes_rows.addWidget(self.themes_title)

        self.themes = RowTable(self.themes_pane)
        self.themes.setObjectName(u"themes")

        self.themes_rows.addWidget(self.themes)

        self.lay15 = QHBoxLayout()
        self.lay15.setSpacing(8)
        self.lay15.setObjectName(u"lay15")
        self.lay15.setContentsMargins(0, 0, 0, 0)
        self.theme_name = TextField(self.themes_pane)
        self.theme_name.setObjectName(u"theme_name")

        self.lay15.addWidget(self.theme_name)

        self.theme_button = Button(self.themes_pane)
        self.theme_button.setObjectName(u"theme_button")

        self.lay15.addWidget(self.theme_button)


        self.themes_rows.addLayout(self.lay15)

        self.gap16 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.themes_rows.addItem(self.gap16)


        self.lay18.addWidget(self.themes_pane)

        self.lay18.setStretch(0, 5)
        self.lay18.setStretch(1, 4)

        self.pane_rows.addWidget(self.texts)

        self.gap19 = QSpacerItem(1, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.pane_rows.addItem(self.gap19)

        self.rule = Hairline(self.pane)
        self.rule.setObjectName(u"rule")

        self.pane_rows.addWidget(self.rule)

        self.gap20 = QSpacerItem(1, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.pane_rows.addItem(self.gap20)

        self.behind_row = QHBoxLayout()
        self.behind_row.setSpacing(8)
        self.behind_row.setObjectName(u"behind_row")
        self.behind_row.setContentsMargins(0, 0, 0, 0)
        self.behind_title = QLabel(self.pane)
        self.behind_title.setObjectName(u"behind_title")

        self.behind_row.addWidget(self.behind_title)

        self.behind_words = QLabel(self.pane)
        self.behind_words.setObjectName(u"behind_words")

        self.behind_row.addWidget(self.behind_words)

        self.gap21 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.behind_row.addItem(self.gap21)

        self.paper_button = Button(self.pane)
        self.paper_button.setObjectName(u"paper_button")

        self.behind_row.addWidget(self.paper_button)


        self.pane_rows.addLayout(self.behind_row)

        self.behind = RowTable(self.pane)
        self.behind.setObjectName(u"behind")
        self.behind.setMinimumSize(QSize(0, 104))

        self.pane_rows.addWidget(self.behind)

        self.pane_rows.setStretch(6, 1)
        self.pane_rows.setStretch(11, 1)
        self.scroll.setWidget(self.pane)

        self.panes.addWidget(self.scroll)

        self.panes.setStretch(2, 1)

        self.retranslateUi(TabulationScreen)

        QMetaObject.connectSlotsByName(TabulationScreen)
    # setupUi

    def retranslateUi(self, TabulationScreen):
        TabulationScreen.setProperty(u"ground", QCoreApplication.translate("TabulationScreen", u"surface", None))
        self.list_pane.setProperty(u"ground", QCoreApplication.translate("TabulationScreen", u"surface", None))
        self.list_title.setText(QCoreApplication.translate("TabulationScreen", u"\u8a2d\u554f", None))
        self.list_title.setProperty(u"words", QCoreApplication.translate("TabulationScreen", u"heading", None))
        self.list_n.setText(QCoreApplication.translate("TabulationScreen", u"\u56de\u7b54\u6570 n", None))
        self.list_n.setProperty(u"words", QCoreApplication.translate("TabulationScreen", u"small", None))
        self.list_n.setProperty(u"tone", QCoreApplication.translate("TabulationScreen", u"quiet", None))
        self.questions.setProperty(u"ground", QCoreApplication.translate("TabulationScreen", u"surface", None))
        self.pane.setProperty(u"ground", QCoreApplication.translate("TabulationScreen", u"surface", None))
#if QT_CONFIG(accessibility)
        self.question_combo.setAccessibleName(QCoreApplication.translate("TabulationScreen", u"\u8a2d\u554f", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText("")
        self.title.setProperty(u"words", QCoreApplication.translate("TabulationScreen", u"title", None))
        self.by_title.setText(QCoreApplication.translate("TabulationScreen", u"\u30af\u30ed\u30b9\u96c6\u8a08", None))
        self.by_title.setProperty(u"tone", QCoreApplication.translate("TabulationScreen", u"quiet", None))
#if QT_CONFIG(accessibility)
        self.by.setAccessibleName(QCoreApplication.translate("TabulationScreen", u"\u30af\u30ed\u30b9\u96c6\u8a08", None))
#endif // QT_CONFIG(accessibility)
        self.base.setProperty(u"tone", QCoreApplication.translate("TabulationScreen", u"strong", None))
        self.note.setText("")
        self.note.setProperty(u"words", QCoreApplication.translate("TabulationScreen", u"small", None))
        self.note.setProperty(u"tone", QCoreApplication.translate("TabulationScreen", u"quiet", None))
        self.copy_button.setText(QCoreApplication.translate("TabulationScreen", u"\u56f3\u3092\u30b3\u30d4\u30fc", None))
        self.copy_button.setProperty(u"kind", QCoreApplication.translate("TabulationScreen", u"soft", None))
        self.copy_button.setProperty(u"icon_name", QCoreApplication.translate("TabulationScreen", u"chart-rows", None))
        self.info_icon.setText("")
        self.info.setText("")
        self.info.setProperty(u"words", QCoreApplication.translate("TabulationScreen", u"small", None))
        self.info.setProperty(u"tone", QCoreApplication.translate("TabulationScreen", u"quiet", None))
        self.themes_title.setText(QCoreApplication.translate("TabulationScreen", u"\u5206\u985e  1\u301c9\u306e\u6570\u5b57\u30ad\u30fc\u3067\u4ed8\u3051\u307e\u3059", None))
        self.themes_title.setProperty(u"words", QCoreApplication.translate("TabulationScreen", u"heading", None))
        self.theme_name.setProperty(u"label", QCoreApplication.translate("TabulationScreen", u"\u65b0\u3057\u3044\u5206\u985e", None))
        self.theme_button.setText(QCoreApplication.translate("TabulationScreen", u"\u8ffd\u52a0", None))
        self.theme_button.setProperty(u"kind", QCoreApplication.translate("TabulationScreen", u"quiet", None))
        self.theme_button.setProperty(u"icon_name", QCoreApplication.translate("TabulationScreen", u"add", None))
        self.behind_title.setText("")
        self.behind_title.setProperty(u"words", QCoreApplication.translate("TabulationScreen", u"heading", None))
        self.behind_words.setText("")
        self.paper_button.setText(QCoreApplication.translate("TabulationScreen", u"\u8abf\u67fb\u7968\u3092\u958b\u304f", None))
        self.paper_button.setProperty(u"kind", QCoreApplication.translate("TabulationScreen", u"quiet", None))
        self.paper_button.setProperty(u"icon_name", QCoreApplication.translate("TabulationScreen", u"document", None))
    # retranslateUi

