# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'design.ui'
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
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import (CheckField, ChoiceField, DecimalField, NoteField,
    NumberField, TextField)
from pfdesk.widgets.pdf_preview import PdfPreview
from pfdesk.widgets.row_table import RowTable

class Ui_DesignScreen(object):
    def setupUi(self, DesignScreen):
        if not DesignScreen.objectName():
            DesignScreen.setObjectName(u"DesignScreen")
        self.panes = QHBoxLayout(DesignScreen)
        self.panes.setSpacing(0)
        self.panes.setObjectName(u"panes")
        self.panes.setContentsMargins(0, 0, 0, 0)
        self.list_pane = QWidget(DesignScreen)
        self.list_pane.setObjectName(u"list_pane")
        self.list_pane.setMinimumSize(QSize(300, 0))
        self.list_pane.setMaximumSize(QSize(300, 16777215))
        self.list_rows = QVBoxLayout(self.list_pane)
        self.list_rows.setSpacing(0)
        self.list_rows.setObjectName(u"list_rows")
        self.list_rows.setContentsMargins(0, 0, 0, 0)
        self.lay2 = QHBoxLayout()
        self.lay2.setSpacing(4)
        self.lay2.setObjectName(u"lay2")
        self.lay2.setContentsMargins(24, 8, 8, 4)
        self.list_title = QLabel(self.list_pane)
        self.list_title.setObjectName(u"list_title")

        self.lay2.addWidget(self.list_title)

        self.gap1 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay2.addItem(self.gap1)

        self.settings_button = Button(self.list_pane)
        self.settings_button.setObjectName(u"settings_button")

        self.lay2.addWidget(self.settings_button)

        self.up_button = Button(self.list_pane)
        self.up_button.setObjectName(u"up_button")

        self.lay2.addWidget(self.up_button)

        self.down_button = Button(self.list_pane)
        self.down_button.setObjectName(u"down_button")

        self.lay2.addWidget(self.down_button)

        self.add_button = Button(self.list_pane)
        self.add_button.setObjectName(u"add_button")

        self.lay2.addWidget(self.add_button)


        self.list_rows.addLayout(self.lay2)

        self.lay3 = QHBoxLayout()
        self.lay3.setSpacing(0)
        self.lay3.setObjectName(u"lay3")
        self.lay3.setContentsMargins(12, 0, 4, 0)
        self.table = RowTable(self.list_pane)
        self.table.setObjectName(u"table")

        self.lay3.addWidget(self.table)


        self.list_rows.addLayout(self.lay3)


        self.panes.addWidget(self.list_pane)

        self.form_scroll = QScrollArea(DesignScreen)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setWidgetResizable(True)
        self.form_scroll.setMinimumSize(QSize(380, 0))
        self.form = QWidget()
        self.form.setObjectName(u"form")
        self.form_rows = QVBoxLayout(self.form)
        self.form_rows.setSpacing(8)
        self.form_rows.setObjectName(u"form_rows")
        self.form_rows.setContentsMargins(24, 16, 24, 16)
        self.label = TextField(self.form)
        self.label.setObjectName(u"label")
        self.label.setProperty(u"required", True)

        self.form_rows.addWidget(self.label)

        self.short_label = TextField(self.form)
        self.short_label.setObjectName(u"short_label")

        self.form_rows.addWidget(self.short_label)

        self.kind = ChoiceField(self.form)
        self.kind.setObjectName(u"kind")
        self.kind.setProperty(u"required", True)

        self.form_rows.addWidget(self.kind)

        self.hint = TextField(self.form)
        self.hint.setObjectName(u"hint")

        self.form_rows.addWidget(self.hint)

        self.most = NumberField(self.form)
        self.most.setObjectName(u"most")

        self.form_rows.addWidget(self.most)

        self.minimum = DecimalField(self.form)
        self.minimum.setObjectName(u"minimum")

        self.form_rows.addWidget(self.minimum)

        self.maximum = DecimalField(self.form)
        self.maximum.setObjectName(u"maximum")

        self.form_rows.addWidget(self.maximum)

        self.unit = TextField(self.form)
        self.unit.setObjectName(u"unit")

        self.form_rows.addWidget(self.unit)

        self.section = TextField(self.form)
        self.section.setObjectName(u"section")

        self.form_rows.addWidget(self.section)

        self.required = CheckField(self.form)
        self.required.setObjectName(u"required")

        self.form_rows.addWidget(self.required)

        self.items = NoteField(self.form)
        self.items.setObjectName(u"items")

        self.form_rows.addWidget(self.items)

        self.choices = NoteField(self.form)
        self.choices.setObjectName(u"choices")

        self.form_rows.addWidget(self.choices)

        self.lay6 = QHBoxLayout()
        self.lay6.setSpacing(0)
        self.lay6.setObjectName(u"lay6")
        self.lay6.setContentsMargins(98, 0, 0, 0)
        self.choices_hint = QLabel(self.form)
        self.choices_hint.setObjectName(u"choices_hint")
        self.choices_hint.setWordWrap(True)

        self.lay6.addWidget(self.choices_hint)

        self.gap5 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay6.addItem(self.gap5)


        self.form_rows.addLayout(self.lay6)

        self.choices_message = QLabel(self.form)
        self.choices_message.setObjectName(u"choices_message")

        self.form_rows.addWidget(self.choices_message)

        self.fills = ChoiceField(self.form)
        self.fills.setObjectName(u"fills")

        self.form_rows.addWidget(self.fills)

        self.lay8 = QHBoxLayout()
        self.lay8.setSpacing(0)
        self.lay8.setObjectName(u"lay8")
        self.lay8.setContentsMargins(0, 12, 0, 4)
        self.rule_title = QLabel(self.form)
        self.rule_title.setObjectName(u"rule_title")

        self.lay8.addWidget(self.rule_title)

        self.gap7 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay8.addItem(self.gap7)


        self.form_rows.addLayout(self.lay8)

        self.rule_question = ChoiceField(self.form)
        self.rule_question.setObjectName(u"rule_question")

        self.form_rows.addWidget(self.rule_question)

        self.rule_sense = ChoiceField(self.form)
        self.rule_sense.setObjectName(u"rule_sense")

        self.form_rows.addWidget(self.rule_sense)

        self.lay10 = QHBoxLayout()
        self.lay10.setSpacing(0)
        self.lay10.setObjectName(u"lay10")
        self.lay10.setContentsMargins(0, 16, 0, 0)
        self.gap9 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay10.addItem(self.gap9)

        self.remove_button = Button(self.form)
        self.remove_button.setObjectName(u"remove_button")

        self.lay10.addWidget(self.remove_button)


        self.form_rows.addLayout(self.lay10)

        self.gap11 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form_rows.addItem(self.gap11)

        self.form_scroll.setWidget(self.form)

        self.panes.addWidget(self.form_scroll)

        self.preview_pane = QWidget(DesignScreen)
        self.preview_pane.setObjectName(u"preview_pane")
        self.preview_pane.setMinimumSize(QSize(320, 0))
        self.preview_rows = QVBoxLayout(self.preview_pane)
        self.preview_rows.setSpacing(0)
        self.preview_rows.setObjectName(u"preview_rows")
        self.preview_rows.setContentsMargins(0, 0, 0, 0)
        self.preview = PdfPreview(self.preview_pane)
        self.preview.setObjectName(u"preview")

        self.preview_rows.addWidget(self.preview)


        self.panes.addWidget(self.preview_pane)

        self.panes.setStretch(1, 3)
        self.panes.setStretch(2, 2)

        self.retranslateUi(DesignScreen)

        QMetaObject.connectSlotsByName(DesignScreen)
    # setupUi

    def retranslateUi(self, DesignScreen):
        DesignScreen.setProperty(u"ground", QCoreApplication.translate("DesignScreen", u"surface", None))
        self.list_pane.setProperty(u"ground", QCoreApplication.translate("DesignScreen", u"sunken", None))
        self.list_title.setText(QCoreApplication.translate("DesignScreen", u"\u8a2d\u554f", None))
        self.list_title.setProperty(u"words", QCoreApplication.translate("DesignScreen", u"heading", None))
        self.settings_button.setText("")
        self.settings_button.setProperty(u"kind", QCoreApplication.translate("DesignScreen", u"quiet", None))
#if QT_CONFIG(tooltip)
        self.settings_button.setToolTip(QCoreApplication.translate("DesignScreen", u"\u8abf\u67fb\u306e\u540d\u524d\u30fb\u671f\u9650\u30fb\u524d\u66f8\u304d", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.settings_button.setAccessibleName(QCoreApplication.translate("DesignScreen", u"\u8abf\u67fb\u306e\u540d\u524d\u30fb\u671f\u9650\u30fb\u524d\u66f8\u304d", None))
#endif // QT_CONFIG(accessibility)
        self.settings_button.setProperty(u"icon_name", QCoreApplication.translate("DesignScreen", u"gear", None))
        self.up_button.setText("")
        self.up_button.setProperty(u"kind", QCoreApplication.translate("DesignScreen", u"quiet", None))
#if QT_CONFIG(tooltip)
        self.up_button.setToolTip(QCoreApplication.translate("DesignScreen", u"\u4e0a\u3078", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.up_button.setAccessibleName(QCoreApplication.translate("DesignScreen", u"\u4e0a\u3078", None))
#endif // QT_CONFIG(accessibility)
        self.up_button.setProperty(u"icon_name", QCoreApplication.translate("DesignScreen", u"arrow-up", None))
        self.down_button.setText("")
        self.down_button.setProperty(u"kind", QCoreApplication.translate("DesignScreen", u"quiet", None))
#if QT_CONFIG(tooltip)
        self.down_button.setToolTip(QCoreApplication.translate("DesignScreen", u"\u4e0b\u3078", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.down_button.setAccessibleName(QCoreApplication.translate("DesignScreen", u"\u4e0b\u3078", None))
#endif // QT_CONFIG(accessibility)
        self.down_button.setProperty(u"icon_name", QCoreApplication.translate("DesignScreen", u"arrow-down", None))
        self.add_button.setText(QCoreApplication.translate("DesignScreen", u"\u8ffd\u52a0", None))
        self.add_button.setProperty(u"kind", QCoreApplication.translate("DesignScreen", u"quiet", None))
        self.add_button.setProperty(u"icon_name", QCoreApplication.translate("DesignScreen", u"add", None))
        self.table.setProperty(u"ground", QCoreApplication.translate("DesignScreen", u"sunken", None))
        self.form.setProperty(u"ground", QCoreApplication.translate("DesignScreen", u"surface", None))
        self.label.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u8a2d\u554f\u306e\u6587", None))
        self.short_label.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u77ed\u3044\u540d\u524d", None))
        self.kind.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u7b54\u3048\u65b9", None))
        self.hint.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u6ce8\u8a18", None))
        self.most.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u9078\u3079\u308b\u6570", None))
        self.most.setProperty(u"unit", QCoreApplication.translate("DesignScreen", u"\u3064\u307e\u3067", None))
        self.minimum.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u4e0b\u9650", None))
        self.maximum.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u4e0a\u9650", None))
        self.unit.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u5358\u4f4d", None))
        self.section.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u898b\u51fa\u3057", None))
        self.required.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u5fc5\u305a\u7b54\u3048\u3066\u3082\u3089\u3046", None))
        self.items.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u8868\u306e\u884c", None))
        self.choices.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u9078\u629e\u80a2", None))
        self.choices_hint.setText(QCoreApplication.translate("DesignScreen", u"1\u884c\u306b1\u3064\u3002\u300c*\u300d\u3067\u59cb\u3081\u308b\u3068\u5185\u5bb9\u3082\u66f8\u304f\u300c\u305d\u306e\u4ed6\u300d\u3001\u300c!\u300d\u3067\u59cb\u3081\u308b\u3068\u307b\u304b\u3068\u4e00\u7dd2\u306b\u9078\u3079\u306a\u3044\u300c\u7279\u306b\u306a\u3057\u300d\u306b\u306a\u308a\u307e\u3059", None))
        self.choices_hint.setProperty(u"tone", QCoreApplication.translate("DesignScreen", u"hint", None))
        self.choices_hint.setProperty(u"words", QCoreApplication.translate("DesignScreen", u"small", None))
        self.choices_message.setText("")
        self.choices_message.setProperty(u"tone", QCoreApplication.translate("DesignScreen", u"wrong", None))
        self.choices_message.setProperty(u"words", QCoreApplication.translate("DesignScreen", u"small", None))
        self.fills.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u540d\u7c3f\u306e\u9805\u76ee", None))
        self.rule_title.setText(QCoreApplication.translate("DesignScreen", u"\u3060\u308c\u306b\u805e\u304f\u304b", None))
        self.rule_title.setProperty(u"words", QCoreApplication.translate("DesignScreen", u"heading", None))
        self.rule_question.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u524d\u306e\u8a2d\u554f", None))
        self.rule_sense.setProperty(u"label", QCoreApplication.translate("DesignScreen", u"\u805e\u304f\u76f8\u624b", None))
        self.remove_button.setText(QCoreApplication.translate("DesignScreen", u"\u3053\u306e\u8a2d\u554f\u3092\u524a\u9664", None))
        self.remove_button.setProperty(u"kind", QCoreApplication.translate("DesignScreen", u"quiet", None))
        self.remove_button.setProperty(u"icon_name", QCoreApplication.translate("DesignScreen", u"trash", None))
        self.preview_pane.setProperty(u"ground", QCoreApplication.translate("DesignScreen", u"sunken", None))
    # retranslateUi

