"""All ways from one node to another, and everything that a node leads to or follows from."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.core.charts.number_format import number_text
from desktop_app.core.map.influence import Influences, Path
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.inspector.narrow_list import NarrowList
from desktop_app.ui.map.reading.answer_list import Answer, AnswerList
from desktop_app.ui.map.reading.pane_part import PanePart
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.map.way import Way
from desktop_app.ui.map.words import MINUS
from desktop_app.ui.session.session import Session


class PathsPart(PanePart):
    """The node selected on the map is where ways begin; a click on one shows it alone."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._from, self._to = TextLabel("", "small", "ink2"), TextLabel("", "small", "ink2")
        self.source, self.target = NarrowList(), NarrowList()
        self.source.activated.connect(self._show_paths)
        self.target.activated.connect(self._show_paths)
        self.upstream, self.downstream = Button(small=True), Button(small=True)
        self.upstream.clicked.connect(self._show_upstream)
        self.downstream.clicked.connect(self._show_downstream)
        self._count = TextLabel("", "head", wraps=True)
        self.paths = AnswerList()
        self.paths.picked.connect(self._show_path)
        around = QHBoxLayout()
        around.setSpacing(6)
        around.addWidget(self.upstream)
        around.addWidget(self.downstream)
        around.addStretch(1)
        self.column.addWidget(self._from)
        self.column.addWidget(self.source)
        self.column.addLayout(around)
        below: tuple[QWidget, ...] = (self._to, self.target, self._count, self.paths)
        for part in below:
            self.column.addWidget(part)

    def refresh(self) -> None:
        """Names the nodes anew and looks for ways again."""
        tr = self.session.tr
        self._from.setText(tr("From"))
        self._to.setText(tr("To"))
        self.upstream.setText(tr("What leads to it"))
        self.downstream.setText(tr("What it leads to"))
        for box, said in ((self.source, tr("Where ways begin")), (self.target, tr("Where ways end"))):
            chosen = box.currentData()
            box.clear()
            for node in self.figure.nodes:
                box.addItem(self.session.name(node.name), node.id)
            box.setCurrentIndex(box.findData(chosen))
            box.setPlaceholderText(tr("Choose a node"))
            box.setAccessibleName(said)
        self.paths.setAccessibleName(tr("Ways from one node to the other"))
        self._show_paths()

    def show_selection(self, selection: Selection) -> None:
        """The node selected is where ways begin; two selected are both ends."""
        ends = selection.nodes[:2]
        for box, node in zip((self.source, self.target), ends, strict=False):
            box.setCurrentIndex(box.findData(node))
        if ends:
            self._show_paths()

    def _show_paths(self) -> None:
        tr = self.session.tr
        start, end = self.source.currentData(), self.target.currentData()
        if not start or not end:
            self._count.setText(tr("Choose both ends to see all ways between them."))
            self.paths.show_answers([])
            return
        paths = Influences(self.figure).paths(start, end)
        count = str(len(paths.found)) if paths.complete else tr("the strongest {count}").format(count=len(paths.found))
        self._count.setText(tr("Ways: {count}").format(count=count) if paths.found else tr("No way leads there"))
        self.paths.show_answers([self._answer(path) for path in paths.found])

    def _answer(self, path: Path) -> Answer:
        share = number_text(path.strength, "percent", self.session.settings.language)
        text = f"{'+' if path.sign == '+' else MINUS}{share}  {self.names(path.nodes)}"
        return Answer(text, path, "arrow-up-thin" if path.sign == "+" else "arrow-down-thin")

    def _show_path(self, path: object) -> None:
        if isinstance(path, Path):
            self.way_wanted.emit(Way.along(path.steps))

    def _show_upstream(self) -> None:
        node, influences = self.source.currentData(), Influences(self.figure)
        if node:
            self.way_wanted.emit(Way.among(influences, (node, *influences.upstream(node))))

    def _show_downstream(self) -> None:
        node, influences = self.source.currentData(), Influences(self.figure)
        if node:
            self.way_wanted.emit(Way.among(influences, (node, *influences.downstream(node))))
