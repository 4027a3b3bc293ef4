"""What became of each file, to be read and copied after an import."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from phenocode.commands.importing import Imported
from phenocode.exchange.documents import shown_name
from phenocode.i18n import tr, trn
from phenocode.ui.importing.entries import Entry, State
from phenocode.ui.look.icons import pixmap
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import Label, label
from phenocode.ui.widgets.panels import PanelHeader

_ICONS = {"imported": ("check-circle", "ok"), "known": ("half-circle", "ink3"), "refused": ("error", "error")}
