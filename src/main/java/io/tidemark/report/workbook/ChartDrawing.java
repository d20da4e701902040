package io.tidemark.report.workbook;

import io.tidemark.report.book.Chart;
import io.tidemark.report.book.Fold.Strip;
import io.tidemark.report.book.TableSheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/** Draws the charts of a sheet side by side below its table. They point at the table's cells and carry their values. */
final class ChartDrawing {
    /** Rows of a chart. */
    static final int HIGH = 18;
    /** Greatest width of a chart in digits of the body font; names of indicators take half of one that stands alone. */
    private static final int WIDE = 82;

    private static final int WIDE_ALONE = 110;

    /** The part of the axis that a number beside its bar takes. */
    private static final BigDecimal ROOM_FOR_NUMBER = new BigDecimal("0.12");

    private ChartDrawing() {}

    /** The row in which the charts begin, from 0: one below the table stays free. */
    static int firstRow(TableSheet plan, int headerRow) {
        return (int) (headerRow + Math.max(1, plan.size()) + 1);
    }

    /** Height of the charts with the free row above them, in points. */
    static double height(TableSheet plan) {
        return plan.charts().isEmpty() ? 0 : (HIGH + 1) * 15.0;
    }

    /** @param page the columns of the first page, on which the charts stand */
    static void draw(TableSheet plan, XSSFSheet sheet, Layout layout, Strip page) {
        if (plan.charts().isEmpty()) {
            return;
        }
        int first = firstRow(plan, layout.profile().headerRow());
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int column = 0;
        int left = 0;
        for (int i = 0; i < page.to(); i++) {
            left += layout.widths()[i];
        }
        int charts = plan.charts().size();
        for (Chart chart : plan.charts()) {
            int wanted = Math.min(plan.charts().size() == 1 ? WIDE_ALONE : WIDE, left / charts);
            int end = column;
            int width = 0;
            // A column more than half of which has room is taken.
            while (end < page.to() && width + layout.widths()[end] / 2 < wanted) {
                width += layout.widths()[end++];
            }
            ClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column, first, end, first + HIGH);
            draw(chart, plan.name(), drawing.createChart(anchor));
            column = end;
            left -= width;
            charts--;
        }
    }

    private static void draw(Chart plan, String sheet, XSSFChart chart) {
        boolean bars = plan.kind() == Chart.Kind.BARS;
        chart.setTitleText(plan.title());
        chart.setTitleOverlay(false);
        chart.getFormattedTitle()
                .getParagraphs()
                .get(0)
                .addDefaultRunProperties()
                .setFontSize(14.0);
        chart.deleteLegend();
        XDDFCategoryAxis names = chart.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        names.setTitle(plan.across());
        // Names stand beside the plot, not on the bars of what falls.
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        XDDFValueAxis values = chart.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        values.setTitle(plan.up());
        // The ticks need no more decimals than they have; the bars bear the printed ones.
        values.setNumberFormat("General");
        chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
        // The first and the last bar are whole.
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(lowest(plan.points()));
        values.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(Palette.LINE)));
        // Bars grow from the lowest line upwards, so the first one is drawn last.
        List<Chart.Point> points = new ArrayList<>(plan.points());
        if (bars) {
            Collections.reverse(points);
        }
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(bars ? BarDirection.BAR : BarDirection.COL);
        data.setGapWidth(bars ? 45 : 70);
        data.setVaryColors(false);
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                        points.stream().map(Chart.Point::name).toArray(String[]::new),
                        cells(sheet, points, Chart.Point::nameCell)),
                XDDFDataSourcesFactory.fromArray(
                        points.stream().map(Chart.Point::value).toArray(BigDecimal[]::new),
                        cells(sheet, points, Chart.Point::valueCell)));
        series.setTitle(plan.up(), null);
        series.setFillProperties(fill(Palette.SEA));
        series.setInvertIfNegative(false);
        labels(
                series.getCTBarSer().isSetDLbls()
                        ? series.getCTBarSer().getDLbls()
                        : series.getCTBarSer().addNewDLbls());
        chart.plot(data);
        // Hidden rows stay in the picture: it shows the report, not the filter.
        chart.setPlotOnlyVisibleCells(false);
        CTNonVisualDrawingProps frame = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        frame.setName(plan.title());
        frame.setDescr(plan.description());
    }

    /** A bar's length tells its value only from zero on; below that, there is room for the number at the end of the bar. */
    static double lowest(List<Chart.Point> points) {
        BigDecimal low =
                points.stream().map(Chart.Point::value).reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal high =
                points.stream().map(Chart.Point::value).reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        if (low.signum() >= 0) {
            return 0;
        }
        BigDecimal range = high.max(BigDecimal.ZERO).subtract(low);
        BigDecimal step = new BigDecimal("0.5").scaleByPowerOfTen(range.precision() - range.scale() - 1);
        BigDecimal steps = range.multiply(ROOM_FOR_NUMBER).subtract(low).divide(step, 0, RoundingMode.CEILING);
        return steps.multiply(step).negate().doubleValue();
    }

    private static void labels(CTDLbls labels) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static XDDFSolidFillProperties fill(Palette color) {
        return new XDDFSolidFillProperties(XDDFColor.from(color.rgb()));
    }

    /** Cells that need not touch: {@code (产业!$A$4,产业!$A$7)}. */
    private static String cells(String sheet, List<Chart.Point> points, Function<Chart.Point, String> cell) {
        String name = "'" + sheet.replace("'", "''") + "'!";
        String all = points.stream()
                .map(point -> new CellReference(cell.apply(point)))
                .map(place -> name + new CellReference(place.getRow(), place.getCol(), true, true).formatAsString())
                .collect(Collectors.joining(","));
        return points.size() == 1 ? all : "(" + all + ")";
    }
}
