# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'survey_settings.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import (CheckField, ChoiceField, DateField, NoteField,
    NumberField, TextField)

class Ui_SurveySettingsScreen(object):
    def setupUi(self, SurveySettingsScreen):
        if not SurveySettingsScreen.objectName():
            SurveySettingsScreen.setObjectName(u"SurveySettingsScreen")
        self.rows = QVBoxLayout(SurveySettingsScreen)
        self.rows.setSpacing(8)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(24, 20, 24, 16)
        self.title = TextField(SurveySettingsScreen)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"required", True)

        self.rows.addWidget(self.title)

        self.fiscal_year = ChoiceField(SurveySettingsScreen)
        self.fiscal_year.setObjectName(u"fiscal_year")
        self.fiscal_year.setProperty(u"required", True)

        self.rows.addWidget(self.fiscal_year)

        self.sent_on = DateField(SurveySettingsScreen)
        self.sent_on.setObjectName(u"sent_on")

        self.rows.addWidget(self.sent_on)

        self.due_on = DateField(SurveySettingsScreen)
        self.due_on.setObjectName(u"due_on")

        self.rows.addWidget(self.due_on)

        self.contractor = TextField(SurveySettingsScreen)
        self.contractor.setObjectName(u"contractor")

        self.rows.addWidget(self.contractor)

        self.verify_every = NumberField(SurveySettingsScreen)
        self.verify_every.setObjectName(u"verify_every")

        self.rows.addWidget(self.verify_every)

        self.anonymous = CheckField(SurveySettingsScreen)
        self.anonymous.setObjectName(u"anonymous")

        self.rows.addWidget(self.anonymous)

        self.preface = NoteField(SurveySettingsScreen)
        self.preface.setObjectName(u"preface")

        self.rows.addWidget(self.preface)

        self.notes = NoteField(SurveySettingsScreen)
        self.notes.setObjectName(u"notes")

        self.rows.addWidget(self.notes)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(12)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(0, 8, 0, 0)
        self.gap1 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap1)

        self.cancel = Button(SurveySettingsScreen)
        self.cancel.setObjectName(u"cancel")

        self.foot.addWidget(self.cancel)

        self.save = Button(SurveySettingsScreen)
        self.save.setObjectName(u"save")

        self.foot.addWidget(self.save)


        self.rows.addLayout(self.foot)


        self.retranslateUi(SurveySettingsScreen)

        QMetaObject.connectSlotsByName(SurveySettingsScreen)
    # setupUi

    def retranslateUi(self, SurveySettingsScreen):
        SurveySettingsScreen.setWindowTitle(QCoreApplication.translate("SurveySettingsScreen", u"\u8abf\u67fb\u306e\u8a2d\u5b9a", None))
        self.title.setProperty(u"label", QCoreApplication.translate("SurveySettingsScreen", u"\u8abf\u67fb\u306e\u540d\u524d", None))
        self.fiscal_year.setProperty(u"label", QCoreApplication.translate("SurveySettingsScreen", u"\u5e74\u5ea6", None))
        self.sent_on.setProperty(u"label", QCoreApplication.translate("SurveySettingsScreen", u"\u767a\u9001\u65e5", None))
        self.due_on.setProperty(u"label", QCoreApplication.translate("SurveySettingsScreen", u"\u56de\u7b54\u671f\u9650", None))
        self.contractor.setProperty(u"label", QCoreApplication.translate("SurveySettingsScreen", u"\u59d4\u8a17\u5148", None))
        self.verify_every.setProperty(u"label", QCoreApplication.translate("SurveySettingsScreen", u"\u7167\u5408\u5165\u529b", None))
        self.verify_every.setProperty(u"unit", QCoreApplication.translate("SurveySettingsScreen", u"\u679a\u3054\u3068(0\u306f\u3057\u306a\u3044)", None))
        self.anonymous.setProperty(u"label", QCoreApplication.translate("SurveySettingsScreen", u"\u540d\u524d\u3092\u66f8\u304b\u306a\u3044\u8abf\u67fb", None))
        self.preface.setProperty(u"label", QCoreApplication.translate("SurveySettingsScreen", u"\u524d\u66f8\u304d", None))
        self.notes.setProperty(u"label", QCoreApplication.translate("SurveySettingsScreen", u"\u30e1\u30e2", None))
        self.cancel.setText(QCoreApplication.translate("SurveySettingsScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("SurveySettingsScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("SurveySettingsScreen", u"\u4fdd\u5b58", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("SurveySettingsScreen", u"primary", None))
    # retranslateUi

