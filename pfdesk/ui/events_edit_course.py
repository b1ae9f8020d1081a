# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'edit_course.ui'
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
from pfdesk.widgets.fields import (ChoiceField, NoteField, NumberField, TextField)

class Ui_CourseEditorScreen(object):
    def setupUi(self, CourseEditorScreen):
        if not CourseEditorScreen.objectName():
            CourseEditorScreen.setObjectName(u"CourseEditorScreen")
        self.rows3 = QVBoxLayout(CourseEditorScreen)
        self.rows3.setSpacing(8)
        self.rows3.setObjectName(u"rows3")
        self.rows3.setContentsMargins(24, 20, 24, 20)
        self.title = TextField(CourseEditorScreen)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"required", True)

        self.rows3.addWidget(self.title)

        self.rule = ChoiceField(CourseEditorScreen)
        self.rule.setObjectName(u"rule")

        self.rows3.addWidget(self.rule)

        self.needed = TextField(CourseEditorScreen)
        self.needed.setObjectName(u"needed")

        self.rows3.addWidget(self.needed)

        self.certificate_title = TextField(CourseEditorScreen)
        self.certificate_title.setObjectName(u"certificate_title")

        self.rows3.addWidget(self.certificate_title)

        self.certificate_text = NoteField(CourseEditorScreen)
        self.certificate_text.setObjectName(u"certificate_text")

        self.rows3.addWidget(self.certificate_text)

        self.issuer = TextField(CourseEditorScreen)
        self.issuer.setObjectName(u"issuer")

        self.rows3.addWidget(self.issuer)

        self.valid_years = NumberField(CourseEditorScreen)
        self.valid_years.setObjectName(u"valid_years")

        self.rows3.addWidget(self.valid_years)

        self.refreshes_id = ChoiceField(CourseEditorScreen)
        self.refreshes_id.setObjectName(u"refreshes_id")

        self.rows3.addWidget(self.refreshes_id)

        self.line2 = QHBoxLayout()
        self.line2.setSpacing(8)
        self.line2.setObjectName(u"line2")
        self.line2.setContentsMargins(0, 4, 0, 0)
        self.remove = Button(CourseEditorScreen)
        self.remove.setObjectName(u"remove")

        self.line2.addWidget(self.remove)

        self.gap1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line2.addItem(self.gap1)

        self.cancel = Button(CourseEditorScreen)
        self.cancel.setObjectName(u"cancel")

        self.line2.addWidget(self.cancel)

        self.save = Button(CourseEditorScreen)
        self.save.setObjectName(u"save")

        self.line2.addWidget(self.save)


        self.rows3.addLayout(self.line2)


        self.retranslateUi(CourseEditorScreen)

        QMetaObject.connectSlotsByName(CourseEditorScreen)
    # setupUi

    def retranslateUi(self, CourseEditorScreen):
        self.title.setProperty(u"label", QCoreApplication.translate("CourseEditorScreen", u"\u540d\u524d", None))
        self.rule.setProperty(u"label", QCoreApplication.translate("CourseEditorScreen", u"\u4fee\u4e86\u306e\u6761\u4ef6", None))
        self.needed.setProperty(u"label", QCoreApplication.translate("CourseEditorScreen", u"\u56de\u6570\u30fb\u6642\u9593", None))
        self.certificate_title.setProperty(u"label", QCoreApplication.translate("CourseEditorScreen", u"\u4fee\u4e86\u8a3c\u306e\u984c", None))
        self.certificate_title.setProperty(u"hint", QCoreApplication.translate("CourseEditorScreen", u"\u4fee\u4e86\u8a3c", None))
        self.certificate_text.setProperty(u"label", QCoreApplication.translate("CourseEditorScreen", u"\u4fee\u4e86\u8a3c\u306e\u6587", None))
        self.issuer.setProperty(u"label", QCoreApplication.translate("CourseEditorScreen", u"\u767a\u884c\u8005", None))
        self.issuer.setProperty(u"hint", QCoreApplication.translate("CourseEditorScreen", u"\u4f8b  \u767b\u5225\u5e02\u9577", None))
        self.valid_years.setProperty(u"label", QCoreApplication.translate("CourseEditorScreen", u"\u6709\u52b9\u671f\u9593", None))
        self.valid_years.setProperty(u"unit", QCoreApplication.translate("CourseEditorScreen", u"\u5e74", None))
        self.refreshes_id.setProperty(u"label", QCoreApplication.translate("CourseEditorScreen", u"\u66f4\u65b0\u3059\u308b\u8b1b\u5ea7", None))
        self.remove.setText(QCoreApplication.translate("CourseEditorScreen", u"\u524a\u9664", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("CourseEditorScreen", u"quiet", None))
        self.remove.setProperty(u"icon_name", QCoreApplication.translate("CourseEditorScreen", u"trash", None))
        self.cancel.setText(QCoreApplication.translate("CourseEditorScreen", u"\u3084\u3081\u308b", None))
        self.cancel.setProperty(u"kind", QCoreApplication.translate("CourseEditorScreen", u"quiet", None))
        self.save.setText(QCoreApplication.translate("CourseEditorScreen", u"\u8ffd\u52a0", None))
        self.save.setProperty(u"kind", QCoreApplication.translate("CourseEditorScreen", u"secondary", None))
        pass
    # retranslateUi

