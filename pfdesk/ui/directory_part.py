# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'part.ui'
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
from pfdesk.widgets.row_table import RowTable

class Ui_PartScreen(object):
    def setupUi(self, PartScreen):
        if not PartScreen.objectName():
            PartScreen.setObjectName(u"PartScreen")
        PartScreen.resize(980, 400)
        self.line8 = QVBoxLayout(PartScreen)
        self.line8.setSpacing(12)
        self.line8.setObjectName(u"line8")
        self.line8.setContentsMargins(24, 20, 24, 16)
        self.told = QLabel(PartScreen)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)

        self.line8.addWidget(self.told)

        self.under = QLabel(PartScreen)
        self.under.setObjectName(u"under")
        self.under.setWordWrap(True)

        self.line8.addWidget(self.under)

        self.conflicts = RowTable(PartScreen)
        self.conflicts.setObjectName(u"conflicts")

        self.line8.addWidget(self.conflicts)

        self.message = QLabel(PartScreen)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.line8.addWidget(self.message)

        self.line7 = QHBoxLayout()
        self.line7.setSpacing(8)
        self.line7.setObjectName(u"line7")
        self.line7.setContentsMargins(0, 0, 0, 0)
        self.gap6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line7.addItem(self.gap6)

        self.cancel = Button(PartScreen)
        self.cancel.setObjectName(u"cancel")

        self.line7.addWidget(self.cancel)

        self.part = Button(PartScreen)
        self.part.setObjectName(u"part")

        self.line7.addWidget(self.part)


        self.line8.addLayout(self.line7)

        self.line8.setStretch(2, 1)

        self.retranslateUi(PartScreen)

        QMetaObject.connectSlotsByName(PartScreen)
    # setupUi

    def retranslateUi(self, PartScreen):
        PartScreen.setWindowTitle(QCoreApplication.translate("PartScreen", u"\u5206\u96e2", None))
        self.told.setText("")
        self.told.setProperty(u"words", QCoreApplication.translate("PartScreen", u"heading", None))
        self.under.setText("")
        self.under.setProperty(u"tone", QCoreApplication.translate("PartScreen", u"quiet", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("PartScreen", u"wrong", None))
        self.cancel.setText(QCoreApplication.translate("PartScreen", u"\u3084\u3081\u308b(&C)", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("PartScreen", u"secondary", None))
        self.part.setText(QCoreApplication.translate("PartScreen", u"2\u4ef6\u306b\u5206\u3051\u308b(&P)", None))
        self.part.setProperty(u"kind", QCoreApplication.translate("PartScreen", u"primary", None))
    # retranslateUi

