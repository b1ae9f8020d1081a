# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_event.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import (DateField, NoteField, NumberField, TextField)

class Ui_EventEditorScreen(object):
    def setupUi(self, EventEditorScreen):
        if not EventEditorScreen.objectName():
            EventEditorScreen.setObjectName(u"EventEditorScreen")
        self.rows3 = QVBoxLayout(EventEditorScreen)
        self.rows3.setSpacing(8)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(24, 20, 24, 20)
        self.title = TextField(EventEditorScreen)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"required", True)

        self.rows3.addWidget(self.title)

        self.held_on = DateField(EventEditorScreen)
        self.held_on.setObjectName(u"held_on")
        self.held_on.setProperty(u"required", True)

        self.rows3.addWidget(self.held_on)

        self.place = TextField(EventEditorScreen)
        self.place.setObjectName(u"place")

        self.rows3.addWidget(self.place)

        self.organiser = TextField(EventEditorScreen)
        self.organiser.setObjectName(u"organiser")

        self.rows3.addWidget(self.organiser)

        self.contractor = NoteField(EventEditorScreen)
        self.contractor.setObjectName(u"contractor")

        self.rows3.addWidget(self.contractor)

        self.capacity = NumberField(EventEditorScreen)
        self.capacity.setObjectName(u"capacity")

        self.rows3.addWidget(self.capacity)

        self.reply_by = DateField(EventEditorScreen)
        self.reply_by.setObjectName(u"reply_by")

        self.rows3.addWidget(self.reply_by)

        self.notes = NoteField(EventEditorScreen)
        self.notes.setObjectName(u"notes")

        self.rows3.addWidget(self.notes)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(EventEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line2.addWidget(self.remove)

        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.cancel = Button(EventEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(EventEditorScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows3.addLayout(self.line2)


        self.retranslateUi(EventEditorScreen)

        QMetaObject.connectSlotsByName(EventEditorScreen)
    # setupUi

    def retranslateUi(self, EventEditorScreen):
        self.title.setProperty(u"label", QCoreApplication.translate("EventEditorScreen", u"\u540d\u524d", None))
        self.held_on.setProperty(u"label", QCoreApplication.translate("EventEditorScreen", u"\u958b\u50ac\u65e5", None))
        self.place.setProperty(u"label", QCoreApplication.translate("EventEditorScreen", u"\u4f1a\u5834", None))
        self.organiser.setProperty(u"label", QCoreApplication.translate("EventEditorScreen", u"\u4e3b\u50ac", None))
        self.contractor.setProperty(u"label", QCoreApplication.translate("EventEditorScreen", u"\u767a\u6ce8\u5148", None))
        self.capacity.setProperty(u"label", QCoreApplication.translate("EventEditorScreen", u"\u5b9a\u54e1", None))
        self.capacity.setProperty(u"unit", QCoreApplication.translate("EventEditorScreen", u"\u540d", None))
        self.reply_by.setProperty(u"label", QCoreApplication.translate("EventEditorScreen", u"\u8fd4\u4e8b\u306e\u671f\u9650", None))
        self.notes.setProperty(u"label", QCoreApplication.translate("EventEditorScreen", u"\u30e1\u30e2", None))
        self.remove.setText(QCoreApplication.translate("EventEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("EventEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("EventEditorScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("EventEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("EventEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("EventEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("EventEditorScreen", u"secondary", None))
        pass
    # retranslateUi

