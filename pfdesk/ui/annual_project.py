# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'project.ui'
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
from PySide6.QtWidgets import (QApplication, QLabel, QSizePolicy, QVBoxLayout,
    QWidget)

from pfdesk.widgets.fields import (ChoiceField, NoteField, TextField, YenField)
from pfdesk.widgets.section import RecordSection

class Ui_ProjectScreen(object):
    def setupUi(self, ProjectScreen):
        if not ProjectScreen.objectName():
            ProjectScreen.setObjectName(u"ProjectScreen")
        self.rows = QVBoxLayout(ProjectScreen)
        self.rows.setSpacing(8)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.plan_head = QLabel(ProjectScreen)
        self.plan_head.setObjectName(u"plan_head")

        self.rows.addWidget(self.plan_head)

        self.name = TextField(ProjectScreen)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)

        self.rows.addWidget(self.name)

        self.report_code = ChoiceField(ProjectScreen)
        self.report_code.setObjectName(u"report_code")

        self.rows.addWidget(self.report_code)

        self.what = NoteField(ProjectScreen)
        self.what.setObjectName(u"what")

        self.rows.addWidget(self.what)

        self.aim = NoteField(ProjectScreen)
        self.aim.setObjectName(u"aim")

        self.rows.addWidget(self.aim)

        self.kpi = NoteField(ProjectScreen)
        self.kpi.setObjectName(u"kpi")

        self.rows.addWidget(self.kpi)

        self.kpi_target = TextField(ProjectScreen)
        self.kpi_target.setObjectName(u"kpi_target")

        self.rows.addWidget(self.kpi_target)

        self.period = NoteField(ProjectScreen)
        self.period.setObjectName(u"period")

        self.rows.addWidget(self.period)

        self.contractor = NoteField(ProjectScreen)
        self.contractor.setObjectName(u"contractor")

        self.rows.addWidget(self.contractor)

        self.budget = YenField(ProjectScreen)
        self.budget.setObjectName(u"budget")

        self.rows.addWidget(self.budget)

        self.links = RecordSection(ProjectScreen)
        self.links.setObjectName(u"links")

        self.rows.addWidget(self.links)

        self.result_head = QLabel(ProjectScreen)
        self.result_head.setObjectName(u"result_head")

        self.rows.addWidget(self.result_head)

        self.kpi_actual = TextField(ProjectScreen)
        self.kpi_actual.setObjectName(u"kpi_actual")

        self.rows.addWidget(self.kpi_actual)

        self.spent = YenField(ProjectScreen)
        self.spent.setObjectName(u"spent")

        self.rows.addWidget(self.spent)

        self.result = NoteField(ProjectScreen)
        self.result.setObjectName(u"result")

        self.rows.addWidget(self.result)

        self.ideas = NoteField(ProjectScreen)
        self.ideas.setObjectName(u"ideas")

        self.rows.addWidget(self.ideas)

        self.reactions = NoteField(ProjectScreen)
        self.reactions.setObjectName(u"reactions")

        self.rows.addWidget(self.reactions)

        self.next_head = QLabel(ProjectScreen)
        self.next_head.setObjectName(u"next_head")

        self.rows.addWidget(self.next_head)

        self.next_year = NoteField(ProjectScreen)
        self.next_year.setObjectName(u"next_year")

        self.rows.addWidget(self.next_year)


        self.retranslateUi(ProjectScreen)

        QMetaObject.connectSlotsByName(ProjectScreen)
    # setupUi

    def retranslateUi(self, ProjectScreen):
        self.plan_head.setText(QCoreApplication.translate("ProjectScreen", u"\u8a08\u753b", None))
        self.plan_head.setProperty(u"words", QCoreApplication.translate("ProjectScreen", u"heading", None))
        self.name.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u4e8b\u696d\u540d", None))
        self.report_code.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u6570\u5b57\u3067\u306e\u533a\u5206", None))
        self.what.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u4e8b\u696d\u5185\u5bb9", None))
        self.aim.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u76ee\u7684", None))
        self.kpi.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u671f\u5f85\u52b9\u679c\u30fbKPI", None))
        self.kpi_target.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"KPI\u306e\u76ee\u6a19", None))
        self.period.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u5b9f\u65bd\u6642\u671f", None))
        self.contractor.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u767a\u6ce8\u5148", None))
        self.budget.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u4e88\u7b97", None))
        self.budget.setProperty(u"unit", QCoreApplication.translate("ProjectScreen", u"\u5186", None))
        self.links.setProperty(u"title", QCoreApplication.translate("ProjectScreen", u"\u5b9f\u65bd\u3057\u305f\u3053\u3068", None))
        self.links.setProperty(u"add_label", QCoreApplication.translate("ProjectScreen", u"\u3064\u306a\u3050", None))
        self.result_head.setText(QCoreApplication.translate("ProjectScreen", u"\u7d50\u679c", None))
        self.result_head.setProperty(u"words", QCoreApplication.translate("ProjectScreen", u"heading", None))
        self.kpi_actual.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"KPI\u306e\u5b9f\u7e3e", None))
        self.spent.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u6c7a\u7b97", None))
        self.spent.setProperty(u"unit", QCoreApplication.translate("ProjectScreen", u"\u5186", None))
        self.result.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u7d50\u679c", None))
        self.ideas.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u5de5\u592b\u70b9", None))
        self.reactions.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u53cd\u97ff", None))
        self.next_head.setText(QCoreApplication.translate("ProjectScreen", u"\u6b21\u5e74\u5ea6", None))
        self.next_head.setProperty(u"words", QCoreApplication.translate("ProjectScreen", u"heading", None))
        self.next_year.setProperty(u"label", QCoreApplication.translate("ProjectScreen", u"\u6b21\u5e74\u5ea6\u306e\u6848", None))
        pass
    # retranslateUi

