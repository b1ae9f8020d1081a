# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'verify.ui'
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
from pfdesk.widgets.fields import TextField

class Ui_VerifyScreen(object):
    def setupUi(self, VerifyScreen):
        if not VerifyScreen.objectName():
            VerifyScreen.setObjectName(u"VerifyScreen")
        self.rows3 = QVBoxLayout(VerifyScreen)
        self.rows3.setSpacing(8)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(VerifyScreen)
        self.head.setObjectName(u"head")

        self.rows3.addWidget(self.head)

        self.hint = QLabel(VerifyScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows3.addWidget(self.hint)

        self.code = TextField(VerifyScreen)
        self.code.setObjectName(u"code")

        self.rows3.addWidget(self.code)

        self.result = QLabel(VerifyScreen)
        self.result.setObjectName(u"result")
        self.result.setWordWrap(True)

        self.rows3.addWidget(self.result)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 8, 0, 0)
        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.cancel = Button(VerifyScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(VerifyScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows3.addLayout(self.line2)


        self.retranslateUi(VerifyScreen)

        QMetaObject.connectSlotsByName(VerifyScreen)
    # setupUi

    def retranslateUi(self, VerifyScreen):
        VerifyScreen.setWindowTitle(QCoreApplication.translate("VerifyScreen", u"\u4fee\u4e86\u8a3c\u3092\u78ba\u304b\u3081\u308b", None))
        self.head.setText(QCoreApplication.translate("VerifyScreen", u"\u4fee\u4e86\u8a3c\u3092\u78ba\u304b\u3081\u308b", None))
        self.head.setProperty(u"words", QCoreApplication.translate("VerifyScreen", u"title", None))
        self.hint.setText(QCoreApplication.translate("VerifyScreen", u"\u4fee\u4e86\u8a3c\u306eQR\u30b3\u30fc\u30c9\u3092\u8aad\u307f\u53d6\u308a\u6a5f\u3067\u8aad\u307f\u53d6\u3063\u3066\u304f\u3060\u3055\u3044\u3002\u901a\u4fe1\u306f\u3057\u307e\u305b\u3093\u3002", None))
        self.hint.setProperty(u"words", QCoreApplication.translate("VerifyScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("VerifyScreen", u"quiet", None))
        self.code.setProperty(u"label", QCoreApplication.translate("VerifyScreen", u"\u8a18\u53f7", None))
        self.result.setText("")
        self.cancel.setText(QCoreApplication.translate("VerifyScreen", u"\u9589\u3058\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("VerifyScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("VerifyScreen", u"\u78ba\u304b\u3081\u308b", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("VerifyScreen", u"primary", None))
    # retranslateUi

