# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'bin.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar
from pfdesk.widgets.row_table import RowTable
from pfdesk.widgets.search_box import SearchBox

class Ui_BinScreen(object):
    def setupUi(self, BinScreen):
        if not BinScreen.objectName():
            BinScreen.setObjectName(u"BinScreen")
        self.rows3 = QVBoxLayout(BinScreen)
        self.rows3.setSpacing(8)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(24, 20, 24, 20)
        self.line1 = QHBoxLayout()
        self.line1.setSpacing(12)
        self.line1.setObjectName(u"line1")
        self.line1.setContentsMargins(0, 0, 0, 0)
        self.search = SearchBox(BinScreen)
        self.search.setObjectName(u"search")
        self.search.setMinimumSize(QSize(260, 0))
        self.search.setMaximumSize(QSize(260, 16777215))

        self.line1.addWidget(self.search)

        self.chips = ChipBar(BinScreen)
        self.chips.setObjectName(u"chips")

        self.line1.addWidget(self.chips)


        self.rows3.addLayout(self.line1)

        self.table = RowTable(BinScreen)
        self.table.setObjectName(u"table")

        self.rows3.addWidget(self.table)

        self.rule = QLabel(BinScreen)
        self.rule.setObjectName(u"rule")
        self.rule.setWordWrap(True)

        self.rows3.addWidget(self.rule)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 8, 0, 0)
        self.restore = Button(BinScreen)
        self.restore.setObjectName(u"restore")

        self.line2.addWidget(self.restore)

        self.empty = Button(BinScreen)
        self.empty.setObjectName(u"empty")

        self.line2.addWidget(self.empty)

        self.years_word = QLabel(BinScreen)
        self.years_word.setObjectName(u"years_word")

        self.line2.addWidget(self.years_word)

        self.years = QComboBox(BinScreen)
        self.years.setObjectName(u"years")

        self.line2.addWidget(self.years)

        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.close = Button(BinScreen)
        self.close.setObjectName(u"close")

        self.line2.addWidget(self.close)


        self.rows3.addLayout(self.line2)

#if QT_CONFIG(shortcut)
        self.years_word.setBuddy(self.years)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BinScreen)

        QMetaObject.connectSlotsByName(BinScreen)
    # setupUi

    def retranslateUi(self, BinScreen):
        BinScreen.setWindowTitle(QCoreApplication.translate("BinScreen", u"\u3054\u307f\u7bb1", None))
        self.rule.setText("")
        self.rule.setProperty(u"tone", QCoreApplication.translate("BinScreen", u"quiet", None))
        self.restore.setText(QCoreApplication.translate("BinScreen", u"\u5143\u3078\u623b\u3059(&U)", None))
        self.restore.setProperty(u"kind", QCoreApplication.translate("BinScreen", u"primary", None))
        self.restore.setProperty(u"icon_name", QCoreApplication.translate("BinScreen", u"undo", None))
        self.empty.setText(QCoreApplication.translate("BinScreen", u"\u671f\u9650\u3092\u3059\u304e\u305f\u8a18\u9332\u3092\u6d88\u3059(&D)\u2026", None))
        self.empty.setProperty(u"kind", QCoreApplication.translate("BinScreen", u"secondary", None))
        self.empty.setProperty(u"icon_name", QCoreApplication.translate("BinScreen", u"trash", None))
        self.years_word.setText(QCoreApplication.translate("BinScreen", u"\u6b8b\u3059\u5e74\u6570(&Y)", None))
        self.years_word.setProperty(u"tone", QCoreApplication.translate("BinScreen", u"quiet", None))
        self.close.setText(QCoreApplication.translate("BinScreen", u"\u9589\u3058\u308b", None))
        self.close.setProperty(u"kind", QCoreApplication.translate("BinScreen", u"secondary", None))
    # retranslateUi

