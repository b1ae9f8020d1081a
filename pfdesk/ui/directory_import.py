# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QProgressBar, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.fields import (ChoiceField, NumberField)
from pfdesk.widgets.row_table import RowTable

class Ui_ImportScreen(object):
    def setupUi(self, ImportScreen):
        if not ImportScreen.objectName():
            ImportScreen.setObjectName(u"ImportScreen")
        ImportScreen.setMinimumSize(QSize(900, 470))
        self.rows1 = QVBoxLayout(ImportScreen)
        self.rows1.setSpacing(0)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(24, 20, 24, 20)
        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(ImportScreen)
        self.title.setObjectName(u"title")

        self.line2.addWidget(self.title)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap3)


        self.rows1.addLayout(self.line2)

        self.gap4 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows1.addItem(self.gap4)

        self.line5 = QHBoxLayout()
        self.line5.setSpacing(12)
        self.line5.setObjectName(u"line5")
        self.line5.setContentsMargins(0, 0, 0, 0)
        self.choose_file = Button(ImportScreen)
        self.choose_file.setObjectName(u"choose_file")

        self.line5.addWidget(self.choose_file)

        self.file_name = QLabel(ImportScreen)
        self.file_name.setObjectName(u"file_name")

        self.line5.addWidget(self.file_name)

        self.gap6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line5.addItem(self.gap6)

        self.heading_row = NumberField(ImportScreen)
        self.heading_row.setObjectName(u"heading_row")

        self.line5.addWidget(self.heading_row)

        self.encoding = ChoiceField(ImportScreen)
        self.encoding.setObjectName(u"encoding")

        self.line5.addWidget(self.encoding)

        self.sheet = ChoiceField(ImportScreen)
        self.sheet.setObjectName(u"sheet")

        self.line5.addWidget(self.sheet)


        self.rows1.addLayout(self.line5)

        self.gap7 = QSpacerItem(8, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows1.addItem(self.gap7)

        self.line8 = QHBoxLayout()
        self.line8.setSpacing(24)
        self.line8.setObjectName(u"line8")
        self.line8.setContentsMargins(0, 0, 0, 0)
        self.mapping_pane = QWidget(ImportScreen)
        self.mapping_pane.setObjectName(u"mapping_pane")
        self.mapping_pane.setMinimumSize(QSize(352, 0))
        self.rows9 = QVBoxLayout(self.mapping_pane)
        self.rows9.setSpacing(0)
        self.rows9.setObjectName(u"rows9")
        self.rows9.setContentsMargins(0, 0, 0, 0)
        self.mapping_title = QLabel(self.mapping_pane)
        self.mapping_title.setObjectName(u"mapping_title")

        self.rows9.addWidget(self.mapping_title)

        self.mapping_told = QLabel(self.mapping_pane)
        self.mapping_told.setObjectName(u"mapping_told")

        self.rows9.addWidget(self.mapping_told)

        self.gap10 = QSpacerItem(8, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows9.addItem(self.gap10)

        self.mapping_scroll = QScrollArea(self.mapping_pane)
        self.mapping_scroll.setObjectName(u"mapping_scroll")
        self.mapping_scroll.setWidgetResizable(True)
        self.mapping_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.mapping_content = QWidget()
        self.mapping_content.setObjectName(u"mapping_content")
        self.mapping_rows = QVBoxLayout(self.mapping_content)
        self.mapping_rows.setSpacing(4)
        self.mapping_rows.setObjectName(u"mapping_rows")
        self.mapping_rows.setContentsMargins(0, 0, 8, 0)
        self.mapping_scroll.setWidget(self.mapping_content)

        self.rows9.addWidget(self.mapping_scroll)


        self.line8.addWidget(self.mapping_pane)

        self.preview_pane = QWidget(ImportScreen)
        self.preview_pane.setObjectName(u"preview_pane")
        self.rows12 = QVBoxLayout(self.preview_pane)
        self.rows12.setSpacing(0)
        self.rows12.setObjectName(u"rows12")
        self.rows12.setContentsMargins(0, 0, 0, 0)
        self.line13 = QHBoxLayout()
        self.line13.setSpacing(8)
        self.line13.setObjectName(u"line13")
        self.line13.setContentsMargins(0, 0, 0, 0)
        self.preview_title = QLabel(self.preview_pane)
        self.preview_title.setObjectName(u"preview_title")

        self.line13.addWidget(self.preview_title)

        self.gap14 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line13.addItem(self.gap14)

        self.skipped = QLabel(self.preview_pane)
        self.skipped.setObjectName(u"skipped")

        self.line13.addWidget(self.skipped)


        self.rows12.addLayout(self.line13)

        self.gap15 = QSpacerItem(8, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows12.addItem(self.gap15)

        self.line16 = QHBoxLayout()
        self.line16.setSpacing(8)
        self.line16.setObjectName(u"line16")
        self.line16.setContentsMargins(0, 0, 0, 0)
        self.states = ChipBar(self.preview_pane)
        self.states.setObjectName(u"states")

        self.line16.addWidget(self.states)


        self.rows12.addLayout(self.line16)

        self.gap17 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows12.addItem(self.gap17)

        self.table = RowTable(self.preview_pane)
        self.table.setObjectName(u"table")

        self.rows12.addWidget(self.table)

        self.detail = QLabel(self.preview_pane)
        self.detail.setObjectName(u"detail")
        self.detail.setWordWrap(True)
        self.detail.setMargin(8)

        self.rows12.addWidget(self.detail)

        self.empty = EmptyState(self.preview_pane)
        self.empty.setObjectName(u"empty")

        self.rows12.addWidget(self.empty)


        self.line8.addWidget(self.preview_pane)

        self.line8.setStretch(1, 1)

        self.rows1.addLayout(self.line8)

        self.gap18 = QSpacerItem(8, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows1.addItem(self.gap18)

        self.progress = QProgressBar(ImportScreen)
        self.progress.setObjectName(u"progress")

        self.rows1.addWidget(self.progress)

        self.line19 = QHBoxLayout()
        self.line19.setSpacing(8)
        self.line19.setObjectName(u"line19")
        self.line19.setContentsMargins(0, 0, 0, 0)
        self.message = QLabel(ImportScreen)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.line19.addWidget(self.message)

        self.gap20 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line19.addItem(self.gap20)

        self.cancel = Button(ImportScreen)
        self.cancel.setObjectName(u"cancel")

        self.line19.addWidget(self.cancel)

        self.take = Button(ImportScreen)
        self.take.setObjectName(u"take")

        self.line19.addWidget(self.take)

        self.line19.setStretch(0, 1)

        self.rows1.addLayout(self.line19)


        self.retranslateUi(ImportScreen)

        QMetaObject.connectSlotsByName(ImportScreen)
    # setupUi

    def retranslateUi(self, ImportScreen):
        ImportScreen.setWindowTitle(QCoreApplication.translate("ImportScreen", u"\u4f1a\u54e1\u306e\u53d6\u308a\u8fbc\u307f", None))
        self.title.setText(QCoreApplication.translate("ImportScreen", u"\u4f1a\u54e1\u306e\u53d6\u308a\u8fbc\u307f", None))
        self.title.setProperty(u"words", QCoreApplication.translate("ImportScreen", u"title", None))
        self.choose_file.setText(QCoreApplication.translate("ImportScreen", u"\u30d5\u30a1\u30a4\u30eb\u3092\u9078\u3076(&O)", None))
        self.choose_file.setProperty(u"kind", QCoreApplication.translate("ImportScreen", u"secondary", None))
        self.choose_file.setProperty(u"icon_name", QCoreApplication.translate("ImportScreen", u"folder", None))
        self.file_name.setText("")
        self.file_name.setProperty(u"tone", QCoreApplication.translate("ImportScreen", u"quiet", None))
        self.heading_row.setProperty(u"label", QCoreApplication.translate("ImportScreen", u"\u898b\u51fa\u3057\u306e\u884c", None))
        self.encoding.setProperty(u"label", QCoreApplication.translate("ImportScreen", u"\u6587\u5b57\u30b3\u30fc\u30c9", None))
        self.sheet.setProperty(u"label", QCoreApplication.translate("ImportScreen", u"\u30b7\u30fc\u30c8", None))
        self.mapping_title.setText(QCoreApplication.translate("ImportScreen", u"\u5217\u306e\u5bfe\u5fdc", None))
        self.mapping_title.setProperty(u"words", QCoreApplication.translate("ImportScreen", u"heading", None))
        self.mapping_told.setText("")
        self.mapping_told.setProperty(u"tone", QCoreApplication.translate("ImportScreen", u"quiet", None))
        self.mapping_told.setProperty(u"words", QCoreApplication.translate("ImportScreen", u"small", None))
        self.preview_title.setText(QCoreApplication.translate("ImportScreen", u"\u53d6\u308a\u8fbc\u3080\u5185\u5bb9", None))
        self.preview_title.setProperty(u"words", QCoreApplication.translate("ImportScreen", u"heading", None))
        self.skipped.setText("")
        self.skipped.setProperty(u"tone", QCoreApplication.translate("ImportScreen", u"quiet", None))
        self.skipped.setProperty(u"words", QCoreApplication.translate("ImportScreen", u"small", None))
        self.detail.setText("")
        self.detail.setProperty(u"words", QCoreApplication.translate("ImportScreen", u"small", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("ImportScreen", u"quiet", None))
        self.cancel.setText(QCoreApplication.translate("ImportScreen", u"\u3084\u3081\u308b(&C)", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("ImportScreen", u"quiet", None))
        self.take.setText(QCoreApplication.translate("ImportScreen", u"\u53d6\u308a\u8fbc\u3080(&S)", None))
        self.take.setProperty(u"kind", QCoreApplication.translate("ImportScreen", u"primary", None))
    # retranslateUi

