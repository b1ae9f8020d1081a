# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QSizePolicy,
    QSpacerItem, QSplitter, QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.row_table import RowTable
from pfdesk.widgets.search_box import SearchBox

class Ui_EventsScreen(object):
    def setupUi(self, EventsScreen):
        if not EventsScreen.objectName():
            EventsScreen.setObjectName(u"EventsScreen")
        self.rows8 = QVBoxLayout(EventsScreen)
        self.rows8.setSpacing(0)
        self.rows8.setObjectName(u"rows8")
        self.rows8.setContentsMargins(0, 0, 0, 0)
        self.panes = QSplitter(EventsScreen)
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Orientation.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(1)
        self.list_pane = QWidget(self.panes)
        self.list_pane.setObjectName(u"list_pane")
        self.rows6 = QVBoxLayout(self.list_pane)
        self.rows6.setSpacing(0)
        self.rows6.setObjectName(u"rows6")
        self.rows6.setContentsMargins(0, 0, 0, 0)
        self.line1 = QHBoxLayout()
        self.line1.setSpacing(8)
        self.line1.setObjectName(u"line1")
        self.line1.setContentsMargins(24, 16, 16, 0)
        self.search = SearchBox(self.list_pane)
        self.search.setObjectName(u"search")

        self.line1.addWidget(self.search)

        self.add_button = Button(self.list_pane)
        self.add_button.setObjectName(u"add_button")

        self.line1.addWidget(self.add_button)


        self.rows6.addLayout(self.line1)

        self.gap2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows6.addItem(self.gap2)

        self.line3 = QHBoxLayout()
        self.line3.setSpacing(0)
        self.line3.setObjectName(u"line3")
        self.line3.setContentsMargins(24, 0, 16, 0)
        self.chips = ChipBar(self.list_pane)
        self.chips.setObjectName(u"chips")

        self.line3.addWidget(self.chips)


        self.rows6.addLayout(self.line3)

        self.gap4 = QSpacerItem(10, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows6.addItem(self.gap4)

        self.line5 = QHBoxLayout()
        self.line5.setSpacing(0)
        self.line5.setObjectName(u"line5")
        self.line5.setContentsMargins(12, 0, 4, 0)
        self.table = RowTable(self.list_pane)
        self.table.setObjectName(u"table")

        self.line5.addWidget(self.table)


        self.rows6.addLayout(self.line5)

        self.empty = EmptyState(self.list_pane)
        self.empty.setObjectName(u"empty")

        self.rows6.addWidget(self.empty)

        self.panes.addWidget(self.list_pane)
        self.record_pane = QWidget(self.panes)
        self.record_pane.setObjectName(u"record_pane")
        self.rows7 = QVBoxLayout(self.record_pane)
        self.rows7.setSpacing(0)
        self.rows7.setObjectName(u"rows7")
        self.rows7.setContentsMargins(0, 0, 0, 0)
        self.no_record = EmptyState(self.record_pane)
        self.no_record.setObjectName(u"no_record")

        self.rows7.addWidget(self.no_record)

        self.panes.addWidget(self.record_pane)

        self.rows8.addWidget(self.panes)


        self.retranslateUi(EventsScreen)

        QMetaObject.connectSlotsByName(EventsScreen)
    # setupUi

    def retranslateUi(self, EventsScreen):
        self.add_button.setText(QCoreApplication.translate("EventsScreen", u"\u8ffd\u52a0(&N)", None))
        self.add_button.setProperty(u"kind", QCoreApplication.translate("EventsScreen", u"secondary", None))
        self.add_button.setProperty(u"icon_name", QCoreApplication.translate("EventsScreen", u"add", None))
        pass
    # retranslateUi

