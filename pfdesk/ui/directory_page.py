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

class Ui_DirectoryScreen(object):
    def setupUi(self, DirectoryScreen):
        if not DirectoryScreen.objectName():
            DirectoryScreen.setObjectName(u"DirectoryScreen")
        self.rows1 = QVBoxLayout(DirectoryScreen)
        self.rows1.setSpacing(0)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(0, 0, 0, 0)
        self.panes = QSplitter(DirectoryScreen)
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Orientation.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(1)
        self.list_pane = QWidget(self.panes)
        self.list_pane.setObjectName(u"list_pane")
        self.rows2 = QVBoxLayout(self.list_pane)
        self.rows2.setSpacing(0)
        self.rows2.setObjectName(u"rows2")
        self.rows2.setContentsMargins(0, 0, 0, 0)
        self.line3 = QHBoxLayout()
        self.line3.setSpacing(8)
        self.line3.setObjectName(u"line3")
        self.line3.setContentsMargins(24, 16, 16, 0)
        self.search = SearchBox(self.list_pane)
        self.search.setObjectName(u"search")

        self.line3.addWidget(self.search)

        self.gap4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line3.addItem(self.gap4)

        self.import_button = Button(self.list_pane)
        self.import_button.setObjectName(u"import_button")

        self.line3.addWidget(self.import_button)

        self.export_button = Button(self.list_pane)
        self.export_button.setObjectName(u"export_button")

        self.line3.addWidget(self.export_button)

        self.add_button = Button(self.list_pane)
        self.add_button.setObjectName(u"add_button")

        self.line3.addWidget(self.add_button)

        self.list_more = Button(self.list_pane)
        self.list_more.setObjectName(u"list_more")

        self.line3.addWidget(self.list_more)

        self.line3.setStretch(0, 1)

        self.rows2.addLayout(self.line3)

        self.gap5 = QSpacerItem(8, 11, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows2.addItem(self.gap5)

        self.line6 = QHBoxLayout()
        self.line6.setSpacing(2)
        self.line6.setObjectName(u"line6")
        self.line6.setContentsMargins(24, 0, 16, 0)
        self.chips = ChipBar(self.list_pane)
        self.chips.setObjectName(u"chips")

        self.line6.addWidget(self.chips)

        self.filter_more = Button(self.list_pane)
        self.filter_more.setObjectName(u"filter_more")

        self.line6.addWidget(self.filter_more)


        self.rows2.addLayout(self.line6)

        self.gap7 = QSpacerItem(8, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows2.addItem(self.gap7)

        self.line8 = QHBoxLayout()
        self.line8.setSpacing(8)
        self.line8.setObjectName(u"line8")
        self.line8.setContentsMargins(12, 0, 4, 0)
        self.table = RowTable(self.list_pane)
        self.table.setObjectName(u"table")

        self.line8.addWidget(self.table)


        self.rows2.addLayout(self.line8)

        self.empty = EmptyState(self.list_pane)
        self.empty.setObjectName(u"empty")

        self.rows2.addWidget(self.empty)

        self.panes.addWidget(self.list_pane)
        self.record_pane = QWidget(self.panes)
        self.record_pane.setObjectName(u"record_pane")
        self.record_rows = QVBoxLayout(self.record_pane)
        self.record_rows.setSpacing(0)
        self.record_rows.setObjectName(u"record_rows")
        self.record_rows.setContentsMargins(0, 0, 0, 0)
        self.no_record = EmptyState(self.record_pane)
        self.no_record.setObjectName(u"no_record")

        self.record_rows.addWidget(self.no_record)

        self.panes.addWidget(self.record_pane)

        self.rows1.addWidget(self.panes)


        self.retranslateUi(DirectoryScreen)

        QMetaObject.connectSlotsByName(DirectoryScreen)
    # setupUi

    def retranslateUi(self, DirectoryScreen):
        self.import_button.setText(QCoreApplication.translate("DirectoryScreen", u"\u53d6\u308a\u8fbc\u307f(&I)", None))
        self.import_button.setProperty(u"kind", QCoreApplication.translate("DirectoryScreen", u"quiet", None))
        self.import_button.setProperty(u"icon_name", QCoreApplication.translate("DirectoryScreen", u"import", None))
        self.export_button.setText(QCoreApplication.translate("DirectoryScreen", u"\u66f8\u304d\u51fa\u3057(&X)", None))
        self.export_button.setProperty(u"kind", QCoreApplication.translate("DirectoryScreen", u"quiet", None))
        self.export_button.setProperty(u"icon_name", QCoreApplication.translate("DirectoryScreen", u"export", None))
        self.add_button.setText(QCoreApplication.translate("DirectoryScreen", u"\u8ffd\u52a0(&N)", None))
        self.add_button.setProperty(u"kind", QCoreApplication.translate("DirectoryScreen", u"secondary", None))
        self.add_button.setProperty(u"icon_name", QCoreApplication.translate("DirectoryScreen", u"add", None))
        self.list_more.setText("")
        self.list_more.setProperty(u"kind", QCoreApplication.translate("DirectoryScreen", u"quiet", None))
        self.list_more.setProperty(u"icon_name", QCoreApplication.translate("DirectoryScreen", u"more", None))
#if QT_CONFIG(tooltip)
        self.list_more.setToolTip(QCoreApplication.translate("DirectoryScreen", u"\u53d6\u308a\u8fbc\u307f\u30fb\u66f8\u304d\u51fa\u3057", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.list_more.setAccessibleName(QCoreApplication.translate("DirectoryScreen", u"\u53d6\u308a\u8fbc\u307f\u30fb\u66f8\u304d\u51fa\u3057", None))
#endif // QT_CONFIG(accessibility)
        self.filter_more.setText("")
        self.filter_more.setProperty(u"kind", QCoreApplication.translate("DirectoryScreen", u"quiet", None))
        self.filter_more.setProperty(u"icon_name", QCoreApplication.translate("DirectoryScreen", u"filter", None))
#if QT_CONFIG(tooltip)
        self.filter_more.setToolTip(QCoreApplication.translate("DirectoryScreen", u"\u4fdd\u5b58\u3057\u305f\u6761\u4ef6\u30fb\u7a2e\u5225\u3068\u76ee\u5370\u306e\u7de8\u96c6", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.filter_more.setAccessibleName(QCoreApplication.translate("DirectoryScreen", u"\u4fdd\u5b58\u3057\u305f\u6761\u4ef6\u30fb\u7a2e\u5225\u3068\u76ee\u5370\u306e\u7de8\u96c6", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

