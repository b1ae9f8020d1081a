# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'entry.ui'
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

class Ui_EntryScreen(object):
    def setupUi(self, EntryScreen):
        if not EntryScreen.objectName():
            EntryScreen.setObjectName(u"EntryScreen")
        self.rows = QVBoxLayout(EntryScreen)
        self.rows.setSpacing(8)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(12, 12, 12, 12)
        self.kind = ChoiceField(EntryScreen)
        self.kind.setObjectName(u"kind")
        self.kind.setProperty(u"required", True)

        self.rows.addWidget(self.kind)

        self.happened_on = DateField(EntryScreen)
        self.happened_on.setObjectName(u"happened_on")

        self.rows.addWidget(self.happened_on)

        self.text = NoteField(EntryScreen)
        self.text.setObjectName(u"text")
        self.text.setProperty(u"required", True)

        self.rows.addWidget(self.text)

        self.source = TextField(EntryScreen)
        self.source.setObjectName(u"source")

        self.rows.addWidget(self.source)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(-1, 4, -1, -1)
        self.remove = Button(EntryScreen)
        self.remove.setObjectName(u"remove")

        self.buttons.addWidget(self.remove)

        self.gap_buttons = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.gap_buttons)

        self.cancel = Button(EntryScreen)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = Button(EntryScreen)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.rows.addLayout(self.buttons)


        self.retranslateUi(EntryScreen)

        QMetaObject.connectSlotsByName(EntryScreen)
    # setupUi

    def retranslateUi(self, EntryScreen):
        self.kind.setProperty(u"label", QCoreApplication.translate("EntryScreen", u"\u533a\u5206", None))
        self.happened_on.setProperty(u"label", QCoreApplication.translate("EntryScreen", u"\u65e5\u4ed8", None))
        self.happened_on.setProperty(u"hint", QCoreApplication.translate("EntryScreen", u"\u5206\u304b\u3089\u306a\u3051\u308c\u3070\u7a7a\u306e\u307e\u307e", None))
        self.text.setProperty(u"label", QCoreApplication.translate("EntryScreen", u"\u3067\u304d\u3054\u3068", None))
        self.source.setProperty(u"label", QCoreApplication.translate("EntryScreen", u"\u3082\u3068\u306e\u8a18\u9332", None))
        self.remove.setText(QCoreApplication.translate("EntryScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("EntryScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("EntryScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("EntryScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("EntryScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("EntryScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("EntryScreen", u"secondary", None))
        pass
    # retranslateUi

