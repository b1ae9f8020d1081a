# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'picker.ui'
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
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.row_table import RowTable
from pfdesk.widgets.search_box import SearchBox

class Ui_MemberPickerScreen(object):
    def setupUi(self, MemberPickerScreen):
        if not MemberPickerScreen.objectName():
            MemberPickerScreen.setObjectName(u"MemberPickerScreen")
        MemberPickerScreen.setMinimumSize(QSize(640, 440))
        self.rows1 = QVBoxLayout(MemberPickerScreen)
        self.rows1.setSpacing(0)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(24, 20, 24, 20)
        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 0, 0, 0)
        self.search = SearchBox(MemberPickerScreen)
        self.search.setObjectName(u"search")

        self.line2.addWidget(self.search)


        self.rows1.addLayout(self.line2)

        self.gap3 = QSpacerItem(8, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows1.addItem(self.gap3)

        self.table = RowTable(MemberPickerScreen)
        self.table.setObjectName(u"table")

        self.rows1.addWidget(self.table)

        self.empty = EmptyState(MemberPickerScreen)
        self.empty.setObjectName(u"empty")

        self.rows1.addWidget(self.empty)

        self.gap4 = QSpacerItem(8, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows1.addItem(self.gap4)

        self.line5 = QHBoxLayout()
        self.line5.setSpacing(8)
        self.line5.setObjectName(u"line5")
        self.line5.setContentsMargins(0, 0, 0, 0)
        self.count = QLabel(MemberPickerScreen)
        self.count.setObjectName(u"count")

        self.line5.addWidget(self.count)

        self.gap6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line5.addItem(self.gap6)

        self.cancel = Button(MemberPickerScreen)
        self.cancel.setObjectName(u"cancel")

        self.line5.addWidget(self.cancel)

        self.choose = Button(MemberPickerScreen)
        self.choose.setObjectName(u"choose")

        self.line5.addWidget(self.choose)


        self.rows1.addLayout(self.line5)


        self.retranslateUi(MemberPickerScreen)

        QMetaObject.connectSlotsByName(MemberPickerScreen)
    # setupUi

    def retranslateUi(self, MemberPickerScreen):
        MemberPickerScreen.setWindowTitle(QCoreApplication.translate("MemberPickerScreen", u"\u4f1a\u54e1\u3092\u9078\u3076", None))
        self.count.setText("")
        self.count.setProperty(u"tone", QCoreApplication.translate("MemberPickerScreen", u"quiet", None))
        self.count.setProperty(u"words", QCoreApplication.translate("MemberPickerScreen", u"small", None))
        self.cancel.setText(QCoreApplication.translate("MemberPickerScreen", u"\u3084\u3081\u308b(&C)", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("MemberPickerScreen", u"quiet", None))
        self.choose.setText(QCoreApplication.translate("MemberPickerScreen", u"\u9078\u3076(&S)", None))
        self.choose.setProperty(u"kind", QCoreApplication.translate("MemberPickerScreen", u"primary", None))
    # retranslateUi

