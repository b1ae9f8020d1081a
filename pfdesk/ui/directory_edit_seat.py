# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_seat.ui'
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

class Ui_SeatEditorScreen(object):
    def setupUi(self, SeatEditorScreen):
        if not SeatEditorScreen.objectName():
            SeatEditorScreen.setObjectName(u"SeatEditorScreen")
        self.rows1 = QVBoxLayout(SeatEditorScreen)
        self.rows1.setSpacing(8)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(12, 12, 12, 12)
        self.body_id = ChoiceField(SeatEditorScreen)
        self.body_id.setObjectName(u"body_id")
        self.body_id.setProperty(u"required", True)

        self.rows1.addWidget(self.body_id)

        self.role = TextField(SeatEditorScreen)
        self.role.setObjectName(u"role")

        self.rows1.addWidget(self.role)

        self.holder_name = TextField(SeatEditorScreen)
        self.holder_name.setObjectName(u"holder_name")

        self.rows1.addWidget(self.holder_name)

        self.holder_post = TextField(SeatEditorScreen)
        self.holder_post.setObjectName(u"holder_post")

        self.rows1.addWidget(self.holder_post)

        self.starts_on = DateField(SeatEditorScreen)
        self.starts_on.setObjectName(u"starts_on")

        self.rows1.addWidget(self.starts_on)

        self.ends_on = DateField(SeatEditorScreen)
        self.ends_on.setObjectName(u"ends_on")

        self.rows1.addWidget(self.ends_on)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(SeatEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line2.addWidget(self.remove)

        self.swap = Button(SeatEditorScreen)
        self.swap.setObjectName(u"swap")

        self.line2.addWidget(self.swap)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap3)

        self.cancel = Button(SeatEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(SeatEditorScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows1.addLayout(self.line2)


        self.retranslateUi(SeatEditorScreen)

        QMetaObject.connectSlotsByName(SeatEditorScreen)
    # setupUi

    def retranslateUi(self, SeatEditorScreen):
        self.body_id.setProperty(u"label", QCoreApplication.translate("SeatEditorScreen", u"\u4f1a\u8b70\u4f53", None))
        self.role.setProperty(u"label", QCoreApplication.translate("SeatEditorScreen", u"\u5f79\u5272", None))
        self.role.setProperty(u"hint", QCoreApplication.translate("SeatEditorScreen", u"\u4f8b  \u59d4\u54e1", None))
        self.holder_name.setProperty(u"label", QCoreApplication.translate("SeatEditorScreen", u"\u59d4\u54e1\u306e\u6c0f\u540d", None))
        self.holder_post.setProperty(u"label", QCoreApplication.translate("SeatEditorScreen", u"\u5f79\u8077", None))
        self.starts_on.setProperty(u"label", QCoreApplication.translate("SeatEditorScreen", u"\u4efb\u671f\u306e\u59cb\u307e\u308a", None))
        self.ends_on.setProperty(u"label", QCoreApplication.translate("SeatEditorScreen", u"\u4efb\u671f\u306e\u7d42\u308f\u308a", None))
        self.remove.setText(QCoreApplication.translate("SeatEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("SeatEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("SeatEditorScreen", u"trash", None))
        self.swap.setText(QCoreApplication.translate("SeatEditorScreen", u"\u59d4\u54e1\u306e\u4ea4\u4ee3(&K)", None))
        self.swap.setProperty(u"kind", QCoreApplication.translate("SeatEditorScreen", u"quiet", None))
        self.swap.setProperty(u"icon_name", QCoreApplication.translate("SeatEditorScreen", u"swap", None))
        self.cancel.setText(QCoreApplication.translate("SeatEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("SeatEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("SeatEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("SeatEditorScreen", u"secondary", None))
        pass
    # retranslateUi

