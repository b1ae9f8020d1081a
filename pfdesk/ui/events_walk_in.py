# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'walk_in.ui'
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
from pfdesk.widgets.fields import (ChoiceField, TextField)

class Ui_WalkInScreen(object):
    def setupUi(self, WalkInScreen):
        if not WalkInScreen.objectName():
            WalkInScreen.setObjectName(u"WalkInScreen")
        self.rows5 = QVBoxLayout(WalkInScreen)
        self.rows5.setSpacing(8)
        self.rows5.setObjectName(u"rows5")
        self.rows5.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(WalkInScreen)
        self.head.setObjectName(u"head")

        self.rows5.addWidget(self.head)

        self.hint = QLabel(WalkInScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows5.addWidget(self.hint)

        self.gap1 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows5.addItem(self.gap1)

        self.name = TextField(WalkInScreen)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"required", True)

        self.rows5.addWidget(self.name)

        self.organisation = TextField(WalkInScreen)
        self.organisation.setObjectName(u"organisation")

        self.rows5.addWidget(self.organisation)

        self.kind = ChoiceField(WalkInScreen)
        self.kind.setObjectName(u"kind")

        self.rows5.addWidget(self.kind)

        self.gap2 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows5.addItem(self.gap2)

        self.line4 = QHBoxLayout()
        self.line4.setSpacing(8)
        self.line4.setObjectName(u"line4")
        self.line4.setContentsMargins(0, 0, 0, 0)
        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line4.addItem(self.gap3)

        self.cancel = Button(WalkInScreen)
        self.cancel.setObjectName(u"cancel")

        self.line4.addWidget(self.cancel)

        self.save = Button(WalkInScreen)
        self.save.setObjectName(u"save")

        self.line4.addWidget(self.save)


        self.rows5.addLayout(self.line4)


        self.retranslateUi(WalkInScreen)

        QMetaObject.connectSlotsByName(WalkInScreen)
    # setupUi

    def retranslateUi(self, WalkInScreen):
        WalkInScreen.setWindowTitle(QCoreApplication.translate("WalkInScreen", u"\u5f53\u65e5\u53c2\u52a0", None))
        self.head.setText(QCoreApplication.translate("WalkInScreen", u"\u5f53\u65e5\u53c2\u52a0", None))
        self.head.setProperty(u"words", QCoreApplication.translate("WalkInScreen", u"title", None))
        self.hint.setText(QCoreApplication.translate("WalkInScreen", u"\u540d\u524d\u30fb\u6240\u5c5e\u30fb\u533a\u5206\u3092\u5165\u308c\u3066 Enter \u3092\u62bc\u3059\u3068\u3001\u305d\u306e\u307e\u307e\u53d7\u3051\u4ed8\u3051\u307e\u3059\u3002", None))
        self.hint.setProperty(u"words", QCoreApplication.translate("WalkInScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("WalkInScreen", u"quiet", None))
        self.name.setProperty(u"label", QCoreApplication.translate("WalkInScreen", u"\u6c0f\u540d", None))
        self.organisation.setProperty(u"label", QCoreApplication.translate("WalkInScreen", u"\u6240\u5c5e", None))
        self.kind.setProperty(u"label", QCoreApplication.translate("WalkInScreen", u"\u533a\u5206", None))
        self.cancel.setText(QCoreApplication.translate("WalkInScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("WalkInScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("WalkInScreen", u"\u53d7\u3051\u4ed8\u3051\u308b", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("WalkInScreen", u"primary", None))
        self.save.setProperty(u"icon_name", QCoreApplication.translate("WalkInScreen", u"check", None))
    # retranslateUi

