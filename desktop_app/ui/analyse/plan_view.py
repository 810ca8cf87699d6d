"""A finding with its plan: the Gantt above its cash curve, on the same quarters, the words at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.analyse.finding import Finding
from desktop_app.ui.analyse.finding_view import FindingView
from desktop_app.ui.analyse.gantt import Gantt
from desktop_app.ui.analyse.gantt_paint import HEAD, ROW
from desktop_app.ui.forms.card import Card
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

SIDE = 292
FEWEST_ROWS = 3
NAMES_BESIDE_AXIS = 108  # px left of the curve's own axis, so that the names of the plan have room


class PlanView(FindingView):
    """`desk` holds the Gantt; without an answer it stands alone."""

    def __init__(self, session: Session, desk: QWidget, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._area = _PlanArea(widgetResizable=True)
        self._plan, self._side = Card(), Card()
        super().__init__(session, parent)
        self.canvas.picture.redrawn.connect(self._align)
        self.picture.hide()

    @property
    def gantt(self) -> Gantt | None:
        """The plan by quarter."""
        return self._desk if isinstance(self._desk, Gantt) else None

    def show_finding(self, finding: Finding) -> None:
        """Another finding, upright beside the plan."""
        super().show_finding(finding)
        self._side.setVisible(bool(finding.sentences))

    def retranslate(self) -> None:
        """Every text but the finding's."""
        super().retranslate()
        tr = self._session.tr
        self._plan.set_title(tr("The plan by quarter"))
        self._plan.set_note(
            tr("Drag a bar to another quarter, its handle to a longer ramp. Keys: arrows, with Shift the ramp, Home.")
        )
        self._side.set_title(tr("In words"))

    def _lay_out(self) -> None:
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._desk.setProperty("plain", "true")
        self._area.setWidget(self._desk)
        self._plan.body.addWidget(self._area, 1)
        self._put_together()
        # As high as there is room: by its own wish it would push itself out of the window.
        self.canvas.picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        drawn = self.canvas.layout()
        if drawn is not None:
            drawn.setContentsMargins(NAMES_BESIDE_AXIS, 0, 0, 0)
        left = QVBoxLayout()
        left.setSpacing(tokens.GAP)
        left.addWidget(self._plan, 5)
        left.addWidget(self.picture, 5)
        self._side.body.addWidget(self.words)
        self._side.body.addLayout(self._beside())
        self._side.setFixedWidth(SIDE)
        self._side.hide()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(tokens.GAP)
        across.addLayout(left, 1)
        across.addWidget(self._side)

    def _align(self) -> None:
        """The quarters of the plan stand over those of the curve."""
        drawing, gantt = self.canvas.picture.drawing, self.gantt
        if drawing is None or gantt is None:
            return
        shift = self.canvas.picture.mapTo(self, self.canvas.picture.rect().topLeft()).x()
        shift -= gantt.mapTo(self, gantt.rect().topLeft()).x()
        gantt.align(shift + drawing.across(0.0), shift + drawing.across(float(gantt.quarters)))


class _PlanArea(QScrollArea):
    """Asks for a few rows only; more are scrolled to where there is no room."""

    def sizeHint(self) -> QSize:
        return QSize(480, round(HEAD + FEWEST_ROWS * ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
