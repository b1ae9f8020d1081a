# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'day.ui'
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
from pfdesk.widgets.fields import DateField

class Ui_DayScreen(object):
    def setupUi(self, DayScreen):
        if not DayScreen.objectName():
            DayScreen.setObjectName(u"DayScreen")
        self.rows5 = QVBoxLayout(DayScreen)
        self.rows5.setSpacing(8)
        self.rows5.setObjectName(u"rows5")
        self.rows5.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(DayScreen)
        self.head.setObjectName(u"head")
        self.head.setWordWrap(True)

        self.rows5.addWidget(self.head)

        self.hint = QLabel(DayScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows5.addWidget(self.hint)

        self.gap1 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows5.addItem(self.gap1)

        self.day = DateField(DayScreen)
        self.day.setObjectName(u"day")
        self.day.setProperty(u"required", True)

        self.rows5.addWidget(self.day)

        self.gap2 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows5.addItem(self.gap2)

        self.line4 = QHBoxLayout()
        self.line4.setSpacing(8)
        self.line4.setObjectName(u"line4")
        self.line4.setContentsMargins(0, 0, 0, 0)
        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line4.addItem(self.gap3)

        self.cancel = Button(DayScreen)
        self.cancel.setObjectName(u"cancel")

        self.line4.addWidget(self.cancel)

        self.save = Button(DayScreen)
        self.save.setObjectName(u"save")

        self.line4.addWidget(self.save)


        self.rows5.addLayout(self.line4)


        self.retranslateUi(DayScreen)

        QMetaObject.connectSlotsByName(DayScreen)
    # setupUi

    def retranslateUi(self, DayScreen):
        self.head.setText("")
        self.head.setProperty(u"words", QCoreApplication.translate("DayScreen", u"title", None))
        self.hint.setText("")
        self.hint.setProperty(u"words", QCoreApplication.translate("DayScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("DayScreen", u"quiet", None))
        self.day.setProperty(u"label", QCoreApplication.translate("DayScreen", u"\u65e5\u4ed8", None))
        self.cancel.setText(QCoreApplication.translate("DayScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("DayScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("DayScreen", u"\u3053\u306e\u65e5\u306e\u540d\u7c3f\u3092\u898b\u308b", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("DayScreen", u"primary", None))
        pass
    # retranslateUi

