# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'categories.ui'
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
from pfdesk.widgets.row_table import RowTable

class Ui_CategoriesScreen(object):
    def setupUi(self, CategoriesScreen):
        if not CategoriesScreen.objectName():
            CategoriesScreen.setObjectName(u"CategoriesScreen")
        CategoriesScreen.setMinimumSize(QSize(740, 440))
        self.rows5 = QVBoxLayout(CategoriesScreen)
        self.rows5.setSpacing(8)
        self.rows5.setObjectName(u"rows5")
        self.rows5.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(CategoriesScreen)
        self.head.setObjectName(u"head")
        self.head.setWordWrap(True)

        self.rows5.addWidget(self.head)

        self.hint = QLabel(CategoriesScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows5.addWidget(self.hint)

        self.table = RowTable(CategoriesScreen)
        self.table.setObjectName(u"table")

        self.rows5.addWidget(self.table)

        self.line1 = QHBoxLayout()
        self.line1.setSpacing(4)
        self.line1.setObjectName(u"line1")
        self.line1.setContentsMargins(0, 0, 0, 0)
        self.add = Button(CategoriesScreen)
        self.add.setObjectName(u"add")

        self.line1.addWidget(self.add)

        self.rename = Button(CategoriesScreen)
        self.rename.setObjectName(u"rename")

        self.line1.addWidget(self.rename)

        self.up = Button(CategoriesScreen)
        self.up.setObjectName(u"up")

        self.line1.addWidget(self.up)

        self.down = Button(CategoriesScreen)
        self.down.setObjectName(u"down")

        self.line1.addWidget(self.down)

        self.drop = Button(CategoriesScreen)
        self.drop.setObjectName(u"drop")

        self.line1.addWidget(self.drop)

        self.gap5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line1.addItem(self.gap5)

        self.close = Button(CategoriesScreen)
        self.close.setObjectName(u"close")

        self.line1.addWidget(self.close)


        self.rows5.addLayout(self.line1)


        self.retranslateUi(CategoriesScreen)

        QMetaObject.connectSlotsByName(CategoriesScreen)
    # setupUi

    def retranslateUi(self, CategoriesScreen):
        CategoriesScreen.setWindowTitle(QCoreApplication.translate("CategoriesScreen", u"\u7a2e\u5225\u306e\u7de8\u96c6", None))
        self.head.setText(QCoreApplication.translate("CategoriesScreen", u"\u7a2e\u5225\u306e\u7de8\u96c6", None))
        self.head.setProperty(u"words", QCoreApplication.translate("CategoriesScreen", u"title", None))
        self.hint.setText(QCoreApplication.translate("CategoriesScreen", u"\u540d\u7c3f\u306e\u4e00\u89a7\u3084\u96c6\u8a08\u306f\u3001\u3053\u306e\u9806\u306b\u4e26\u3073\u307e\u3059\u3002\u4f1a\u54e1\u304c\u3044\u308b\u7a2e\u5225\u306f\u6d88\u305b\u307e\u305b\u3093\u3002", None))
        self.hint.setProperty(u"words", QCoreApplication.translate("CategoriesScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("CategoriesScreen", u"quiet", None))
        self.add.setText(QCoreApplication.translate("CategoriesScreen", u"\u8ffd\u52a0(&N)", None))
        self.add.setProperty(u"kind", QCoreApplication.translate("CategoriesScreen", u"quiet", None))
        self.add.setProperty(u"icon_name", QCoreApplication.translate("CategoriesScreen", u"add", None))
        self.rename.setText(QCoreApplication.translate("CategoriesScreen", u"\u540d\u524d\u3092\u5909\u3048\u308b(&R)", None))
        self.rename.setProperty(u"kind", QCoreApplication.translate("CategoriesScreen", u"quiet", None))
        self.rename.setProperty(u"icon_name", QCoreApplication.translate("CategoriesScreen", u"edit", None))
        self.up.setText(QCoreApplication.translate("CategoriesScreen", u"\u4e0a\u3078(&U)", None))
        self.up.setProperty(u"kind", QCoreApplication.translate("CategoriesScreen", u"quiet", None))
        self.up.setProperty(u"icon_name", QCoreApplication.translate("CategoriesScreen", u"arrow-up", None))
        self.down.setText(QCoreApplication.translate("CategoriesScreen", u"\u4e0b\u3078(&W)", None))
        self.down.setProperty(u"kind", QCoreApplication.translate("CategoriesScreen", u"quiet", None))
        self.down.setProperty(u"icon_name", QCoreApplication.translate("CategoriesScreen", u"arrow-down", None))
        self.drop.setText(QCoreApplication.translate("CategoriesScreen", u"\u524a\u9664(&D)", None))
        self.drop.setProperty(u"kind", QCoreApplication.translate("CategoriesScreen", u"quiet", None))
        self.drop.setProperty(u"icon_name", QCoreApplication.translate("CategoriesScreen", u"trash", None))
        self.close.setText(QCoreApplication.translate("CategoriesScreen", u"\u9589\u3058\u308b(&C)", None))
        self.close.setProperty(u"kind", QCoreApplication.translate("CategoriesScreen", u"secondary", None))
    # retranslateUi

