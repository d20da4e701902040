package io.tidemark.report.sheet;

import io.tidemark.check.RuleBook;
import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Indicator;
import java.util.ArrayList;
import java.util.List;

/** How to read the workbook: its terms, the rules of the checks, the indicators that it shows. */
final class NotesSheet {
    private final ReportContent content;
    private final Names names;
    private final Messages messages;

    NotesSheet(ReportContent content, Names names) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
    }

    TableSheet sheet() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 1; messages.has("notes." + i + ".term"); i++) {
            add(
                    rows,
                    "notes.group.terms",
                    messages.text("notes." + i + ".term"),
                    messages.text("notes." + i + ".text"));
        }
        if (!content.isWhole() || !content.page().whole()) {
            add(rows, "notes.group.terms", messages.text("shown.term"), messages.text("shown.text"));
        }
        RuleBook.shipped(content.catalogue())
                .sentences(messages.locale(), name -> messages.text("argument", messages.text("argument." + name)))
                .forEach(rule -> add(
                        rows,
                        "notes.group.rules",
                        rule.code(),
                        messages.text(
                                "notes.rule",
                                messages.text("severity." + rule.severity().code()),
                                rule.text())));
        content.rows().stream()
                .map(row -> row.observation().key().concept())
                .distinct()
                .forEach(concept -> content.catalogue()
                        .indicator(concept)
                        .ifPresent(indicator -> add(
                                rows, "notes.group.indicators", names.indicator(concept, concept), about(indicator))));
        return TableSheet.of(
                messages.text("sheet.notes"),
                "Notes",
                messages.text("notes.title"),
                messages.text("notes.note"),
                List.of(
                        new Column(messages.text("column.group"), 10, 18),
                        new Column(messages.text("column.term"), 28, 34),
                        new Column(messages.text("column.meaning"), 60, 110)),
                rows,
                messages.text("none"));
    }

    private void add(List<List<Cell>> rows, String group, String term, String text) {
        rows.add(List.of(Cell.text(messages.text(group)), Cell.text(term), Cell.text(text, Look.WRAP)));
    }

    /** Its name in the other language, its unit, and what it is a part of. */
    private String about(Indicator indicator) {
        String known = messages.text(
                "notes.indicator",
                names.inOtherLanguage(indicator),
                PrintedValue.unit(indicator.unit(), 0, messages),
                indicator.code());
        return indicator.parent().isEmpty()
                ? known
                : messages.text("notes.part", known, names.indicator(indicator.parent(), indicator.parent()));
    }
}
