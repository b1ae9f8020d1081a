# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'choose.ui'
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
from pfdesk.widgets.choice_fields import ChoiceField

class Ui_ChooseScreen(object):
    def setupUi(self, ChooseScreen):
        if not ChooseScreen.objectName():
            ChooseScreen.setObjectName(u"ChooseScreen")
        self.rows21 = QVBoxLayout(ChooseScreen)
        self.rows21.setSpacing(8)
        self.rows21.setObjectName(u"rows21")
        self.rows21.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(ChooseScreen)
        self.head.setObjectName(u"head")

        self.rows21.addWidget(self.head)

        self.hint = QLabel(ChooseScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows21.addWidget(self.hint)

        self.gap17 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows21.addItem(self.gap17)

        self.choice = ChoiceField(ChooseScreen)
        self.choice.setObjectName(u"choice")

        self.rows21.addWidget(self.choice)

        self.gap18 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows21.addItem(self.gap18)

        self.line20 = QHBoxLayout()
        self.line20.setSpacing(8)
        self.line20.setObjectName(u"line20")
        self.line20.setContentsMargins(0, 0, 0, 0)
        self.gap19 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line20.addItem(self.gap19)

        self.cancel = Button(ChooseScreen)
        self.cancel.setObjectName(u"cancel")

        self.line20.addWidget(self.cancel)

        self.save = Button(ChooseScreen)
        self.save.setObjectName(u"save")

        self.line20.addWidget(self.save)


        self.rows21.addLayout(self.line20)


        self.retranslateUi(ChooseScreen)

        QMetaObject.connectSlotsByName(ChooseScreen)
    # setupUi

    def retranslateUi(self, ChooseScreen):
        ChooseScreen.setWindowTitle(QCoreApplication.translate("ChooseScreen", u"\u9078\u3076", None))
        self.head.setText("")
        self.head.setProperty(u"words", QCoreApplication.translate("ChooseScreen", u"title", None))
        self.hint.setText("")
        self.hint.setProperty(u"words", QCoreApplication.translate("ChooseScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("ChooseScreen", u"quiet", None))
        self.choice.setProperty(u"label", "")
        self.cancel.setText(QCoreApplication.translate("ChooseScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("ChooseScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("ChooseScreen", u"\u6c7a\u3081\u308b", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("ChooseScreen", u"secondary", None))
    # retranslateUi

