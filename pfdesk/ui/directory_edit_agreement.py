# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_agreement.ui'
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
from pfdesk.widgets.fields import (CheckField, DateField, NumberField, TextField)

class Ui_AgreementEditorScreen(object):
    def setupUi(self, AgreementEditorScreen):
        if not AgreementEditorScreen.objectName():
            AgreementEditorScreen.setObjectName(u"AgreementEditorScreen")
        self.rows1 = QVBoxLayout(AgreementEditorScreen)
        self.rows1.setSpacing(8)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(12, 12, 12, 12)
        self.title = TextField(AgreementEditorScreen)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"required", True)

        self.rows1.addWidget(self.title)

        self.signed_on = DateField(AgreementEditorScreen)
        self.signed_on.setObjectName(u"signed_on")

        self.rows1.addWidget(self.signed_on)

        self.ends_on = DateField(AgreementEditorScreen)
        self.ends_on.setObjectName(u"ends_on")

        self.rows1.addWidget(self.ends_on)

        self.renews = CheckField(AgreementEditorScreen)
        self.renews.setObjectName(u"renews")

        self.rows1.addWidget(self.renews)

        self.remind_days = NumberField(AgreementEditorScreen)
        self.remind_days.setObjectName(u"remind_days")
        self.remind_days.setProperty(u"required", True)
        self.remind_days.setProperty(u"maximum", 3650)

        self.rows1.addWidget(self.remind_days)

        self.notes = TextField(AgreementEditorScreen)
        self.notes.setObjectName(u"notes")

        self.rows1.addWidget(self.notes)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(AgreementEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line2.addWidget(self.remove)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap3)

        self.cancel = Button(AgreementEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(AgreementEditorScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows1.addLayout(self.line2)


        self.retranslateUi(AgreementEditorScreen)

        QMetaObject.connectSlotsByName(AgreementEditorScreen)
    # setupUi

    def retranslateUi(self, AgreementEditorScreen):
        self.title.setProperty(u"label", QCoreApplication.translate("AgreementEditorScreen", u"\u5354\u5b9a\u306e\u540d\u524d", None))
        self.title.setProperty(u"hint", QCoreApplication.translate("AgreementEditorScreen", u"\u4f8b  \u5305\u62ec\u9023\u643a\u5354\u5b9a(\u898b\u5b88\u308a)", None))
        self.signed_on.setProperty(u"label", QCoreApplication.translate("AgreementEditorScreen", u"\u7de0\u7d50\u65e5", None))
        self.ends_on.setProperty(u"label", QCoreApplication.translate("AgreementEditorScreen", u"\u671f\u9650", None))
        self.renews.setProperty(u"label", QCoreApplication.translate("AgreementEditorScreen", u"\u671f\u9650\u304c\u6765\u305f\u3089\u81ea\u52d5\u3067\u66f4\u65b0\u3059\u308b", None))
        self.remind_days.setProperty(u"label", QCoreApplication.translate("AgreementEditorScreen", u"\u304a\u77e5\u3089\u305b", None))
        self.remind_days.setProperty(u"unit", QCoreApplication.translate("AgreementEditorScreen", u"\u65e5\u524d\u304b\u3089", None))
        self.notes.setProperty(u"label", QCoreApplication.translate("AgreementEditorScreen", u"\u30e1\u30e2", None))
        self.remove.setText(QCoreApplication.translate("AgreementEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("AgreementEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("AgreementEditorScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("AgreementEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("AgreementEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("AgreementEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("AgreementEditorScreen", u"secondary", None))
        pass
    # retranslateUi

