# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'name.ui'
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

class Ui_NameScreen(object):
    def setupUi(self, NameScreen):
        if not NameScreen.objectName():
            NameScreen.setObjectName(u"NameScreen")
        self.rows5 = QVBoxLayout(NameScreen)
        self.rows5.setSpacing(8)
        self.rows5.setObjectName(u"rows5")
        self.rows5.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(NameScreen)
        self.head.setObjectName(u"head")
        self.head.setWordWrap(True)

        self.rows5.addWidget(self.head)

        self.hint = QLabel(NameScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows5.addWidget(self.hint)

        self.gap1 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows5.addItem(self.gap1)

        self.name = TextField(NameScreen)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)

        self.rows5.addWidget(self.name)

        self.gap2 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows5.addItem(self.gap2)

        self.line4 = QHBoxLayout()
        self.line4.setSpacing(8)
        self.line4.setObjectName(u"line4")
        self.line4.setContentsMargins(0, 0, 0, 0)
        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line4.addItem(self.gap3)

        self.cancel = Button(NameScreen)
        self.cancel.setObjectName(u"cancel")

        self.line4.addWidget(self.cancel)

        self.save = Button(NameScreen)
        self.save.setObjectName(u"save")

        self.line4.addWidget(self.save)


        self.rows5.addLayout(self.line4)


        self.retranslateUi(NameScreen)

        QMetaObject.connectSlotsByName(NameScreen)
    # setupUi

    def retranslateUi(self, NameScreen):
        self.head.setText("")
        self.head.setProperty(u"words", QCoreApplication.translate("NameScreen", u"title", None))
        self.hint.setText("")
        self.hint.setProperty(u"words", QCoreApplication.translate("NameScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("NameScreen", u"quiet", None))
        self.name.setProperty(u"label", QCoreApplication.translate("NameScreen", u"\u540d\u524d", None))
        self.cancel.setText(QCoreApplication.translate("NameScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("NameScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("NameScreen", u"\u4fdd\u5b58", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("NameScreen", u"primary", None))
        pass
    # retranslateUi

