package io.tidemark.report.sheet;

import io.tidemark.report.book.Chart;
import io.tidemark.report.content.Headlines;
import io.tidemark.report.content.Line;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Section;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The charts of a section: the growth of its indicators, and the level of one of them over the years. */
final class Charts {
    private static final int MOST_BARS = 12;
    private static final int FEWEST = 3;
    private static final String NAME = "A";
    private static final String PERIOD = "C";
    private static final String VALUE = "E";
    private static final String GROWTH = "H";

    private final ReportContent content;
    private final Names names;
    private final Messages messages;

    Charts(ReportContent content, Names names) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
    }

    /** At most two; none for a section that has too little to show. */
    List<Chart> of(Section section, List<Line> lines) {
        List<Chart> charts = new ArrayList<>();
        growth(section, lines, charts);
        levels(lines, charts);
        return charts;
    }

    private void growth(Section section, List<Line> lines, List<Chart> charts) {
        OptionalInt year = Headlines.referenceYear(content);
        if (year.isEmpty()) {
            return;
        }
        String period = String.valueOf(year.getAsInt());
        Map<String, Chart.Point> points = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean alone = line.main().observation().key().measure() == Measure.GROWTH;
            ReportRow growth = alone ? line.main() : line.growth();
            if (growth != null
                    && isShown(growth, period)
                    && names.printed(growth).fitsNumber()
                    && points.size() < MOST_BARS) {
                Chart.Point point =
                        point(growth, i, NAME, alone ? VALUE : GROWTH, names.indicator(growth.observation()));
                points.putIfAbsent(growth.observation().key().concept(), point);
            }
        }
        if (points.size() < FEWEST) {
            return;
        }
        List<Chart.Point> sorted = new ArrayList<>(points.values());
        sorted.sort(Comparator.comparing(Chart.Point::value).reversed());
        Chart.Point high = sorted.get(0);
        Chart.Point low = sorted.get(sorted.size() - 1);
        String title =
                messages.text("chart.growth.title", names.period(period), messages.text("sheet." + section.code()));
        charts.add(new Chart(
                Chart.Kind.BARS,
                title,
                messages.text("column.indicator"),
                messages.text("chart.growth.axis"),
                messages.text(
                        "chart.growth.description",
                        title,
                        sorted.size(),
                        high.name(),
                        high.value().toPlainString(),
                        low.name(),
                        low.value().toPlainString()),
                sorted));
    }

    private boolean isShown(ReportRow row, String period) {
        Key key = row.observation().key();
        return key.period().equals(period)
                && key.status() == Figure.Status.ACTUAL
                && key.unit().equals(Unit.PERCENT)
                && key.isPlain()
                && key.subject().equals(content.head().region())
                && content.catalogue().indicator(key.concept()).isPresent();
    }

    /** The first indicator that has a level for three years or more, all in one printed unit. */
    private void levels(List<Line> lines, List<Chart> charts) {
        Map<String, List<Integer>> byThing = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Key key = lines.get(i).main().observation().key();
            if (key.measure() == Measure.LEVEL
                    && !key.mean()
                    && key.status() == Figure.Status.ACTUAL
                    && key.period().length() == 4
                    && key.subject().equals(content.head().region())
                    && content.catalogue().indicator(key.concept()).isPresent()
                    && names.printed(lines.get(i).main()).fitsNumber()) {
                byThing.computeIfAbsent(
                                key.concept() + " "
                                        + names.printed(lines.get(i).main()).unit(),
                                k -> new ArrayList<>())
                        .add(i);
            }
        }
        byThing.values().stream()
                .map(rows -> latestYears(rows, lines))
                .filter(years -> years.size() >= FEWEST)
                .findFirst()
                .ifPresent(years -> charts.add(columns(years, lines)));
    }

    /** The rows of the newest years that follow each other without a gap: columns stand evenly, a missing year would not show. */
    private static List<Integer> latestYears(List<Integer> rows, List<Line> lines) {
        SortedMap<Integer, Integer> byYear = new TreeMap<>(Comparator.reverseOrder());
        for (int row : rows) {
            byYear.putIfAbsent(
                    Integer.valueOf(lines.get(row).main().observation().key().period()), row);
        }
        List<Integer> latest = new ArrayList<>();
        for (Map.Entry<Integer, Integer> year : byYear.entrySet()) {
            if (!latest.isEmpty() && year.getKey() != byYear.firstKey() - latest.size()) {
                break;
            }
            latest.add(year.getValue());
        }
        return latest;
    }

    private Chart columns(List<Integer> rows, List<Line> lines) {
        List<Chart.Point> points = new ArrayList<>();
        for (int i : rows) {
            ReportRow row = lines.get(i).main();
            points.add(point(
                    row, i, PERIOD, VALUE, names.period(row.observation().key().period())));
        }
        points.sort(Comparator.comparing(Chart.Point::name));
        ReportRow row = lines.get(rows.get(0)).main();
        PrintedValue printed = names.printed(row);
        String indicator = names.indicator(row.observation());
        Chart.Point first = points.get(0);
        Chart.Point last = points.get(points.size() - 1);
        String title = messages.text("chart.levels.title", indicator);
        return new Chart(
                Chart.Kind.COLUMNS,
                title,
                messages.text("chart.levels.years"),
                messages.text("chart.levels.axis", printed.unit()),
                messages.text(
                        "chart.levels.description",
                        title,
                        first.name(),
                        first.value().toPlainString(),
                        last.name(),
                        last.value().toPlainString(),
                        printed.unit()),
                points);
    }

    private Chart.Point point(ReportRow row, int line, String nameColumn, String valueColumn, String name) {
        BigDecimal value = names.printed(row).number();
        long at = names.row(line + 1L);
        return new Chart.Point(name, nameColumn + at, value, valueColumn + at);
    }
}
