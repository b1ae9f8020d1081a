# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'certificates.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from pfdesk.widgets.buttons import Button
from pfdesk.widgets.chips import ChipBar
from pfdesk.widgets.row_table import RowTable
from pfdesk.widgets.search_box import SearchBox

class Ui_CertificatesScreen(object):
    def setupUi(self, CertificatesScreen):
        if not CertificatesScreen.objectName():
            CertificatesScreen.setObjectName(u"CertificatesScreen")
        self.rows7 = QVBoxLayout(CertificatesScreen)
        self.rows7.setSpacing(8)
        self.rows7.setObjectName(u"rows7")
        self.rows7.setContentsMargins(24, 20, 24, 20)
        self.line3 = QHBoxLayout()
        self.line3.setSpacing(8)
        self.line3.setObjectName(u"line3")
        self.line3.setContentsMargins(0, 0, 0, 0)
        self.rows1 = QVBoxLayout()
        self.rows1.setSpacing(2)
        self.rows1.setObjectName(u"rows1")
        self.rows1.setContentsMargins(0, 0, 0, 0)
        self.head = QLabel(CertificatesScreen)
        self.head.setObjectName(u"head")

        self.rows1.addWidget(self.head)

        self.summary = QLabel(CertificatesScreen)
        self.summary.setObjectName(u"summary")

        self.rows1.addWidget(self.summary)


        self.line3.addLayout(self.rows1)

        self.gap2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line3.addItem(self.gap2)

        self.edit_course = Button(CertificatesScreen)
        self.edit_course.setObjectName(u"edit_course")

        self.line3.addWidget(self.edit_course)

        self.decide = Button(CertificatesScreen)
        self.decide.setObjectName(u"decide")

        self.line3.addWidget(self.decide)

        self.issue = Button(CertificatesScreen)
        self.issue.setObjectName(u"issue")

        self.line3.addWidget(self.issue)

        self.print_button = Button(CertificatesScreen)
        self.print_button.setObjectName(u"print_button")

        self.line3.addWidget(self.print_button)


        self.rows7.addLayout(self.line3)

        self.notice = QLabel(CertificatesScreen)
        self.notice.setObjectName(u"notice")
        self.notice.setWordWrap(True)

        self.rows7.addWidget(self.notice)

        self.gap4 = QSpacerItem(4, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows7.addItem(self.gap4)

        self.line8 = QHBoxLayout()
        self.line8.setSpacing(8)
        self.line8.setObjectName(u"line8")
        self.line8.setContentsMargins(0, 0, 0, 0)
        self.search = SearchBox(CertificatesScreen)
        self.search.setObjectName(u"search")

        self.line8.addWidget(self.search)

        self.chips = ChipBar(CertificatesScreen)
        self.chips.setObjectName(u"chips")

        self.line8.addWidget(self.chips)


        self.rows7.addLayout(self.line8)

        self.table = RowTable(CertificatesScreen)
        self.table.setObjectName(u"table")

        self.rows7.addWidget(self.table)

        self.line6 = QHBoxLayout()
        self.line6.setSpacing(8)
        self.line6.setObjectName(u"line6")
        self.line6.setContentsMargins(0, 0, 0, 0)
        self.anyway = Button(CertificatesScreen)
        self.anyway.setObjectName(u"anyway")

        self.line6.addWidget(self.anyway)

        self.withdraw = Button(CertificatesScreen)
        self.withdraw.setObjectName(u"withdraw")

        self.line6.addWidget(self.withdraw)

        self.reissue = Button(CertificatesScreen)
        self.reissue.setObjectName(u"reissue")

        self.line6.addWidget(self.reissue)

        self.revoke = Button(CertificatesScreen)
        self.revoke.setObjectName(u"revoke")

        self.line6.addWidget(self.revoke)

        self.join = Button(CertificatesScreen)
        self.join.setObjectName(u"join")

        self.line6.addWidget(self.join)

        self.verify = Button(CertificatesScreen)
        self.verify.setObjectName(u"verify")

        self.line6.addWidget(self.verify)

        self.gap5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.line6.addItem(self.gap5)

        self.close = Button(CertificatesScreen)
        self.close.setObjectName(u"close")

        self.line6.addWidget(self.close)


        self.rows7.addLayout(self.line6)


        self.retranslateUi(CertificatesScreen)

        QMetaObject.connectSlotsByName(CertificatesScreen)
    # setupUi

    def retranslateUi(self, CertificatesScreen):
        CertificatesScreen.setWindowTitle(QCoreApplication.translate("CertificatesScreen", u"\u4fee\u4e86\u8a3c", None))
        self.head.setText("")
        self.head.setProperty(u"words", QCoreApplication.translate("CertificatesScreen", u"title", None))
        self.summary.setText("")
        self.summary.setProperty(u"words", QCoreApplication.translate("CertificatesScreen", u"small", None))
        self.summary.setProperty(u"tone", QCoreApplication.translate("CertificatesScreen", u"quiet", None))
        self.edit_course.setText(QCoreApplication.translate("CertificatesScreen", u"\u8b1b\u5ea7\u3092\u76f4\u3059(&E)", None))
        self.edit_course.setProperty(u"kind", QCoreApplication.translate("CertificatesScreen", u"quiet", None))
        self.edit_course.setProperty(u"icon_name", QCoreApplication.translate("CertificatesScreen", u"edit", None))
        self.decide.setText(QCoreApplication.translate("CertificatesScreen", u"\u4fee\u4e86\u3092\u5224\u5b9a(&D)", None))
        self.decide.setProperty(u"kind", QCoreApplication.translate("CertificatesScreen", u"secondary", None))
        self.decide.setProperty(u"icon_name", QCoreApplication.translate("CertificatesScreen", u"check", None))
        self.issue.setText(QCoreApplication.translate("CertificatesScreen", u"\u4fee\u4e86\u8a3c\u3092\u767a\u884c(&I)", None))
        self.issue.setProperty(u"kind", QCoreApplication.translate("CertificatesScreen", u"primary", None))
        self.print_button.setText(QCoreApplication.translate("CertificatesScreen", u"\u5370\u5237(&P)", None))
        self.print_button.setProperty(u"kind", QCoreApplication.translate("CertificatesScreen", u"secondary", None))
        self.print_button.setProperty(u"icon_name", QCoreApplication.translate("CertificatesScreen", u"print", None))
        self.notice.setText("")
        self.notice.setProperty(u"tone", QCoreApplication.translate("CertificatesScreen", u"due", None))
        self.anyway.setText(QCoreApplication.translate("CertificatesScreen", u"\u4f8b\u5916\u3067\u4fee\u4e86\u306b\u3059\u308b", None))
        self.anyway.setProperty(u"kind", QCoreApplication.translate("CertificatesScreen", u"quiet", None))
        self.withdraw.setText(QCoreApplication.translate("CertificatesScreen", u"\u4fee\u4e86\u3092\u53d6\u308a\u6d88\u3059", None))
        self.withdraw.setProperty(u"kind", QCoreApplication.translate("CertificatesScreen", u"quiet", None))
        self.reissue.setText(QCoreApplication.translate("CertificatesScreen", u"\u518d\u767a\u884c", None))
        self.reissue.setProperty(u"kind", QCoreApplication.translate("CertificatesScreen", u"quiet", None))
        self.revoke.setText(QCoreApplication.translate("CertificatesScreen", u"\u4fee\u4e86\u8a3c\u3092\u53d6\u308a\u6d88\u3059", None))
        self.revoke.setProperty(u"kind", QCoreApplication.translate("CertificatesScreen", u"quiet", None))
        self.join.setText(QCoreApplication.translate("CertificatesScreen", u"\u540c\u3058\u65b9\u3068\u3057\u3066\u307e\u3068\u3081\u308b(&J)", None))
        self.join.setProperty(u"kind", QCoreApplication.translate("CertificatesScreen", u"quiet", None))
        self.verify.setText(QCoreApplication.translate("CertificatesScreen", u"\u4fee\u4e86\u8a3c\u3092\u78ba\u304b\u3081\u308b(&K)", None))
        self.verify.setProperty(u"kind", QCoreApplication.translate("CertificatesScreen", u"quiet", None))
        self.verify.setProperty(u"icon_name", QCoreApplication.translate("CertificatesScreen", u"qr", None))
        self.close.setText(QCoreApplication.translate("CertificatesScreen", u"\u9589\u3058\u308b", None))
        self.close.setProperty(u"kind", QCoreApplication.translate("CertificatesScreen", u"secondary", None))
    # retranslateUi

