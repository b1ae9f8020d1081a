# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reception.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button

class Ui_ReceptionScreen(object):
    def setupUi(self, ReceptionScreen):
        if not ReceptionScreen.objectName():
            ReceptionScreen.setObjectName(u"ReceptionScreen")
        self.rows32 = QVBoxLayout(ReceptionScreen)
        self.rows32.setSpacing(0)
        self.rows32.setObjectName(u"rows32")
        self.rows32.setContentsMargins(0, 0, 0, 0)
        self.head = QFrame(ReceptionScreen)
        self.head.setObjectName(u"head")
        self.line5 = QHBoxLayout(self.head)
        self.line5.setSpacing(0)
        self.line5.setObjectName(u"line5")
        self.line5.setContentsMargins(40, 0, 24, 0)
        self.rows1 = QVBoxLayout()
        self.rows1.setSpacing(3)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(0, 0, 0, 0)
        self.gap_over_title = QSpacerItem(8, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows1.addItem(self.gap_over_title)

        self.title = QLabel(self.head)
        self.title.setObjectName(u"title")

        self.rows1.addWidget(self.title)

        self.when = QLabel(self.head)
        self.when.setObjectName(u"when")

        self.rows1.addWidget(self.when)

        self.gap_under_when = QSpacerItem(8, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows1.addItem(self.gap_under_when)


        self.line5.addLayout(self.rows1)

        self.gap2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line5.addItem(self.gap2)

        self.clock = QLabel(self.head)
        self.clock.setObjectName(u"clock")

        self.line5.addWidget(self.clock)

        self.gap3 = QSpacerItem(24, 24, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.line5.addItem(self.gap3)

        self.until = QLabel(self.head)
        self.until.setObjectName(u"until")

        self.line5.addWidget(self.until)

        self.gap4 = QSpacerItem(40, 40, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.line5.addItem(self.gap4)

        self.finish = Button(self.head)
        self.finish.setObjectName(u"finish")

        self.line5.addWidget(self.finish)


        self.rows32.addWidget(self.head)

        self.line31 = QHBoxLayout()
        self.line31.setSpacing(0)
        self.line31.setObjectName(u"line31")
        self.line31.setContentsMargins(0, 0, 0, 0)
        self.left = QWidget(ReceptionScreen)
        self.left.setObjectName(u"left")
        self.left_rows = QVBoxLayout(self.left)
        self.left_rows.setSpacing(0)
        self.left_rows.setObjectName(u"left_rows")
        self.left_rows.setContentsMargins(40, 32, 40, 20)
        self.box_place = QWidget(self.left)
        self.box_place.setObjectName(u"box_place")
        self.box_place_rows = QVBoxLayout(self.box_place)
        self.box_place_rows.setSpacing(0)
        self.box_place_rows.setObjectName(u"box_place_rows")
        self.box_place_rows.setContentsMargins(0, 0, 0, 0)

        self.left_rows.addWidget(self.box_place)

        self.gap7 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_rows.addItem(self.gap7)

        self.line10 = QHBoxLayout()
        self.line10.setSpacing(8)
        self.line10.setObjectName(u"line10")
        self.line10.setContentsMargins(0, 0, 0, 0)
        self.qr_place = QWidget(self.left)
        self.qr_place.setObjectName(u"qr_place")
        self.qr_place_rows = QVBoxLayout(self.qr_place)
        self.qr_place_rows.setSpacing(0)
        self.qr_place_rows.setObjectName(u"qr_place_rows")
        self.qr_place_rows.setContentsMargins(0, 0, 0, 0)

        self.line10.addWidget(self.qr_place)

        self.box_hint = QLabel(self.left)
        self.box_hint.setObjectName(u"box_hint")

        self.line10.addWidget(self.box_hint)

        self.gap9 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line10.addItem(self.gap9)


        self.left_rows.addLayout(self.line10)

        self.gap11 = QSpacerItem(18, 18, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_rows.addItem(self.gap11)

        self.card_place = QWidget(self.left)
        self.card_place.setObjectName(u"card_place")
        self.card_place_rows = QVBoxLayout(self.card_place)
        self.card_place_rows.setSpacing(0)
        self.card_place_rows.setObjectName(u"card_place_rows")
        self.card_place_rows.setContentsMargins(0, 0, 0, 0)

        self.left_rows.addWidget(self.card_place)

        self.gap13 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left_rows.addItem(self.gap13)

        self.others_place = QWidget(self.left)
        self.others_place.setObjectName(u"others_place")
        self.others_place_rows = QVBoxLayout(self.others_place)
        self.others_place_rows.setSpacing(0)
        self.others_place_rows.setObjectName(u"others_place_rows")
        self.others_place_rows.setContentsMargins(0, 0, 0, 0)

        self.left_rows.addWidget(self.others_place)

        self.gap15 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_rows.addItem(self.gap15)

        self.keys_place = QWidget(self.left)
        self.keys_place.setObjectName(u"keys_place")
        self.keys_place_rows = QVBoxLayout(self.keys_place)
        self.keys_place_rows.setSpacing(0)
        self.keys_place_rows.setObjectName(u"keys_place_rows")
        self.keys_place_rows.setContentsMargins(0, 0, 0, 0)

        self.left_rows.addWidget(self.keys_place)


        self.line31.addWidget(self.left)

        self.right = QFrame(ReceptionScreen)
        self.right.setObjectName(u"right")
        self.right_rows = QVBoxLayout(self.right)
        self.right_rows.setSpacing(0)
        self.right_rows.setObjectName(u"right_rows")
        self.right_rows.setContentsMargins(32, 20, 32, 16)
        self.count_line = QHBoxLayout()
        self.count_line.setSpacing(10)
        self.count_line.setObjectName(u"count_line")
        self.count_line.setContentsMargins(0, 0, 0, 0)
        self.count_word = QLabel(self.right)
        self.count_word.setObjectName(u"count_word")

        self.count_line.addWidget(self.count_word)

        self.count = QLabel(self.right)
        self.count.setObjectName(u"count")

        self.count_line.addWidget(self.count)

        self.total = QLabel(self.right)
        self.total.setObjectName(u"total")

        self.count_line.addWidget(self.total)

        self.gap18 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.count_line.addItem(self.gap18)

        self.rest = QLabel(self.right)
        self.rest.setObjectName(u"rest")

        self.count_line.addWidget(self.rest)


        self.right_rows.addLayout(self.count_line)

        self.gap20 = QSpacerItem(6, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_rows.addItem(self.gap20)

        self.bar_place = QWidget(self.right)
        self.bar_place.setObjectName(u"bar_place")
        self.bar_place_rows = QVBoxLayout(self.bar_place)
        self.bar_place_rows.setSpacing(0)
        self.bar_place_rows.setObjectName(u"bar_place_rows")
        self.bar_place_rows.setContentsMargins(0, 0, 0, 0)

        self.right_rows.addWidget(self.bar_place)

        self.gap22 = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_rows.addItem(self.gap22)

        self.kinds_place = QWidget(self.right)
        self.kinds_place.setObjectName(u"kinds_place")
        self.kinds_place_rows = QVBoxLayout(self.kinds_place)
        self.kinds_place_rows.setSpacing(0)
        self.kinds_place_rows.setObjectName(u"kinds_place_rows")
        self.kinds_place_rows.setContentsMargins(0, 0, 0, 0)

        self.right_rows.addWidget(self.kinds_place)

        self.gap24 = QSpacerItem(16, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_rows.addItem(self.gap24)

        self.line26 = QHBoxLayout()
        self.line26.setSpacing(8)
        self.line26.setObjectName(u"line26")
        self.line26.setContentsMargins(0, 0, 0, 0)
        self.recent_title = QLabel(self.right)
        self.recent_title.setObjectName(u"recent_title")

        self.line26.addWidget(self.recent_title)

        self.gap25 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line26.addItem(self.gap25)

        self.walk_ins = QLabel(self.right)
        self.walk_ins.setObjectName(u"walk_ins")

        self.line26.addWidget(self.walk_ins)


        self.right_rows.addLayout(self.line26)

        self.gap27 = QSpacerItem(6, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_rows.addItem(self.gap27)

        self.arrivals_place = QWidget(self.right)
        self.arrivals_place.setObjectName(u"arrivals_place")
        self.arrivals_place_rows = QVBoxLayout(self.arrivals_place)
        self.arrivals_place_rows.setSpacing(0)
        self.arrivals_place_rows.setObjectName(u"arrivals_place_rows")
        self.arrivals_place_rows.setContentsMargins(0, 0, 0, 0)

        self.right_rows.addWidget(self.arrivals_place)

        self.gap29 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right_rows.addItem(self.gap29)


        self.line31.addWidget(self.right)

        self.line31.setStretch(0, 1)

        self.rows32.addLayout(self.line31)


        self.retranslateUi(ReceptionScreen)

        QMetaObject.connectSlotsByName(ReceptionScreen)
    # setupUi

    def retranslateUi(self, ReceptionScreen):
        self.head.setProperty(u"ground", QCoreApplication.translate("ReceptionScreen", u"ground", None))
        self.title.setText("")
        self.title.setProperty(u"words", QCoreApplication.translate("ReceptionScreen", u"title", None))
        self.when.setText("")
        self.when.setProperty(u"words", QCoreApplication.translate("ReceptionScreen", u"small", None))
        self.when.setProperty(u"tone", QCoreApplication.translate("ReceptionScreen", u"quiet", None))
        self.clock.setText("")
        self.until.setText("")
        self.until.setProperty(u"tone", QCoreApplication.translate("ReceptionScreen", u"due", None))
        self.finish.setText(QCoreApplication.translate("ReceptionScreen", u"\u53d7\u4ed8\u3092\u7d42\u3048\u308b(&W)", None))
        self.finish.setProperty(u"kind", QCoreApplication.translate("ReceptionScreen", u"quiet", None))
        self.finish.setProperty(u"icon_name", QCoreApplication.translate("ReceptionScreen", u"close", None))
        self.box_hint.setText(QCoreApplication.translate("ReceptionScreen", u"\u540d\u672d\u306eQR\u3092\u304b\u3056\u3059\u304b\u3001\u540d\u524d\u30fb\u304b\u306a\u30fb\u756a\u53f7\u3092\u5165\u529b\u3002\u304b\u306a\u5165\u529b\u306e\u307e\u307e\u3067\u3082\u8aad\u307f\u53d6\u308c\u307e\u3059", None))
        self.box_hint.setProperty(u"tone", QCoreApplication.translate("ReceptionScreen", u"quiet", None))
        self.right.setProperty(u"ground", QCoreApplication.translate("ReceptionScreen", u"sunken", None))
        self.count_word.setText(QCoreApplication.translate("ReceptionScreen", u"\u53d7\u4ed8", None))
        self.count_word.setProperty(u"tone", QCoreApplication.translate("ReceptionScreen", u"quiet", None))
        self.count.setText("")
        self.total.setText("")
        self.total.setProperty(u"tone", QCoreApplication.translate("ReceptionScreen", u"quiet", None))
        self.rest.setText("")
        self.rest.setProperty(u"words", QCoreApplication.translate("ReceptionScreen", u"heading", None))
        self.recent_title.setText(QCoreApplication.translate("ReceptionScreen", u"\u3055\u304d\u307b\u3069\u306e\u53d7\u4ed8", None))
        self.recent_title.setProperty(u"words", QCoreApplication.translate("ReceptionScreen", u"heading", None))
        self.walk_ins.setText("")
        self.walk_ins.setProperty(u"words", QCoreApplication.translate("ReceptionScreen", u"small", None))
        self.walk_ins.setProperty(u"tone", QCoreApplication.translate("ReceptionScreen", u"quiet", None))
        pass
    # retranslateUi

