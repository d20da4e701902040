package io.tidemark.report;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Profile;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.Streamed;
import io.tidemark.report.sheet.Sheets;
import io.tidemark.report.window.StoredReport;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.workbook.WorkbookWriter;
import io.tidemark.store.Database;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.night.Run;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a workbook with as many rows of evidence as are asked for, in a process of its own: {@code ManyRows FOLDER ROWS}. The
 * figures are those of a small store, again and again; each row's sentence begins with its number.
 */
final class ManyRows {
    private ManyRows() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        Path database = folder.resolve("tidemark.db");
        Run run = Nights.usual().fill(database);
        Messages messages = Messages.of("zh");
        try (Connection connection = Database.readOnly(database).connect();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("workbook.xlsx")))) {
            ReportContent stored =
                    new StoredReport(connection, Catalogue.shipped(), run).content("大连市经济数据简报", "大连市", null);
            ReportContent many = with(stored, rows);
            new WorkbookWriter(messages, Profile.OFFICE)
                    .write(Sheets.book(many, messages, Profile.OFFICE), many.head(), out);
        }
    }

    static String sentence(long row, String sentence) {
        return row + "：" + sentence;
    }

    private static ReportContent with(ReportContent content, int rows) throws IOException {
        List<Evidence> few = new ArrayList<>();
        content.evidence().forEach(few::add);
        Streamed<Evidence> many = new Streamed<>(rows, sink -> {
            for (int row = 1; row <= rows; row++) {
                sink.accept(numbered(row, few.get(row % few.size())));
            }
        });
        return new ReportContent(
                content.head(),
                content.catalogue(),
                content.rows(),
                many,
                content.whole(),
                content.findings(),
                content.severities(),
                content.lapsed(),
                content.quarantine(),
                content.exclusions(),
                content.sources(),
                content.page(),
                content.changes(),
                content.score(),
                content.basis(),
                content.anchor(),
                content.balance(),
                content.versions());
    }

    private static Evidence numbered(int row, Evidence evidence) {
        String sentence = sentence(row, evidence.sentence());
        return new Evidence(
                row,
                evidence.figure(),
                sentence,
                evidence.offset() + sentence.length() - evidence.sentence().length(),
                evidence.document(),
                evidence.observation(),
                evidence.verdict(),
                evidence.setAside());
    }
}
