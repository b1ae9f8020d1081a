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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.hairline import Hairline
from pfdesk.widgets.identity_bar import IdentityBar
from pfdesk.widgets.row_table import RowTable
from pfdesk.widgets.search_box import SearchBox
from pfdesk.widgets.segments import Segments

class Ui_PamphletsScreen(object):
    def setupUi(self, PamphletsScreen):
        if not PamphletsScreen.objectName():
            PamphletsScreen.setObjectName(u"PamphletsScreen")
        self.rows28 = QVBoxLayout(PamphletsScreen)
        self.rows28.setSpacing(0)
        self.rows28.setObjectName(u"rows28")
        self.rows28.setContentsMargins(0, 0, 0, 0)
        self.whole = QWidget(PamphletsScreen)
        self.whole.setObjectName(u"whole")
        self.rows27 = QVBoxLayout(self.whole)
        self.rows27.setSpacing(0)
        self.rows27.setObjectName(u"rows27")
        self.rows27.setContentsMargins(0, 0, 0, 0)
        self.head_line = QHBoxLayout()
        self.head_line.setSpacing(8)
        self.head_line.setObjectName(u"head_line")
        self.head_line.setContentsMargins(24, 16, 24, 0)
        self.edition = QComboBox(self.whole)
        self.edition.setObjectName(u"edition")

        self.head_line.addWidget(self.edition)

        self.view = Segments(self.whole)
        self.view.setObjectName(u"view")

        self.head_line.addWidget(self.view)

        self.about = QLabel(self.whole)
        self.about.setObjectName(u"about")

        self.head_line.addWidget(self.about)

        self.print_button = Button(self.whole)
        self.print_button.setObjectName(u"print_button")

        self.head_line.addWidget(self.print_button)

        self.stocktake_button = Button(self.whole)
        self.stocktake_button.setObjectName(u"stocktake_button")

        self.head_line.addWidget(self.stocktake_button)

        self.book_button = Button(self.whole)
        self.book_button.setObjectName(u"book_button")

        self.head_line.addWidget(self.book_button)

        self.more_button = Button(self.whole)
        self.more_button.setObjectName(u"more_button")

        self.head_line.addWidget(self.more_button)


        self.rows27.addLayout(self.head_line)

        self.pages = QStackedWidget(self.whole)
        self.pages.setObjectName(u"pages")
        self.copies_page = QWidget()
        self.copies_page.setObjectName(u"copies_page")
        self.rows16 = QVBoxLayout(self.copies_page)
        self.rows16.setSpacing(0)
        self.rows16.setObjectName(u"rows16")
        self.rows16.setContentsMargins(0, 0, 0, 0)
        self.line14 = QHBoxLayout()
        self.line14.setSpacing(8)
        self.line14.setObjectName(u"line14")
        self.line14.setContentsMargins(24, 8, 24, 0)
        self.identity = IdentityBar(self.copies_page)
        self.identity.setObjectName(u"identity")

        self.line14.addWidget(self.identity)


        self.rows16.addLayout(self.line14)

        self.gap15 = QSpacerItem(14, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows16.addItem(self.gap15)

        self.under_identity = Hairline(self.copies_page)
        self.under_identity.setObjectName(u"under_identity")

        self.rows16.addWidget(self.under_identity)

        self.panes = QSplitter(self.copies_page)
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Orientation.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(1)
        self.places_pane = QWidget(self.panes)
        self.places_pane.setObjectName(u"places_pane")
        self.rows9 = QVBoxLayout(self.places_pane)
        self.rows9.setSpacing(0)
        self.rows9.setObjectName(u"rows9")
        self.rows9.setContentsMargins(0, 0, 0, 0)
        self.line5 = QHBoxLayout()
        self.line5.setSpacing(8)
        self.line5.setObjectName(u"line5")
        self.line5.setContentsMargins(24, 8, 16, 4)
        self.places_title = QLabel(self.places_pane)
        self.places_title.setObjectName(u"places_title")

        self.line5.addWidget(self.places_title)

        self.places_count = QLabel(self.places_pane)
        self.places_count.setObjectName(u"places_count")

        self.line5.addWidget(self.places_count)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line5.addItem(self.gap3)

        self.short_slot = QWidget(self.places_pane)
        self.short_slot.setObjectName(u"short_slot")
        self.short_row = QHBoxLayout(self.short_slot)
        self.short_row.setSpacing(0)
        self.short_row.setObjectName(u"short_row")
        self.short_row.setContentsMargins(0, 0, 0, 0)

        self.line5.addWidget(self.short_slot)

        self.unfold_button = Button(self.places_pane)
        self.unfold_button.setObjectName(u"unfold_button")

        self.line5.addWidget(self.unfold_button)


        self.rows9.addLayout(self.line5)

        self.line6 = QHBoxLayout()
        self.line6.setSpacing(8)
        self.line6.setObjectName(u"line6")
        self.line6.setContentsMargins(12, 0, 4, 0)
        self.places = RowTable(self.places_pane)
        self.places.setObjectName(u"places")

        self.line6.addWidget(self.places)


        self.rows9.addLayout(self.line6)

        self.warning = QWidget(self.places_pane)
        self.warning.setObjectName(u"warning")
        self.warn_line = QHBoxLayout(self.warning)
        self.warn_line.setSpacing(8)
        self.warn_line.setObjectName(u"warn_line")
        self.warn_line.setContentsMargins(24, 4, 16, 6)
        self.warn = QLabel(self.warning)
        self.warn.setObjectName(u"warn")

        self.warn_line.addWidget(self.warn)

        self.gap7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.warn_line.addItem(self.gap7)

        self.plan_button = Button(self.warning)
        self.plan_button.setObjectName(u"plan_button")

        self.warn_line.addWidget(self.plan_button)


        self.rows9.addWidget(self.warning)

        self.panes.addWidget(self.places_pane)
        self.ledger_pane = QWidget(self.panes)
        self.ledger_pane.setObjectName(u"ledger_pane")
        self.rows13 = QVBoxLayout(self.ledger_pane)
        self.rows13.setSpacing(0)
        self.rows13.setObjectName(u"rows13")
        self.rows13.setContentsMargins(0, 0, 0, 0)
        self.line11 = QHBoxLayout()
        self.line11.setSpacing(8)
        self.line11.setObjectName(u"line11")
        self.line11.setContentsMargins(24, 8, 16, 4)
        self.ledger_title = QLabel(self.ledger_pane)
        self.ledger_title.setObjectName(u"ledger_title")

        self.line11.addWidget(self.ledger_title)

        self.ledger_hint = QLabel(self.ledger_pane)
        self.ledger_hint.setObjectName(u"ledger_hint")

        self.line11.addWidget(self.ledger_hint)

        self.gap10 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line11.addItem(self.gap10)

        self.ledger_print = Button(self.ledger_pane)
        self.ledger_print.setObjectName(u"ledger_print")

        self.line11.addWidget(self.ledger_print)


        self.rows13.addLayout(self.line11)

        self.line12 = QHBoxLayout()
        self.line12.setSpacing(8)
        self.line12.setObjectName(u"line12")
        self.line12.setContentsMargins(12, 0, 12, 0)
        self.ledger = RowTable(self.ledger_pane)
        self.ledger.setObjectName(u"ledger")

        self.line12.addWidget(self.ledger)


        self.rows13.addLayout(self.line12)

        self.panes.addWidget(self.ledger_pane)

        self.rows16.addWidget(self.panes)

        self.pages.addWidget(self.copies_page)
        self.desks_page = QWidget()
        self.desks_page.setObjectName(u"desks_page")
        self.rows26 = QVBoxLayout(self.desks_page)
        self.rows26.setSpacing(0)
        self.rows26.setObjectName(u"rows26")
        self.rows26.setContentsMargins(0, 0, 0, 0)
        self.gap17 = QSpacerItem(14, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows26.addItem(self.gap17)

        self.under_head = Hairline(self.desks_page)
        self.under_head.setObjectName(u"under_head")

        self.rows26.addWidget(self.under_head)

        self.desk_panes = QSplitter(self.desks_page)
        self.desk_panes.setObjectName(u"desk_panes")
        self.desk_panes.setOrientation(Qt.Orientation.Horizontal)
        self.desk_panes.setChildrenCollapsible(False)
        self.desk_panes.setHandleWidth(1)
        self.desk_list_pane = QWidget(self.desk_panes)
        self.desk_list_pane.setObjectName(u"desk_list_pane")
        self.rows24 = QVBoxLayout(self.desk_list_pane)
        self.rows24.setSpacing(0)
        self.rows24.setObjectName(u"rows24")
        self.rows24.setContentsMargins(0, 0, 0, 0)
        self.line19 = QHBoxLayout()
        self.line19.setSpacing(8)
        self.line19.setObjectName(u"line19")
        self.line19.setContentsMargins(24, 16, 16, 0)
        self.search = SearchBox(self.desk_list_pane)
        self.search.setObjectName(u"search")

        self.line19.addWidget(self.search)

        self.gap18 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line19.addItem(self.gap18)

        self.add_desk = Button(self.desk_list_pane)
        self.add_desk.setObjectName(u"add_desk")

        self.line19.addWidget(self.add_desk)


        self.rows24.addLayout(self.line19)

        self.gap20 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows24.addItem(self.gap20)

        self.line21 = QHBoxLayout()
        self.line21.setSpacing(8)
        self.line21.setObjectName(u"line21")
        self.line21.setContentsMargins(24, 0, 16, 0)
        self.chips = ChipBar(self.desk_list_pane)
        self.chips.setObjectName(u"chips")

        self.line21.addWidget(self.chips)


        self.rows24.addLayout(self.line21)

        self.gap22 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows24.addItem(self.gap22)

        self.line23 = QHBoxLayout()
        self.line23.setSpacing(8)
        self.line23.setObjectName(u"line23")
        self.line23.setContentsMargins(12, 0, 4, 0)
        self.desks = RowTable(self.desk_list_pane)
        self.desks.setObjectName(u"desks")

        self.line23.addWidget(self.desks)


        self.rows24.addLayout(self.line23)

        self.no_desks = EmptyState(self.desk_list_pane)
        self.no_desks.setObjectName(u"no_desks")

        self.rows24.addWidget(self.no_desks)

        self.desk_panes.addWidget(self.desk_list_pane)
        self.desk_record_pane = QWidget(self.desk_panes)
        self.desk_record_pane.setObjectName(u"desk_record_pane")
        self.desk_record_rows = QVBoxLayout(self.desk_record_pane)
        self.desk_record_rows.setSpacing(0)
        self.desk_record_rows.setObjectName(u"desk_record_rows")
        self.desk_record_rows.setContentsMargins(0, 0, 0, 0)
        self.no_desk = EmptyState(self.desk_record_pane)
        self.no_desk.setObjectName(u"no_desk")

        self.desk_record_rows.addWidget(self.no_desk)

        self.desk_panes.addWidget(self.desk_record_pane)

        self.rows26.addWidget(self.desk_panes)

        self.pages.addWidget(self.desks_page)

        self.rows27.addWidget(self.pages)


        self.rows28.addWidget(self.whole)

        self.empty = EmptyState(PamphletsScreen)
        self.empty.setObjectName(u"empty")

        self.rows28.addWidget(self.empty)


        self.retranslateUi(PamphletsScreen)

        QMetaObject.connectSlotsByName(PamphletsScreen)
    # setupUi

    def retranslateUi(self, PamphletsScreen):
        self.edition.setProperty(u"weight", QCoreApplication.translate("PamphletsScreen", u"bold", None))
#if QT_CONFIG(accessibility)
        self.edition.setAccessibleName(QCoreApplication.translate("PamphletsScreen", u"\u7248", None))
#endif // QT_CONFIG(accessibility)
        self.about.setText("")
        self.about.setProperty(u"tone", QCoreApplication.translate("PamphletsScreen", u"quiet", None))
        self.print_button.setText(QCoreApplication.translate("PamphletsScreen", u"\u914d\u9001\u8868\u30fb\u53d7\u9818\u66f8(&R)", None))
        self.print_button.setProperty(u"kind", QCoreApplication.translate("PamphletsScreen", u"quiet", None))
        self.print_button.setProperty(u"icon_name", QCoreApplication.translate("PamphletsScreen", u"print", None))
        self.stocktake_button.setText(QCoreApplication.translate("PamphletsScreen", u"\u68da\u5378(&S)", None))
        self.stocktake_button.setProperty(u"kind", QCoreApplication.translate("PamphletsScreen", u"secondary", None))
        self.stocktake_button.setProperty(u"icon_name", QCoreApplication.translate("PamphletsScreen", u"list", None))
        self.book_button.setText(QCoreApplication.translate("PamphletsScreen", u"\u53d7\u6255\u3092\u8a18\u9332(&N)", None))
        self.book_button.setProperty(u"kind", QCoreApplication.translate("PamphletsScreen", u"primary", None))
        self.book_button.setProperty(u"icon_name", QCoreApplication.translate("PamphletsScreen", u"add", None))
        self.more_button.setText("")
        self.more_button.setProperty(u"kind", QCoreApplication.translate("PamphletsScreen", u"quiet", None))
        self.more_button.setProperty(u"icon_name", QCoreApplication.translate("PamphletsScreen", u"more", None))
#if QT_CONFIG(tooltip)
        self.more_button.setToolTip(QCoreApplication.translate("PamphletsScreen", u"\u307b\u304b\u306e\u64cd\u4f5c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.more_button.setAccessibleName(QCoreApplication.translate("PamphletsScreen", u"\u307b\u304b\u306e\u64cd\u4f5c", None))
#endif // QT_CONFIG(accessibility)
        self.places_title.setText(QCoreApplication.translate("PamphletsScreen", u"\u914d\u5e03\u5148", None))
        self.places_title.setProperty(u"words", QCoreApplication.translate("PamphletsScreen", u"heading", None))
        self.places_count.setText("")
        self.places_count.setProperty(u"words", QCoreApplication.translate("PamphletsScreen", u"small", None))
        self.places_count.setProperty(u"tone", QCoreApplication.translate("PamphletsScreen", u"quiet", None))
        self.unfold_button.setText(QCoreApplication.translate("PamphletsScreen", u"\u3059\u3079\u3066\u958b\u304f", None))
        self.unfold_button.setProperty(u"kind", QCoreApplication.translate("PamphletsScreen", u"soft", None))
        self.unfold_button.setProperty(u"icon_name", QCoreApplication.translate("PamphletsScreen", u"chevron-down", None))
        self.warn.setText("")
        self.warn.setProperty(u"tone", QCoreApplication.translate("PamphletsScreen", u"due", None))
        self.plan_button.setText(QCoreApplication.translate("PamphletsScreen", u"\u8a08\u753b\u3092\u898b\u76f4\u3059", None))
        self.plan_button.setProperty(u"kind", QCoreApplication.translate("PamphletsScreen", u"link", None))
        self.ledger_title.setText(QCoreApplication.translate("PamphletsScreen", u"\u53d7\u6255\u7c3f", None))
        self.ledger_title.setProperty(u"words", QCoreApplication.translate("PamphletsScreen", u"heading", None))
        self.ledger_hint.setText(QCoreApplication.translate("PamphletsScreen", u"\u76f4\u3059\u3068\u304d\u306f\u53d6\u6d88\u3068\u8a02\u6b63\u306e\u7d44\u3067\u6b8b\u308a\u307e\u3059", None))
        self.ledger_hint.setProperty(u"words", QCoreApplication.translate("PamphletsScreen", u"small", None))
        self.ledger_hint.setProperty(u"tone", QCoreApplication.translate("PamphletsScreen", u"quiet", None))
        self.ledger_print.setText(QCoreApplication.translate("PamphletsScreen", u"\u53d7\u6255\u7c3f\u3092\u5370\u5237", None))
        self.ledger_print.setProperty(u"kind", QCoreApplication.translate("PamphletsScreen", u"soft", None))
        self.ledger_print.setProperty(u"icon_name", QCoreApplication.translate("PamphletsScreen", u"print", None))
        self.add_desk.setText(QCoreApplication.translate("PamphletsScreen", u"\u7a93\u53e3\u3092\u8ffd\u52a0(&A)", None))
        self.add_desk.setProperty(u"kind", QCoreApplication.translate("PamphletsScreen", u"secondary", None))
        self.add_desk.setProperty(u"icon_name", QCoreApplication.translate("PamphletsScreen", u"add", None))
        pass
    # retranslateUi

