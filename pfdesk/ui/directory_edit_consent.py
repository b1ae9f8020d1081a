# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_consent.ui'
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
from pfdesk.widgets.fields import (ChoiceField, DateField, TextField)

class Ui_ConsentEditorScreen(object):
    def setupUi(self, ConsentEditorScreen):
        if not ConsentEditorScreen.objectName():
            ConsentEditorScreen.setObjectName(u"ConsentEditorScreen")
        self.rows1 = QVBoxLayout(ConsentEditorScreen)
        self.rows1.setSpacing(8)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(12, 12, 12, 12)
        self.purpose = ChoiceField(ConsentEditorScreen)
        self.purpose.setObjectName(u"purpose")
        self.purpose.setProperty(u"required", True)

        self.rows1.addWidget(self.purpose)

        self.given = ChoiceField(ConsentEditorScreen)
        self.given.setObjectName(u"given")

        self.rows1.addWidget(self.given)

        self.decided_on = DateField(ConsentEditorScreen)
        self.decided_on.setObjectName(u"decided_on")

        self.rows1.addWidget(self.decided_on)

        self.notes = TextField(ConsentEditorScreen)
        self.notes.setObjectName(u"notes")

        self.rows1.addWidget(self.notes)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(ConsentEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line2.addWidget(self.remove)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap3)

        self.cancel = Button(ConsentEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(ConsentEditorScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows1.addLayout(self.line2)


        self.retranslateUi(ConsentEditorScreen)

        QMetaObject.connectSlotsByName(ConsentEditorScreen)
    # setupUi

    def retranslateUi(self, ConsentEditorScreen):
        self.purpose.setProperty(u"label", QCoreApplication.translate("ConsentEditorScreen", u"\u76ee\u7684", None))
        self.given.setProperty(u"label", QCoreApplication.translate("ConsentEditorScreen", u"\u540c\u610f", None))
        self.decided_on.setProperty(u"label", QCoreApplication.translate("ConsentEditorScreen", u"\u78ba\u8a8d\u3057\u305f\u65e5", None))
        self.notes.setProperty(u"label", QCoreApplication.translate("ConsentEditorScreen", u"\u30e1\u30e2", None))
        self.remove.setText(QCoreApplication.translate("ConsentEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("ConsentEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("ConsentEditorScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("ConsentEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("ConsentEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("ConsentEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("ConsentEditorScreen", u"secondary", None))
        pass
    # retranslateUi

