# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_part.ui'
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
from pfdesk.widgets.fields import (ChoiceField, NoteField, TextField)

class Ui_PartEditorScreen(object):
    def setupUi(self, PartEditorScreen):
        if not PartEditorScreen.objectName():
            PartEditorScreen.setObjectName(u"PartEditorScreen")
        self.rows4 = QVBoxLayout(PartEditorScreen)
        self.rows4.setSpacing(8)
        self.rows4.setObjectName(u"rows4")
        self.rows4.setContentsMargins(24, 20, 24, 20)
        self.title = TextField(PartEditorScreen)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"required", True)

        self.rows4.addWidget(self.title)

        self.line1 = QHBoxLayout()
        self.line1.setSpacing(16)
        self.line1.setObjectName(u"line1")
        self.line1.setContentsMargins(0, 0, 0, 0)
        self.starts = TextField(PartEditorScreen)
        self.starts.setObjectName(u"starts")

        self.line1.addWidget(self.starts)

        self.ends = TextField(PartEditorScreen)
        self.ends.setObjectName(u"ends")

        self.line1.addWidget(self.ends)

        self.line1.setStretch(0, 1)
        self.line1.setStretch(1, 1)

        self.rows4.addLayout(self.line1)

        self.place = TextField(PartEditorScreen)
        self.place.setObjectName(u"place")

        self.rows4.addWidget(self.place)

        self.speaker = TextField(PartEditorScreen)
        self.speaker.setObjectName(u"speaker")

        self.rows4.addWidget(self.speaker)

        self.course_id = ChoiceField(PartEditorScreen)
        self.course_id.setObjectName(u"course_id")

        self.rows4.addWidget(self.course_id)

        self.session = TextField(PartEditorScreen)
        self.session.setObjectName(u"session")

        self.rows4.addWidget(self.session)

        self.hours = TextField(PartEditorScreen)
        self.hours.setObjectName(u"hours")

        self.rows4.addWidget(self.hours)

        self.agenda = NoteField(PartEditorScreen)
        self.agenda.setObjectName(u"agenda")

        self.rows4.addWidget(self.agenda)

        self.line3 = QHBoxLayout()
        self.line3.setSpacing(8)
        self.line3.setObjectName(u"line3")
        self.line3.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(PartEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line3.addWidget(self.remove)

        self.gap2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line3.addItem(self.gap2)

        self.cancel = Button(PartEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line3.addWidget(self.cancel)

        self.save = Button(PartEditorScreen)
        self.save.setObjectName(u"save")

        self.line3.addWidget(self.save)


        self.rows4.addLayout(self.line3)


        self.retranslateUi(PartEditorScreen)

        QMetaObject.connectSlotsByName(PartEditorScreen)
    # setupUi

    def retranslateUi(self, PartEditorScreen):
        self.title.setProperty(u"label", QCoreApplication.translate("PartEditorScreen", u"\u540d\u524d", None))
        self.starts.setProperty(u"label", QCoreApplication.translate("PartEditorScreen", u"\u958b\u59cb\u6642\u523b", None))
        self.starts.setProperty(u"hint", QCoreApplication.translate("PartEditorScreen", u"\u4f8b  13:30", None))
        self.ends.setProperty(u"label", QCoreApplication.translate("PartEditorScreen", u"\u7d42\u4e86\u6642\u523b", None))
        self.ends.setProperty(u"hint", QCoreApplication.translate("PartEditorScreen", u"\u4f8b  14:50", None))
        self.place.setProperty(u"label", QCoreApplication.translate("PartEditorScreen", u"\u4f1a\u5834", None))
        self.place.setProperty(u"hint", QCoreApplication.translate("PartEditorScreen", u"\u884c\u4e8b\u306e\u4f1a\u5834\u3068\u540c\u3058\u306a\u3089\u7a7a\u3051\u3066\u304a\u304d\u307e\u3059", None))
        self.speaker.setProperty(u"label", QCoreApplication.translate("PartEditorScreen", u"\u8b1b\u5e2b", None))
        self.course_id.setProperty(u"label", QCoreApplication.translate("PartEditorScreen", u"\u8b1b\u5ea7", None))
        self.session.setProperty(u"label", QCoreApplication.translate("PartEditorScreen", u"\u56de\u306e\u540d\u524d", None))
        self.session.setProperty(u"hint", QCoreApplication.translate("PartEditorScreen", u"\u4f8b  \u7b2c1\u56de", None))
        self.hours.setProperty(u"label", QCoreApplication.translate("PartEditorScreen", u"\u6642\u9593\u6570", None))
        self.hours.setProperty(u"hint", QCoreApplication.translate("PartEditorScreen", u"\u4f8b  1.5", None))
        self.agenda.setProperty(u"label", QCoreApplication.translate("PartEditorScreen", u"\u6b21\u7b2c", None))
        self.remove.setText(QCoreApplication.translate("PartEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("PartEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("PartEditorScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("PartEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("PartEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("PartEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("PartEditorScreen", u"secondary", None))
        pass
    # retranslateUi

