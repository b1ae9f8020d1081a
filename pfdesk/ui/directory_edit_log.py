# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_log.ui'
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
from pfdesk.widgets.fields import (ChoiceField, DateField, NoteField, TextField)

class Ui_LogEditorScreen(object):
    def setupUi(self, LogEditorScreen):
        if not LogEditorScreen.objectName():
            LogEditorScreen.setObjectName(u"LogEditorScreen")
        self.rows1 = QVBoxLayout(LogEditorScreen)
        self.rows1.setSpacing(8)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(12, 12, 12, 12)
        self.line2 = QHBoxLayout()
        self.line2.setSpacing(16)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 0, 0, 0)
        self.held_on = DateField(LogEditorScreen)
        self.held_on.setObjectName(u"held_on")
        self.held_on.setProperty(u"required", True)

        self.line2.addWidget(self.held_on)

        self.way = ChoiceField(LogEditorScreen)
        self.way.setObjectName(u"way")

        self.line2.addWidget(self.way)


        self.rows1.addLayout(self.line2)

        self.contact_id = ChoiceField(LogEditorScreen)
        self.contact_id.setObjectName(u"contact_id")

        self.rows1.addWidget(self.contact_id)

        self.text = NoteField(LogEditorScreen)
        self.text.setObjectName(u"text")
        self.text.setProperty(u"required", True)

        self.rows1.addWidget(self.text)

        self.next_step = TextField(LogEditorScreen)
        self.next_step.setObjectName(u"next_step")

        self.rows1.addWidget(self.next_step)

        self.next_on = DateField(LogEditorScreen)
        self.next_on.setObjectName(u"next_on")

        self.rows1.addWidget(self.next_on)

        self.line3 = QHBoxLayout()
        self.line3.setSpacing(8)
        self.line3.setObjectName(u"line3")
        self.line3.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(LogEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line3.addWidget(self.remove)

        self.gap4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line3.addItem(self.gap4)

        self.cancel = Button(LogEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line3.addWidget(self.cancel)

        self.save = Button(LogEditorScreen)
        self.save.setObjectName(u"save")

        self.line3.addWidget(self.save)


        self.rows1.addLayout(self.line3)


        self.retranslateUi(LogEditorScreen)

        QMetaObject.connectSlotsByName(LogEditorScreen)
    # setupUi

    def retranslateUi(self, LogEditorScreen):
        self.held_on.setProperty(u"label", QCoreApplication.translate("LogEditorScreen", u"\u65e5\u4ed8", None))
        self.way.setProperty(u"label", QCoreApplication.translate("LogEditorScreen", u"\u65b9\u6cd5", None))
        self.contact_id.setProperty(u"label", QCoreApplication.translate("LogEditorScreen", u"\u76f8\u624b", None))
        self.text.setProperty(u"label", QCoreApplication.translate("LogEditorScreen", u"\u5185\u5bb9", None))
        self.text.setProperty(u"hint", QCoreApplication.translate("LogEditorScreen", u"\u4f8b  16\u65e5\u306e\u4f1a\u8b70\u306e\u8da3\u65e8\u3092\u4e8b\u524d\u306b\u8aac\u660e", None))
        self.next_step.setProperty(u"label", QCoreApplication.translate("LogEditorScreen", u"\u6b21\u306e\u4e88\u5b9a", None))
        self.next_step.setProperty(u"hint", QCoreApplication.translate("LogEditorScreen", u"\u4f8b  \u51fa\u5e2d\u8005\u306e\u540d\u524d\u3092\u805e\u304f", None))
        self.next_on.setProperty(u"label", QCoreApplication.translate("LogEditorScreen", u"\u4e88\u5b9a\u65e5", None))
        self.remove.setText(QCoreApplication.translate("LogEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("LogEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("LogEditorScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("LogEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("LogEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("LogEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("LogEditorScreen", u"secondary", None))
        pass
    # retranslateUi

