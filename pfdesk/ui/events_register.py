# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'register.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar
from pfdesk.widgets.row_table import RowTable
from pfdesk.widgets.search_box import SearchBox

class Ui_RegisterScreen(object):
    def setupUi(self, RegisterScreen):
        if not RegisterScreen.objectName():
            RegisterScreen.setObjectName(u"RegisterScreen")
        self.rows16 = QVBoxLayout(RegisterScreen)
        self.rows16.setSpacing(8)
        self.rows16.setObjectName(u"rows16")
        self.rows16.setContentsMargins(24, 20, 24, 20)
        self.line11 = QHBoxLayout()
        self.line11.setSpacing(8)
        self.line11.setObjectName(u"line11")
        self.line11.setContentsMargins(0, 0, 0, 0)
        self.rows9 = QVBoxLayout()
        self.rows9.setSpacing(2)
        self.rows9.setObjectName(u"rows9")
        self.rows9.setContentsMargins(0, 0, 0, 0)
        self.head = QLabel(RegisterScreen)
        self.head.setObjectName(u"head")

        self.rows9.addWidget(self.head)

        self.summary = QLabel(RegisterScreen)
        self.summary.setObjectName(u"summary")

        self.rows9.addWidget(self.summary)


        self.line11.addLayout(self.rows9)

        self.gap10 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line11.addItem(self.gap10)

        self.export_button = Button(RegisterScreen)
        self.export_button.setObjectName(u"export_button")

        self.line11.addWidget(self.export_button)

        self.print_button = Button(RegisterScreen)
        self.print_button.setObjectName(u"print_button")

        self.line11.addWidget(self.print_button)


        self.rows16.addLayout(self.line11)

        self.gap12 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows16.addItem(self.gap12)

        self.line13 = QHBoxLayout()
        self.line13.setSpacing(8)
        self.line13.setObjectName(u"line13")
        self.line13.setContentsMargins(0, 0, 0, 0)
        self.search = SearchBox(RegisterScreen)
        self.search.setObjectName(u"search")

        self.line13.addWidget(self.search)

        self.chips = ChipBar(RegisterScreen)
        self.chips.setObjectName(u"chips")

        self.line13.addWidget(self.chips)


        self.rows16.addLayout(self.line13)

        self.table = RowTable(RegisterScreen)
        self.table.setObjectName(u"table")

        self.rows16.addWidget(self.table)

        self.line15 = QHBoxLayout()
        self.line15.setSpacing(8)
        self.line15.setObjectName(u"line15")
        self.line15.setContentsMargins(0, 0, 0, 0)
        self.invite = Button(RegisterScreen)
        self.invite.setObjectName(u"invite")

        self.line15.addWidget(self.invite)

        self.verify = Button(RegisterScreen)
        self.verify.setObjectName(u"verify")

        self.line15.addWidget(self.verify)

        self.gap14 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line15.addItem(self.gap14)

        self.close = Button(RegisterScreen)
        self.close.setObjectName(u"close")

        self.line15.addWidget(self.close)


        self.rows16.addLayout(self.line15)


        self.retranslateUi(RegisterScreen)

        QMetaObject.connectSlotsByName(RegisterScreen)
    # setupUi

    def retranslateUi(self, RegisterScreen):
        RegisterScreen.setWindowTitle(QCoreApplication.translate("RegisterScreen", u"\u4fee\u4e86\u8005\u53f0\u5e33", None))
        self.head.setText(QCoreApplication.translate("RegisterScreen", u"\u4fee\u4e86\u8005\u53f0\u5e33", None))
        self.head.setProperty(u"words", QCoreApplication.translate("RegisterScreen", u"title", None))
        self.summary.setText("")
        self.summary.setProperty(u"words", QCoreApplication.translate("RegisterScreen", u"small", None))
        self.summary.setProperty(u"tone", QCoreApplication.translate("RegisterScreen", u"quiet", None))
        self.export_button.setText(QCoreApplication.translate("RegisterScreen", u"\u66f8\u304d\u51fa\u3057(&X)", None))
        self.export_button.setProperty(u"kind", QCoreApplication.translate("RegisterScreen", u"quiet", None))
        self.export_button.setProperty(u"icon_name", QCoreApplication.translate("RegisterScreen", u"export", None))
        self.print_button.setText(QCoreApplication.translate("RegisterScreen", u"\u5370\u5237(&P)", None))
        self.print_button.setProperty(u"kind", QCoreApplication.translate("RegisterScreen", u"secondary", None))
        self.print_button.setProperty(u"icon_name", QCoreApplication.translate("RegisterScreen", u"print", None))
        self.invite.setText(QCoreApplication.translate("RegisterScreen", u"\u66f4\u65b0\u8b1b\u5ea7\u306b\u6848\u5185\u3059\u308b(&N)", None))
        self.invite.setProperty(u"kind", QCoreApplication.translate("RegisterScreen", u"quiet", None))
        self.invite.setProperty(u"icon_name", QCoreApplication.translate("RegisterScreen", u"person-add", None))
        self.verify.setText(QCoreApplication.translate("RegisterScreen", u"\u4fee\u4e86\u8a3c\u3092\u78ba\u304b\u3081\u308b(&K)", None))
        self.verify.setProperty(u"kind", QCoreApplication.translate("RegisterScreen", u"quiet", None))
        self.verify.setProperty(u"icon_name", QCoreApplication.translate("RegisterScreen", u"qr", None))
        self.close.setText(QCoreApplication.translate("RegisterScreen", u"\u9589\u3058\u308b", None))
        self.close.setProperty(u"kind", QCoreApplication.translate("RegisterScreen", u"secondary", None))
    # retranslateUi

