# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edition.ui'
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
    TextField)

class Ui_EditionScreen(object):
    def setupUi(self, EditionScreen):
        if not EditionScreen.objectName():
            EditionScreen.setObjectName(u"EditionScreen")
        self.rows5 = QVBoxLayout(EditionScreen)
        self.rows5.setSpacing(8)
        self.rows5.setObjectName(u"rows5")
        self.rows5.setContentsMargins(24, 24, 24, 16)
        self.fields = QWidget(EditionScreen)
        self.fields.setObjectName(u"fields")
        self.field_rows = QVBoxLayout(self.fields)
        self.field_rows.setSpacing(8)
        self.field_rows.setObjectName(u"field_rows")
        self.field_rows.setContentsMargins(0, 0, 0, 0)
        self.title = TextField(self.fields)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"required", True)

        self.field_rows.addWidget(self.title)

        self.version = TextField(self.fields)
        self.version.setObjectName(u"version")

        self.field_rows.addWidget(self.version)

        self.replaces_id = ChoiceField(self.fields)
        self.replaces_id.setObjectName(u"replaces_id")

        self.field_rows.addWidget(self.replaces_id)

        self.print_run = NumberField(self.fields)
        self.print_run.setObjectName(u"print_run")

        self.field_rows.addWidget(self.print_run)

        self.printer = TextField(self.fields)
        self.printer.setObjectName(u"printer")

        self.field_rows.addWidget(self.printer)

        self.cost = NumberField(self.fields)
        self.cost.setObjectName(u"cost")

        self.field_rows.addWidget(self.cost)

        self.to_print_on = DateField(self.fields)
        self.to_print_on.setObjectName(u"to_print_on")

        self.field_rows.addWidget(self.to_print_on)

        self.delivered_on = DateField(self.fields)
        self.delivered_on.setObjectName(u"delivered_on")

        self.field_rows.addWidget(self.delivered_on)

        self.valid_until = DateField(self.fields)
        self.valid_until.setObjectName(u"valid_until")

        self.field_rows.addWidget(self.valid_until)

        self.box = NumberField(self.fields)
        self.box.setObjectName(u"box")

        self.field_rows.addWidget(self.box)

        self.bundle = NumberField(self.fields)
        self.bundle.setObjectName(u"bundle")

        self.field_rows.addWidget(self.bundle)

        self.notes = NoteField(self.fields)
        self.notes.setObjectName(u"notes")

        self.field_rows.addWidget(self.notes)


        self.rows5.addWidget(self.fields)

        self.message = QLabel(EditionScreen)
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

        self.cancel = Button(EditionScreen)
        self.cancel.setObjectName(u"cancel")

        self.line4.addWidget(self.cancel)

        self.ok = Button(EditionScreen)
        self.ok.setObjectName(u"ok")

        self.line4.addWidget(self.ok)


        self.rows5.addLayout(self.line4)


        self.retranslateUi(EditionScreen)

        QMetaObject.connectSlotsByName(EditionScreen)
    # setupUi

    def retranslateUi(self, EditionScreen):
        EditionScreen.setWindowTitle(QCoreApplication.translate("EditionScreen", u"\u7248", None))
        self.title.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"\u540d\u524d", None))
        self.version.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"\u7248", None))
        self.version.setProperty(u"hint", QCoreApplication.translate("EditionScreen", u"\u4f8b \u7b2c1\u7248", None))
        self.replaces_id.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"\u524d\u306e\u7248", None))
        self.print_run.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"\u767a\u884c\u90e8\u6570", None))
        self.print_run.setProperty(u"unit", QCoreApplication.translate("EditionScreen", u"\u90e8", None))
        self.printer.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"\u5370\u5237\u4f1a\u793e", None))
        self.cost.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"\u8cbb\u7528", None))
        self.cost.setProperty(u"unit", QCoreApplication.translate("EditionScreen", u"\u5186", None))
        self.to_print_on.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"\u5165\u7a3f\u65e5", None))
        self.delivered_on.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"\u7d0d\u54c1\u65e5", None))
        self.valid_until.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"\u6709\u52b9\u671f\u9650", None))
        self.box.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"1\u7bb1", None))
        self.box.setProperty(u"unit", QCoreApplication.translate("EditionScreen", u"\u90e8", None))
        self.bundle.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"1\u675f", None))
        self.bundle.setProperty(u"unit", QCoreApplication.translate("EditionScreen", u"\u90e8", None))
        self.notes.setProperty(u"label", QCoreApplication.translate("EditionScreen", u"\u30e1\u30e2", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("EditionScreen", u"wrong", None))
        self.cancel.setText(QCoreApplication.translate("EditionScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("EditionScreen", u"secondary", None))
        self.ok.setText(QCoreApplication.translate("EditionScreen", u"\u4fdd\u5b58(&O)", None))
        self.ok.setProperty(u"kind", QCoreApplication.translate("EditionScreen", u"primary", None))
    # retranslateUi

