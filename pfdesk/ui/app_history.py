# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar
from pfdesk.widgets.row_table import RowTable
from pfdesk.widgets.search_box import SearchBox

class Ui_HistoryScreen(object):
    def setupUi(self, HistoryScreen):
        if not HistoryScreen.objectName():
            HistoryScreen.setObjectName(u"HistoryScreen")
        self.rows3 = QVBoxLayout(HistoryScreen)
        self.rows3.setSpacing(8)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(24, 20, 24, 20)
        self.line1 = QHBoxLayout()
        self.line1.setSpacing(12)
        self.line1.setObjectName(u"line1")
        self.line1.setContentsMargins(0, 0, 0, 0)
        self.search = SearchBox(HistoryScreen)
        self.search.setObjectName(u"search")
        self.search.setMinimumSize(QSize(260, 0))
        self.search.setMaximumSize(QSize(260, 16777215))

        self.line1.addWidget(self.search)

        self.chips = ChipBar(HistoryScreen)
        self.chips.setObjectName(u"chips")

        self.line1.addWidget(self.chips)


        self.rows3.addLayout(self.line1)

        self.table = RowTable(HistoryScreen)
        self.table.setObjectName(u"table")

        self.rows3.addWidget(self.table)

        self.what = QLabel(HistoryScreen)
        self.what.setObjectName(u"what")

        self.rows3.addWidget(self.what)

        self.changes = RowTable(HistoryScreen)
        self.changes.setObjectName(u"changes")

        self.rows3.addWidget(self.changes)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 8, 0, 0)
        self.undo_one = Button(HistoryScreen)
        self.undo_one.setObjectName(u"undo_one")

        self.line2.addWidget(self.undo_one)

        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.close = Button(HistoryScreen)
        self.close.setObjectName(u"close")

        self.line2.addWidget(self.close)


        self.rows3.addLayout(self.line2)


        self.retranslateUi(HistoryScreen)

        QMetaObject.connectSlotsByName(HistoryScreen)
    # setupUi

    def retranslateUi(self, HistoryScreen):
        HistoryScreen.setWindowTitle(QCoreApplication.translate("HistoryScreen", u"\u5909\u66f4\u306e\u8a18\u9332", None))
        self.what.setText("")
        self.what.setProperty(u"words", QCoreApplication.translate("HistoryScreen", u"heading", None))
        self.undo_one.setText(QCoreApplication.translate("HistoryScreen", u"\u3053\u306e\u5909\u66f4\u3060\u3051\u3092\u5143\u306b\u623b\u3059(&U)", None))
        self.undo_one.setProperty(u"kind", QCoreApplication.translate("HistoryScreen", u"secondary", None))
        self.undo_one.setProperty(u"icon_name", QCoreApplication.translate("HistoryScreen", u"undo", None))
        self.close.setText(QCoreApplication.translate("HistoryScreen", u"\u9589\u3058\u308b", None))
        self.close.setProperty(u"kind", QCoreApplication.translate("HistoryScreen", u"secondary", None))
    # retranslateUi

