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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import (ChoiceField, DateField, NoteField, PhoneField,
    PostalField, TextField)
from pfdesk.widgets.heading import Heading
from pfdesk.widgets.pill import Pill
from pfdesk.widgets.section import RecordSection

class Ui_RecordScreen(object):
    def setupUi(self, RecordScreen):
        if not RecordScreen.objectName():
            RecordScreen.setObjectName(u"RecordScreen")
        self.rows1 = QVBoxLayout(RecordScreen)
        self.rows1.setSpacing(0)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(0, 0, 0, 0)
        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(24, 14, 24, 0)
        self.rows3 = QVBoxLayout()
        self.rows3.setSpacing(0)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(0, 0, 0, 0)
        self.line4 = QHBoxLayout()
        self.line4.setSpacing(8)
        self.line4.setObjectName(u"line4")
        self.line4.setContentsMargins(0, 0, 0, 0)
        self.title = Heading(RecordScreen)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.line4.addWidget(self.title)

        self.category = Pill(RecordScreen)
        self.category.setObjectName(u"category")

        self.line4.addWidget(self.category)

        self.edit_names = Button(RecordScreen)
        self.edit_names.setObjectName(u"edit_names")
        self.edit_names.setProperty(u"slim", True)

        self.line4.addWidget(self.edit_names)

        self.gap5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line4.addItem(self.gap5)


        self.rows3.addLayout(self.line4)

        self.under_title = QLabel(RecordScreen)
        self.under_title.setObjectName(u"under_title")

        self.rows3.addWidget(self.under_title)


        self.line2.addLayout(self.rows3)

        self.log_contact = Button(RecordScreen)
        self.log_contact.setObjectName(u"log_contact")

        self.line2.addWidget(self.log_contact)

        self.print_button = Button(RecordScreen)
        self.print_button.setObjectName(u"print_button")

        self.line2.addWidget(self.print_button)

        self.record_more = Button(RecordScreen)
        self.record_more.setObjectName(u"record_more")

        self.line2.addWidget(self.record_more)

        self.line2.setStretch(0, 1)

        self.rows1.addLayout(self.line2)

        self.gap6 = QSpacerItem(8, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows1.addItem(self.gap6)

        self.scroll = QScrollArea(RecordScreen)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content_rows = QVBoxLayout(self.content)
        self.content_rows.setSpacing(0)
        self.content_rows.setObjectName(u"content_rows")
        self.content_rows.setContentsMargins(24, 4, 24, 24)
        self.log_slot = QWidget(self.content)
        self.log_slot.setObjectName(u"log_slot")
        self.log_rows = QVBoxLayout(self.log_slot)
        self.log_rows.setSpacing(0)
        self.log_rows.setObjectName(u"log_rows")
        self.log_rows.setContentsMargins(0, 0, 0, 0)

        self.content_rows.addWidget(self.log_slot)

        self.fields = QWidget(self.content)
        self.fields.setObjectName(u"fields")
        self.rows9 = QVBoxLayout(self.fields)
        self.rows9.setSpacing(8)
        self.rows9.setObjectName(u"rows9")
        self.rows9.setContentsMargins(0, 0, 0, 0)
        self.names = QWidget(self.fields)
        self.names.setObjectName(u"names")
        self.rows10 = QVBoxLayout(self.names)
        self.rows10.setSpacing(8)
        self.rows10.setObjectName(u"rows10")
        self.rows10.setContentsMargins(0, 0, 0, 0)
        self.name = TextField(self.names)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)

        self.rows10.addWidget(self.name)

        self.kana = TextField(self.names)
        self.kana.setObjectName(u"kana")

        self.rows10.addWidget(self.kana)

        self.category_id = ChoiceField(self.names)
        self.category_id.setObjectName(u"category_id")

        self.rows10.addWidget(self.category_id)

        self.kind = ChoiceField(self.names)
        self.kind.setObjectName(u"kind")

        self.rows10.addWidget(self.kind)


        self.rows9.addWidget(self.names)

        self.postal_code = PostalField(self.fields)
        self.postal_code.setObjectName(u"postal_code")

        self.rows9.addWidget(self.postal_code)

        self.address = TextField(self.fields)
        self.address.setObjectName(u"address")
        self.address.setProperty(u"required", True)

        self.rows9.addWidget(self.address)

        self.phone = PhoneField(self.fields)
        self.phone.setObjectName(u"phone")
        self.phone.setProperty(u"required", True)

        self.rows9.addWidget(self.phone)

        self.email = TextField(self.fields)
        self.email.setObjectName(u"email")

        self.rows9.addWidget(self.email)


        self.content_rows.addWidget(self.fields)

        self.gap11 = QSpacerItem(8, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.content_rows.addItem(self.gap11)

        self.seats = RecordSection(self.content)
        self.seats.setObjectName(u"seats")

        self.content_rows.addWidget(self.seats)

        self.agreements = RecordSection(self.content)
        self.agreements.setObjectName(u"agreements")

        self.content_rows.addWidget(self.agreements)

        self.contacts = RecordSection(self.content)
        self.contacts.setObjectName(u"contacts")

        self.content_rows.addWidget(self.contacts)

        self.log = RecordSection(self.content)
        self.log.setObjectName(u"log")

        self.content_rows.addWidget(self.log)

        self.consents = RecordSection(self.content)
        self.consents.setObjectName(u"consents")

        self.content_rows.addWidget(self.consents)

        self.elsewhere = QWidget(self.content)
        self.elsewhere.setObjectName(u"elsewhere")
        self.elsewhere_rows = QVBoxLayout(self.elsewhere)
        self.elsewhere_rows.setSpacing(0)
        self.elsewhere_rows.setObjectName(u"elsewhere_rows")
        self.elsewhere_rows.setContentsMargins(0, 0, 0, 0)

        self.content_rows.addWidget(self.elsewhere)

        self.others = RecordSection(self.content)
        self.others.setObjectName(u"others")

        self.content_rows.addWidget(self.others)

        self.more_fields = QWidget(self.content)
        self.more_fields.setObjectName(u"more_fields")
        self.rows13 = QVBoxLayout(self.more_fields)
        self.rows13.setSpacing(8)
        self.rows13.setObjectName(u"rows13")
        self.rows13.setContentsMargins(0, 0, 0, 0)
        self.fax = PhoneField(self.more_fields)
        self.fax.setObjectName(u"fax")

        self.rows13.addWidget(self.fax)

        self.web = TextField(self.more_fields)
        self.web.setObjectName(u"web")

        self.rows13.addWidget(self.web)

        self.municipality = TextField(self.more_fields)
        self.municipality.setObjectName(u"municipality")

        self.rows13.addWidget(self.municipality)

        self.joined_on = DateField(self.more_fields)
        self.joined_on.setObjectName(u"joined_on")

        self.rows13.addWidget(self.joined_on)

        self.left_on = DateField(self.more_fields)
        self.left_on.setObjectName(u"left_on")

        self.rows13.addWidget(self.left_on)

        self.external_code = TextField(self.more_fields)
        self.external_code.setObjectName(u"external_code")

        self.rows13.addWidget(self.external_code)

        self.notes = NoteField(self.more_fields)
        self.notes.setObjectName(u"notes")

        self.rows13.addWidget(self.notes)


        self.content_rows.addWidget(self.more_fields)

        self.gap14 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.content_rows.addItem(self.gap14)

        self.scroll.setWidget(self.content)

        self.rows1.addWidget(self.scroll)


        self.retranslateUi(RecordScreen)

        QMetaObject.connectSlotsByName(RecordScreen)
    # setupUi

    def retranslateUi(self, RecordScreen):
        self.title.setText("")
        self.title.setProperty(u"words", QCoreApplication.translate("RecordScreen", u"title", None))
        self.edit_names.setText("")
        self.edit_names.setProperty(u"kind", QCoreApplication.translate("RecordScreen", u"soft", None))
        self.edit_names.setProperty(u"icon_name", QCoreApplication.translate("RecordScreen", u"edit", None))
#if QT_CONFIG(tooltip)
        self.edit_names.setToolTip(QCoreApplication.translate("RecordScreen", u"\u540d\u79f0\u30fb\u7a2e\u5225\u3092\u76f4\u3059  F2", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.edit_names.setAccessibleName(QCoreApplication.translate("RecordScreen", u"\u540d\u79f0\u30fb\u7a2e\u5225\u3092\u76f4\u3059", None))
#endif // QT_CONFIG(accessibility)
        self.under_title.setText("")
        self.under_title.setProperty(u"words", QCoreApplication.translate("RecordScreen", u"small", None))
        self.under_title.setProperty(u"tone", QCoreApplication.translate("RecordScreen", u"quiet", None))
        self.log_contact.setText(QCoreApplication.translate("RecordScreen", u"\u9023\u7d61\u3092\u8a18\u9332(&L)", None))
        self.log_contact.setProperty(u"kind", QCoreApplication.translate("RecordScreen", u"primary", None))
        self.log_contact.setProperty(u"icon_name", QCoreApplication.translate("RecordScreen", u"comment", None))
        self.print_button.setText("")
        self.print_button.setProperty(u"kind", QCoreApplication.translate("RecordScreen", u"quiet", None))
        self.print_button.setProperty(u"icon_name", QCoreApplication.translate("RecordScreen", u"print", None))
#if QT_CONFIG(tooltip)
        self.print_button.setToolTip(QCoreApplication.translate("RecordScreen", u"\u5370\u5237  Ctrl+P", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.print_button.setAccessibleName(QCoreApplication.translate("RecordScreen", u"\u5370\u5237", None))
#endif // QT_CONFIG(accessibility)
        self.record_more.setText("")
        self.record_more.setProperty(u"kind", QCoreApplication.translate("RecordScreen", u"quiet", None))
        self.record_more.setProperty(u"icon_name", QCoreApplication.translate("RecordScreen", u"more", None))
#if QT_CONFIG(tooltip)
        self.record_more.setToolTip(QCoreApplication.translate("RecordScreen", u"\u307b\u304b\u306e\u64cd\u4f5c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.record_more.setAccessibleName(QCoreApplication.translate("RecordScreen", u"\u307b\u304b\u306e\u64cd\u4f5c", None))
#endif // QT_CONFIG(accessibility)
        self.name.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u540d\u79f0", None))
        self.kana.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u30d5\u30ea\u30ac\u30ca", None))
        self.kana.setProperty(u"hint", QCoreApplication.translate("RecordScreen", u"\u30ab\u30bf\u30ab\u30ca\u304b\u3072\u3089\u304c\u306a\u3067", None))
        self.category_id.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u7a2e\u5225", None))
        self.kind.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u56e3\u4f53\u30fb\u500b\u4eba", None))
        self.postal_code.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u90f5\u4fbf\u756a\u53f7", None))
        self.address.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u6240\u5728\u5730", None))
        self.phone.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u96fb\u8a71\u756a\u53f7", None))
        self.phone.setProperty(u"unit", QCoreApplication.translate("RecordScreen", u"\u4ee3\u8868", None))
        self.email.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u30e1\u30fc\u30eb", None))
        self.email.setProperty(u"hint", QCoreApplication.translate("RecordScreen", u"\u4f8b  madoguchi@example.jp", None))
        self.seats.setProperty(u"title", QCoreApplication.translate("RecordScreen", u"\u4f1a\u8b70\u4f53", None))
        self.seats.setProperty(u"add_label", QCoreApplication.translate("RecordScreen", u"\u5e2d\u3092\u8ffd\u52a0", None))
        self.agreements.setProperty(u"title", QCoreApplication.translate("RecordScreen", u"\u5354\u5b9a", None))
        self.agreements.setProperty(u"add_label", QCoreApplication.translate("RecordScreen", u"\u5354\u5b9a\u3092\u8ffd\u52a0", None))
        self.contacts.setProperty(u"title", QCoreApplication.translate("RecordScreen", u"\u62c5\u5f53\u8005", None))
        self.contacts.setProperty(u"add_label", QCoreApplication.translate("RecordScreen", u"\u62c5\u5f53\u8005\u3092\u8ffd\u52a0", None))
        self.log.setProperty(u"title", QCoreApplication.translate("RecordScreen", u"\u9023\u7d61\u8a18\u9332", None))
        self.consents.setProperty(u"title", QCoreApplication.translate("RecordScreen", u"\u540c\u610f", None))
        self.consents.setProperty(u"add_label", QCoreApplication.translate("RecordScreen", u"\u540c\u610f\u3092\u8ffd\u52a0", None))
        self.others.setProperty(u"title", QCoreApplication.translate("RecordScreen", u"\u305d\u306e\u307b\u304b", None))
        self.fax.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"FAX", None))
        self.web.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u30db\u30fc\u30e0\u30da\u30fc\u30b8", None))
        self.web.setProperty(u"hint", QCoreApplication.translate("RecordScreen", u"\u4f8b  https://www.example.jp/", None))
        self.municipality.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u5e02\u753a\u6751", None))
        self.municipality.setProperty(u"hint", QCoreApplication.translate("RecordScreen", u"\u6240\u5728\u5730\u304b\u3089\u5165\u308a\u307e\u3059", None))
        self.joined_on.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u5165\u4f1a\u65e5", None))
        self.left_on.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u9000\u4f1a\u65e5", None))
        self.external_code.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u5916\u90e8\u30b3\u30fc\u30c9", None))
        self.external_code.setProperty(u"hint", QCoreApplication.translate("RecordScreen", u"\u307b\u304b\u306e\u540d\u7c3f\u3067\u306e\u756a\u53f7", None))
        self.notes.setProperty(u"label", QCoreApplication.translate("RecordScreen", u"\u30e1\u30e2", None))
        pass
    # retranslateUi

