# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_contact.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.fields import (DateField, PhoneField, TextField)

class Ui_ContactEditorScreen(object):
    def setupUi(self, ContactEditorScreen):
        if not ContactEditorScreen.objectName():
            ContactEditorScreen.setObjectName(u"ContactEditorScreen")
        self.rows1 = QVBoxLayout(ContactEditorScreen)
        self.rows1.setSpacing(8)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(12, 12, 12, 12)
        self.name = TextField(ContactEditorScreen)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)

        self.rows1.addWidget(self.name)

        self.kana = TextField(ContactEditorScreen)
        self.kana.setObjectName(u"kana")

        self.rows1.addWidget(self.kana)

        self.post = TextField(ContactEditorScreen)
        self.post.setObjectName(u"post")

        self.rows1.addWidget(self.post)

        self.phone = PhoneField(ContactEditorScreen)
        self.phone.setObjectName(u"phone")

        self.rows1.addWidget(self.phone)

        self.email = TextField(ContactEditorScreen)
        self.email.setObjectName(u"email")

        self.rows1.addWidget(self.email)

        self.until_on = DateField(ContactEditorScreen)
        self.until_on.setObjectName(u"until_on")

        self.rows1.addWidget(self.until_on)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(ContactEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line2.addWidget(self.remove)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap3)

        self.cancel = Button(ContactEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(ContactEditorScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows1.addLayout(self.line2)


        self.retranslateUi(ContactEditorScreen)

        QMetaObject.connectSlotsByName(ContactEditorScreen)
    # setupUi

    def retranslateUi(self, ContactEditorScreen):
        self.name.setProperty(u"label", QCoreApplication.translate("ContactEditorScreen", u"\u6c0f\u540d", None))
        self.kana.setProperty(u"label", QCoreApplication.translate("ContactEditorScreen", u"\u30d5\u30ea\u30ac\u30ca", None))
        self.post.setProperty(u"label", QCoreApplication.translate("ContactEditorScreen", u"\u5f79\u8077", None))
        self.phone.setProperty(u"label", QCoreApplication.translate("ContactEditorScreen", u"\u96fb\u8a71\u756a\u53f7", None))
        self.email.setProperty(u"label", QCoreApplication.translate("ContactEditorScreen", u"\u30e1\u30fc\u30eb", None))
        self.until_on.setProperty(u"label", QCoreApplication.translate("ContactEditorScreen", u"\u3044\u3064\u307e\u3067", None))
        self.remove.setText(QCoreApplication.translate("ContactEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("ContactEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("ContactEditorScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("ContactEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("ContactEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("ContactEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("ContactEditorScreen", u"secondary", None))
        pass
    # retranslateUi

