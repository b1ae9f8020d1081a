# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_holder.ui'
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
from pfdesk.widgets.fields import (DateField, TextField)

class Ui_HolderEditorScreen(object):
    def setupUi(self, HolderEditorScreen):
        if not HolderEditorScreen.objectName():
            HolderEditorScreen.setObjectName(u"HolderEditorScreen")
        self.rows1 = QVBoxLayout(HolderEditorScreen)
        self.rows1.setSpacing(8)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(12, 12, 12, 12)
        self.now = QLabel(HolderEditorScreen)
        self.now.setObjectName(u"now")

        self.rows1.addWidget(self.now)

        self.name = TextField(HolderEditorScreen)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)

        self.rows1.addWidget(self.name)

        self.kana = TextField(HolderEditorScreen)
        self.kana.setObjectName(u"kana")

        self.rows1.addWidget(self.kana)

        self.post = TextField(HolderEditorScreen)
        self.post.setObjectName(u"post")

        self.rows1.addWidget(self.post)

        self.from_on = DateField(HolderEditorScreen)
        self.from_on.setObjectName(u"from_on")
        self.from_on.setProperty(u"required", True)

        self.rows1.addWidget(self.from_on)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(HolderEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line2.addWidget(self.remove)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap3)

        self.cancel = Button(HolderEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(HolderEditorScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows1.addLayout(self.line2)


        self.retranslateUi(HolderEditorScreen)

        QMetaObject.connectSlotsByName(HolderEditorScreen)
    # setupUi

    def retranslateUi(self, HolderEditorScreen):
        self.now.setText("")
        self.now.setProperty(u"tone", QCoreApplication.translate("HolderEditorScreen", u"quiet", None))
        self.now.setProperty(u"words", QCoreApplication.translate("HolderEditorScreen", u"small", None))
        self.name.setProperty(u"label", QCoreApplication.translate("HolderEditorScreen", u"\u65b0\u3057\u3044\u59d4\u54e1", None))
        self.kana.setProperty(u"label", QCoreApplication.translate("HolderEditorScreen", u"\u30d5\u30ea\u30ac\u30ca", None))
        self.post.setProperty(u"label", QCoreApplication.translate("HolderEditorScreen", u"\u5f79\u8077", None))
        self.from_on.setProperty(u"label", QCoreApplication.translate("HolderEditorScreen", u"\u4ea4\u4ee3\u306e\u65e5", None))
        self.remove.setText(QCoreApplication.translate("HolderEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("HolderEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("HolderEditorScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("HolderEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("HolderEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("HolderEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("HolderEditorScreen", u"secondary", None))
        pass
    # retranslateUi

