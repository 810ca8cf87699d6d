"""What all native charts share: title, fonts, axes that every program shows, colours of the light theme."""

from __future__ import annotations

from openpyxl.chart import AreaChart, BarChart, LineChart, RadarChart, ScatterChart
from openpyxl.chart._chart import ChartBase
from openpyxl.chart.axis import ChartLines, _BaseAxis
from openpyxl.chart.data_source import NumFmt
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.legend import Legend, LegendEntry
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
    RichTextProperties,
)

from desktop_app.core.charts import Axis, Chart
from desktop_app.core.charts.excel_format import excel_format
from desktop_app.core.charts.marks import title_with_marks
from desktop_app.core.charts.number_format import axis_text
from desktop_app.core.report.charts.ink import COLOURS, outline

AxisChart = BarChart | LineChart | AreaChart | ScatterChart | RadarChart
Line = tuple[str, int, str, bool]  # text, size, colour, bold
TITLE_SIZE = 1200
TEXT_SIZE = 900
WIDTH = 16.5  # cm
HEIGHT = 8.6


def dress(made: AxisChart, chart: Chart, *, legend: bool, hidden: tuple[int, ...] = (), width: float = WIDTH) -> None:
    """Title, note, size, paper and legend of the chart; `hidden` are the series that the legend leaves out."""
    resize(made, width, HEIGHT)
    made.roundedCorners = False
    made.visible_cells_only = False  # hidden helper columns must still be drawn
    made.display_blanks = "gap"
    made.title = heading(chart)
    made.graphical_properties = GraphicalProperties(solidFill=COLOURS.surface[1:], ln=outline(COLOURS.line, 1))
    made.plot_area.graphicalProperties = GraphicalProperties(noFill=True)
    if chart.note:
        _add_note(made, chart.note)
    made.legend = None
    if legend:
        entries = [LegendEntry(idx=number, delete=True) for number in hidden]
        made.legend = Legend(legendPos="b", legendEntry=entries, txPr=text_properties(COLOURS.ink2))
        made.legend.overlay = False


def resize(made: ChartBase, width: float, height: float) -> None:
    """The size of the chart on the sheet [cm]."""
    made.width, made.height = width, height  # type: ignore[assignment]  # the stubs take openpyxl's 7.5 for whole


def heading(chart: Chart) -> Title:
    """The title in bold at the left."""
    title = Title(tx=_rich((chart.title, TITLE_SIZE, COLOURS.ink, True)), overlay=False)
    title.layout = Layout(ManualLayout(xMode="edge", yMode="edge", x=0.02, y=0.02))
    return title


def measure_axis(axis: _BaseAxis, described: Axis, language: str, *, grid: bool = True) -> None:
    """An axis of numbers: title with unit, our number format, hairlines, no ticks."""
    _plain(axis, axis_text(described.title, described.unit, language))
    axis.numFmt = NumFmt(excel_format(described.format, language), sourceLinked=False)
    axis.majorGridlines = ChartLines(GraphicalProperties(ln=outline(COLOURS.line, 1))) if grid else None
    axis.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))


def name_axis(axis: _BaseAxis, chart: Chart, language: str) -> None:
    """The axis of the categories: names at the edge of the plot, never among the bars; marks in its title."""
    _plain(axis, title_with_marks(chart, language))
    column = chart.table.column(chart.categories)
    if any(isinstance(value, str) for value in column.values):
        axis.txPr = unturned_text()
    axis.numFmt = NumFmt(excel_format(column.format, language), sourceLinked=False)
    axis.majorGridlines = None
    axis.graphicalProperties = GraphicalProperties(ln=outline(COLOURS.line2, 1))


def value_labels(code: str, *, position: str | None = "outEnd") -> DataLabelList:
    """The values beside the bars in that Excel format."""
    labels = DataLabelList(numFmt=code, showVal=True, txPr=text_properties(COLOURS.ink))
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = False
    labels.position = position
    return labels


def unturned_text(size: int = TEXT_SIZE) -> RichText:
    """The font of names that are rather broken into lines than turned."""
    return text_properties(COLOURS.ink2, RichTextProperties(rot=0, vert="horz"), size)


def text_properties(colour: str, body: RichTextProperties | None = None, size: int = TEXT_SIZE) -> RichText:
    """The font of axis texts, legends and labels."""
    written = CharacterProperties(sz=size, solidFill=colour[1:])
    return RichText(body, p=[Paragraph(pPr=ParagraphProperties(defRPr=written), endParaRPr=CharacterProperties())])


def axis_title(text: str) -> Title | None:
    """The title of an axis; None for no text."""
    return Title(tx=_rich((text, TEXT_SIZE, COLOURS.ink2, False)), overlay=False) if text else None


def _add_note(made: AxisChart, note: str) -> None:
    """The note as the last line below the chart: programs give all lines of a chart's title one size."""
    below: _BaseAxis = made.y_axis if isinstance(made, BarChart) and made.barDir == "bar" else made.x_axis
    line = (note, TEXT_SIZE, COLOURS.ink3, False)
    if below.title is not None and below.title.tx is not None and below.title.tx.rich is not None:
        below.title.tx.rich.p.append(_paragraph(line))
    else:
        below.title = Title(tx=_rich(line), overlay=False)


def _plain(axis: _BaseAxis, title: str) -> None:
    axis.delete = False  # openpyxl leaves it open, and some programs then hide the axis
    axis.majorTickMark = axis.minorTickMark = "none"
    axis.tickLblPos = "low"
    axis.txPr = text_properties(COLOURS.ink2)
    axis.title = axis_title(title)


def _rich(line: Line) -> Text:
    return Text(rich=RichText(p=[_paragraph(line)]))


def _paragraph(line: Line) -> Paragraph:
    text, size, colour, bold = line
    written = CharacterProperties(sz=size, b=bold, solidFill=colour[1:])
    run = RegularTextRun(rPr=written, t=text)
    return Paragraph(pPr=ParagraphProperties(defRPr=written), r=[run])
