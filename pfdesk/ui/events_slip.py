# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'slip.ui'
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
from pfdesk.widgets.text_fields import TextField

class Ui_SlipScreen(object):
    def setupUi(self, SlipScreen):
        if not SlipScreen.objectName():
            SlipScreen.setObjectName(u"SlipScreen")
        self.rows8 = QVBoxLayout(SlipScreen)
        self.rows8.setSpacing(8)
        self.rows8.setObjectName(u"rows8")
        self.rows8.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(SlipScreen)
        self.head.setObjectName(u"head")

        self.rows8.addWidget(self.head)

        self.hint = QLabel(SlipScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows8.addWidget(self.hint)

        self.gap1 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows8.addItem(self.gap1)

        self.numbers = TextField(SlipScreen)
        self.numbers.setObjectName(u"numbers")

        self.rows8.addWidget(self.numbers)

        self.gap2 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows8.addItem(self.gap2)

        self.who = QLabel(SlipScreen)
        self.who.setObjectName(u"who")
        self.who.setWordWrap(True)

        self.rows8.addWidget(self.who)

        self.about = QLabel(SlipScreen)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.rows8.addWidget(self.about)

        self.gap3 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows8.addItem(self.gap3)

        self.part_line = QVBoxLayout()
        self.part_line.setSpacing(4)
        self.part_line.setObjectName(u"part_line")
        self.part_line.setContentsMargins(0, 0, 0, 0)

        self.rows8.addLayout(self.part_line)

        self.instead = TextField(SlipScreen)
        self.instead.setObjectName(u"instead")

        self.rows8.addWidget(self.instead)

        self.instead_kana = TextField(SlipScreen)
        self.instead_kana.setObjectName(u"instead_kana")

        self.rows8.addWidget(self.instead_kana)

        self.needs = TextField(SlipScreen)
        self.needs.setObjectName(u"needs")

        self.rows8.addWidget(self.needs)

        self.gap4 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows8.addItem(self.gap4)

        self.line5 = QHBoxLayout()
        self.line5.setSpacing(8)
        self.line5.setObjectName(u"line5")
        self.line5.setContentsMargins(0, 0, 0, 0)
        self.yes = Button(SlipScreen)
        self.yes.setObjectName(u"yes")

        self.line5.addWidget(self.yes)

        self.no = Button(SlipScreen)
        self.no.setObjectName(u"no")

        self.line5.addWidget(self.no)

        self.told = QLabel(SlipScreen)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)

        self.line5.addWidget(self.told)


        self.rows8.addLayout(self.line5)

        self.counts = QLabel(SlipScreen)
        self.counts.setObjectName(u"counts")

        self.rows8.addWidget(self.counts)

        self.line7 = QHBoxLayout()
        self.line7.setSpacing(8)
        self.line7.setObjectName(u"line7")
        self.line7.setContentsMargins(0, 4, 0, 0)
        self.move_up = Button(SlipScreen)
        self.move_up.setObjectName(u"move_up")

        self.line7.addWidget(self.move_up)

        self.gap6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line7.addItem(self.gap6)

        self.close = Button(SlipScreen)
        self.close.setObjectName(u"close")

        self.line7.addWidget(self.close)


        self.rows8.addLayout(self.line7)


        self.retranslateUi(SlipScreen)

        QMetaObject.connectSlotsByName(SlipScreen)
    # setupUi

    def retranslateUi(self, SlipScreen):
        SlipScreen.setWindowTitle(QCoreApplication.translate("SlipScreen", u"\u8fd4\u4fe1\u7968\u3092\u5165\u529b", None))
        self.head.setText(QCoreApplication.translate("SlipScreen", u"\u8fd4\u4fe1\u7968\u3092\u5165\u529b", None))
        self.head.setProperty(u"words", QCoreApplication.translate("SlipScreen", u"title", None))
        self.hint.setText(QCoreApplication.translate("SlipScreen", u"\u756a\u53f7\u3092\u5165\u308c\u3066 Enter\u3001\u7d9a\u3051\u3066 1 \u3067\u51fa\u5e2d\u30012 \u3067\u6b20\u5e2d\u3002\u540c\u3058\u8fd4\u4e8b\u306f 3,7,12-15 \u3068\u307e\u3068\u3081\u3089\u308c\u307e\u3059\u3002", None))
        self.hint.setProperty(u"words", QCoreApplication.translate("SlipScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("SlipScreen", u"quiet", None))
        self.numbers.setProperty(u"label", QCoreApplication.translate("SlipScreen", u"\u756a\u53f7", None))
        self.numbers.setProperty(u"hint", QCoreApplication.translate("SlipScreen", u"\u4f8b  21", None))
        self.who.setText("")
        self.who.setProperty(u"words", QCoreApplication.translate("SlipScreen", u"title", None))
        self.about.setText("")
        self.about.setProperty(u"tone", QCoreApplication.translate("SlipScreen", u"quiet", None))
        self.instead.setProperty(u"label", QCoreApplication.translate("SlipScreen", u"\u4ee3\u7406\u306e\u65b9", None))
        self.instead.setProperty(u"hint", QCoreApplication.translate("SlipScreen", u"\u5225\u306e\u65b9\u304c\u51fa\u5e2d\u3059\u308b\u3068\u304d\u306e\u304a\u540d\u524d", None))
        self.instead_kana.setProperty(u"label", QCoreApplication.translate("SlipScreen", u"\u30d5\u30ea\u30ac\u30ca", None))
        self.needs.setProperty(u"label", QCoreApplication.translate("SlipScreen", u"\u914d\u616e", None))
        self.needs.setProperty(u"hint", QCoreApplication.translate("SlipScreen", u"\u4f8b  \u8eca\u3044\u3059\u306e\u5e2d", None))
        self.yes.setText(QCoreApplication.translate("SlipScreen", u"\u51fa\u5e2d  1", None))
        self.yes.setProperty(u"kind", QCoreApplication.translate("SlipScreen", u"primary", None))
        self.yes.setProperty(u"icon_name", QCoreApplication.translate("SlipScreen", u"check", None))
        self.no.setText(QCoreApplication.translate("SlipScreen", u"\u6b20\u5e2d  2", None))
        self.no.setProperty(u"kind", QCoreApplication.translate("SlipScreen", u"secondary", None))
        self.told.setText("")
        self.told.setProperty(u"words", QCoreApplication.translate("SlipScreen", u"small", None))
        self.counts.setText("")
        self.counts.setProperty(u"words", QCoreApplication.translate("SlipScreen", u"small", None))
        self.counts.setProperty(u"tone", QCoreApplication.translate("SlipScreen", u"quiet", None))
        self.move_up.setText(QCoreApplication.translate("SlipScreen", u"\u30ad\u30e3\u30f3\u30bb\u30eb\u5f85\u3061\u304b\u3089\u7e70\u308a\u4e0a\u3052(&U)", None))
        self.move_up.setProperty(u"kind", QCoreApplication.translate("SlipScreen", u"secondary", None))
        self.move_up.setProperty(u"icon_name", QCoreApplication.translate("SlipScreen", u"arrow-up", None))
        self.close.setText(QCoreApplication.translate("SlipScreen", u"\u9589\u3058\u308b", None))
        self.close.setProperty(u"kind", QCoreApplication.translate("SlipScreen", u"secondary", None))
    # retranslateUi

