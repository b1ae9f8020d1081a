# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'desk.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import (CheckField, ChoiceField, NoteField, PhoneField,
    TextField)
from pfdesk.widgets.pill import Pill
from pfdesk.widgets.section import RecordSection
from pfdesk.widgets.words_field import WordsField

class Ui_DeskRecordScreen(object):
    def setupUi(self, DeskRecordScreen):
        if not DeskRecordScreen.objectName():
            DeskRecordScreen.setObjectName(u"DeskRecordScreen")
        self.rows9 = QVBoxLayout(DeskRecordScreen)
        self.rows9.setSpacing(0)
        self.rows9.setObjectName(u"rows9")
        self.rows9.setContentsMargins(0, 0, 0, 0)
        self.line4 = QHBoxLayout()
        self.line4.setSpacing(8)
        self.line4.setObjectName(u"line4")
        self.line4.setContentsMargins(24, 14, 24, 8)
        self.rows3 = QVBoxLayout()
        self.rows3.setSpacing(2)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(0, 0, 0, 0)
        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(DeskRecordScreen)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)

        self.line2.addWidget(self.title)

        self.state = Pill(DeskRecordScreen)
        self.state.setObjectName(u"state")

        self.line2.addWidget(self.state)

        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)


        self.rows3.addLayout(self.line2)

        self.under_title = QLabel(DeskRecordScreen)
        self.under_title.setObjectName(u"under_title")

        self.rows3.addWidget(self.under_title)


        self.line4.addLayout(self.rows3)

        self.consent_button = Button(DeskRecordScreen)
        self.consent_button.setObjectName(u"consent_button")

        self.line4.addWidget(self.consent_button)

        self.more = Button(DeskRecordScreen)
        self.more.setObjectName(u"more")

        self.line4.addWidget(self.more)


        self.rows9.addLayout(self.line4)

        self.scroll = QScrollArea(DeskRecordScreen)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.rows8 = QVBoxLayout(self.content)
        self.rows8.setSpacing(0)
        self.rows8.setObjectName(u"rows8")
        self.rows8.setContentsMargins(24, 4, 24, 24)
        self.old_numbers = QLabel(self.content)
        self.old_numbers.setObjectName(u"old_numbers")
        self.old_numbers.setWordWrap(True)

        self.rows8.addWidget(self.old_numbers)

        self.fields = QWidget(self.content)
        self.fields.setObjectName(u"fields")
        self.rows5 = QVBoxLayout(self.fields)
        self.rows5.setSpacing(8)
        self.rows5.setObjectName(u"rows5")
        self.rows5.setContentsMargins(0, 0, 0, 0)
        self.name = TextField(self.fields)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)

        self.rows5.addWidget(self.name)

        self.kana = TextField(self.fields)
        self.kana.setObjectName(u"kana")

        self.rows5.addWidget(self.kana)

        self.level = ChoiceField(self.fields)
        self.level.setObjectName(u"level")

        self.rows5.addWidget(self.level)

        self.owner = TextField(self.fields)
        self.owner.setObjectName(u"owner")

        self.rows5.addWidget(self.owner)

        self.phone = PhoneField(self.fields)
        self.phone.setObjectName(u"phone")

        self.rows5.addWidget(self.phone)

        self.fax = PhoneField(self.fields)
        self.fax.setObjectName(u"fax")

        self.rows5.addWidget(self.fax)

        self.audiences = WordsField(self.fields)
        self.audiences.setObjectName(u"audiences")

        self.rows5.addWidget(self.audiences)

        self.anonymous = CheckField(self.fields)
        self.anonymous.setObjectName(u"anonymous")

        self.rows5.addWidget(self.anonymous)

        self.hours = TextField(self.fields)
        self.hours.setObjectName(u"hours")

        self.rows5.addWidget(self.hours)

        self.closed_days = TextField(self.fields)
        self.closed_days.setObjectName(u"closed_days")

        self.rows5.addWidget(self.closed_days)

        self.topics = TextField(self.fields)
        self.topics.setObjectName(u"topics")

        self.rows5.addWidget(self.topics)

        self.plain = NoteField(self.fields)
        self.plain.setObjectName(u"plain")

        self.rows5.addWidget(self.plain)

        self.area = TextField(self.fields)
        self.area.setObjectName(u"area")

        self.rows5.addWidget(self.area)

        self.web = TextField(self.fields)
        self.web.setObjectName(u"web")

        self.rows5.addWidget(self.web)

        self.email = TextField(self.fields)
        self.email.setObjectName(u"email")

        self.rows5.addWidget(self.email)


        self.rows8.addWidget(self.fields)

        self.gap6 = QSpacerItem(12, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows8.addItem(self.gap6)

        self.consents = RecordSection(self.content)
        self.consents.setObjectName(u"consents")

        self.rows8.addWidget(self.consents)

        self.gap7 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows8.addItem(self.gap7)

        self.scroll.setWidget(self.content)

        self.rows9.addWidget(self.scroll)


        self.retranslateUi(DeskRecordScreen)

        QMetaObject.connectSlotsByName(DeskRecordScreen)
    # setupUi

    def retranslateUi(self, DeskRecordScreen):
        self.title.setText("")
        self.title.setProperty(u"words", QCoreApplication.translate("DeskRecordScreen", u"title", None))
        self.under_title.setText("")
        self.under_title.setProperty(u"words", QCoreApplication.translate("DeskRecordScreen", u"small", None))
        self.under_title.setProperty(u"tone", QCoreApplication.translate("DeskRecordScreen", u"quiet", None))
        self.consent_button.setText(QCoreApplication.translate("DeskRecordScreen", u"\u627f\u8afe\u3092\u8a18\u9332(&L)", None))
        self.consent_button.setProperty(u"kind", QCoreApplication.translate("DeskRecordScreen", u"primary", None))
        self.consent_button.setProperty(u"icon_name", QCoreApplication.translate("DeskRecordScreen", u"comment", None))
        self.more.setText("")
        self.more.setProperty(u"kind", QCoreApplication.translate("DeskRecordScreen", u"quiet", None))
        self.more.setProperty(u"icon_name", QCoreApplication.translate("DeskRecordScreen", u"more", None))
#if QT_CONFIG(tooltip)
        self.more.setToolTip(QCoreApplication.translate("DeskRecordScreen", u"\u307b\u304b\u306e\u64cd\u4f5c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.more.setAccessibleName(QCoreApplication.translate("DeskRecordScreen", u"\u307b\u304b\u306e\u64cd\u4f5c", None))
#endif // QT_CONFIG(accessibility)
        self.old_numbers.setText("")
        self.old_numbers.setProperty(u"tone", QCoreApplication.translate("DeskRecordScreen", u"due", None))
        self.name.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u540d\u524d", None))
        self.kana.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u30d5\u30ea\u30ac\u30ca", None))
        self.level.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u533a\u5206", None))
        self.owner.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u5b9f\u65bd\u6a5f\u95a2", None))
        self.phone.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u96fb\u8a71\u756a\u53f7", None))
        self.fax.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"FAX", None))
        self.audiences.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u5bfe\u8c61", None))
        self.audiences.setProperty(u"hint", QCoreApplication.translate("DeskRecordScreen", u"\u4f8b \u9ad8\u9f62\u306e\u65b9\u30fb\u3054\u5bb6\u65cf\u306e\u65b9", None))
        self.anonymous.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u540d\u524d\u3092\u8a00\u308f\u305a\u306b\u76f8\u8ac7\u3067\u304d\u308b(\u533f\u540d)", None))
        self.hours.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u53d7\u4ed8\u6642\u9593", None))
        self.closed_days.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u4f11\u307f", None))
        self.topics.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u76f8\u8ac7\u5185\u5bb9", None))
        self.plain.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u3084\u3055\u3057\u3044\u8aac\u660e", None))
        self.plain.setProperty(u"hint", QCoreApplication.translate("DeskRecordScreen", u"\u4f8b \u3072\u3068\u308a\u3067\u60a9\u300a\u306a\u3084\u300b\u307e\u305a\u3001\u76f8\u8ac7\u300a\u305d\u3046\u3060\u3093\u300b\u3057\u3066\u304f\u3060\u3055\u3044\u3002", None))
        self.area.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u5bfe\u8c61\u5730\u57df", None))
        self.web.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u30db\u30fc\u30e0\u30da\u30fc\u30b8", None))
        self.email.setProperty(u"label", QCoreApplication.translate("DeskRecordScreen", u"\u30e1\u30fc\u30eb", None))
        self.consents.setProperty(u"title", QCoreApplication.translate("DeskRecordScreen", u"\u63b2\u8f09\u627f\u8afe", None))
        self.consents.setProperty(u"add_label", QCoreApplication.translate("DeskRecordScreen", u"\u627f\u8afe\u3092\u8a18\u9332", None))
        pass
    # retranslateUi

