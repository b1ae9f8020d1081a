# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'merge.ui'
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

class Ui_MergeScreen(object):
    def setupUi(self, MergeScreen):
        if not MergeScreen.objectName():
            MergeScreen.setObjectName(u"MergeScreen")
        MergeScreen.resize(960, 600)
        self.line5 = QVBoxLayout(MergeScreen)
        self.line5.setSpacing(12)
        self.line5.setObjectName(u"line5")
        self.line5.setContentsMargins(24, 20, 24, 16)
        self.told = QLabel(MergeScreen)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)

        self.line5.addWidget(self.told)

        self.fields = RowTable(MergeScreen)
        self.fields.setObjectName(u"fields")

        self.line5.addWidget(self.fields)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 0, 0, 0)
        self.moving_title = QLabel(MergeScreen)
        self.moving_title.setObjectName(u"moving_title")

        self.line2.addWidget(self.moving_title)

        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.swap = Button(MergeScreen)
        self.swap.setObjectName(u"swap")

        self.line2.addWidget(self.swap)


        self.line5.addLayout(self.line2)

        self.moving = RowTable(MergeScreen)
        self.moving.setObjectName(u"moving")

        self.line5.addWidget(self.moving)

        self.warning = QLabel(MergeScreen)
        self.warning.setObjectName(u"warning")
        self.warning.setWordWrap(True)

        self.line5.addWidget(self.warning)

        self.message = QLabel(MergeScreen)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.line5.addWidget(self.message)

        self.line4 = QHBoxLayout()
        self.line4.setSpacing(8)
        self.line4.setObjectName(u"line4")
        self.line4.setContentsMargins(0, 0, 0, 0)
        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line4.addItem(self.gap3)

        self.cancel = Button(MergeScreen)
        self.cancel.setObjectName(u"cancel")

        self.line4.addWidget(self.cancel)

        self.merge = Button(MergeScreen)
        self.merge.setObjectName(u"merge")

        self.line4.addWidget(self.merge)


        self.line5.addLayout(self.line4)

        self.line5.setStretch(1, 3)
        self.line5.setStretch(3, 2)

        self.retranslateUi(MergeScreen)

        QMetaObject.connectSlotsByName(MergeScreen)
    # setupUi

    def retranslateUi(self, MergeScreen):
        MergeScreen.setWindowTitle(QCoreApplication.translate("MergeScreen", u"\u540d\u5bc4\u305b", None))
        self.told.setText(QCoreApplication.translate("MergeScreen", u"\u6b8b\u3059\u5024\u3092\u30af\u30ea\u30c3\u30af\u3057\u3066\u9078\u3093\u3067\u304f\u3060\u3055\u3044\u3002Enter \u3067\u3082\u5207\u308a\u66ff\u308f\u308a\u307e\u3059\u3002", None))
        self.told.setProperty(u"tone", QCoreApplication.translate("MergeScreen", u"quiet", None))
        self.moving_title.setText("")
        self.moving_title.setProperty(u"words", QCoreApplication.translate("MergeScreen", u"heading", None))
        self.swap.setText(QCoreApplication.translate("MergeScreen", u"\u6b8b\u3059\u4f1a\u54e1\u3092\u5165\u308c\u66ff\u3048\u308b(&R)", None))
        self.swap.setProperty(u"kind", QCoreApplication.translate("MergeScreen", u"quiet", None))
        self.warning.setText("")
        self.warning.setProperty(u"tone", QCoreApplication.translate("MergeScreen", u"due", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("MergeScreen", u"wrong", None))
        self.cancel.setText(QCoreApplication.translate("MergeScreen", u"\u3084\u3081\u308b(&C)", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("MergeScreen", u"secondary", None))
        self.merge.setText(QCoreApplication.translate("MergeScreen", u"1\u4ef6\u306b\u307e\u3068\u3081\u308b(&M)", None))
        self.merge.setProperty(u"kind", QCoreApplication.translate("MergeScreen", u"primary", None))
    # retranslateUi

