# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about.ui'
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
from pfdesk.widgets.fields import (CheckField, ChoiceField, DateField, NoteField,
    NumberField, TextField)

class Ui_SurveyAboutScreen(object):
    def setupUi(self, SurveyAboutScreen):
        if not SurveyAboutScreen.objectName():
            SurveyAboutScreen.setObjectName(u"SurveyAboutScreen")
        self.rows3 = QVBoxLayout(SurveyAboutScreen)
        self.rows3.setSpacing(8)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(24, 20, 24, 20)
        self.title = TextField(SurveyAboutScreen)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"required", True)

        self.rows3.addWidget(self.title)

        self.fiscal_year = ChoiceField(SurveyAboutScreen)
        self.fiscal_year.setObjectName(u"fiscal_year")
        self.fiscal_year.setProperty(u"required", True)

        self.rows3.addWidget(self.fiscal_year)

        self.event_id = ChoiceField(SurveyAboutScreen)
        self.event_id.setObjectName(u"event_id")

        self.rows3.addWidget(self.event_id)

        self.sent_on = DateField(SurveyAboutScreen)
        self.sent_on.setObjectName(u"sent_on")

        self.rows3.addWidget(self.sent_on)

        self.due_on = DateField(SurveyAboutScreen)
        self.due_on.setObjectName(u"due_on")

        self.rows3.addWidget(self.due_on)

        self.contractor = TextField(SurveyAboutScreen)
        self.contractor.setObjectName(u"contractor")

        self.rows3.addWidget(self.contractor)

        self.verify_every = NumberField(SurveyAboutScreen)
        self.verify_every.setObjectName(u"verify_every")

        self.rows3.addWidget(self.verify_every)

        self.anonymous = CheckField(SurveyAboutScreen)
        self.anonymous.setObjectName(u"anonymous")

        self.rows3.addWidget(self.anonymous)

        self.preface = NoteField(SurveyAboutScreen)
        self.preface.setObjectName(u"preface")

        self.rows3.addWidget(self.preface)

        self.notes = NoteField(SurveyAboutScreen)
        self.notes.setObjectName(u"notes")

        self.rows3.addWidget(self.notes)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 4, 0, 0)
        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.cancel = Button(SurveyAboutScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(SurveyAboutScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows3.addLayout(self.line2)


        self.retranslateUi(SurveyAboutScreen)

        QMetaObject.connectSlotsByName(SurveyAboutScreen)
    # setupUi

    def retranslateUi(self, SurveyAboutScreen):
        self.title.setProperty(u"label", QCoreApplication.translate("SurveyAboutScreen", u"\u8abf\u67fb\u306e\u540d\u524d", None))
        self.fiscal_year.setProperty(u"label", QCoreApplication.translate("SurveyAboutScreen", u"\u5e74\u5ea6", None))
        self.event_id.setProperty(u"label", QCoreApplication.translate("SurveyAboutScreen", u"\u884c\u4e8b", None))
        self.sent_on.setProperty(u"label", QCoreApplication.translate("SurveyAboutScreen", u"\u767a\u9001\u65e5", None))
        self.due_on.setProperty(u"label", QCoreApplication.translate("SurveyAboutScreen", u"\u56de\u7b54\u671f\u9650", None))
        self.contractor.setProperty(u"label", QCoreApplication.translate("SurveyAboutScreen", u"\u59d4\u8a17\u5148", None))
        self.verify_every.setProperty(u"label", QCoreApplication.translate("SurveyAboutScreen", u"\u7167\u5408", None))
        self.verify_every.setProperty(u"unit", QCoreApplication.translate("SurveyAboutScreen", u"\u679a\u3054\u3068(0\u306f\u3057\u306a\u3044)", None))
        self.anonymous.setProperty(u"label", QCoreApplication.translate("SurveyAboutScreen", u"\u540d\u524d\u3092\u66f8\u304b\u306a\u3044\u8abf\u67fb", None))
        self.preface.setProperty(u"label", QCoreApplication.translate("SurveyAboutScreen", u"\u524d\u66f8\u304d", None))
        self.notes.setProperty(u"label", QCoreApplication.translate("SurveyAboutScreen", u"\u30e1\u30e2", None))
        self.cancel.setText(QCoreApplication.translate("SurveyAboutScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("SurveyAboutScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("SurveyAboutScreen", u"\u4fdd\u5b58", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("SurveyAboutScreen", u"secondary", None))
        pass
    # retranslateUi

