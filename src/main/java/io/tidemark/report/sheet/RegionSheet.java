package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Fold;
import io.tidemark.report.book.Heat;
import io.tidemark.report.book.LinkBudget;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Comparison;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.report.wording.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indicators by regions: the values, shaded from low to high, then the ranks. */
final class RegionSheet {
    private static final int BEFORE = 4;
    private static final int KEYS = 3;
    /** Room for a name of three characters, so that what it is the rank of stays in one line. */
    private static final int RANK = 7;

    private final Names names;
    private final Messages messages;
    private final List<String> regions;
    private final LinkBudget links = new LinkBudget();

    private RegionSheet(Names names, List<String> regions) {
        this.names = names;
        this.messages = names.messages();
        this.regions = regions;
    }

    /** Empty where the report does not have two regions to compare. */
    static Optional<TableSheet> of(ReportContent content, Names names) {
        List<Comparison> all = Comparison.of(content);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<String> regions = Comparison.regions(all, Comparison.MOST_REGIONS);
        List<Comparison> comparisons =
                all.stream().filter(each -> each.isOf(regions)).toList();
        Messages messages = names.messages();
        RegionSheet sheet = new RegionSheet(names, regions);
        List<List<Cell>> rows = comparisons.stream().map(sheet::cells).toList();
        return Optional.of(TableSheet.of(
                        messages.text("sheet.regions"),
                        "Regions",
                        messages.text("regions.title"),
                        names.note(
                                messages.text("regions.note", comparisons.size(), regions.size()),
                                rows.size(),
                                sheet.links.refused()),
                        sheet.columns(),
                        rows,
                        messages.text("none"))
                .with(new Heat(BEFORE, BEFORE + regions.size() - 1))
                .with(new Fold(KEYS, BEFORE + regions.size())));
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(messages.text("column.indicator"), 22, 34),
                new Column(messages.text("column.period"), 10, 18),
                new Column(messages.text("column.measure"), 8, 16),
                new Column(messages.text("column.unit"), 8, 26)));
        regions.forEach(region -> columns.add(new Column(region, 10, 16)));
        int rank = Math.max(RANK, TextWidth.of(messages.text("column.rank", "").strip()) + 1);
        regions.forEach(region -> columns.add(Column.slim(messages.text("column.rank", region), rank)));
        return columns;
    }

    private List<Cell> cells(Comparison comparison) {
        ReportRow first = comparison.first();
        int exponent = comparison.rows().values().stream()
                .mapToInt(row -> names.printed(row).exponent())
                .max()
                .orElse(0);
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(names.indicator(first.observation())),
                Cell.text(names.period(first.observation().key().period()), Look.CENTER),
                Cell.text(names.measure(first.observation().key()), Look.CENTER),
                Cell.text(PrintedValue.unit(first.observation().quantity().unit(), exponent, messages), Look.UNIT)));
        Cell none = Cell.text(messages.text("missing"), Look.CENTER);
        for (String region : regions) {
            ReportRow row = comparison.rows().get(region);
            cells.add(row == null ? none : number(row, exponent));
        }
        for (String region : regions) {
            cells.add(comparison.rows().containsKey(region) ? Cell.count(comparison.rank(region)) : none);
        }
        return cells;
    }

    private Cell number(ReportRow row, int exponent) {
        PrintedValue printed = PrintedValue.in(exponent, row.observation().quantity(), messages);
        return names.linked(row, printed, Look.NUMBER, links);
    }
}
