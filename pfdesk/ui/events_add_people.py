# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'add_people.ui'
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
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import (ChoiceField, TextField)
from pfdesk.widgets.row_table import RowTable

class Ui_AddPeopleScreen(object):
    def setupUi(self, AddPeopleScreen):
        if not AddPeopleScreen.objectName():
            AddPeopleScreen.setObjectName(u"AddPeopleScreen")
        self.rows6 = QVBoxLayout(AddPeopleScreen)
        self.rows6.setSpacing(8)
        self.rows6.setObjectName(u"rows6")
        self.rows6.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(AddPeopleScreen)
        self.head.setObjectName(u"head")

        self.rows6.addWidget(self.head)

        self.gap1 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows6.addItem(self.gap1)

        self.line3 = QHBoxLayout()
        self.line3.setSpacing(8)
        self.line3.setObjectName(u"line3")
        self.line3.setContentsMargins(0, 0, 0, 0)
        self.pick = Button(AddPeopleScreen)
        self.pick.setObjectName(u"pick")

        self.line3.addWidget(self.pick)

        self.all_of = Button(AddPeopleScreen)
        self.all_of.setObjectName(u"all_of")

        self.line3.addWidget(self.all_of)

        self.paste = Button(AddPeopleScreen)
        self.paste.setObjectName(u"paste")

        self.line3.addWidget(self.paste)

        self.from_file = Button(AddPeopleScreen)
        self.from_file.setObjectName(u"from_file")

        self.line3.addWidget(self.from_file)

        self.gap2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line3.addItem(self.gap2)


        self.rows6.addLayout(self.line3)

        self.kind = ChoiceField(AddPeopleScreen)
        self.kind.setObjectName(u"kind")

        self.rows6.addWidget(self.kind)

        self.table = RowTable(AddPeopleScreen)
        self.table.setObjectName(u"table")

        self.rows6.addWidget(self.table)

        self.unread = QLabel(AddPeopleScreen)
        self.unread.setObjectName(u"unread")
        self.unread.setWordWrap(True)

        self.rows6.addWidget(self.unread)

        self.hint = QLabel(AddPeopleScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows6.addWidget(self.hint)

        self.name = TextField(AddPeopleScreen)
        self.name.setObjectName(u"name")

        self.rows6.addWidget(self.name)

        self.kana = TextField(AddPeopleScreen)
        self.kana.setObjectName(u"kana")

        self.rows6.addWidget(self.kana)

        self.organisation = TextField(AddPeopleScreen)
        self.organisation.setObjectName(u"organisation")

        self.rows6.addWidget(self.organisation)

        self.post = TextField(AddPeopleScreen)
        self.post.setObjectName(u"post")

        self.rows6.addWidget(self.post)

        self.line5 = QHBoxLayout()
        self.line5.setSpacing(8)
        self.line5.setObjectName(u"line5")
        self.line5.setContentsMargins(0, 8, 0, 0)
        self.add_one = Button(AddPeopleScreen)
        self.add_one.setObjectName(u"add_one")

        self.line5.addWidget(self.add_one)

        self.gap4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line5.addItem(self.gap4)

        self.count = QLabel(AddPeopleScreen)
        self.count.setObjectName(u"count")

        self.line5.addWidget(self.count)

        self.cancel = Button(AddPeopleScreen)
        self.cancel.setObjectName(u"cancel")

        self.line5.addWidget(self.cancel)

        self.save = Button(AddPeopleScreen)
        self.save.setObjectName(u"save")

        self.line5.addWidget(self.save)


        self.rows6.addLayout(self.line5)


        self.retranslateUi(AddPeopleScreen)

        QMetaObject.connectSlotsByName(AddPeopleScreen)
    # setupUi

    def retranslateUi(self, AddPeopleScreen):
        AddPeopleScreen.setWindowTitle(QCoreApplication.translate("AddPeopleScreen", u"\u53c2\u52a0\u8005\u3092\u8ffd\u52a0", None))
        self.head.setText(QCoreApplication.translate("AddPeopleScreen", u"\u53c2\u52a0\u8005\u3092\u8ffd\u52a0", None))
        self.head.setProperty(u"words", QCoreApplication.translate("AddPeopleScreen", u"title", None))
        self.pick.setText(QCoreApplication.translate("AddPeopleScreen", u"\u4f1a\u54e1\u540d\u7c3f\u304b\u3089\u9078\u3076(&M)", None))
        self.pick.setProperty(u"kind", QCoreApplication.translate("AddPeopleScreen", u"secondary", None))
        self.pick.setProperty(u"icon_name", QCoreApplication.translate("AddPeopleScreen", u"members", None))
        self.all_of.setText(QCoreApplication.translate("AddPeopleScreen", u"\u4f1a\u8b70\u4f53\u30fb\u7a2e\u5225\u306e\u5168\u54e1(&B)", None))
        self.all_of.setProperty(u"kind", QCoreApplication.translate("AddPeopleScreen", u"secondary", None))
        self.all_of.setProperty(u"icon_name", QCoreApplication.translate("AddPeopleScreen", u"filter", None))
        self.paste.setText(QCoreApplication.translate("AddPeopleScreen", u"\u8cbc\u308a\u4ed8\u3051(&V)", None))
        self.paste.setProperty(u"kind", QCoreApplication.translate("AddPeopleScreen", u"secondary", None))
        self.paste.setProperty(u"icon_name", QCoreApplication.translate("AddPeopleScreen", u"list", None))
#if QT_CONFIG(tooltip)
        self.paste.setToolTip(QCoreApplication.translate("AddPeopleScreen", u"Excel\u306a\u3069\u3067\u5199\u3057\u305f \u6c0f\u540d\u30fb\u30d5\u30ea\u30ac\u30ca\u30fb\u6240\u5c5e\u30fb\u5f79\u8077 \u306e\u5217\u3092\u8cbc\u308a\u4ed8\u3051\u307e\u3059", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.paste.setAccessibleName(QCoreApplication.translate("AddPeopleScreen", u"Excel\u306a\u3069\u3067\u5199\u3057\u305f \u6c0f\u540d\u30fb\u30d5\u30ea\u30ac\u30ca\u30fb\u6240\u5c5e\u30fb\u5f79\u8077 \u306e\u5217\u3092\u8cbc\u308a\u4ed8\u3051\u307e\u3059", None))
#endif // QT_CONFIG(accessibility)
        self.from_file.setText(QCoreApplication.translate("AddPeopleScreen", u"\u30d5\u30a1\u30a4\u30eb(&F)", None))
        self.from_file.setProperty(u"kind", QCoreApplication.translate("AddPeopleScreen", u"secondary", None))
        self.from_file.setProperty(u"icon_name", QCoreApplication.translate("AddPeopleScreen", u"import", None))
        self.kind.setProperty(u"label", QCoreApplication.translate("AddPeopleScreen", u"\u533a\u5206", None))
        self.unread.setText("")
        self.unread.setProperty(u"words", QCoreApplication.translate("AddPeopleScreen", u"small", None))
        self.unread.setProperty(u"tone", QCoreApplication.translate("AddPeopleScreen", u"due", None))
        self.hint.setText(QCoreApplication.translate("AddPeopleScreen", u"\u4f1a\u54e1\u540d\u7c3f\u304b\u3089\u306f\u62c5\u5f53\u8005\u30fb\u59d4\u54e1\u306e\u540d\u524d\u3067\u52a0\u308f\u308a\u307e\u3059\u30021\u540d\u305a\u3064\u52a0\u3048\u308b\u3068\u304d\u306f\u4e0b\u306e\u6b04\u306b\u5165\u308c\u307e\u3059\u3002", None))
        self.hint.setProperty(u"words", QCoreApplication.translate("AddPeopleScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("AddPeopleScreen", u"quiet", None))
        self.name.setProperty(u"label", QCoreApplication.translate("AddPeopleScreen", u"\u6c0f\u540d", None))
        self.kana.setProperty(u"label", QCoreApplication.translate("AddPeopleScreen", u"\u30d5\u30ea\u30ac\u30ca", None))
        self.organisation.setProperty(u"label", QCoreApplication.translate("AddPeopleScreen", u"\u6240\u5c5e", None))
        self.post.setProperty(u"label", QCoreApplication.translate("AddPeopleScreen", u"\u5f79\u8077", None))
        self.add_one.setText(QCoreApplication.translate("AddPeopleScreen", u"\u4e00\u89a7\u306b\u52a0\u3048\u308b", None))
        self.add_one.setProperty(u"kind", QCoreApplication.translate("AddPeopleScreen", u"quiet", None))
        self.add_one.setProperty(u"icon_name", QCoreApplication.translate("AddPeopleScreen", u"add", None))
        self.count.setText("")
        self.count.setProperty(u"words", QCoreApplication.translate("AddPeopleScreen", u"small", None))
        self.count.setProperty(u"tone", QCoreApplication.translate("AddPeopleScreen", u"quiet", None))
        self.cancel.setText(QCoreApplication.translate("AddPeopleScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("AddPeopleScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("AddPeopleScreen", u"\u7533\u8fbc\u306b\u52a0\u3048\u308b", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("AddPeopleScreen", u"primary", None))
    # retranslateUi

