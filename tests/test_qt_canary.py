"""A canary for a fault of some PySide6 releases: each call of a colour or text format cost a reference to None.

After some thousand of them Python aborts. Python 3.12 and later count no references to None and are not harmed.
"""

import sys

from PySide6.QtGui import QBrush, QColor, QTextCharFormat

ROUNDS = 2000


def test_colours_and_text_formats_cost_no_reference_to_none(qapp):
    def round_trip():
        colour = QColor(10, 20, 30)
        colour.setAlpha(40)
        text_format = QTextCharFormat()
        text_format.setBackground(QBrush(colour))
        text_format.setForeground(QColor("#123456"))
        text_format.setFontWeight(600)
        text_format.clearBackground()
        QColor()

    round_trip()
    before = sys.getrefcount(None)
    for _ in range(ROUNDS):
        round_trip()
    assert abs(sys.getrefcount(None) - before) < ROUNDS // 10
