# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'paper.ui'
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
from pfdesk.widgets.fields import (ChoiceField, TextField)

class Ui_PaperScreen(object):
    def setupUi(self, PaperScreen):
        if not PaperScreen.objectName():
            PaperScreen.setObjectName(u"PaperScreen")
        self.rows5 = QVBoxLayout(PaperScreen)
        self.rows5.setSpacing(8)
        self.rows5.setObjectName(u"rows5")
        self.rows5.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(PaperScreen)
        self.head.setObjectName(u"head")

        self.rows5.addWidget(self.head)

        self.hint = QLabel(PaperScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows5.addWidget(self.hint)

        self.gap1 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows5.addItem(self.gap1)

        self.mode = ChoiceField(PaperScreen)
        self.mode.setObjectName(u"mode")

        self.rows5.addWidget(self.mode)

        self.part_id = ChoiceField(PaperScreen)
        self.part_id.setObjectName(u"part_id")

        self.rows5.addWidget(self.part_id)

        self.numbers = TextField(PaperScreen)
        self.numbers.setObjectName(u"numbers")
        self.numbers.setProperty(u"required", True)

        self.rows5.addWidget(self.numbers)

        self.gap2 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows5.addItem(self.gap2)

        self.line4 = QHBoxLayout()
        self.line4.setSpacing(8)
        self.line4.setObjectName(u"line4")
        self.line4.setContentsMargins(0, 0, 0, 0)
        self.count = QLabel(PaperScreen)
        self.count.setObjectName(u"count")

        self.line4.addWidget(self.count)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line4.addItem(self.gap3)

        self.cancel = Button(PaperScreen)
        self.cancel.setObjectName(u"cancel")

        self.line4.addWidget(self.cancel)

        self.save = Button(PaperScreen)
        self.save.setObjectName(u"save")

        self.line4.addWidget(self.save)


        self.rows5.addLayout(self.line4)


        self.retranslateUi(PaperScreen)

        QMetaObject.connectSlotsByName(PaperScreen)
    # setupUi

    def retranslateUi(self, PaperScreen):
        PaperScreen.setWindowTitle(QCoreApplication.translate("PaperScreen", u"\u51fa\u5e2d\u7c3f\u306e\u756a\u53f7\u3092\u5165\u529b", None))
        self.head.setText(QCoreApplication.translate("PaperScreen", u"\u51fa\u5e2d\u7c3f\u306e\u756a\u53f7\u3092\u5165\u529b", None))
        self.head.setProperty(u"words", QCoreApplication.translate("PaperScreen", u"title", None))
        self.hint.setText(QCoreApplication.translate("PaperScreen", u"\u7d19\u306e\u51fa\u5e2d\u7c3f\u3067\u51fa\u5e2d\u3057\u305f\u65b9\u306e\u756a\u53f7\u3092\u30013,7,12-15 \u306e\u3088\u3046\u306b\u5165\u308c\u307e\u3059\u3002", None))
        self.hint.setProperty(u"words", QCoreApplication.translate("PaperScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("PaperScreen", u"quiet", None))
        self.mode.setProperty(u"label", QCoreApplication.translate("PaperScreen", u"\u64cd\u4f5c", None))
        self.part_id.setProperty(u"label", QCoreApplication.translate("PaperScreen", u"\u90e8", None))
        self.numbers.setProperty(u"label", QCoreApplication.translate("PaperScreen", u"\u756a\u53f7", None))
        self.numbers.setProperty(u"hint", QCoreApplication.translate("PaperScreen", u"\u4f8b  3,7,12-15", None))
        self.count.setText("")
        self.count.setProperty(u"words", QCoreApplication.translate("PaperScreen", u"small", None))
        self.count.setProperty(u"tone", QCoreApplication.translate("PaperScreen", u"quiet", None))
        self.cancel.setText(QCoreApplication.translate("PaperScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("PaperScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("PaperScreen", u"\u51fa\u5e2d\u306b\u3059\u308b", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("PaperScreen", u"primary", None))
        self.save.setProperty(u"icon_name", QCoreApplication.translate("PaperScreen", u"check", None))
    # retranslateUi

