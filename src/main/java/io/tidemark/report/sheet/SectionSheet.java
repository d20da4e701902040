package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Fold;
import io.tidemark.report.book.LinkBudget;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Change;
import io.tidemark.report.content.FindingRow;
import io.tidemark.report.content.Line;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation;
import io.tidemark.statistics.Section;
import io.tidemark.store.observation.Change.Value;
import io.tidemark.store.observation.Held;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The sheet of one section: a line for each observation. */
final class SectionSheet {
    /** A line is known by indicator, subject, period and measure. */
    private static final Fold FOLD = new Fold(4, 0);

    private final ReportContent content;
    private final Names names;
    private final Messages messages;
    private final Map<Observation.Key, Set<String>> findings = new HashMap<>();
    /** What a finding is about that is more than a note. */
    private final Set<Observation.Key> grave = new HashSet<>();

    SectionSheet(ReportContent content, Names names) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
        for (FindingRow finding : content.findings()) {
            for (ReportRow row : finding.about()) {
                findings.computeIfAbsent(row.observation().key(), key -> new TreeSet<>())
                        .add(finding.finding().code());
                if (finding.finding().severity() != Finding.Severity.NOTE) {
                    grave.add(row.observation().key());
                }
            }
        }
    }

    TableSheet of(Section section, List<Line> lines) {
        LinkBudget links = new LinkBudget();
        List<List<Cell>> rows = rows(lines, links);
        String name = messages.text("sheet." + section.code());
        return TableSheet.of(
                        name,
                        "Section_" + section.code(),
                        messages.text("section.title", name, content.head().region()),
                        names.note(
                                Shown.note(
                                        messages,
                                        "shown.sections",
                                        messages.text(
                                                "section.note",
                                                lines.size(),
                                                content.head().date()),
                                        content.rows().size(),
                                        content.whole().observations()),
                                lines.size(),
                                links.refused()),
                        columns(),
                        rows,
                        messages.text("section.nothing"))
                .with(new Charts(content, names).of(section, lines))
                .with(FOLD);
    }

    /** A part stands one step in under its whole where nothing but other parts of it stands in between; so do its own parts. */
    private List<List<Cell>> rows(List<Line> lines, LinkBudget links) {
        List<List<Cell>> rows = new ArrayList<>();
        Deque<String> wholes = new ArrayDeque<>();
        for (Line line : lines) {
            String concept = line.main().observation().key().concept();
            while (!wholes.isEmpty() && !names.isPartOf(concept, wholes.element())) {
                wholes.pop();
            }
            rows.add(cells(line, wholes.size(), links));
            wholes.push(concept);
        }
        return rows;
    }

    private List<Column> columns() {
        return List.of(
                new Column(messages.text("column.indicator"), 22, 33),
                new Column(messages.text("column.subject"), 10, 20),
                new Column(messages.text("column.period"), 10, 18),
                new Column(messages.text("column.measure"), 8, 10),
                new Column(messages.text("column.value"), 12, 18),
                Column.slim(messages.text("column.high"), 9, 14),
                new Column(messages.text("column.unit"), 8, 26),
                new Column(messages.text("column.growth"), 8, 14),
                Column.slim(messages.text("column.base"), 8, 10),
                new Column(messages.text("column.status"), 8, 10),
                Column.slim(messages.text("column.change"), 11, 18),
                new Column(messages.text("column.agreement"), 10, 19),
                new Column(messages.text("column.checks"), 8, 16),
                new Column(messages.text("column.evidence"), 10, 18),
                Shown.column(content, messages, 9, 36));
    }

    private List<Cell> cells(Line line, int depth, LinkBudget links) {
        Held observation = line.main().observation();
        Observation.Key key = observation.key();
        PrintedValue printed = names.printed(line.main());
        Set<String> codes = new TreeSet<>(findings.getOrDefault(key, Set.of()));
        if (line.growth() != null) {
            codes.addAll(findings.getOrDefault(line.growth().observation().key(), Set.of()));
        }
        return List.of(
                Cell.text(names.indicator(observation), Look.indented(depth)),
                Cell.text(names.orNone(key.subject())),
                Cell.text(names.period(key.period()), Look.CENTER),
                Cell.text(messages.text("measure." + key.measure().code()), Look.CENTER),
                names.number(printed, Look.NUMBER),
                names.high(printed),
                Cell.text(printed.unit(), Look.UNIT),
                growth(line, links),
                Cell.text(names.base(line.growth() == null ? line.main() : line.growth()), Look.CENTER),
                Cell.text(messages.text("status." + key.status().code()), Look.CENTER),
                change(line),
                agreement(line),
                checks(line, codes),
                names.evidence(line.main(), links),
                Shown.original(
                        content,
                        messages,
                        observation.chosen().span(),
                        line.main().evidence(),
                        links));
    }

    /** Notes are said in plain letters: a sum that holds is no warning. */
    private Cell checks(Line line, Set<String> codes) {
        if (codes.isEmpty()) {
            return Cell.text(messages.text("checks.none"), Look.CENTER);
        }
        boolean warns = grave.contains(line.main().observation().key())
                || line.growth() != null
                        && grave.contains(line.growth().observation().key());
        return Cell.text(String.join("\n", codes), warns ? Look.WARNING : Look.CENTER);
    }

    /** The growth leads to its own evidence: the line's evidence is that of the level. */
    private Cell growth(Line line, LinkBudget links) {
        ReportRow growth = line.growth();
        if (growth == null) {
            boolean level = line.main().observation().key().measure() == Measure.LEVEL;
            return Cell.text(messages.text(level ? "missing" : "none"), Look.CENTER);
        }
        return names.linked(growth, names.printed(growth), Look.GROWTH, links);
    }

    private Cell change(Line line) {
        if (content.changes().since() == null) {
            return Cell.text(messages.text("none"), Look.CENTER);
        }
        Set<String> parts = new LinkedHashSet<>();
        change(line.main(), parts);
        if (line.growth() != null) {
            change(line.growth(), parts);
        }
        if (parts.size() > 1) {
            // Of two changes in one line, that which changed a value says enough.
            parts.remove(messages.text("change." + Change.Kind.REREAD.code()));
        }
        return parts.isEmpty()
                ? Cell.text(messages.text("change.none"), Look.CENTER)
                : Cell.text(String.join("\n", parts), Look.WARNING);
    }

    private void change(ReportRow row, Set<String> parts) {
        Change change = content.changes().byObservation().get(row.observation().id());
        if (change != null) {
            Value before = change.held().before();
            parts.add(
                    before == null || change.kind() != Change.Kind.REVISED
                            ? messages.text("change." + change.kind().code())
                            : messages.text("change.from", names.value(before.quantity(), before.text())));
        }
    }

    private Cell agreement(Line line) {
        ReportRow growth = line.growth();
        int documents =
                growth == null ? line.main().documents() : Math.max(line.main().documents(), growth.documents());
        if (line.main().observation().figures().conflict() > 0
                || growth != null && growth.observation().figures().conflict() > 0) {
            return Cell.text(messages.text("agreement.conflict", documents), Look.BAD);
        }
        return documents > 1
                ? Cell.text(messages.text("agreement.agree", documents), Look.GOOD)
                : Cell.text(messages.text("agreement.single"), Look.CENTER);
    }
}
