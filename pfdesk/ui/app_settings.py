# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings.ui'
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
from pfdesk.widgets.fields import (ChoiceField, NumberField, PhoneField, PostalField,
    TextField)

class Ui_SettingsScreen(object):
    def setupUi(self, SettingsScreen):
        if not SettingsScreen.objectName():
            SettingsScreen.setObjectName(u"SettingsScreen")
        self.rows = QVBoxLayout(SettingsScreen)
        self.rows.setSpacing(8)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(24, 24, 24, 16)
        self.office_heading = QLabel(SettingsScreen)
        self.office_heading.setObjectName(u"office_heading")

        self.rows.addWidget(self.office_heading)

        self.office_fields = QWidget(SettingsScreen)
        self.office_fields.setObjectName(u"office_fields")
        self.office_rows = QVBoxLayout(self.office_fields)
        self.office_rows.setSpacing(8)
        self.office_rows.setObjectName(u"office_rows")
        self.office_rows.setContentsMargins(0, 0, 0, 8)
        self.name = TextField(self.office_fields)
        self.name.setObjectName(u"name")

        self.office_rows.addWidget(self.name)

        self.division = TextField(self.office_fields)
        self.division.setObjectName(u"division")

        self.office_rows.addWidget(self.division)

        self.postal_code = PostalField(self.office_fields)
        self.postal_code.setObjectName(u"postal_code")

        self.office_rows.addWidget(self.postal_code)

        self.address = TextField(self.office_fields)
        self.address.setObjectName(u"address")

        self.office_rows.addWidget(self.address)

        self.phone_row = QHBoxLayout()
        self.phone_row.setSpacing(16)
        self.phone_row.setObjectName(u"phone_row")
        self.phone = PhoneField(self.office_fields)
        self.phone.setObjectName(u"phone")

        self.phone_row.addWidget(self.phone)

        self.fax = PhoneField(self.office_fields)
        self.fax.setObjectName(u"fax")

        self.phone_row.addWidget(self.fax)


        self.office_rows.addLayout(self.phone_row)

        self.email = TextField(self.office_fields)
        self.email.setObjectName(u"email")

        self.office_rows.addWidget(self.email)

        self.mayor = TextField(self.office_fields)
        self.mayor.setObjectName(u"mayor")

        self.office_rows.addWidget(self.mayor)

        self.population_row = QHBoxLayout()
        self.population_row.setSpacing(16)
        self.population_row.setObjectName(u"population_row")
        self.population = NumberField(self.office_fields)
        self.population.setObjectName(u"population")

        self.population_row.addWidget(self.population)

        self.dates = ChoiceField(self.office_fields)
        self.dates.setObjectName(u"dates")

        self.population_row.addWidget(self.dates)


        self.office_rows.addLayout(self.population_row)


        self.rows.addWidget(self.office_fields)

        self.clerk_heading = QLabel(SettingsScreen)
        self.clerk_heading.setObjectName(u"clerk_heading")

        self.rows.addWidget(self.clerk_heading)

        self.clerk_fields = QWidget(SettingsScreen)
        self.clerk_fields.setObjectName(u"clerk_fields")
        self.clerk_rows = QVBoxLayout(self.clerk_fields)
        self.clerk_rows.setSpacing(8)
        self.clerk_rows.setObjectName(u"clerk_rows")
        self.clerk_rows.setContentsMargins(0, 0, 0, 8)
        self.clerk = TextField(self.clerk_fields)
        self.clerk.setObjectName(u"clerk")

        self.clerk_rows.addWidget(self.clerk)


        self.rows.addWidget(self.clerk_fields)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 8, 0, 0)
        self.saved_words = QLabel(SettingsScreen)
        self.saved_words.setObjectName(u"saved_words")

        self.buttons.addWidget(self.saved_words)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap)

        self.done = Button(SettingsScreen)
        self.done.setObjectName(u"done")

        self.buttons.addWidget(self.done)


        self.rows.addLayout(self.buttons)


        self.retranslateUi(SettingsScreen)

        QMetaObject.connectSlotsByName(SettingsScreen)
    # setupUi

    def retranslateUi(self, SettingsScreen):
        SettingsScreen.setWindowTitle(QCoreApplication.translate("SettingsScreen", u"\u8a2d\u5b9a", None))
        self.office_heading.setText(QCoreApplication.translate("SettingsScreen", u"\u5e02\u753a\u6751(\u7528\u7d19\u306b\u5370\u5237\u3057\u307e\u3059)", None))
        self.office_heading.setProperty(u"words", QCoreApplication.translate("SettingsScreen", u"heading", None))
        self.name.setProperty(u"label", QCoreApplication.translate("SettingsScreen", u"\u5e02\u753a\u6751\u540d", None))
        self.name.setProperty(u"hint", QCoreApplication.translate("SettingsScreen", u"\u4f8b  \u767b\u5225\u5e02", None))
        self.division.setProperty(u"label", QCoreApplication.translate("SettingsScreen", u"\u62c5\u5f53\u90e8\u5c40", None))
        self.division.setProperty(u"hint", QCoreApplication.translate("SettingsScreen", u"\u4f8b  \u4fdd\u5065\u798f\u7949\u90e8 \u793e\u4f1a\u798f\u7949\u30b0\u30eb\u30fc\u30d7", None))
        self.postal_code.setProperty(u"label", QCoreApplication.translate("SettingsScreen", u"\u90f5\u4fbf\u756a\u53f7", None))
        self.address.setProperty(u"label", QCoreApplication.translate("SettingsScreen", u"\u6240\u5728\u5730", None))
        self.phone.setProperty(u"label", QCoreApplication.translate("SettingsScreen", u"\u96fb\u8a71\u756a\u53f7", None))
        self.fax.setProperty(u"label", QCoreApplication.translate("SettingsScreen", u"FAX", None))
        self.email.setProperty(u"label", QCoreApplication.translate("SettingsScreen", u"\u30e1\u30fc\u30eb", None))
        self.mayor.setProperty(u"label", QCoreApplication.translate("SettingsScreen", u"\u9996\u9577\u306e\u8077\u3068\u6c0f\u540d", None))
        self.mayor.setProperty(u"hint", QCoreApplication.translate("SettingsScreen", u"\u4f8b  \u898b\u672c\u5e02\u9577 \u898b\u672c \u592a\u90ce", None))
        self.population.setProperty(u"label", QCoreApplication.translate("SettingsScreen", u"\u4eba\u53e3", None))
        self.population.setProperty(u"unit", QCoreApplication.translate("SettingsScreen", u"\u4eba", None))
        self.dates.setProperty(u"label", QCoreApplication.translate("SettingsScreen", u"\u65e5\u4ed8\u306e\u66f8\u304d\u65b9", None))
        self.clerk_heading.setText(QCoreApplication.translate("SettingsScreen", u"\u3053\u306e\u30d1\u30bd\u30b3\u30f3\u3092\u4f7f\u3046\u4eba", None))
        self.clerk_heading.setProperty(u"words", QCoreApplication.translate("SettingsScreen", u"heading", None))
        self.clerk.setProperty(u"label", QCoreApplication.translate("SettingsScreen", u"\u62c5\u5f53\u306e\u540d\u524d", None))
        self.clerk.setProperty(u"hint", QCoreApplication.translate("SettingsScreen", u"\u4f8b  \u898b\u672c \u4e00\u90ce", None))
        self.saved_words.setText(QCoreApplication.translate("SettingsScreen", u"\u5165\u308c\u305f\u5185\u5bb9\u306f\u3001\u6b04\u3092\u51fa\u308b\u305f\u3073\u306b\u4fdd\u5b58\u3057\u307e\u3059\u3002", None))
        self.saved_words.setProperty(u"tone", QCoreApplication.translate("SettingsScreen", u"quiet", None))
        self.done.setText(QCoreApplication.translate("SettingsScreen", u"\u9589\u3058\u308b", None))
        self.done.setProperty(u"kind", QCoreApplication.translate("SettingsScreen", u"primary", None))
    # retranslateUi

