# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'stocktake.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import (DateField, TextField)

class Ui_StocktakeScreen(object):
    def setupUi(self, StocktakeScreen):
        if not StocktakeScreen.objectName():
            StocktakeScreen.setObjectName(u"StocktakeScreen")
        self.rows6 = QVBoxLayout(StocktakeScreen)
        self.rows6.setSpacing(8)
        self.rows6.setObjectName(u"rows6")
        self.rows6.setContentsMargins(24, 24, 24, 16)
        self.fields = QWidget(StocktakeScreen)
        self.fields.setObjectName(u"fields")
        self.field_rows = QVBoxLayout(self.fields)
        self.field_rows.setSpacing(8)
        self.field_rows.setObjectName(u"field_rows")
        self.field_rows.setContentsMargins(0, 0, 0, 0)
        self.counted_on = DateField(self.fields)
        self.counted_on.setObjectName(u"counted_on")
        self.counted_on.setProperty(u"required", True)

        self.field_rows.addWidget(self.counted_on)

        self.counted_time = TextField(self.fields)
        self.counted_time.setObjectName(u"counted_time")
        self.counted_time.setProperty(u"required", True)

        self.field_rows.addWidget(self.counted_time)

        self.counted = TextField(self.fields)
        self.counted.setObjectName(u"counted")
        self.counted.setProperty(u"required", True)

        self.field_rows.addWidget(self.counted)

        self.explained = TextField(self.fields)
        self.explained.setObjectName(u"explained")

        self.field_rows.addWidget(self.explained)


        self.rows6.addWidget(self.fields)

        self.scroll = QScrollArea(StocktakeScreen)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_inside = QWidget()
        self.scroll_inside.setObjectName(u"scroll_inside")
        self.place_rows = QVBoxLayout(self.scroll_inside)
        self.place_rows.setSpacing(4)
        self.place_rows.setObjectName(u"place_rows")
        self.place_rows.setContentsMargins(0, 0, 0, 0)
        self.scroll.setWidget(self.scroll_inside)

        self.rows6.addWidget(self.scroll)

        self.difference = QLabel(StocktakeScreen)
        self.difference.setObjectName(u"difference")
        self.difference.setWordWrap(True)

        self.rows6.addWidget(self.difference)

        self.second = QWidget(StocktakeScreen)
        self.second.setObjectName(u"second")
        self.second_rows = QVBoxLayout(self.second)
        self.second_rows.setSpacing(4)
        self.second_rows.setObjectName(u"second_rows")
        self.second_rows.setContentsMargins(0, 0, 0, 0)

        self.rows6.addWidget(self.second)

        self.message = QLabel(StocktakeScreen)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.rows6.addWidget(self.message)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows6.addItem(self.gap3)

        self.line5 = QHBoxLayout()
        self.line5.setSpacing(8)
        self.line5.setObjectName(u"line5")
        self.line5.setContentsMargins(0, 0, 0, 0)
        self.drop = Button(StocktakeScreen)
        self.drop.setObjectName(u"drop")

        self.line5.addWidget(self.drop)

        self.gap4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line5.addItem(self.gap4)

        self.cancel = Button(StocktakeScreen)
        self.cancel.setObjectName(u"cancel")

        self.line5.addWidget(self.cancel)

        self.ok = Button(StocktakeScreen)
        self.ok.setObjectName(u"ok")

        self.line5.addWidget(self.ok)


        self.rows6.addLayout(self.line5)


        self.retranslateUi(StocktakeScreen)

        QMetaObject.connectSlotsByName(StocktakeScreen)
    # setupUi

    def retranslateUi(self, StocktakeScreen):
        StocktakeScreen.setWindowTitle(QCoreApplication.translate("StocktakeScreen", u"\u68da\u5378", None))
        self.counted_on.setProperty(u"label", QCoreApplication.translate("StocktakeScreen", u"\u6570\u3048\u305f\u65e5", None))
        self.counted_time.setProperty(u"label", QCoreApplication.translate("StocktakeScreen", u"\u6570\u3048\u305f\u6642\u523b", None))
        self.counted_time.setProperty(u"hint", QCoreApplication.translate("StocktakeScreen", u"\u4f8b 14:30", None))
        self.counted.setProperty(u"label", QCoreApplication.translate("StocktakeScreen", u"\u5728\u5eab", None))
        self.counted.setProperty(u"unit", QCoreApplication.translate("StocktakeScreen", u"\u90e8", None))
        self.counted.setProperty(u"hint", QCoreApplication.translate("StocktakeScreen", u"\u4f8b 1\u7bb1+60", None))
        self.explained.setProperty(u"label", QCoreApplication.translate("StocktakeScreen", u"\u6c17\u3065\u3044\u305f\u3053\u3068", None))
        self.difference.setText("")
        self.difference.setProperty(u"tone", QCoreApplication.translate("StocktakeScreen", u"quiet", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("StocktakeScreen", u"wrong", None))
        self.drop.setText(QCoreApplication.translate("StocktakeScreen", u"\u3053\u306e\u68da\u5378\u3092\u53d6\u308a\u3084\u3081\u308b(&D)", None))
        self.drop.setProperty(u"kind", QCoreApplication.translate("StocktakeScreen", u"quiet", None))
        self.cancel.setText(QCoreApplication.translate("StocktakeScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("StocktakeScreen", u"secondary", None))
        self.ok.setText(QCoreApplication.translate("StocktakeScreen", u"\u6570\u3092\u8a18\u9332\u3059\u308b(&O)", None))
        self.ok.setProperty(u"kind", QCoreApplication.translate("StocktakeScreen", u"primary", None))
    # retranslateUi

