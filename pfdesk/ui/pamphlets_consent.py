# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'consent.ui'
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
from pfdesk.widgets.fields import (ChoiceField, DateField, TextField)

class Ui_ConsentScreen(object):
    def setupUi(self, ConsentScreen):
        if not ConsentScreen.objectName():
            ConsentScreen.setObjectName(u"ConsentScreen")
        self.rows5 = QVBoxLayout(ConsentScreen)
        self.rows5.setSpacing(8)
        self.rows5.setObjectName(u"rows5")
        self.rows5.setContentsMargins(24, 24, 24, 16)
        self.fields = QWidget(ConsentScreen)
        self.fields.setObjectName(u"fields")
        self.field_rows = QVBoxLayout(self.fields)
        self.field_rows.setSpacing(8)
        self.field_rows.setObjectName(u"field_rows")
        self.field_rows.setContentsMargins(0, 0, 0, 0)
        self.state = ChoiceField(self.fields)
        self.state.setObjectName(u"state")
        self.state.setProperty(u"required", True)

        self.field_rows.addWidget(self.state)

        self.asked_on = DateField(self.fields)
        self.asked_on.setObjectName(u"asked_on")

        self.field_rows.addWidget(self.asked_on)

        self.decided_on = DateField(self.fields)
        self.decided_on.setObjectName(u"decided_on")

        self.field_rows.addWidget(self.decided_on)

        self.decided_by = TextField(self.fields)
        self.decided_by.setObjectName(u"decided_by")

        self.field_rows.addWidget(self.decided_by)

        self.valid_until = DateField(self.fields)
        self.valid_until.setObjectName(u"valid_until")

        self.field_rows.addWidget(self.valid_until)

        self.notes = TextField(self.fields)
        self.notes.setObjectName(u"notes")

        self.field_rows.addWidget(self.notes)


        self.rows5.addWidget(self.fields)

        self.entry = QLabel(ConsentScreen)
        self.entry.setObjectName(u"entry")
        self.entry.setWordWrap(True)

        self.rows5.addWidget(self.entry)

        self.message = QLabel(ConsentScreen)
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

        self.cancel = Button(ConsentScreen)
        self.cancel.setObjectName(u"cancel")

        self.line4.addWidget(self.cancel)

        self.ok = Button(ConsentScreen)
        self.ok.setObjectName(u"ok")

        self.line4.addWidget(self.ok)


        self.rows5.addLayout(self.line4)


        self.retranslateUi(ConsentScreen)

        QMetaObject.connectSlotsByName(ConsentScreen)
    # setupUi

    def retranslateUi(self, ConsentScreen):
        ConsentScreen.setWindowTitle(QCoreApplication.translate("ConsentScreen", u"\u63b2\u8f09\u627f\u8afe\u306e\u8a18\u9332", None))
        self.state.setProperty(u"label", QCoreApplication.translate("ConsentScreen", u"\u8fd4\u4e8b", None))
        self.asked_on.setProperty(u"label", QCoreApplication.translate("ConsentScreen", u"\u4f9d\u983c\u3057\u305f\u65e5", None))
        self.decided_on.setProperty(u"label", QCoreApplication.translate("ConsentScreen", u"\u8fd4\u4e8b\u306e\u65e5", None))
        self.decided_by.setProperty(u"label", QCoreApplication.translate("ConsentScreen", u"\u8fd4\u4e8b\u3092\u3057\u305f\u4eba", None))
        self.valid_until.setProperty(u"label", QCoreApplication.translate("ConsentScreen", u"\u671f\u9650", None))
        self.notes.setProperty(u"label", QCoreApplication.translate("ConsentScreen", u"\u30e1\u30e2", None))
        self.entry.setText("")
        self.entry.setProperty(u"tone", QCoreApplication.translate("ConsentScreen", u"quiet", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("ConsentScreen", u"wrong", None))
        self.cancel.setText(QCoreApplication.translate("ConsentScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("ConsentScreen", u"secondary", None))
        self.ok.setText(QCoreApplication.translate("ConsentScreen", u"\u8a18\u9332\u3059\u308b(&O)", None))
        self.ok.setProperty(u"kind", QCoreApplication.translate("ConsentScreen", u"primary", None))
    # retranslateUi

