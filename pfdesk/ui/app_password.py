# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'password.ui'
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

class Ui_PasswordScreen(object):
    def setupUi(self, PasswordScreen):
        if not PasswordScreen.objectName():
            PasswordScreen.setObjectName(u"PasswordScreen")
        self.rows3 = QVBoxLayout(PasswordScreen)
        self.rows3.setSpacing(8)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(24, 20, 24, 20)
        self.head = QLabel(PasswordScreen)
        self.head.setObjectName(u"head")
        self.head.setWordWrap(True)

        self.rows3.addWidget(self.head)

        self.hint = QLabel(PasswordScreen)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.rows3.addWidget(self.hint)

        self.deed = ChoiceField(PasswordScreen)
        self.deed.setObjectName(u"deed")

        self.rows3.addWidget(self.deed)

        self.old = TextField(PasswordScreen)
        self.old.setObjectName(u"old")

        self.rows3.addWidget(self.old)

        self.new_one = TextField(PasswordScreen)
        self.new_one.setObjectName(u"new_one")

        self.rows3.addWidget(self.new_one)

        self.again = TextField(PasswordScreen)
        self.again.setObjectName(u"again")

        self.rows3.addWidget(self.again)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 8, 0, 0)
        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.cancel = Button(PasswordScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(PasswordScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows3.addLayout(self.line2)


        self.retranslateUi(PasswordScreen)

        QMetaObject.connectSlotsByName(PasswordScreen)
    # setupUi

    def retranslateUi(self, PasswordScreen):
        PasswordScreen.setWindowTitle(QCoreApplication.translate("PasswordScreen", u"\u30d1\u30b9\u30ef\u30fc\u30c9", None))
        self.head.setText(QCoreApplication.translate("PasswordScreen", u"\u30d1\u30b9\u30ef\u30fc\u30c9", None))
        self.head.setProperty(u"words", QCoreApplication.translate("PasswordScreen", u"title", None))
        self.hint.setText("")
        self.hint.setProperty(u"words", QCoreApplication.translate("PasswordScreen", u"small", None))
        self.hint.setProperty(u"tone", QCoreApplication.translate("PasswordScreen", u"quiet", None))
        self.deed.setProperty(u"label", QCoreApplication.translate("PasswordScreen", u"\u3059\u308b\u3053\u3068", None))
        self.old.setProperty(u"label", QCoreApplication.translate("PasswordScreen", u"\u3044\u307e\u306e\u30d1\u30b9\u30ef\u30fc\u30c9", None))
        self.new_one.setProperty(u"label", QCoreApplication.translate("PasswordScreen", u"\u65b0\u3057\u3044\u30d1\u30b9\u30ef\u30fc\u30c9", None))
        self.again.setProperty(u"label", QCoreApplication.translate("PasswordScreen", u"\u3082\u3046\u4e00\u5ea6", None))
        self.cancel.setText(QCoreApplication.translate("PasswordScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("PasswordScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("PasswordScreen", u"\u5b9f\u884c\u3059\u308b", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("PasswordScreen", u"primary", None))
    # retranslateUi

