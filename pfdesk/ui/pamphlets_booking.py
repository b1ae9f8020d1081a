# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'booking.ui'
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

class Ui_BookingScreen(object):
    def setupUi(self, BookingScreen):
        if not BookingScreen.objectName():
            BookingScreen.setObjectName(u"BookingScreen")
        self.rows5 = QVBoxLayout(BookingScreen)
        self.rows5.setSpacing(8)
        self.rows5.setObjectName(u"rows5")
        self.rows5.setContentsMargins(24, 24, 24, 16)
        self.about = QLabel(BookingScreen)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.rows5.addWidget(self.about)

        self.fields = QWidget(BookingScreen)
        self.fields.setObjectName(u"fields")
        self.field_rows = QVBoxLayout(self.fields)
        self.field_rows.setSpacing(8)
        self.field_rows.setObjectName(u"field_rows")
        self.field_rows.setContentsMargins(0, 0, 0, 0)
        self.kind = ChoiceField(self.fields)
        self.kind.setObjectName(u"kind")
        self.kind.setProperty(u"required", True)

        self.field_rows.addWidget(self.kind)

        self.moved_on = DateField(self.fields)
        self.moved_on.setObjectName(u"moved_on")
        self.moved_on.setProperty(u"required", True)

        self.field_rows.addWidget(self.moved_on)

        self.place_id = ChoiceField(self.fields)
        self.place_id.setObjectName(u"place_id")
        self.place_id.setProperty(u"required", True)

        self.field_rows.addWidget(self.place_id)

        self.to_id = ChoiceField(self.fields)
        self.to_id.setObjectName(u"to_id")
        self.to_id.setProperty(u"required", True)

        self.field_rows.addWidget(self.to_id)

        self.copies = TextField(self.fields)
        self.copies.setObjectName(u"copies")
        self.copies.setProperty(u"required", True)

        self.field_rows.addWidget(self.copies)

        self.reason = TextField(self.fields)
        self.reason.setObjectName(u"reason")

        self.field_rows.addWidget(self.reason)


        self.rows5.addWidget(self.fields)

        self.after = QLabel(BookingScreen)
        self.after.setObjectName(u"after")
        self.after.setWordWrap(True)

        self.rows5.addWidget(self.after)

        self.message = QLabel(BookingScreen)
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

        self.cancel = Button(BookingScreen)
        self.cancel.setObjectName(u"cancel")

        self.line4.addWidget(self.cancel)

        self.ok = Button(BookingScreen)
        self.ok.setObjectName(u"ok")

        self.line4.addWidget(self.ok)


        self.rows5.addLayout(self.line4)


        self.retranslateUi(BookingScreen)

        QMetaObject.connectSlotsByName(BookingScreen)
    # setupUi

    def retranslateUi(self, BookingScreen):
        BookingScreen.setWindowTitle(QCoreApplication.translate("BookingScreen", u"\u53d7\u6255\u3092\u8a18\u9332", None))
        self.about.setText("")
        self.kind.setProperty(u"label", QCoreApplication.translate("BookingScreen", u"\u5185\u5bb9", None))
        self.moved_on.setProperty(u"label", QCoreApplication.translate("BookingScreen", u"\u65e5\u4ed8", None))
        self.place_id.setProperty(u"label", QCoreApplication.translate("BookingScreen", u"\u914d\u5e03\u5148", None))
        self.to_id.setProperty(u"label", QCoreApplication.translate("BookingScreen", u"\u79fb\u3059\u5148", None))
        self.copies.setProperty(u"label", QCoreApplication.translate("BookingScreen", u"\u90e8\u6570", None))
        self.copies.setProperty(u"unit", QCoreApplication.translate("BookingScreen", u"\u90e8", None))
        self.copies.setProperty(u"hint", QCoreApplication.translate("BookingScreen", u"\u4f8b 3\u7bb1+2\u675f+17", None))
        self.reason.setProperty(u"label", QCoreApplication.translate("BookingScreen", u"\u7406\u7531\u30fb\u30e1\u30e2", None))
        self.after.setText("")
        self.after.setProperty(u"tone", QCoreApplication.translate("BookingScreen", u"quiet", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("BookingScreen", u"wrong", None))
        self.cancel.setText(QCoreApplication.translate("BookingScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("BookingScreen", u"secondary", None))
        self.ok.setText(QCoreApplication.translate("BookingScreen", u"\u8a18\u9332\u3059\u308b(&O)", None))
        self.ok.setProperty(u"kind", QCoreApplication.translate("BookingScreen", u"primary", None))
    # retranslateUi

