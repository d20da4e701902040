package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Cover;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Headlines;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.report.wording.TextWidth;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Measure;
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
    private final HeadlineSheet headlines;

    Covers(ReportContent content, Names names, HeadlineSheet headlines) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
        this.headlines = headlines;
    }

    /** The list of sheets as a sheet of its own, for those who do not read it off the cover. */
    TableSheet contents(List<TableSheet> sheets) {
        return TableSheet.of(
                messages.text("sheet.contents"),
                "Contents",
                messages.text("contents.title", content.head().title()),
                messages.text("contents.note"),
                List.of(
                        new Column(messages.text("column.sheet"), 16, 24),
                        new Column(messages.text("column.content"), 44, 80),
                        new Column(messages.text("cover.lines"), 8, 12)),
                sheets.stream()
                        .map(sheet -> List.<Cell>of(
                                new Cell.Link(sheet.name(), sheet.name(), 1, Look.JUMP),
                                Cell.text(about(sheet), Look.WRAP),
                                Cell.count(sheet.size())))
                        .toList(),
                messages.text("none"));
    }

    private String about(TableSheet sheet) {
        return messages.text("about." + sheet.table());
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
        boolean office = names.profile() == Profile.OFFICE;
        boolean sound = content.quarantine().isEmpty() && count(Severity.ERROR) == 0;
        return new Cover(
                messages.text("sheet.cover"),
                content.head().title(),
                office ? List.of(String.join(messages.text("cover.join"), facts)) : facts,
                messages.text(sound ? "cover.sound" : "cover.unsound", state()),
                sound,
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
                office ? Headlines.of(content).stream().map(this::tile).toList() : List.of(),
                messages.text("cover.contents"),
                // What is heard in order has its list of contents on a sheet of its own.
                (office ? sheets : sheets.subList(0, 1))
                        .stream()
                                .map(sheet -> new Cover.Line(
                                        new Cell.Link(
                                                office ? sheet.name() : messages.text("cover.to_contents"),
                                                sheet.name(),
                                                1,
                                                Look.LINK),
                                        about(sheet),
                                        messages.text("cover.rows", sheet.size())))
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
        return new Cover.Tile(
                headlines.link(main),
                number(main),
                both && tile.growth() != null ? number(tile.growth(), messages.text("growth.beside")) : null,
                main.observation().key().measure() == Measure.LEVEL
                        ? ""
                        : messages.text(
                                "measure." + main.observation().key().measure().code()),
                note(tile, main));
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
        String unit = isShort(printed) ? printed.unitMark(messages) : "";
        String format = growth
                ? printed.format(unit, before + messages.text("growth.rise"), before + messages.text("growth.fall"))
                : printed.format(unit);
        return new Cell.Number(printed.number(), format, Look.NUMBER);
    }
}
