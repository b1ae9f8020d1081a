# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'target.ui'
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
from pfdesk.widgets.fields import (ChoiceField, NoteField, TextField)

class Ui_TargetScreen(object):
    def setupUi(self, TargetScreen):
        if not TargetScreen.objectName():
            TargetScreen.setObjectName(u"TargetScreen")
        self.rows = QVBoxLayout(TargetScreen)
        self.rows.setSpacing(8)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(24, 20, 24, 16)
        self.name = TextField(TargetScreen)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)

        self.rows.addWidget(self.name)

        self.kana = TextField(TargetScreen)
        self.kana.setObjectName(u"kana")

        self.rows.addWidget(self.kana)

        self.kind = TextField(TargetScreen)
        self.kind.setObjectName(u"kind")

        self.rows.addWidget(self.kind)

        self.municipality = TextField(TargetScreen)
        self.municipality.setObjectName(u"municipality")

        self.rows.addWidget(self.municipality)

        self.postal_code = TextField(TargetScreen)
        self.postal_code.setObjectName(u"postal_code")

        self.rows.addWidget(self.postal_code)

        self.address = TextField(TargetScreen)
        self.address.setObjectName(u"address")

        self.rows.addWidget(self.address)

        self.phone = TextField(TargetScreen)
        self.phone.setObjectName(u"phone")

        self.rows.addWidget(self.phone)

        self.state = ChoiceField(TargetScreen)
        self.state.setObjectName(u"state")

        self.rows.addWidget(self.state)

        self.notes = NoteField(TargetScreen)
        self.notes.setObjectName(u"notes")

        self.rows.addWidget(self.notes)

        self.history = QLabel(TargetScreen)
        self.history.setObjectName(u"history")
        self.history.setWordWrap(True)
        self.history.setProperty(u"tone", u"hint")

        self.rows.addWidget(self.history)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(12)
        self.foot.setObjectName(u"foot")
        self.foot.setContentsMargins(0, 8, 0, 0)
        self.remove = Button(TargetScreen)
        self.remove.setObjectName(u"remove")

        self.foot.addWidget(self.remove)

        self.gap1 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot.addItem(self.gap1)

        self.cancel = Button(TargetScreen)
        self.cancel.setObjectName(u"cancel")

        self.foot.addWidget(self.cancel)

        self.save = Button(TargetScreen)
        self.save.setObjectName(u"save")

        self.foot.addWidget(self.save)


        self.rows.addLayout(self.foot)


        self.retranslateUi(TargetScreen)

        QMetaObject.connectSlotsByName(TargetScreen)
    # setupUi

    def retranslateUi(self, TargetScreen):
        TargetScreen.setWindowTitle(QCoreApplication.translate("TargetScreen", u"\u8abf\u67fb\u306e\u5bfe\u8c61", None))
        self.name.setProperty(u"label", QCoreApplication.translate("TargetScreen", u"\u540d\u524d", None))
        self.kana.setProperty(u"label", QCoreApplication.translate("TargetScreen", u"\u304b\u306a", None))
        self.kind.setProperty(u"label", QCoreApplication.translate("TargetScreen", u"\u7a2e\u985e", None))
        self.municipality.setProperty(u"label", QCoreApplication.translate("TargetScreen", u"\u5e02\u753a\u6751", None))
        self.postal_code.setProperty(u"label", QCoreApplication.translate("TargetScreen", u"\u90f5\u4fbf\u756a\u53f7", None))
        self.address.setProperty(u"label", QCoreApplication.translate("TargetScreen", u"\u4f4f\u6240", None))
        self.phone.setProperty(u"label", QCoreApplication.translate("TargetScreen", u"\u96fb\u8a71\u756a\u53f7", None))
        self.state.setProperty(u"label", QCoreApplication.translate("TargetScreen", u"\u72b6\u614b", None))
        self.notes.setProperty(u"label", QCoreApplication.translate("TargetScreen", u"\u30e1\u30e2", None))
        self.remove.setText(QCoreApplication.translate("TargetScreen", u"\u5bfe\u8c61\u304b\u3089\u5916\u3059", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("TargetScreen", u"quiet", None))
        self.cancel.setText(QCoreApplication.translate("TargetScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("TargetScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("TargetScreen", u"\u4fdd\u5b58", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("TargetScreen", u"primary", None))
    # retranslateUi

