# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'recovery.ui'
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

class Ui_RecoveryScreen(object):
    def setupUi(self, RecoveryScreen):
        if not RecoveryScreen.objectName():
            RecoveryScreen.setObjectName(u"RecoveryScreen")
        self.rows3 = QVBoxLayout(RecoveryScreen)
        self.rows3.setSpacing(8)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(RecoveryScreen)
        self.head.setObjectName(u"head")
        self.head.setWordWrap(True)

        self.rows3.addWidget(self.head)

        self.hint = QLabel(RecoveryScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows3.addWidget(self.hint)

        self.key = QLabel(RecoveryScreen)
        self.key.setObjectName(u"key")
        self.key.setWordWrap(True)
        self.key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.rows3.addWidget(self.key)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 8, 0, 0)
        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.copy = Button(RecoveryScreen)
        self.copy.setObjectName(u"copy")

        self.line2.addWidget(self.copy)

        self.done = Button(RecoveryScreen)
        self.done.setObjectName(u"done")

        self.line2.addWidget(self.done)


        self.rows3.addLayout(self.line2)


        self.retranslateUi(RecoveryScreen)

        QMetaObject.connectSlotsByName(RecoveryScreen)
    # setupUi

    def retranslateUi(self, RecoveryScreen):
        RecoveryScreen.setWindowTitle(QCoreApplication.translate("RecoveryScreen", u"\u56de\u5fa9\u306e\u9375", None))
        self.head.setText(QCoreApplication.translate("RecoveryScreen", u"\u56de\u5fa9\u306e\u9375", None))
        self.head.setProperty(u"words", QCoreApplication.translate("RecoveryScreen", u"title", None))
        self.hint.setText(QCoreApplication.translate("RecoveryScreen", u"\u30d1\u30b9\u30ef\u30fc\u30c9\u3092\u5fd8\u308c\u305f\u3068\u304d\u306b\u3001\u4ee3\u308f\u308a\u306b\u4f7f\u3048\u308b\u9375\u3067\u3059\u3002\u3053\u306e\u753b\u9762\u3067\u3057\u304b\u51fa\u307e\u305b\u3093\u3002\u7d19\u306b\u66f8\u304d\u5199\u3057\u3066\u5c01\u7b52\u306b\u5165\u308c\u3001\u91d1\u5eab\u306a\u3069\u5225\u306e\u5834\u6240\u306b\u7f6e\u3044\u3066\u304f\u3060\u3055\u3044\u3002", None))
        self.hint.setProperty(u"words", QCoreApplication.translate("RecoveryScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("RecoveryScreen", u"quiet", None))
        self.key.setText("")
        self.key.setProperty(u"words", QCoreApplication.translate("RecoveryScreen", u"heading", None))
        self.copy.setText(QCoreApplication.translate("RecoveryScreen", u"\u5199\u3059", None))
        self.copy.setProperty(u"kind", QCoreApplication.translate("RecoveryScreen", u"quiet", None))
        self.done.setText(QCoreApplication.translate("RecoveryScreen", u"\u63a7\u3048\u307e\u3057\u305f", None))
        self.done.setProperty(u"kind", QCoreApplication.translate("RecoveryScreen", u"primary", None))
    # retranslateUi

