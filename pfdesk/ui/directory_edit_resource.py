# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_resource.ui'
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
from pfdesk.widgets.date_field import DateField
from pfdesk.widgets.fields import (ChoiceField, TextField)

class Ui_ResourceEditorScreen(object):
    def setupUi(self, ResourceEditorScreen):
        if not ResourceEditorScreen.objectName():
            ResourceEditorScreen.setObjectName(u"ResourceEditorScreen")
        self.rows1 = QVBoxLayout(ResourceEditorScreen)
        self.rows1.setSpacing(8)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(12, 12, 12, 12)
        self.kind = ChoiceField(ResourceEditorScreen)
        self.kind.setObjectName(u"kind")

        self.rows1.addWidget(self.kind)

        self.title = TextField(ResourceEditorScreen)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"required", True)

        self.rows1.addWidget(self.title)

        self.details = TextField(ResourceEditorScreen)
        self.details.setObjectName(u"details")

        self.rows1.addWidget(self.details)

        self.source = TextField(ResourceEditorScreen)
        self.source.setObjectName(u"source")

        self.rows1.addWidget(self.source)

        self.as_of = DateField(ResourceEditorScreen)
        self.as_of.setObjectName(u"as_of")

        self.rows1.addWidget(self.as_of)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(ResourceEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line2.addWidget(self.remove)

        self.gap3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap3)

        self.cancel = Button(ResourceEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(ResourceEditorScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows1.addLayout(self.line2)


        self.retranslateUi(ResourceEditorScreen)

        QMetaObject.connectSlotsByName(ResourceEditorScreen)
    # setupUi

    def retranslateUi(self, ResourceEditorScreen):
        self.kind.setProperty(u"label", QCoreApplication.translate("ResourceEditorScreen", u"\u7a2e\u985e", None))
        self.title.setProperty(u"label", QCoreApplication.translate("ResourceEditorScreen", u"\u6d3b\u52d5\u30fb\u3082\u306e", None))
        self.title.setProperty(u"hint", QCoreApplication.translate("ResourceEditorScreen", u"\u4f8b  \u5c45\u5834\u6240\u3065\u304f\u308a\u3001\u4f1a\u8b70\u5ba4", None))
        self.details.setProperty(u"label", QCoreApplication.translate("ResourceEditorScreen", u"\u5185\u5bb9", None))
        self.details.setProperty(u"hint", QCoreApplication.translate("ResourceEditorScreen", u"\u3060\u308c\u306b\u3001\u3044\u3064\u3001\u3069\u3053\u3067", None))
        self.source.setProperty(u"label", QCoreApplication.translate("ResourceEditorScreen", u"\u51fa\u5178", None))
        self.as_of.setProperty(u"label", QCoreApplication.translate("ResourceEditorScreen", u"\u78ba\u8a8d\u65e5", None))
        self.remove.setText(QCoreApplication.translate("ResourceEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("ResourceEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("ResourceEditorScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("ResourceEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("ResourceEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("ResourceEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("ResourceEditorScreen", u"secondary", None))
        pass
    # retranslateUi

