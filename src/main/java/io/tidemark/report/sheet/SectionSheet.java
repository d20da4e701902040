package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.FindingRow;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Observation;
import io.tidemark.statistics.Section;
import io.tidemark.store.observation.Held;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The sheet of one section: a line for each observation. */
final class SectionSheet {
    private final ReportContent content;
    private final Names names;
    private final Messages messages;
    private final Map<Observation.Key, Set<String>> findings = new HashMap<>();

    SectionSheet(ReportContent content, Names names) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
        for (FindingRow finding : content.findings()) {
            for (ReportRow row : finding.about()) {
                findings.computeIfAbsent(row.observation().key(), key -> new TreeSet<>())
                        .add(finding.finding().code());
            }
        }
    }

    TableSheet of(Section section) {
        List<ReportRow> rows = content.rows(section);
        String name = messages.text("sheet." + section.code());
        return TableSheet.of(
                name,
                "Section_" + section.code(),
                messages.text("section.title", name, content.head().region()),
                messages.text("section.note", rows.size(), content.head().date()),
                columns(),
                lines(rows),
                messages.text("section.nothing"));
    }

    /** A part stands one step in where it follows its whole, with nothing but other parts in between. */
    private List<List<Cell>> lines(List<ReportRow> rows) {
        List<List<Cell>> lines = new ArrayList<>();
        String whole = "";
        for (ReportRow row : rows) {
            String concept = row.observation().key().concept();
            boolean part = names.isPartOf(concept, whole);
            whole = part ? whole : concept;
            lines.add(cells(row, part));
        }
        return lines;
    }

    private List<Column> columns() {
        return List.of(
                new Column(messages.text("column.indicator"), 22, 34),
                new Column(messages.text("column.subject"), 10, 20),
                new Column(messages.text("column.period"), 10, 18),
                new Column(messages.text("column.measure"), 8, 10),
                new Column(messages.text("column.value"), 12, 18),
                new Column(messages.text("column.unit"), 8, 18),
                new Column(messages.text("column.printed"), 10, 20),
                new Column(messages.text("column.status"), 8, 10),
                new Column(messages.text("column.documents"), 8, 8),
                new Column(messages.text("column.agreement"), 10, 14),
                new Column(messages.text("column.checks"), 8, 16),
                new Column(messages.text("column.evidence"), 10, 10));
    }

    private List<Cell> cells(ReportRow row, boolean part) {
        Held observation = row.observation();
        Observation.Key key = observation.key();
        PrintedValue printed = names.printed(row);
        Set<String> codes = findings.getOrDefault(key, new HashSet<>());
        return List.of(
                Cell.text(names.indicator(observation), part ? Look.INDENT : Look.TEXT),
                Cell.text(names.orNone(key.subject())),
                Cell.text(names.period(key.period()), Look.CENTER),
                Cell.text(messages.text("measure." + key.measure().code()), Look.CENTER),
                new Cell.Number(printed.number(), printed.format(), printed.digits(), Look.NUMBER),
                Cell.text(printed.unit(), Look.UNIT),
                Cell.text(observation.text(), Look.MUTED),
                Cell.text(messages.text("status." + key.status().code()), Look.CENTER),
                Cell.count(row.documents()),
                agreement(row),
                codes.isEmpty()
                        ? Cell.text(messages.text("none"), Look.CENTER)
                        : Cell.text(String.join(" ", codes), Look.WARNING),
                new Cell.Link(
                        messages.text("evidence.link", row.evidence()),
                        messages.text("sheet.evidence"),
                        TableSheet.HEADER_ROW + Math.min(row.evidence(), TableSheet.MOST_ROWS),
                        Look.LINK));
    }

    private Cell agreement(ReportRow row) {
        if (row.observation().figures().conflict() > 0) {
            return Cell.text(messages.text("agreement.conflict"), Look.BAD);
        }
        return row.documents() > 1
                ? Cell.text(messages.text("agreement.agree"), Look.GOOD)
                : Cell.text(messages.text("agreement.single"), Look.CENTER);
    }
}
