package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Cover;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Headlines;
import io.tidemark.report.content.Line;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.report.wording.TextWidth;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Makes the cover from what the report says. */
final class Covers {
    /** How many digits of the large size fit a tile. */
    private static final int LARGE = 13;

    private final ReportContent content;
    private final Names names;
    private final Messages messages;

    Covers(ReportContent content, Names names) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
    }

    /** @param sheets the sheets that follow, in order */
    Cover of(List<TableSheet> sheets) {
        OptionalInt year = Headlines.referenceYear(content);
        List<String> facts = new ArrayList<>();
        facts.add(messages.text("cover.region", content.head().region()));
        facts.add(messages.text("cover.date", content.head().date()));
        facts.add(year.isPresent() ? messages.text("cover.year", year.getAsInt()) : messages.text("cover.year.none"));
        if (content.head().attempt() > 1) {
            facts.add(messages.text("cover.attempt", content.head().attempt()));
        }
        return new Cover(
                messages.text("sheet.cover"),
                content.head().title(),
                facts,
                state(),
                content.quarantine().isEmpty() && count(Severity.ERROR) == 0,
                Shown.with(
                        content,
                        messages,
                        messages.text(
                                "cover.figures",
                                content.whole().figures(),
                                content.whole().documents(),
                                content.whole().observations()),
                        messages.text(
                                "cover.ledger",
                                content.ledger().percent(),
                                content.ledger().covered(),
                                content.ledger().runs(),
                                content.score().right(),
                                content.score().stated(),
                                content.score().examples(),
                                content.score().wrong()),
                        messages.text("cover.basis", content.basis()),
                        messages.text("cover.anchor", content.anchor())),
                messages.text("cover.headlines"),
                Headlines.of(content).stream().map(this::tile).toList(),
                messages.text("cover.contents"),
                sheets.stream()
                        .map(sheet -> new Cover.Line(
                                new Cell.Link(sheet.name(), sheet.name(), 1, Look.LINK),
                                messages.text("about." + sheet.table()),
                                sheet.size()))
                        .toList());
    }

    private String state() {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("cover.complete"));
        long warnings = count(Severity.WARNING) + content.lapsed().size();
        parts.add(
                content.findings().isEmpty() && warnings == 0
                        ? messages.text("cover.findings.none")
                        : messages.text("cover.findings", count(Severity.ERROR), warnings, count(Severity.NOTE)));
        parts.add(
                content.quarantine().isEmpty()
                        ? messages.text("cover.quarantine.none")
                        : messages.text("cover.quarantine", content.quarantine().size()));
        return String.join(messages.text("cover.join"), parts);
    }

    private long count(Severity severity) {
        return content.severities().getOrDefault(severity, 0L);
    }

    private Cover.Tile tile(Headlines.Tile tile) {
        ReportRow main = tile.main();
        boolean both = tile.level() != null && tile.growth() != null;
        Section section = main.observation().section();
        long line = TableSheet.HEADER_ROW + 1L + index(content.lines(section), main);
        return new Cover.Tile(
                new Cell.Link(
                        names.indicator(main.observation()), messages.text("sheet." + section.code()), line, Look.LINK),
                number(main),
                both && tile.growth() != null ? number(tile.growth(), messages.text("growth.beside")) : null,
                main.observation().key().measure() == Measure.LEVEL
                        ? ""
                        : messages.text(
                                "measure." + main.observation().key().measure().code()),
                note(tile, main));
    }

    private static int index(List<Line> lines, ReportRow row) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).shows(row)) {
                return i;
            }
        }
        throw new IllegalStateException("no line shows " + row.observation().key());
    }

    private String note(Headlines.Tile tile, ReportRow main) {
        PrintedValue printed = names.printed(main);
        String period = names.period(tile.period());
        return isShort(printed) ? period : printed.unit() + messages.text("cover.join") + period;
    }

    private static boolean isShort(PrintedValue printed) {
        return TextWidth.of(printed.plain() + printed.unit()) <= LARGE;
    }

    private Cell.Number number(ReportRow row) {
        return number(row, "");
    }

    private Cell.Number number(ReportRow row, String before) {
        PrintedValue printed = names.printed(row);
        boolean growth = row.observation().key().measure() == Measure.GROWTH;
        boolean unitless = printed.unit().equals(messages.text("none")) || !isShort(printed);
        String unit = unitless ? "" : printed.unit().equals("%") ? "%" : " " + printed.unit();
        String format = growth
                ? printed.format(unit, before + messages.text("growth.rise"), before + messages.text("growth.fall"))
                : printed.format(unit);
        return new Cell.Number(printed.number(), format, printed.digits(), Look.NUMBER);
    }
}
