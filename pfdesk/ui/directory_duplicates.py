# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'duplicates.ui'
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

class Ui_DuplicatesScreen(object):
    def setupUi(self, DuplicatesScreen):
        if not DuplicatesScreen.objectName():
            DuplicatesScreen.setObjectName(u"DuplicatesScreen")
        DuplicatesScreen.resize(1040, 500)
        self.line11 = QVBoxLayout(DuplicatesScreen)
        self.line11.setSpacing(12)
        self.line11.setObjectName(u"line11")
        self.line11.setContentsMargins(24, 20, 24, 16)
        self.told = QLabel(DuplicatesScreen)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)

        self.line11.addWidget(self.told)

        self.pairs = RowTable(DuplicatesScreen)
        self.pairs.setObjectName(u"pairs")

        self.line11.addWidget(self.pairs)

        self.why = QLabel(DuplicatesScreen)
        self.why.setObjectName(u"why")
        self.why.setWordWrap(True)

        self.line11.addWidget(self.why)

        self.message = QLabel(DuplicatesScreen)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.line11.addWidget(self.message)

        self.line10 = QHBoxLayout()
        self.line10.setSpacing(8)
        self.line10.setObjectName(u"line10")
        self.line10.setContentsMargins(0, 0, 0, 0)
        self.apart = Button(DuplicatesScreen)
        self.apart.setObjectName(u"apart")

        self.line10.addWidget(self.apart)

        self.gap9 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line10.addItem(self.gap9)

        self.cancel = Button(DuplicatesScreen)
        self.cancel.setObjectName(u"cancel")

        self.line10.addWidget(self.cancel)

        self.compare = Button(DuplicatesScreen)
        self.compare.setObjectName(u"compare")

        self.line10.addWidget(self.compare)


        self.line11.addLayout(self.line10)

        self.line11.setStretch(1, 1)

        self.retranslateUi(DuplicatesScreen)

        QMetaObject.connectSlotsByName(DuplicatesScreen)
    # setupUi

    def retranslateUi(self, DuplicatesScreen):
        DuplicatesScreen.setWindowTitle(QCoreApplication.translate("DuplicatesScreen", u"\u91cd\u8907\u306e\u5019\u88dc", None))
        self.told.setText("")
        self.told.setProperty(u"tone", QCoreApplication.translate("DuplicatesScreen", u"quiet", None))
        self.why.setText("")
        self.why.setProperty(u"tone", QCoreApplication.translate("DuplicatesScreen", u"quiet", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("DuplicatesScreen", u"wrong", None))
        self.apart.setText(QCoreApplication.translate("DuplicatesScreen", u"\u5225\u306e\u4f1a\u54e1\u3067\u3059(&A)", None))
        self.apart.setProperty(u"kind", QCoreApplication.translate("DuplicatesScreen", u"secondary", None))
        self.cancel.setText(QCoreApplication.translate("DuplicatesScreen", u"\u9589\u3058\u308b(&X)", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("DuplicatesScreen", u"secondary", None))
        self.compare.setText(QCoreApplication.translate("DuplicatesScreen", u"\u4e26\u3079\u3066\u6bd4\u3079\u308b(&C)", None))
        self.compare.setProperty(u"kind", QCoreApplication.translate("DuplicatesScreen", u"primary", None))
    # retranslateUi

