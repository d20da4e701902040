package io.tidemark.report.verify;

import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Line;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.BaseName;
import io.tidemark.report.wording.CellText;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PeriodName;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Span;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The lines of a section's sheet against the observations of the store. */
record SectionCheck(
        ReportContent content, Messages messages, Profile profile, SeenFigure seen, Differences differences) {
    private static final int INDICATOR = 0;
    private static final int SUBJECT = 1;
    private static final int PERIOD = 2;
    private static final int MEASURE = 3;
    private static final int VALUE = 4;
    private static final int HIGH = 5;
    private static final int UNIT = 6;
    private static final int GROWTH = 7;
    private static final int BASE = 8;
    private static final int STATUS = 9;
    private static final int EVIDENCE = 13;
    private static final int ORIGINAL = 14;

    void check(List<Line> lines, Sheet sheet) throws IOException {
        Iterator<Line> left = lines.stream().limit(TableSheet.MOST_ROWS).iterator();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.filter(row -> row.getRowNum() > profile.headerRow()).forEach(row -> {
                if (left.hasNext()) {
                    check(sheet.getName(), row, left.next());
                }
            });
        }
        if (left.hasNext()) {
            differences.add(sheet.getName() + " has no line of "
                    + left.next().main().observation().key());
        }
    }

    private void check(String sheet, Row row, Line line) {
        if (row.getCellCount() <= ORIGINAL) {
            differences.add(sheet + "!row " + row.getRowNum() + " ends early");
            return;
        }
        ReportRow main = line.main();
        Key key = main.observation().key();
        expect(sheet, row, INDICATOR, name(main));
        expect(sheet, row, SUBJECT, key.subject().isEmpty() ? messages.text("none") : key.subject());
        expect(sheet, row, PERIOD, PeriodName.of(key.period(), messages));
        expect(sheet, row, MEASURE, messages.text("measure." + key.measure().code()));
        Key compared = line.growth() == null ? key : line.growth().observation().key();
        String base = BaseName.of(compared.period(), compared.base(), compared.mean(), messages);
        expect(sheet, row, BASE, base.isEmpty() ? messages.text("none") : base);
        expect(sheet, row, STATUS, messages.text("status." + key.status().code()));
        seen.value(
                sheet, row.getCell(VALUE), row.getCell(UNIT), main.observation().quantity());
        seen.high(
                sheet, row.getCell(HIGH), row.getCell(UNIT), main.observation().quantity());
        Span chosen = main.observation().chosen().span();
        if (main.evidence() > 0) {
            seen.leads(sheet, row.getCell(EVIDENCE), chosen, messages.text("evidence.link", main.evidence()));
        } else {
            expect(sheet, row, EVIDENCE, messages.text("none"));
        }
        seen.original(sheet, row.getCell(ORIGINAL), chosen, content.page().shows(chosen));
        growth(sheet, row.getCell(GROWTH), line.growth());
    }

    private void growth(String sheet, Cell cell, @Nullable ReportRow growth) {
        if (growth == null) {
            if (cell.getType() == CellType.NUMBER) {
                differences.add(sheet, cell, "is a growth that the store does not have");
            }
            return;
        }
        seen.percent(sheet, cell, growth.observation().quantity());
        if (growth.evidence() > 0) {
            seen.leads(sheet, cell, growth.observation().chosen().span(), "");
        }
    }

    private void expect(String sheet, Row row, int column, String text) {
        differences.expect(sheet, row, column, CellText.of(text, messages.text("cut")));
    }

    /** The catalogue's name in the language, or the words of the source. */
    private String name(ReportRow row) {
        Optional<Indicator> indicator =
                content.catalogue().indicator(row.observation().key().concept());
        return indicator
                .map(known -> messages.language().equals("zh") ? known.chinese() : known.english())
                .orElse(row.observation().label());
    }
}
