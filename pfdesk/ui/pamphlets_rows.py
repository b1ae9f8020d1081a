# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rows.ui'
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

class Ui_RowsScreen(object):
    def setupUi(self, RowsScreen):
        if not RowsScreen.objectName():
            RowsScreen.setObjectName(u"RowsScreen")
        self.rows6 = QVBoxLayout(RowsScreen)
        self.rows6.setSpacing(8)
        self.rows6.setObjectName(u"rows6")
        self.rows6.setContentsMargins(24, 24, 24, 16)
        self.fields = QWidget(RowsScreen)
        self.fields.setObjectName(u"fields")
        self.field_rows = QVBoxLayout(self.fields)
        self.field_rows.setSpacing(8)
        self.field_rows.setObjectName(u"field_rows")
        self.field_rows.setContentsMargins(0, 0, 0, 0)

        self.rows6.addWidget(self.fields)

        self.head = QLabel(RowsScreen)
        self.head.setObjectName(u"head")
        self.head.setWordWrap(True)

        self.rows6.addWidget(self.head)

        self.sum = QLabel(RowsScreen)
        self.sum.setObjectName(u"sum")
        self.sum.setWordWrap(True)

        self.rows6.addWidget(self.sum)

        self.scroll = QScrollArea(RowsScreen)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_inside = QWidget()
        self.scroll_inside.setObjectName(u"scroll_inside")
        self.plan_rows = QVBoxLayout(self.scroll_inside)
        self.plan_rows.setSpacing(4)
        self.plan_rows.setObjectName(u"plan_rows")
        self.plan_rows.setContentsMargins(0, 0, 12, 0)
        self.scroll.setWidget(self.scroll_inside)

        self.rows6.addWidget(self.scroll)

        self.message = QLabel(RowsScreen)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.rows6.addWidget(self.message)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows6.addItem(self.gap3)

        self.line5 = QHBoxLayout()
        self.line5.setSpacing(8)
        self.line5.setObjectName(u"line5")
        self.line5.setContentsMargins(0, 0, 0, 0)
        self.print_button = Button(RowsScreen)
        self.print_button.setObjectName(u"print_button")

        self.line5.addWidget(self.print_button)

        self.extra = Button(RowsScreen)
        self.extra.setObjectName(u"extra")

        self.line5.addWidget(self.extra)

        self.gap4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line5.addItem(self.gap4)

        self.cancel = Button(RowsScreen)
        self.cancel.setObjectName(u"cancel")

        self.line5.addWidget(self.cancel)

        self.ok = Button(RowsScreen)
        self.ok.setObjectName(u"ok")

        self.line5.addWidget(self.ok)


        self.rows6.addLayout(self.line5)


        self.retranslateUi(RowsScreen)

        QMetaObject.connectSlotsByName(RowsScreen)
    # setupUi

    def retranslateUi(self, RowsScreen):
        RowsScreen.setWindowTitle(QCoreApplication.translate("RowsScreen", u"\u4e00\u89a7", None))
        self.head.setText("")
        self.head.setProperty(u"tone", QCoreApplication.translate("RowsScreen", u"quiet", None))
        self.sum.setText("")
        self.sum.setProperty(u"tone", QCoreApplication.translate("RowsScreen", u"quiet", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("RowsScreen", u"wrong", None))
        self.print_button.setText(QCoreApplication.translate("RowsScreen", u"\u5370\u5237(&R)", None))
        self.print_button.setProperty(u"kind", QCoreApplication.translate("RowsScreen", u"quiet", None))
        self.print_button.setProperty(u"icon_name", QCoreApplication.translate("RowsScreen", u"print", None))
        self.extra.setText(QCoreApplication.translate("RowsScreen", u"\u305d\u306e\u307b\u304b(&E)", None))
        self.extra.setProperty(u"kind", QCoreApplication.translate("RowsScreen", u"quiet", None))
        self.cancel.setText(QCoreApplication.translate("RowsScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("RowsScreen", u"secondary", None))
        self.ok.setText(QCoreApplication.translate("RowsScreen", u"\u8a18\u9332\u3059\u308b(&O)", None))
        self.ok.setProperty(u"kind", QCoreApplication.translate("RowsScreen", u"primary", None))
    # retranslateUi

