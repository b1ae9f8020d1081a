# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'swap_holders.ui'
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
from pfdesk.widgets.fields import (ChoiceField, DateField, TextField)
from pfdesk.widgets.row_table import RowTable

class Ui_SwapHoldersScreen(object):
    def setupUi(self, SwapHoldersScreen):
        if not SwapHoldersScreen.objectName():
            SwapHoldersScreen.setObjectName(u"SwapHoldersScreen")
        SwapHoldersScreen.resize(1010, 500)
        self.line21 = QVBoxLayout(SwapHoldersScreen)
        self.line21.setSpacing(12)
        self.line21.setObjectName(u"line21")
        self.line21.setContentsMargins(24, 20, 24, 16)
        self.line13 = QHBoxLayout()
        self.line13.setSpacing(24)
        self.line13.setObjectName(u"line13")
        self.line13.setContentsMargins(0, 0, 0, 0)
        self.body_id = ChoiceField(SwapHoldersScreen)
        self.body_id.setObjectName(u"body_id")

        self.line13.addWidget(self.body_id)

        self.day = DateField(SwapHoldersScreen)
        self.day.setObjectName(u"day")
        self.day.setProperty(u"required", True)

        self.line13.addWidget(self.day)

        self.gap12 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line13.addItem(self.gap12)

        self.line13.setStretch(0, 2)
        self.line13.setStretch(1, 2)
        self.line13.setStretch(2, 1)

        self.line21.addLayout(self.line13)

        self.told = QLabel(SwapHoldersScreen)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)

        self.line21.addWidget(self.told)

        self.line18 = QHBoxLayout()
        self.line18.setSpacing(24)
        self.line18.setObjectName(u"line18")
        self.line18.setContentsMargins(0, 0, 0, 0)
        self.line14 = QVBoxLayout()
        self.line14.setSpacing(8)
        self.line14.setObjectName(u"line14")
        self.line14.setContentsMargins(0, 0, 0, 0)
        self.seats = RowTable(SwapHoldersScreen)
        self.seats.setObjectName(u"seats")

        self.line14.addWidget(self.seats)


        self.line18.addLayout(self.line14)

        self.line17 = QVBoxLayout()
        self.line17.setSpacing(8)
        self.line17.setObjectName(u"line17")
        self.line17.setContentsMargins(0, 0, 0, 0)
        self.seat = QLabel(SwapHoldersScreen)
        self.seat.setObjectName(u"seat")
        self.seat.setWordWrap(True)

        self.line17.addWidget(self.seat)

        self.now = QLabel(SwapHoldersScreen)
        self.now.setObjectName(u"now")
        self.now.setWordWrap(True)

        self.line17.addWidget(self.now)

        self.name = TextField(SwapHoldersScreen)
        self.name.setObjectName(u"name")

        self.line17.addWidget(self.name)

        self.kana = TextField(SwapHoldersScreen)
        self.kana.setObjectName(u"kana")

        self.line17.addWidget(self.kana)

        self.post = TextField(SwapHoldersScreen)
        self.post.setObjectName(u"post")

        self.line17.addWidget(self.post)

        self.line16 = QHBoxLayout()
        self.line16.setSpacing(8)
        self.line16.setObjectName(u"line16")
        self.line16.setContentsMargins(0, 0, 0, 0)
        self.vacate = Button(SwapHoldersScreen)
        self.vacate.setObjectName(u"vacate")

        self.line16.addWidget(self.vacate)

        self.gap15 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line16.addItem(self.gap15)

        self.note = Button(SwapHoldersScreen)
        self.note.setObjectName(u"note")

        self.line16.addWidget(self.note)


        self.line17.addLayout(self.line16)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.line17.addItem(self.below)


        self.line18.addLayout(self.line17)

        self.line18.setStretch(0, 3)
        self.line18.setStretch(1, 2)

        self.line21.addLayout(self.line18)

        self.message = QLabel(SwapHoldersScreen)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.line21.addWidget(self.message)

        self.line20 = QHBoxLayout()
        self.line20.setSpacing(8)
        self.line20.setObjectName(u"line20")
        self.line20.setContentsMargins(0, 0, 0, 0)
        self.print_changes = Button(SwapHoldersScreen)
        self.print_changes.setObjectName(u"print_changes")

        self.line20.addWidget(self.print_changes)

        self.gap19 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line20.addItem(self.gap19)

        self.cancel = Button(SwapHoldersScreen)
        self.cancel.setObjectName(u"cancel")

        self.line20.addWidget(self.cancel)

        self.swap = Button(SwapHoldersScreen)
        self.swap.setObjectName(u"swap")

        self.line20.addWidget(self.swap)


        self.line21.addLayout(self.line20)

        self.line21.setStretch(2, 1)

        self.retranslateUi(SwapHoldersScreen)

        QMetaObject.connectSlotsByName(SwapHoldersScreen)
    # setupUi

    def retranslateUi(self, SwapHoldersScreen):
        SwapHoldersScreen.setWindowTitle(QCoreApplication.translate("SwapHoldersScreen", u"\u4eba\u4e8b\u7570\u52d5", None))
        self.body_id.setProperty(u"label", QCoreApplication.translate("SwapHoldersScreen", u"\u4f1a\u8b70\u4f53", None))
        self.day.setProperty(u"label", QCoreApplication.translate("SwapHoldersScreen", u"\u4ea4\u4ee3\u306e\u65e5", None))
        self.told.setText("")
        self.told.setProperty(u"tone", QCoreApplication.translate("SwapHoldersScreen", u"quiet", None))
        self.seat.setText("")
        self.seat.setProperty(u"words", QCoreApplication.translate("SwapHoldersScreen", u"heading", None))
        self.now.setText("")
        self.now.setProperty(u"tone", QCoreApplication.translate("SwapHoldersScreen", u"quiet", None))
        self.name.setProperty(u"label", QCoreApplication.translate("SwapHoldersScreen", u"\u65b0\u3057\u3044\u59d4\u54e1", None))
        self.name.setProperty(u"hint", QCoreApplication.translate("SwapHoldersScreen", u"\u7a7a\u306e\u307e\u307e\u306a\u3089\u5909\u3048\u307e\u305b\u3093", None))
        self.kana.setProperty(u"label", QCoreApplication.translate("SwapHoldersScreen", u"\u30d5\u30ea\u30ac\u30ca", None))
        self.post.setProperty(u"label", QCoreApplication.translate("SwapHoldersScreen", u"\u5f79\u8077", None))
        self.vacate.setText(QCoreApplication.translate("SwapHoldersScreen", u"\u7a7a\u5e2d\u306b\u3059\u308b(&V)", None))
        self.vacate.setProperty(u"kind", QCoreApplication.translate("SwapHoldersScreen", u"quiet", None))
        self.note.setText(QCoreApplication.translate("SwapHoldersScreen", u"\u6b21\u306e\u5e2d\u3078(Enter)", None))
        self.note.setProperty(u"kind", QCoreApplication.translate("SwapHoldersScreen", u"secondary", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("SwapHoldersScreen", u"wrong", None))
        self.print_changes.setText(QCoreApplication.translate("SwapHoldersScreen", u"\u5909\u308f\u3063\u305f\u5e2d\u3092\u5370\u5237(&P)", None))
        self.print_changes.setProperty(u"kind", QCoreApplication.translate("SwapHoldersScreen", u"quiet", None))
        self.print_changes.setProperty(u"icon_name", QCoreApplication.translate("SwapHoldersScreen", u"print", None))
        self.cancel.setText(QCoreApplication.translate("SwapHoldersScreen", u"\u9589\u3058\u308b(&C)", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("SwapHoldersScreen", u"secondary", None))
        self.swap.setText(QCoreApplication.translate("SwapHoldersScreen", u"\u5165\u308c\u66ff\u3048\u308b(&S)", None))
        self.swap.setProperty(u"kind", QCoreApplication.translate("SwapHoldersScreen", u"primary", None))
    # retranslateUi

