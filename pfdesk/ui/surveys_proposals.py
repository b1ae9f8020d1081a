# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'proposals.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.row_table import RowTable

class Ui_ProposalsScreen(object):
    def setupUi(self, ProposalsScreen):
        if not ProposalsScreen.objectName():
            ProposalsScreen.setObjectName(u"ProposalsScreen")
        self.rows = QVBoxLayout(ProposalsScreen)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(24, 12, 16, 0)
        self.title = QLabel(ProposalsScreen)
        self.title.setObjectName(u"title")

        self.tools.addWidget(self.title)

        self.chips = ChipBar(ProposalsScreen)
        self.chips.setObjectName(u"chips")

        self.tools.addWidget(self.chips)

        self.print_button = Button(ProposalsScreen)
        self.print_button.setObjectName(u"print_button")

        self.tools.addWidget(self.print_button)


        self.rows.addLayout(self.tools)

        self.gap1 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.gap1)

        self.table_row = QHBoxLayout()
        self.table_row.setSpacing(0)
        self.table_row.setObjectName(u"table_row")
        self.table_row.setContentsMargins(12, 0, 12, 0)
        self.table = RowTable(ProposalsScreen)
        self.table.setObjectName(u"table")

        self.table_row.addWidget(self.table)


        self.rows.addLayout(self.table_row)

        self.empty = EmptyState(ProposalsScreen)
        self.empty.setObjectName(u"empty")

        self.rows.addWidget(self.empty)

        self.rule = QFrame(ProposalsScreen)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"hairline", True)

        self.rows.addWidget(self.rule)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(12)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(24, 10, 24, 10)
        self.message = QLabel(ProposalsScreen)
        self.message.setObjectName(u"message")

        self.foot.addWidget(self.message)

        self.gap2 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap2)

        self.reopen_button = Button(ProposalsScreen)
        self.reopen_button.setObjectName(u"reopen_button")

        self.foot.addWidget(self.reopen_button)

        self.leave_button = Button(ProposalsScreen)
        self.leave_button.setObjectName(u"leave_button")

        self.foot.addWidget(self.leave_button)

        self.member_button = Button(ProposalsScreen)
        self.member_button.setObjectName(u"member_button")

        self.foot.addWidget(self.member_button)

        self.take_button = Button(ProposalsScreen)
        self.take_button.setObjectName(u"take_button")

        self.foot.addWidget(self.take_button)


        self.rows.addLayout(self.foot)

        self.rows.setStretch(2, 1)
        self.rows.setStretch(3, 1)

        self.retranslateUi(ProposalsScreen)

        QMetaObject.connectSlotsByName(ProposalsScreen)
    # setupUi

    def retranslateUi(self, ProposalsScreen):
        ProposalsScreen.setProperty(u"ground", QCoreApplication.translate("ProposalsScreen", u"surface", None))
        self.title.setText(QCoreApplication.translate("ProposalsScreen", u"\u56de\u7b54\u304b\u3089\u4f1a\u54e1\u540d\u7c3f\u3078", None))
        self.title.setProperty(u"words", QCoreApplication.translate("ProposalsScreen", u"heading", None))
        self.print_button.setText(QCoreApplication.translate("ProposalsScreen", u"\u793e\u4f1a\u8cc7\u6e90\u4e00\u89a7\u3092\u5370\u5237", None))
        self.print_button.setProperty(u"kind", QCoreApplication.translate("ProposalsScreen", u"secondary", None))
        self.print_button.setProperty(u"icon_name", QCoreApplication.translate("ProposalsScreen", u"print", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("ProposalsScreen", u"quiet", None))
        self.reopen_button.setText(QCoreApplication.translate("ProposalsScreen", u"\u3082\u3046\u4e00\u5ea6\u51fa\u3059", None))
        self.reopen_button.setProperty(u"kind", QCoreApplication.translate("ProposalsScreen", u"quiet", None))
        self.reopen_button.setProperty(u"icon_name", QCoreApplication.translate("ProposalsScreen", u"undo", None))
        self.leave_button.setText(QCoreApplication.translate("ProposalsScreen", u"\u53cd\u6620\u3057\u306a\u3044", None))
        self.leave_button.setProperty(u"kind", QCoreApplication.translate("ProposalsScreen", u"quiet", None))
        self.member_button.setText(QCoreApplication.translate("ProposalsScreen", u"\u4f1a\u54e1\u3092\u958b\u304f", None))
        self.member_button.setProperty(u"kind", QCoreApplication.translate("ProposalsScreen", u"quiet", None))
        self.member_button.setProperty(u"icon_name", QCoreApplication.translate("ProposalsScreen", u"members", None))
        self.take_button.setText(QCoreApplication.translate("ProposalsScreen", u"\u540d\u7c3f\u306b\u53cd\u6620", None))
        self.take_button.setProperty(u"kind", QCoreApplication.translate("ProposalsScreen", u"primary", None))
    # retranslateUi

