package io.tidemark.report.verify;

import io.tidemark.report.book.Profile;
import io.tidemark.report.content.Comparison;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheet of regions against the observations of the store: values, ranks counted anew, and where the numbers lead. */
record RegionCheck(
        ReportContent content, Messages messages, Profile profile, SeenFigure seen, Differences differences) {
    private static final int UNIT = 3;
    private static final int FIRST = 4;

    void check(ReadableWorkbook read) throws IOException {
        List<Comparison> all = Comparison.of(content);
        if (all.isEmpty()) {
            return;
        }
        List<String> regions = Comparison.regions(all, Comparison.MOST_REGIONS);
        List<Comparison> comparisons =
                all.stream().filter(each -> each.isOf(regions)).toList();
        Sheet sheet = ReportVerifier.sheet(read, messages.text("sheet.regions"));
        Iterator<Comparison> left = comparisons.iterator();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.filter(row -> row.getRowNum() > profile.headerRow()).forEach(row -> {
                if (left.hasNext()) {
                    check(sheet.getName(), row, left.next(), regions);
                }
            });
        }
        if (left.hasNext()) {
            differences.add(sheet.getName() + " ends early");
        }
    }

    private void check(String sheet, Row row, Comparison comparison, List<String> regions) {
        if (row.getCellCount() < FIRST + 2 * regions.size()) {
            differences.add(sheet + "!row " + row.getRowNum() + " ends early");
            return;
        }
        for (int i = 0; i < regions.size(); i++) {
            ReportRow stated = comparison.rows().get(regions.get(i));
            Cell value = row.getCell(FIRST + i);
            Cell rank = row.getCell(FIRST + regions.size() + i);
            if (stated == null) {
                if (value.getType() == CellType.NUMBER || rank.getType() == CellType.NUMBER) {
                    differences.add(sheet, value, "is a number that the store does not have");
                }
                continue;
            }
            seen.value(sheet, value, row.getCell(UNIT), stated.observation().quantity());
            if (stated.evidence() > 0) {
                seen.leads(sheet, value, stated.observation().chosen().span(), "");
            }
            BigDecimal own = stated.observation().quantity().value();
            long higher = comparison.rows().values().stream()
                    .filter(other -> other.observation().quantity().value().compareTo(own) > 0)
                    .count();
            if (rank.getType() != CellType.NUMBER || rank.asNumber().compareTo(BigDecimal.valueOf(higher + 1)) != 0) {
                differences.add(sheet, rank, "is no rank " + (higher + 1));
            }
        }
    }
}
