# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'targets.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar
from pfdesk.widgets.empty_state import EmptyState
from pfdesk.widgets.fields import (ChoiceField, DateField)
from pfdesk.widgets.hairline import Hairline
from pfdesk.widgets.row_table import RowTable
from pfdesk.widgets.search_box import SearchBox

class Ui_TargetsScreen(object):
    def setupUi(self, TargetsScreen):
        if not TargetsScreen.objectName():
            TargetsScreen.setObjectName(u"TargetsScreen")
        self.rows = QVBoxLayout(TargetsScreen)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        self.tools.setObjectName(u"tools")
        self.tools.setContentsMargins(24, 12, 16, 0)
        self.search = SearchBox(TargetsScreen)
        self.search.setObjectName(u"search")
        self.search.setMaximumSize(QSize(320, 16777215))

        self.tools.addWidget(self.search)

        self.chips = ChipBar(TargetsScreen)
        self.chips.setObjectName(u"chips")

        self.tools.addWidget(self.chips)

        self.add_button = Button(TargetsScreen)
        self.add_button.setObjectName(u"add_button")

        self.tools.addWidget(self.add_button)

        self.filter_button = Button(TargetsScreen)
        self.filter_button.setObjectName(u"filter_button")

        self.tools.addWidget(self.filter_button)

        self.rates_button = Button(TargetsScreen)
        self.rates_button.setObjectName(u"rates_button")

        self.tools.addWidget(self.rates_button)

        self.pick_button = Button(TargetsScreen)
        self.pick_button.setObjectName(u"pick_button")

        self.tools.addWidget(self.pick_button)


        self.rows.addLayout(self.tools)

        self.gap2 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.gap2)

        self.lay3 = QHBoxLayout()
        self.lay3.setSpacing(0)
        self.lay3.setObjectName(u"lay3")
        self.lay3.setContentsMargins(12, 0, 12, 0)
        self.table = RowTable(TargetsScreen)
        self.table.setObjectName(u"table")

        self.lay3.addWidget(self.table)


        self.rows.addLayout(self.lay3)

        self.empty = EmptyState(TargetsScreen)
        self.empty.setObjectName(u"empty")

        self.rows.addWidget(self.empty)

        self.rule = Hairline(TargetsScreen)
        self.rule.setObjectName(u"rule")

        self.rows.addWidget(self.rule)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(12)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(24, 10, 24, 10)
        self.message = QLabel(TargetsScreen)
        self.message.setObjectName(u"message")

        self.foot.addWidget(self.message)

        self.gap4 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap4)

        self.back_button = Button(TargetsScreen)
        self.back_button.setObjectName(u"back_button")

        self.foot.addWidget(self.back_button)

        self.letters_button = Button(TargetsScreen)
        self.letters_button.setObjectName(u"letters_button")

        self.foot.addWidget(self.letters_button)

        self.remind_button = Button(TargetsScreen)
        self.remind_button.setObjectName(u"remind_button")

        self.foot.addWidget(self.remind_button)

        self.day = DateField(TargetsScreen)
        self.day.setObjectName(u"day")
        self.day.setMaximumSize(QSize(260, 16777215))

        self.foot.addWidget(self.day)

        self.way = ChoiceField(TargetsScreen)
        self.way.setObjectName(u"way")
        self.way.setMaximumSize(QSize(200, 16777215))

        self.foot.addWidget(self.way)

        self.main_button = Button(TargetsScreen)
        self.main_button.setObjectName(u"main_button")

        self.foot.addWidget(self.main_button)


        self.rows.addLayout(self.foot)

        self.rows.setStretch(2, 1)
        self.rows.setStretch(3, 1)

        self.retranslateUi(TargetsScreen)

        QMetaObject.connectSlotsByName(TargetsScreen)
    # setupUi

    def retranslateUi(self, TargetsScreen):
        TargetsScreen.setProperty(u"ground", QCoreApplication.translate("TargetsScreen", u"surface", None))
        self.add_button.setText(QCoreApplication.translate("TargetsScreen", u"\u5bfe\u8c61\u3092\u8ffd\u52a0", None))
        self.add_button.setProperty(u"kind", QCoreApplication.translate("TargetsScreen", u"quiet", None))
        self.add_button.setProperty(u"icon_name", QCoreApplication.translate("TargetsScreen", u"add", None))
        self.filter_button.setText(QCoreApplication.translate("TargetsScreen", u"\u540d\u7c3f\u306e\u6761\u4ef6\u304b\u3089", None))
        self.filter_button.setProperty(u"kind", QCoreApplication.translate("TargetsScreen", u"quiet", None))
        self.filter_button.setProperty(u"icon_name", QCoreApplication.translate("TargetsScreen", u"filter", None))
        self.rates_button.setText(QCoreApplication.translate("TargetsScreen", u"\u56de\u53ce\u7387", None))
        self.rates_button.setProperty(u"kind", QCoreApplication.translate("TargetsScreen", u"quiet", None))
        self.rates_button.setProperty(u"icon_name", QCoreApplication.translate("TargetsScreen", u"chart", None))
        self.pick_button.setText(QCoreApplication.translate("TargetsScreen", u"\u540d\u7c3f\u304b\u3089\u9078\u3076", None))
        self.pick_button.setProperty(u"kind", QCoreApplication.translate("TargetsScreen", u"quiet", None))
        self.pick_button.setProperty(u"icon_name", QCoreApplication.translate("TargetsScreen", u"members", None))
        self.message.setText("")
        self.back_button.setText(QCoreApplication.translate("TargetsScreen", u"\u56de\u53ce\u3092\u53d6\u308a\u6d88\u3059", None))
        self.back_button.setProperty(u"kind", QCoreApplication.translate("TargetsScreen", u"quiet", None))
        self.back_button.setProperty(u"icon_name", QCoreApplication.translate("TargetsScreen", u"undo", None))
        self.letters_button.setText(QCoreApplication.translate("TargetsScreen", u"\u7763\u4fc3\u72b6\u3092\u5370\u5237", None))
        self.letters_button.setProperty(u"kind", QCoreApplication.translate("TargetsScreen", u"secondary", None))
        self.letters_button.setProperty(u"icon_name", QCoreApplication.translate("TargetsScreen", u"print", None))
        self.remind_button.setText(QCoreApplication.translate("TargetsScreen", u"\u7763\u4fc3\u3092\u8a18\u9332", None))
        self.remind_button.setProperty(u"kind", QCoreApplication.translate("TargetsScreen", u"quiet", None))
        self.day.setProperty(u"label", QCoreApplication.translate("TargetsScreen", u"\u65e5\u4ed8", None))
        self.way.setProperty(u"label", QCoreApplication.translate("TargetsScreen", u"\u65b9\u6cd5", None))
        self.main_button.setText(QCoreApplication.translate("TargetsScreen", u"\u767a\u9001\u3092\u8a18\u9332", None))
        self.main_button.setProperty(u"kind", QCoreApplication.translate("TargetsScreen", u"primary", None))
    # retranslateUi

