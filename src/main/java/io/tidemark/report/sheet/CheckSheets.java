package io.tidemark.report.sheet;

import io.tidemark.check.RuleBook;
import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Fold;
import io.tidemark.report.book.LinkBudget;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.FindingRow;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person should look at: findings of the checks and files set aside. */
final class CheckSheets {
    private final ReportContent content;
    private final Names names;
    private final Messages messages;
    private final RuleBook rules;

    CheckSheets(ReportContent content, Names names) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
        this.rules = RuleBook.shipped(content.catalogue());
    }

    TableSheet findings() {
        LinkBudget links = new LinkBudget();
        List<List<Cell>> rows = new ArrayList<>();
        gravest(Severity.ERROR).forEach(row -> rows.add(cells(row, links)));
        content.lapsed().forEach(decided -> rows.add(cells(decided)));
        gravest(Severity.WARNING).forEach(row -> rows.add(cells(row, links)));
        gravest(Severity.NOTE).forEach(row -> rows.add(cells(row, links)));
        return TableSheet.of(
                        messages.text("sheet.checks"),
                        "Checks",
                        messages.text("checks.title"),
                        names.note(
                                Shown.note(
                                        messages,
                                        messages.text(
                                                "checks.note",
                                                found() + content.lapsed().size()),
                                        content.findings().size(),
                                        found()),
                                rows.size(),
                                links.refused()),
                        List.of(
                                Column.slim(messages.text("column.severity"), 10, 12),
                                new Column(messages.text("column.code"), 12, 16),
                                new Column(messages.text("column.finding"), 40, 43),
                                new Column(messages.text("column.stated"), 12, 18),
                                Column.slim(messages.text("column.computed"), 12, 18),
                                Column.slim(messages.text("column.tolerance"), 12, 14),
                                new Column(messages.text("column.about"), 36, 49),
                                Column.slim(messages.text("column.numbers"), 12, 18),
                                new Column(messages.text("column.evidence"), 10, 18),
                                Column.slim(messages.text("column.rival"), 11, 18)),
                        rows,
                        messages.text("checks.nothing"))
                .with(new Fold(2, 0));
    }

    private List<FindingRow> gravest(Severity severity) {
        return content.findings().stream()
                .filter(row -> row.finding().severity() == severity)
                .toList();
    }

    private long found() {
        return content.severities().values().stream().mapToLong(Long::longValue).sum();
    }

    /** A decision that no source stands behind any more: it gives no value, and a person should know. */
    private List<Cell> cells(Decided decided) {
        Key key = decided.key();
        Cell none = Cell.text(messages.text("none"), Look.CENTER);
        return List.of(
                Cell.text(messages.text("severity." + Severity.WARNING.code()), Look.WARNING),
                none,
                Cell.text(
                        messages.text(
                                "checks.lapsed",
                                String.valueOf(decided.decision().id()),
                                decided.act().actor(),
                                decided.act().reason()),
                        Look.WRAP),
                Cell.text(decided.text(), Look.CENTER),
                none,
                none,
                Cell.text(
                        messages.text(
                                "checks.about",
                                key.subject(),
                                names.period(key.period()),
                                names.indicator(key.concept(), key.concept()),
                                names.measure(key),
                                decided.text(),
                                ""),
                        Look.WRAP),
                Cell.text(String.valueOf(decided.observation()), Look.WRAP),
                none,
                none);
    }

    private List<Cell> cells(FindingRow row, LinkBudget links) {
        Finding finding = row.finding();
        Look look = switch (finding.severity()) {
            case ERROR -> Look.BAD;
            case WARNING -> Look.WARNING;
            case NOTE -> Look.CENTER;
        };
        String about = row.about().stream().map(this::line).collect(Collectors.joining("\n"));
        return List.of(
                Cell.text(messages.text("severity." + finding.severity().code()), look),
                Cell.text(finding.code(), Look.CENTER),
                Cell.text(rules.say(finding, names), Look.WRAP),
                Cell.text(names.orNone(rules.argument(finding, "text", names)), Look.CENTER),
                Cell.text(names.orNone(rules.argument(finding, "computed", names)), Look.CENTER),
                Cell.text(names.orNone(rules.argument(finding, "tolerance", names)), Look.CENTER),
                Cell.text(names.orNone(about), Look.WRAP),
                Cell.text(names.orNone(numbers(finding)), Look.WRAP),
                row.about().isEmpty()
                        ? Cell.text(messages.text("none"), Look.CENTER)
                        : names.evidence(row.about().get(0), links),
                row.rival() == 0 ? Cell.text(messages.text("none"), Look.CENTER) : names.evidence(row.rival(), links));
    }

    /** What an operator hands to trace and decide: numbers of the observations and of the figures in conflict. */
    private String numbers(Finding finding) {
        String observations =
                finding.observations().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String figures = finding.arguments().getOrDefault("figures", "");
        return figures.isEmpty() ? observations : messages.text("checks.numbers", observations, figures);
    }

    private String line(ReportRow row) {
        PrintedValue printed = names.printed(row);
        return messages.text(
                "checks.about",
                row.observation().key().subject(),
                names.period(row.observation().key().period()),
                names.indicator(row.observation()),
                names.measure(row.observation().key()),
                printed.plain(),
                printed.unit());
    }

    TableSheet quarantine() {
        int files = content.quarantine().size();
        return TableSheet.of(
                messages.text("sheet.quarantine"),
                "Quarantine",
                messages.text("quarantine.title"),
                names.note(messages.text("quarantine.note", files), files, 0),
                List.of(
                        new Column(messages.text("column.file"), 24, 44),
                        new Column(messages.text("column.place"), 12, 24),
                        new Column(messages.text("column.reason"), 12, 20),
                        new Column(messages.text("column.detail"), 24, 44),
                        new Column(messages.text("column.remedy"), 24, 44)),
                content.quarantine().stream().map(this::cells).toList(),
                messages.text("quarantine.nothing"));
    }

    private List<Cell> cells(Quarantine.Entry row) {
        String key = "refusal." + row.reason().toUpperCase(Locale.ROOT);
        Refusals words = Refusals.of(row, messages.locale());
        return List.of(
                Cell.text(row.path(), Look.CODE),
                Cell.text(row.place().isEmpty() ? messages.text("quarantine.whole") : names.place(row.place())),
                Cell.text(messages.has(key) ? messages.text(key) : row.reason(), Look.BAD),
                Cell.text(names.orNone(words.detail()), Look.WRAP),
                Cell.text(names.orNone(words.remedy()), Look.WRAP));
    }
}
