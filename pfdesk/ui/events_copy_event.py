# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'copy_event.ui'
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
from pfdesk.widgets.fields import (CheckField, DateField)

class Ui_CopyEventScreen(object):
    def setupUi(self, CopyEventScreen):
        if not CopyEventScreen.objectName():
            CopyEventScreen.setObjectName(u"CopyEventScreen")
        self.rows3 = QVBoxLayout(CopyEventScreen)
        self.rows3.setSpacing(8)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(CopyEventScreen)
        self.head.setObjectName(u"head")

        self.rows3.addWidget(self.head)

        self.hint = QLabel(CopyEventScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows3.addWidget(self.hint)

        self.held_on = DateField(CopyEventScreen)
        self.held_on.setObjectName(u"held_on")
        self.held_on.setProperty(u"required", True)

        self.rows3.addWidget(self.held_on)

        self.people = CheckField(CopyEventScreen)
        self.people.setObjectName(u"people")

        self.rows3.addWidget(self.people)

        self.walk_ins = CheckField(CopyEventScreen)
        self.walk_ins.setObjectName(u"walk_ins")

        self.rows3.addWidget(self.walk_ins)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 8, 0, 0)
        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.cancel = Button(CopyEventScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(CopyEventScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows3.addLayout(self.line2)


        self.retranslateUi(CopyEventScreen)

        QMetaObject.connectSlotsByName(CopyEventScreen)
    # setupUi

    def retranslateUi(self, CopyEventScreen):
        CopyEventScreen.setWindowTitle(QCoreApplication.translate("CopyEventScreen", u"\u884c\u4e8b\u306e\u8907\u5199", None))
        self.head.setText(QCoreApplication.translate("CopyEventScreen", u"\u884c\u4e8b\u306e\u8907\u5199", None))
        self.head.setProperty(u"words", QCoreApplication.translate("CopyEventScreen", u"title", None))
        self.hint.setText(QCoreApplication.translate("CopyEventScreen", u"\u540d\u524d\u30fb\u4f1a\u5834\u30fb\u90e8\u3068\u6642\u523b\u3092\u5199\u3057\u307e\u3059\u3002\u51fa\u5e2d\u3068\u4fee\u4e86\u8a3c\u306f\u5199\u3057\u307e\u305b\u3093\u3002", None))
        self.hint.setProperty(u"words", QCoreApplication.translate("CopyEventScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("CopyEventScreen", u"quiet", None))
        self.held_on.setProperty(u"label", QCoreApplication.translate("CopyEventScreen", u"\u958b\u50ac\u65e5", None))
        self.people.setProperty(u"label", QCoreApplication.translate("CopyEventScreen", u"\u7533\u8fbc\u306e\u4e00\u89a7\u3082\u5199\u3059(\u8fd4\u4e8b\u5f85\u3061\u306b\u306a\u308a\u307e\u3059)", None))
        self.walk_ins.setProperty(u"label", QCoreApplication.translate("CopyEventScreen", u"\u524d\u56de\u306e\u5f53\u65e5\u53c2\u52a0\u3082\u5199\u3059", None))
        self.cancel.setText(QCoreApplication.translate("CopyEventScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("CopyEventScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("CopyEventScreen", u"\u5199\u3057\u3066\u4f5c\u308b", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("CopyEventScreen", u"primary", None))
    # retranslateUi

