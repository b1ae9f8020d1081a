# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'place.ui'
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
from pfdesk.widgets.fields import (ChoiceField, DateField, NoteField, NumberField,
    PhoneField, PostalField, TextField)

class Ui_PlaceScreen(object):
    def setupUi(self, PlaceScreen):
        if not PlaceScreen.objectName():
            PlaceScreen.setObjectName(u"PlaceScreen")
        self.rows5 = QVBoxLayout(PlaceScreen)
        self.rows5.setSpacing(8)
        self.rows5.setObjectName(u"rows5")
        self.rows5.setContentsMargins(24, 24, 24, 16)
        self.fields = QWidget(PlaceScreen)
        self.fields.setObjectName(u"fields")
        self.field_rows = QVBoxLayout(self.fields)
        self.field_rows.setSpacing(8)
        self.field_rows.setObjectName(u"field_rows")
        self.field_rows.setContentsMargins(0, 0, 0, 0)
        self.name = TextField(self.fields)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)

        self.field_rows.addWidget(self.name)

        self.kana = TextField(self.fields)
        self.kana.setObjectName(u"kana")

        self.field_rows.addWidget(self.kana)

        self.group_id = ChoiceField(self.fields)
        self.group_id.setObjectName(u"group_id")
        self.group_id.setProperty(u"required", True)

        self.field_rows.addWidget(self.group_id)

        self.report_code = ChoiceField(self.fields)
        self.report_code.setObjectName(u"report_code")

        self.field_rows.addWidget(self.report_code)

        self.minimum = NumberField(self.fields)
        self.minimum.setObjectName(u"minimum")

        self.field_rows.addWidget(self.minimum)

        self.route = NumberField(self.fields)
        self.route.setObjectName(u"route")

        self.field_rows.addWidget(self.route)

        self.postal_code = PostalField(self.fields)
        self.postal_code.setObjectName(u"postal_code")

        self.field_rows.addWidget(self.postal_code)

        self.address = TextField(self.fields)
        self.address.setObjectName(u"address")

        self.field_rows.addWidget(self.address)

        self.contact = TextField(self.fields)
        self.contact.setObjectName(u"contact")

        self.field_rows.addWidget(self.contact)

        self.phone = PhoneField(self.fields)
        self.phone.setObjectName(u"phone")

        self.field_rows.addWidget(self.phone)

        self.closed_on = DateField(self.fields)
        self.closed_on.setObjectName(u"closed_on")

        self.field_rows.addWidget(self.closed_on)

        self.notes = NoteField(self.fields)
        self.notes.setObjectName(u"notes")

        self.field_rows.addWidget(self.notes)


        self.rows5.addWidget(self.fields)

        self.message = QLabel(PlaceScreen)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.rows5.addWidget(self.message)

        self.gap2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows5.addItem(self.gap2)

        self.line4 = QHBoxLayout()
        self.line4.setSpacing(8)
        self.line4.setObjectName(u"line4")
        self.line4.setContentsMargins(0, 0, 0, 0)
        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line4.addItem(self.gap3)

        self.cancel = Button(PlaceScreen)
        self.cancel.setObjectName(u"cancel")

        self.line4.addWidget(self.cancel)

        self.ok = Button(PlaceScreen)
        self.ok.setObjectName(u"ok")

        self.line4.addWidget(self.ok)


        self.rows5.addLayout(self.line4)


        self.retranslateUi(PlaceScreen)

        QMetaObject.connectSlotsByName(PlaceScreen)
    # setupUi

    def retranslateUi(self, PlaceScreen):
        PlaceScreen.setWindowTitle(QCoreApplication.translate("PlaceScreen", u"\u914d\u5e03\u5148", None))
        self.name.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u540d\u524d", None))
        self.kana.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u30d5\u30ea\u30ac\u30ca", None))
        self.group_id.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u533a\u5206", None))
        self.report_code.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u5831\u544a\u66f8\u3067\u306e\u540d\u524d", None))
        self.minimum.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u6700\u4f4e", None))
        self.minimum.setProperty(u"unit", QCoreApplication.translate("PlaceScreen", u"\u90e8", None))
        self.route.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u914d\u9001\u306e\u9806\u756a", None))
        self.postal_code.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u90f5\u4fbf\u756a\u53f7", None))
        self.address.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u6240\u5728\u5730", None))
        self.contact.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u62c5\u5f53", None))
        self.phone.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u96fb\u8a71\u756a\u53f7", None))
        self.closed_on.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u4f7f\u308f\u306a\u304f\u306a\u3063\u305f\u65e5", None))
        self.notes.setProperty(u"label", QCoreApplication.translate("PlaceScreen", u"\u30e1\u30e2", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("PlaceScreen", u"wrong", None))
        self.cancel.setText(QCoreApplication.translate("PlaceScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("PlaceScreen", u"secondary", None))
        self.ok.setText(QCoreApplication.translate("PlaceScreen", u"\u4fdd\u5b58(&O)", None))
        self.ok.setProperty(u"kind", QCoreApplication.translate("PlaceScreen", u"primary", None))
    # retranslateUi

