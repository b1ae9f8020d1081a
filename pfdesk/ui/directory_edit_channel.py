# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_channel.ui'
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
from pfdesk.widgets.fields import (ChoiceField, TextField)

class Ui_ChannelEditorScreen(object):
    def setupUi(self, ChannelEditorScreen):
        if not ChannelEditorScreen.objectName():
            ChannelEditorScreen.setObjectName(u"ChannelEditorScreen")
        self.rows1 = QVBoxLayout(ChannelEditorScreen)
        self.rows1.setSpacing(8)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(12, 12, 12, 12)
        self.kind = ChoiceField(ChannelEditorScreen)
        self.kind.setObjectName(u"kind")

        self.rows1.addWidget(self.kind)

        self.value = TextField(ChannelEditorScreen)
        self.value.setObjectName(u"value")
        self.value.setProperty(u"required", True)

        self.rows1.addWidget(self.value)

        self.title = TextField(ChannelEditorScreen)
        self.title.setObjectName(u"title")

        self.rows1.addWidget(self.title)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(ChannelEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line2.addWidget(self.remove)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap3)

        self.cancel = Button(ChannelEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(ChannelEditorScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows1.addLayout(self.line2)


        self.retranslateUi(ChannelEditorScreen)

        QMetaObject.connectSlotsByName(ChannelEditorScreen)
    # setupUi

    def retranslateUi(self, ChannelEditorScreen):
        self.kind.setProperty(u"label", QCoreApplication.translate("ChannelEditorScreen", u"\u7a2e\u985e", None))
        self.value.setProperty(u"label", QCoreApplication.translate("ChannelEditorScreen", u"\u756a\u53f7\u30fb\u30a2\u30c9\u30ec\u30b9", None))
        self.title.setProperty(u"label", QCoreApplication.translate("ChannelEditorScreen", u"\u3069\u3053\u306e", None))
        self.title.setProperty(u"hint", QCoreApplication.translate("ChannelEditorScreen", u"\u4f8b  \u591c\u9593\u3001\u652f\u5e97", None))
        self.remove.setText(QCoreApplication.translate("ChannelEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("ChannelEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("ChannelEditorScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("ChannelEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("ChannelEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("ChannelEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("ChannelEditorScreen", u"secondary", None))
        pass
    # retranslateUi

