package io.tidemark.report.verify;

import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.wording.BaseName;
import io.tidemark.report.wording.CellText;
import io.tidemark.report.wording.Messages;
import io.tidemark.statistics.Figure;
import io.tidemark.store.evidence.Evidence;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheet of evidence against the figures of the store: number, words, sentence, and the way to the page. */
record EvidenceCheck(
        ReportContent content, Messages messages, Profile profile, SeenFigure seen, Differences differences) {
    private static final int SUBJECT = 2;
    private static final int MEASURE = 4;
    private static final int BASE = 5;
    private static final int PRINTED = 6;
    private static final int SENTENCE = 7;
    private static final int DOCUMENT = 11;
    private static final int ORIGINAL = 15;

    void check(Sheet sheet) throws IOException {
        String name = sheet.getName();
        long[] number = {0};
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows =
                    stream.filter(row -> row.getRowNum() > profile.headerRow()).iterator();
            content.evidence().first(TableSheet.MOST_ROWS).forEach(evidence -> {
                number[0]++;
                Row row = rows.hasNext() ? rows.next() : null;
                if (row == null || row.getCellCount() <= ORIGINAL) {
                    differences.add(name + " has no figure " + number[0]);
                } else {
                    check(name, row, evidence, number[0]);
                }
            });
        }
    }

    private void check(String sheet, Row row, Evidence evidence, long number) {
        Figure figure = evidence.figure();
        Cell first = row.getCell(0);
        if (first.getType() != CellType.NUMBER || first.asNumber().compareTo(BigDecimal.valueOf(number)) != 0) {
            differences.add(sheet, first, "is no number " + number);
        }
        expect(sheet, row, SUBJECT, figure.subject().isEmpty() ? messages.text("none") : figure.subject());
        expect(sheet, row, MEASURE, messages.text("measure." + figure.measure().code()));
        String base = BaseName.of(figure.periodCode(), figure.base(), figure.mean(), messages);
        expect(sheet, row, BASE, base.isEmpty() ? messages.text("none") : base);
        expect(sheet, row, PRINTED, figure.text());
        expect(sheet, row, DOCUMENT, evidence.document().path());
        sentence(sheet, row, evidence);
        seen.original(
                sheet, row.getCell(ORIGINAL), figure.span(), content.page().shows(figure.span()));
    }

    /** A sentence that is too long for a cell is shown from before to behind its figure. */
    private void sentence(String sheet, Row row, Evidence evidence) {
        String sentence = evidence.sentence().replaceAll("[\t\r\n]", " ");
        if (sentence.length() <= CellText.LIMIT) {
            expect(sheet, row, SENTENCE, sentence);
        } else if (!CellCheck.shown(row.getCell(SENTENCE))
                .contains(CellText.of(evidence.figure().text(), ""))) {
            differences.add(sheet, row.getCell(SENTENCE), "does not hold its figure");
        }
    }

    private void expect(String sheet, Row row, int column, String text) {
        differences.expect(sheet, row, column, CellText.of(text, messages.text("cut")));
    }
}
