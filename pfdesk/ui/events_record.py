# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.heading import Heading
from pfdesk.widgets.row_table import RowTable
from pfdesk.widgets.search_box import SearchBox
from pfdesk.widgets.section import RecordSection

class Ui_EventRecordScreen(object):
    def setupUi(self, EventRecordScreen):
        if not EventRecordScreen.objectName():
            EventRecordScreen.setObjectName(u"EventRecordScreen")
        self.rows13 = QVBoxLayout(EventRecordScreen)
        self.rows13.setSpacing(0)
        self.rows13.setObjectName(u"rows13")
        self.rows13.setContentsMargins(0, 0, 0, 0)
        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(24, 14, 24, 0)
        self.rows1 = QVBoxLayout()
        self.rows1.setSpacing(4)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(0, 0, 0, 0)
        self.title = Heading(EventRecordScreen)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.rows1.addWidget(self.title)

        self.when = QLabel(EventRecordScreen)
        self.when.setObjectName(u"when")

        self.rows1.addWidget(self.when)


        self.line2.addLayout(self.rows1)

        self.edit_event = Button(EventRecordScreen)
        self.edit_event.setObjectName(u"edit_event")

        self.line2.addWidget(self.edit_event)

        self.start_reception = Button(EventRecordScreen)
        self.start_reception.setObjectName(u"start_reception")

        self.line2.addWidget(self.start_reception)

        self.print_button = Button(EventRecordScreen)
        self.print_button.setObjectName(u"print_button")

        self.line2.addWidget(self.print_button)

        self.record_more = Button(EventRecordScreen)
        self.record_more.setObjectName(u"record_more")

        self.line2.addWidget(self.record_more)

        self.line2.setStretch(0, 1)

        self.rows13.addLayout(self.line2)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows13.addItem(self.gap3)

        self.content = QWidget(EventRecordScreen)
        self.content.setObjectName(u"content")
        self.content_rows = QVBoxLayout(self.content)
        self.content_rows.setSpacing(0)
        self.content_rows.setObjectName(u"content_rows")
        self.content_rows.setContentsMargins(24, 4, 24, 16)
        self.parts = RecordSection(self.content)
        self.parts.setObjectName(u"parts")

        self.content_rows.addWidget(self.parts)

        self.courses = RecordSection(self.content)
        self.courses.setObjectName(u"courses")

        self.content_rows.addWidget(self.courses)

        self.people_head = QWidget(self.content)
        self.people_head.setObjectName(u"people_head")
        self.rows9 = QVBoxLayout(self.people_head)
        self.rows9.setSpacing(0)
        self.rows9.setObjectName(u"rows9")
        self.rows9.setContentsMargins(0, 0, 0, 0)
        self.line7 = QHBoxLayout()
        self.line7.setSpacing(4)
        self.line7.setObjectName(u"line7")
        self.line7.setContentsMargins(0, 8, 0, 6)
        self.people_title = QLabel(self.people_head)
        self.people_title.setObjectName(u"people_title")

        self.line7.addWidget(self.people_title)

        self.people_count = QLabel(self.people_head)
        self.people_count.setObjectName(u"people_count")

        self.line7.addWidget(self.people_count)

        self.gap6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line7.addItem(self.gap6)

        self.move_up = Button(self.people_head)
        self.move_up.setObjectName(u"move_up")

        self.line7.addWidget(self.move_up)

        self.slips = Button(self.people_head)
        self.slips.setObjectName(u"slips")

        self.line7.addWidget(self.slips)

        self.walk_in = Button(self.people_head)
        self.walk_in.setObjectName(u"walk_in")

        self.line7.addWidget(self.walk_in)

        self.paper = Button(self.people_head)
        self.paper.setObjectName(u"paper")

        self.line7.addWidget(self.paper)

        self.export_button = Button(self.people_head)
        self.export_button.setObjectName(u"export_button")

        self.line7.addWidget(self.export_button)

        self.add_people = Button(self.people_head)
        self.add_people.setObjectName(u"add_people")

        self.line7.addWidget(self.add_people)


        self.rows9.addLayout(self.line7)

        self.line8 = QHBoxLayout()
        self.line8.setSpacing(12)
        self.line8.setObjectName(u"line8")
        self.line8.setContentsMargins(0, 0, 0, 0)
        self.people_search = SearchBox(self.people_head)
        self.people_search.setObjectName(u"people_search")

        self.line8.addWidget(self.people_search)

        self.people_chips = ChipBar(self.people_head)
        self.people_chips.setObjectName(u"people_chips")

        self.line8.addWidget(self.people_chips)

        self.line8.setStretch(1, 1)

        self.rows9.addLayout(self.line8)


        self.content_rows.addWidget(self.people_head)

        self.gap10 = QSpacerItem(6, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.content_rows.addItem(self.gap10)

        self.people = RowTable(self.content)
        self.people.setObjectName(u"people")

        self.content_rows.addWidget(self.people)

        self.no_people = EmptyState(self.content)
        self.no_people.setObjectName(u"no_people")

        self.content_rows.addWidget(self.no_people)


        self.rows13.addWidget(self.content)


        self.retranslateUi(EventRecordScreen)

        QMetaObject.connectSlotsByName(EventRecordScreen)
    # setupUi

    def retranslateUi(self, EventRecordScreen):
        self.title.setText("")
        self.title.setProperty(u"words", QCoreApplication.translate("EventRecordScreen", u"title", None))
        self.when.setText("")
        self.when.setProperty(u"words", QCoreApplication.translate("EventRecordScreen", u"small", None))
        self.when.setProperty(u"tone", QCoreApplication.translate("EventRecordScreen", u"quiet", None))
        self.edit_event.setText(QCoreApplication.translate("EventRecordScreen", u"\u76f4\u3059(&D)", None))
        self.edit_event.setProperty(u"kind", QCoreApplication.translate("EventRecordScreen", u"quiet", None))
        self.edit_event.setProperty(u"icon_name", QCoreApplication.translate("EventRecordScreen", u"edit", None))
        self.start_reception.setText(QCoreApplication.translate("EventRecordScreen", u"\u53d7\u4ed8\u3092\u59cb\u3081\u308b(&R)", None))
        self.start_reception.setProperty(u"kind", QCoreApplication.translate("EventRecordScreen", u"primary", None))
        self.start_reception.setProperty(u"icon_name", QCoreApplication.translate("EventRecordScreen", u"check", None))
        self.print_button.setText(QCoreApplication.translate("EventRecordScreen", u"\u5370\u5237", None))
        self.print_button.setProperty(u"kind", QCoreApplication.translate("EventRecordScreen", u"secondary", None))
        self.print_button.setProperty(u"icon_name", QCoreApplication.translate("EventRecordScreen", u"print", None))
        self.record_more.setText("")
        self.record_more.setProperty(u"kind", QCoreApplication.translate("EventRecordScreen", u"quiet", None))
        self.record_more.setProperty(u"icon_name", QCoreApplication.translate("EventRecordScreen", u"more", None))
#if QT_CONFIG(tooltip)
        self.record_more.setToolTip(QCoreApplication.translate("EventRecordScreen", u"\u305d\u306e\u307b\u304b\u306e\u64cd\u4f5c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.record_more.setAccessibleName(QCoreApplication.translate("EventRecordScreen", u"\u305d\u306e\u307b\u304b\u306e\u64cd\u4f5c", None))
#endif // QT_CONFIG(accessibility)
        self.parts.setProperty(u"title", QCoreApplication.translate("EventRecordScreen", u"\u90e8", None))
        self.parts.setProperty(u"add_label", QCoreApplication.translate("EventRecordScreen", u"\u90e8\u3092\u8ffd\u52a0", None))
        self.courses.setProperty(u"title", QCoreApplication.translate("EventRecordScreen", u"\u8b1b\u5ea7\u3068\u4fee\u4e86\u8a3c", None))
        self.people_title.setText(QCoreApplication.translate("EventRecordScreen", u"\u53c2\u52a0\u8005", None))
        self.people_title.setProperty(u"words", QCoreApplication.translate("EventRecordScreen", u"heading", None))
        self.people_count.setText("")
        self.people_count.setProperty(u"words", QCoreApplication.translate("EventRecordScreen", u"small", None))
        self.people_count.setProperty(u"tone", QCoreApplication.translate("EventRecordScreen", u"quiet", None))
        self.move_up.setText("")
        self.move_up.setProperty(u"kind", QCoreApplication.translate("EventRecordScreen", u"link", None))
        self.slips.setText(QCoreApplication.translate("EventRecordScreen", u"\u8fd4\u4fe1\u7968(&S)", None))
        self.slips.setProperty(u"kind", QCoreApplication.translate("EventRecordScreen", u"quiet", None))
        self.slips.setProperty(u"icon_name", QCoreApplication.translate("EventRecordScreen", u"mail", None))
        self.walk_in.setText(QCoreApplication.translate("EventRecordScreen", u"\u5f53\u65e5\u53c2\u52a0(&W)", None))
        self.walk_in.setProperty(u"kind", QCoreApplication.translate("EventRecordScreen", u"quiet", None))
        self.walk_in.setProperty(u"icon_name", QCoreApplication.translate("EventRecordScreen", u"person-add", None))
        self.paper.setText(QCoreApplication.translate("EventRecordScreen", u"\u51fa\u5e2d\u7c3f\u306e\u756a\u53f7(&B)", None))
        self.paper.setProperty(u"kind", QCoreApplication.translate("EventRecordScreen", u"quiet", None))
        self.paper.setProperty(u"icon_name", QCoreApplication.translate("EventRecordScreen", u"keyboard", None))
        self.export_button.setText(QCoreApplication.translate("EventRecordScreen", u"\u66f8\u304d\u51fa\u3057(&X)", None))
        self.export_button.setProperty(u"kind", QCoreApplication.translate("EventRecordScreen", u"quiet", None))
        self.export_button.setProperty(u"icon_name", QCoreApplication.translate("EventRecordScreen", u"export", None))
        self.add_people.setText(QCoreApplication.translate("EventRecordScreen", u"\u53c2\u52a0\u8005\u3092\u8ffd\u52a0(&A)", None))
        self.add_people.setProperty(u"kind", QCoreApplication.translate("EventRecordScreen", u"secondary", None))
        self.add_people.setProperty(u"icon_name", QCoreApplication.translate("EventRecordScreen", u"add", None))
        pass
    # retranslateUi

