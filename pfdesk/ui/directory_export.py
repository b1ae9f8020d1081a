# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import ChoiceField

class Ui_ExportScreen(object):
    def setupUi(self, ExportScreen):
        if not ExportScreen.objectName():
            ExportScreen.setObjectName(u"ExportScreen")
        self.rows1 = QVBoxLayout(ExportScreen)
        self.rows1.setSpacing(8)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(ExportScreen)
        self.head.setObjectName(u"head")

        self.rows1.addWidget(self.head)

        self.use = ChoiceField(ExportScreen)
        self.use.setObjectName(u"use")
        self.use.setProperty(u"required", True)

        self.rows1.addWidget(self.use)

        self.told = QLabel(ExportScreen)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)

        self.rows1.addWidget(self.told)

        self.left_out = QLabel(ExportScreen)
        self.left_out.setObjectName(u"left_out")
        self.left_out.setWordWrap(True)

        self.rows1.addWidget(self.left_out)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 8, 0, 0)
        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.cancel = Button(ExportScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(ExportScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows1.addLayout(self.line2)


        self.retranslateUi(ExportScreen)

        QMetaObject.connectSlotsByName(ExportScreen)
    # setupUi

    def retranslateUi(self, ExportScreen):
        ExportScreen.setWindowTitle(QCoreApplication.translate("ExportScreen", u"\u4f1a\u54e1\u306e\u66f8\u304d\u51fa\u3057", None))
        self.head.setText(QCoreApplication.translate("ExportScreen", u"\u4f1a\u54e1\u306e\u66f8\u304d\u51fa\u3057", None))
        self.head.setProperty(u"words", QCoreApplication.translate("ExportScreen", u"title", None))
        self.use.setProperty(u"label", QCoreApplication.translate("ExportScreen", u"\u4f7f\u3044\u307f\u3061", None))
        self.told.setText("")
        self.left_out.setText("")
        self.left_out.setProperty(u"words", QCoreApplication.translate("ExportScreen", u"small", None))
        self.left_out.setProperty(u"tone", QCoreApplication.translate("ExportScreen", u"quiet", None))
        self.cancel.setText(QCoreApplication.translate("ExportScreen", u"\u3084\u3081\u308b(&C)", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("ExportScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("ExportScreen", u"\u4fdd\u5b58\u5148\u3092\u9078\u3076(&S)", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("ExportScreen", u"primary", None))
    # retranslateUi

