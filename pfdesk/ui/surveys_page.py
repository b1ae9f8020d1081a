# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.hairline import Hairline
from pfdesk.widgets.strip import Strip

class Ui_SurveysScreen(object):
    def setupUi(self, SurveysScreen):
        if not SurveysScreen.objectName():
            SurveysScreen.setObjectName(u"SurveysScreen")
        self.rows = QVBoxLayout(SurveysScreen)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget(SurveysScreen)
        self.head.setObjectName(u"head")
        self.head_rows = QVBoxLayout(self.head)
        self.head_rows.setSpacing(0)
        self.head_rows.setObjectName(u"head_rows")
        self.head_rows.setContentsMargins(0, 0, 0, 0)
        self.head_line = QWidget(self.head)
        self.head_line.setObjectName(u"head_line")
        self.head_row = QHBoxLayout(self.head_line)
        self.head_row.setSpacing(12)
        self.head_row.setObjectName(u"head_row")
        self.head_row.setContentsMargins(24, 0, 24, 0)
        self.survey = QComboBox(self.head_line)
        self.survey.setObjectName(u"survey")
        self.survey.setMinimumSize(QSize(296, 32))
        self.survey.setMaximumSize(QSize(296, 16777215))

        self.head_row.addWidget(self.survey)

        self.rate = QLabel(self.head_line)
        self.rate.setObjectName(u"rate")

        self.head_row.addWidget(self.rate)

        self.strip_slot = QWidget(self.head_line)
        self.strip_slot.setObjectName(u"strip_slot")
        self.strip_slot_row = QHBoxLayout(self.strip_slot)
        self.strip_slot_row.setSpacing(0)
        self.strip_slot_row.setObjectName(u"strip_slot_row")
        self.strip_slot_row.setContentsMargins(28, 0, 0, 0)

        self.head_row.addWidget(self.strip_slot)

        self.gap2 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.gap2)

        self.form_button = Button(self.head_line)
        self.form_button.setObjectName(u"form_button")

        self.head_row.addWidget(self.form_button)

        self.export_button = Button(self.head_line)
        self.export_button.setObjectName(u"export_button")

        self.head_row.addWidget(self.export_button)

        self.new_button = Button(self.head_line)
        self.new_button.setObjectName(u"new_button")

        self.head_row.addWidget(self.new_button)

        self.more_button = Button(self.head_line)
        self.more_button.setObjectName(u"more_button")

        self.head_row.addWidget(self.more_button)

        self.pause_button = Button(self.head_line)
        self.pause_button.setObjectName(u"pause_button")

        self.head_row.addWidget(self.pause_button)

        self.print_button = Button(self.head_line)
        self.print_button.setObjectName(u"print_button")

        self.head_row.addWidget(self.print_button)


        self.head_rows.addWidget(self.head_line)

        self.strip_line = QWidget(self.head)
        self.strip_line.setObjectName(u"strip_line")
        self.strip_row = QHBoxLayout(self.strip_line)
        self.strip_row.setSpacing(0)
        self.strip_row.setObjectName(u"strip_row")
        self.strip_row.setContentsMargins(24, 0, 24, 0)
        self.strip = Strip(self.strip_line)
        self.strip.setObjectName(u"strip")

        self.strip_row.addWidget(self.strip)


        self.head_rows.addWidget(self.strip_line)


        self.rows.addWidget(self.head)

        self.rule = Hairline(SurveysScreen)
        self.rule.setObjectName(u"rule")

        self.rows.addWidget(self.rule)

        self.steps = QStackedWidget(SurveysScreen)
        self.steps.setObjectName(u"steps")

        self.rows.addWidget(self.steps)

        self.empty = EmptyState(SurveysScreen)
        self.empty.setObjectName(u"empty")

        self.rows.addWidget(self.empty)

        self.rows.setStretch(2, 1)
        self.rows.setStretch(3, 1)

        self.retranslateUi(SurveysScreen)

        QMetaObject.connectSlotsByName(SurveysScreen)
    # setupUi

    def retranslateUi(self, SurveysScreen):
        SurveysScreen.setProperty(u"ground", QCoreApplication.translate("SurveysScreen", u"surface", None))
        self.head.setProperty(u"ground", QCoreApplication.translate("SurveysScreen", u"surface", None))
        self.survey.setProperty(u"weight", QCoreApplication.translate("SurveysScreen", u"bold", None))
#if QT_CONFIG(accessibility)
        self.survey.setAccessibleName(QCoreApplication.translate("SurveysScreen", u"\u8abf\u67fb", None))
#endif // QT_CONFIG(accessibility)
        self.rate.setText("")
        self.rate.setProperty(u"tone", QCoreApplication.translate("SurveysScreen", u"quiet", None))
        self.form_button.setText(QCoreApplication.translate("SurveysScreen", u"\u8abf\u67fb\u7968\u3092\u958b\u304f(&O)", None))
        self.form_button.setProperty(u"kind", QCoreApplication.translate("SurveysScreen", u"quiet", None))
        self.form_button.setProperty(u"icon_name", QCoreApplication.translate("SurveysScreen", u"document", None))
        self.export_button.setText(QCoreApplication.translate("SurveysScreen", u"Excel\u306b\u66f8\u304d\u51fa\u3059(&X)", None))
        self.export_button.setProperty(u"kind", QCoreApplication.translate("SurveysScreen", u"quiet", None))
        self.export_button.setProperty(u"icon_name", QCoreApplication.translate("SurveysScreen", u"export", None))
        self.new_button.setText(QCoreApplication.translate("SurveysScreen", u"\u65b0\u3057\u3044\u8abf\u67fb", None))
        self.new_button.setProperty(u"kind", QCoreApplication.translate("SurveysScreen", u"quiet", None))
        self.new_button.setProperty(u"icon_name", QCoreApplication.translate("SurveysScreen", u"add", None))
        self.more_button.setText("")
        self.more_button.setProperty(u"kind", QCoreApplication.translate("SurveysScreen", u"quiet", None))
#if QT_CONFIG(tooltip)
        self.more_button.setToolTip(QCoreApplication.translate("SurveysScreen", u"\u307b\u304b\u306e\u64cd\u4f5c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.more_button.setAccessibleName(QCoreApplication.translate("SurveysScreen", u"\u307b\u304b\u306e\u64cd\u4f5c", None))
#endif // QT_CONFIG(accessibility)
        self.more_button.setProperty(u"icon_name", QCoreApplication.translate("SurveysScreen", u"more", None))
        self.pause_button.setText(QCoreApplication.translate("SurveysScreen", u"\u3053\u3053\u3067\u4f11\u3080(&Q)", None))
        self.pause_button.setProperty(u"kind", QCoreApplication.translate("SurveysScreen", u"secondary", None))
        self.pause_button.setProperty(u"icon_name", QCoreApplication.translate("SurveysScreen", u"pause", None))
        self.print_button.setText(QCoreApplication.translate("SurveysScreen", u"\u96c6\u8a08\u8868\u3092\u5370\u5237", None))
        self.print_button.setProperty(u"kind", QCoreApplication.translate("SurveysScreen", u"secondary", None))
        self.print_button.setProperty(u"icon_name", QCoreApplication.translate("SurveysScreen", u"print", None))
    # retranslateUi

