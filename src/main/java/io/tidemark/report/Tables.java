package io.tidemark.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.page.Address;
import io.tidemark.report.wording.CellText;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Observation.Verdict;
import io.tidemark.statistics.Quantity;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.observation.Held;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The observations and the figures as CSV (RFC 4180), in the columns of SDMX-CSV where it has one. UTF-8 with a byte order
 * mark, by which Excel knows it. Values are in canonical units with a point; text that a spreadsheet would take for a
 * formula stands behind an apostrophe.
 */
final class Tables {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Tables() {}

    private interface Body {
        void write(CsvWriter csv) throws IOException;
    }

    static void observations(ReportContent content, Path file) throws IOException {
        write(file, csv -> {
            csv.writeRecord(
                    "INDICATOR",
                    "LABEL",
                    "REF_AREA",
                    "MEASURE",
                    "STATUS",
                    "TIME_PERIOD",
                    "BASE_PER",
                    "MEAN",
                    "OBS_VALUE",
                    "UPPER_VALUE",
                    "UNIT_MEASURE",
                    "QUALIFIER",
                    "QUANTUM",
                    "SECTION",
                    "DOCUMENTS",
                    "CONFLICTS",
                    "EVIDENCE");
            for (ReportRow row : content.rows()) {
                Held held = row.observation();
                Key key = held.key();
                Quantity quantity = held.quantity();
                csv.writeRecord(
                        safe(key.concept()),
                        safe(held.label()),
                        safe(key.subject()),
                        key.measure().code(),
                        key.status().code(),
                        key.period(),
                        safe(key.base().code()),
                        mean(key.mean()),
                        quantity.value().toPlainString(),
                        high(quantity),
                        safe(quantity.unit().code()),
                        quantity.qualifier().name(),
                        quantity.quantum().toPlainString(),
                        held.section().code(),
                        String.valueOf(row.documents()),
                        String.valueOf(held.figures().conflict()),
                        Address.of(held.chosen().span()));
            }
        });
    }

    static void figures(ReportContent content, Path file) throws IOException {
        write(file, csv -> {
            csv.writeRecord(
                    "EVIDENCE",
                    "TEXT",
                    "OBS_VALUE",
                    "UPPER_VALUE",
                    "UNIT_MEASURE",
                    "QUALIFIER",
                    "QUANTUM",
                    "MEASURE",
                    "STATUS",
                    "TIME_PERIOD",
                    "BASE_PER",
                    "MEAN",
                    "LABEL",
                    "INDICATOR",
                    "REF_AREA",
                    "SECTION",
                    "VERDICT",
                    "SENTENCE",
                    "DOCUMENT",
                    "PLACE",
                    "PUBLISHER",
                    "PUBLISHED");
            content.evidence().forEach(row -> csv.writeRecord(figure(row)));
        });
    }

    private static String[] figure(Evidence row) {
        Figure figure = row.figure();
        Quantity quantity = figure.quantity();
        Verdict verdict = row.verdict();
        LocalDate published = row.document().source().published().value();
        return new String[] {
            Address.of(figure.span()),
            safe(figure.text()),
            quantity.value().toPlainString(),
            high(quantity),
            safe(quantity.unit().code()),
            quantity.qualifier().name(),
            quantity.quantum().toPlainString(),
            figure.measure().code(),
            figure.status().code(),
            figure.periodCode(),
            safe(figure.base().code()),
            mean(figure.mean()),
            safe(figure.label()),
            figure.indicator(),
            safe(figure.subject()),
            figure.section().code(),
            verdict == null ? row.setAside() : verdict.code(),
            safe(row.sentence()),
            safe(row.document().path()),
            safe(figure.span().place()),
            safe(row.document().source().publisher().value()),
            published == null ? "" : published.toString()
        };
    }

    private static String mean(boolean mean) {
        return mean ? "true" : "";
    }

    private static String high(Quantity quantity) {
        BigDecimal high = quantity.high();
        return high == null ? "" : high.toPlainString();
    }

    private static String safe(String text) {
        String clean = CellText.of(text, "");
        return CellText.looksLikeFormula(clean) ? "'" + clean : clean;
    }

    private static void write(Path file, Body body) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
                body.write(csv);
            }
        }
    }
}
