# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'answers_in.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QProgressBar, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.fields import ChoiceField
from pfdesk.widgets.row_table import RowTable

class Ui_AnswersInScreen(object):
    def setupUi(self, AnswersInScreen):
        if not AnswersInScreen.objectName():
            AnswersInScreen.setObjectName(u"AnswersInScreen")
        AnswersInScreen.setMinimumSize(QSize(860, 470))
        self.rows = QVBoxLayout(AnswersInScreen)
        self.rows.setSpacing(10)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(AnswersInScreen)
        self.title.setObjectName(u"title")

        self.rows.addWidget(self.title)

        self.file_line = QHBoxLayout()
        self.file_line.setSpacing(12)
        self.file_line.setObjectName(u"file_line")
        self.choose_file = Button(AnswersInScreen)
        self.choose_file.setObjectName(u"choose_file")

        self.file_line.addWidget(self.choose_file)

        self.file_name = QLabel(AnswersInScreen)
        self.file_name.setObjectName(u"file_name")

        self.file_line.addWidget(self.file_name)

        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.file_line.addItem(self.gap1)

        self.unknown = ChoiceField(AnswersInScreen)
        self.unknown.setObjectName(u"unknown")

        self.file_line.addWidget(self.unknown)


        self.rows.addLayout(self.file_line)

        self.summary = QLabel(AnswersInScreen)
        self.summary.setObjectName(u"summary")

        self.rows.addWidget(self.summary)

        self.table = RowTable(AnswersInScreen)
        self.table.setObjectName(u"table")

        self.rows.addWidget(self.table)

        self.empty = EmptyState(AnswersInScreen)
        self.empty.setObjectName(u"empty")

        self.rows.addWidget(self.empty)

        self.progress = QProgressBar(AnswersInScreen)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.rows.addWidget(self.progress)

        self.message = QLabel(AnswersInScreen)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.rows.addWidget(self.message)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")
        self.gap2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap2)

        self.cancel = Button(AnswersInScreen)
        self.cancel.setObjectName(u"cancel")

        self.foot.addWidget(self.cancel)

        self.take = Button(AnswersInScreen)
        self.take.setObjectName(u"take")

        self.foot.addWidget(self.take)


        self.rows.addLayout(self.foot)

        self.rows.setStretch(3, 1)
        self.rows.setStretch(4, 1)

        self.retranslateUi(AnswersInScreen)

        QMetaObject.connectSlotsByName(AnswersInScreen)
    # setupUi

    def retranslateUi(self, AnswersInScreen):
        AnswersInScreen.setWindowTitle(QCoreApplication.translate("AnswersInScreen", u"\u56de\u7b54\u306e\u53d6\u308a\u8fbc\u307f", None))
        self.title.setText(QCoreApplication.translate("AnswersInScreen", u"\u56de\u7b54\u306e\u53d6\u308a\u8fbc\u307f", None))
        self.title.setProperty(u"words", QCoreApplication.translate("AnswersInScreen", u"title", None))
        self.choose_file.setText(QCoreApplication.translate("AnswersInScreen", u"\u30d5\u30a1\u30a4\u30eb\u3092\u9078\u3076(&F)", None))
        self.choose_file.setProperty(u"kind", QCoreApplication.translate("AnswersInScreen", u"secondary", None))
        self.choose_file.setProperty(u"icon_name", QCoreApplication.translate("AnswersInScreen", u"folder", None))
        self.file_name.setText("")
        self.file_name.setProperty(u"tone", QCoreApplication.translate("AnswersInScreen", u"quiet", None))
        self.unknown.setProperty(u"label", QCoreApplication.translate("AnswersInScreen", u"\u9078\u629e\u80a2\u306b\u306a\u3044\u7b54\u3048", None))
        self.summary.setText("")
        self.summary.setProperty(u"words", QCoreApplication.translate("AnswersInScreen", u"heading", None))
        self.message.setText("")
        self.message.setProperty(u"tone", QCoreApplication.translate("AnswersInScreen", u"quiet", None))
        self.cancel.setText(QCoreApplication.translate("AnswersInScreen", u"\u3084\u3081\u308b(&C)", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("AnswersInScreen", u"secondary", None))
        self.take.setText(QCoreApplication.translate("AnswersInScreen", u"\u53d6\u308a\u8fbc\u3080(&S)", None))
        self.take.setProperty(u"kind", QCoreApplication.translate("AnswersInScreen", u"primary", None))
    # retranslateUi

