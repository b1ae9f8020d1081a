# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_person.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import (ChoiceField, TextField)

class Ui_PersonEditorScreen(object):
    def setupUi(self, PersonEditorScreen):
        if not PersonEditorScreen.objectName():
            PersonEditorScreen.setObjectName(u"PersonEditorScreen")
        self.rows3 = QVBoxLayout(PersonEditorScreen)
        self.rows3.setSpacing(8)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(24, 20, 24, 20)
        self.name = TextField(PersonEditorScreen)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)

        self.rows3.addWidget(self.name)

        self.kana = TextField(PersonEditorScreen)
        self.kana.setObjectName(u"kana")

        self.rows3.addWidget(self.kana)

        self.member_line = QHBoxLayout()
        self.member_line.setSpacing(0)
        self.member_line.setObjectName(u"member_line")

        self.rows3.addLayout(self.member_line)

        self.organisation = TextField(PersonEditorScreen)
        self.organisation.setObjectName(u"organisation")

        self.rows3.addWidget(self.organisation)

        self.post = TextField(PersonEditorScreen)
        self.post.setObjectName(u"post")

        self.rows3.addWidget(self.post)

        self.represents = TextField(PersonEditorScreen)
        self.represents.setObjectName(u"represents")

        self.rows3.addWidget(self.represents)

        self.kind = ChoiceField(PersonEditorScreen)
        self.kind.setObjectName(u"kind")

        self.rows3.addWidget(self.kind)

        self.reply = ChoiceField(PersonEditorScreen)
        self.reply.setObjectName(u"reply")

        self.rows3.addWidget(self.reply)

        self.role = ChoiceField(PersonEditorScreen)
        self.role.setObjectName(u"role")

        self.rows3.addWidget(self.role)

        self.needs = TextField(PersonEditorScreen)
        self.needs.setObjectName(u"needs")

        self.rows3.addWidget(self.needs)

        self.part_line = QVBoxLayout()
        self.part_line.setSpacing(4)
        self.part_line.setObjectName(u"part_line")

        self.rows3.addLayout(self.part_line)

        self.notes = TextField(PersonEditorScreen)
        self.notes.setObjectName(u"notes")

        self.rows3.addWidget(self.notes)

        self.certificate = QLabel(PersonEditorScreen)
        self.certificate.setObjectName(u"certificate")
        self.certificate.setWordWrap(True)

        self.rows3.addWidget(self.certificate)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(PersonEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line2.addWidget(self.remove)

        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.cancel = Button(PersonEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(PersonEditorScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows3.addLayout(self.line2)


        self.retranslateUi(PersonEditorScreen)

        QMetaObject.connectSlotsByName(PersonEditorScreen)
    # setupUi

    def retranslateUi(self, PersonEditorScreen):
        self.name.setProperty(u"label", QCoreApplication.translate("PersonEditorScreen", u"\u6c0f\u540d", None))
        self.kana.setProperty(u"label", QCoreApplication.translate("PersonEditorScreen", u"\u30d5\u30ea\u30ac\u30ca", None))
        self.organisation.setProperty(u"label", QCoreApplication.translate("PersonEditorScreen", u"\u6240\u5c5e", None))
        self.post.setProperty(u"label", QCoreApplication.translate("PersonEditorScreen", u"\u5f79\u8077", None))
        self.represents.setProperty(u"label", QCoreApplication.translate("PersonEditorScreen", u"\u4ee3\u7406", None))
        self.represents.setProperty(u"hint", QCoreApplication.translate("PersonEditorScreen", u"\u4f8b  \u4f1a\u9577 \u898b\u672c \u592a\u90ce\u306e\u4ee3\u7406", None))
        self.kind.setProperty(u"label", QCoreApplication.translate("PersonEditorScreen", u"\u533a\u5206", None))
        self.reply.setProperty(u"label", QCoreApplication.translate("PersonEditorScreen", u"\u8fd4\u4e8b", None))
        self.role.setProperty(u"label", QCoreApplication.translate("PersonEditorScreen", u"\u5f79\u5272", None))
        self.needs.setProperty(u"label", QCoreApplication.translate("PersonEditorScreen", u"\u914d\u616e", None))
        self.needs.setProperty(u"hint", QCoreApplication.translate("PersonEditorScreen", u"\u4f8b  \u8eca\u3044\u3059\u306e\u5e2d", None))
        self.notes.setProperty(u"label", QCoreApplication.translate("PersonEditorScreen", u"\u30e1\u30e2", None))
        self.certificate.setText("")
        self.certificate.setProperty(u"words", QCoreApplication.translate("PersonEditorScreen", u"small", None))
        self.remove.setText(QCoreApplication.translate("PersonEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("PersonEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("PersonEditorScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("PersonEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("PersonEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("PersonEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("PersonEditorScreen", u"secondary", None))
        pass
    # retranslateUi

