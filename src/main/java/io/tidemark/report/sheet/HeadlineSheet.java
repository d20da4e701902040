package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.LinkBudget;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Headlines;
import io.tidemark.report.content.Line;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headline indicators: where their lines are, and as a table of their own for a workbook without tiles. */
final class HeadlineSheet {
    private final ReportContent content;
    private final Names names;
    private final Messages messages;
    /** Number of the line in its section, from 1, by the identifier of an observation that it shows. */
    private final Map<Long, Integer> lines = new HashMap<>();

    HeadlineSheet(ReportContent content, Names names, Map<Section, List<Line>> sections) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
        for (List<Line> section : sections.values()) {
            for (int i = 0; i < section.size(); i++) {
                lines.put(section.get(i).main().observation().id(), i + 1);
                ReportRow growth = section.get(i).growth();
                if (growth != null) {
                    lines.put(growth.observation().id(), i + 1);
                }
            }
        }
    }

    /** The name of an indicator, leading to its line. */
    Cell.Link link(ReportRow row) {
        Integer line = lines.get(row.observation().id());
        if (line == null) {
            throw new IllegalStateException("no line shows " + row.observation().key());
        }
        return new Cell.Link(
                names.indicator(row.observation()),
                messages.text("sheet." + row.observation().section().code()),
                names.row(Math.min(line, TableSheet.MOST_ROWS)),
                Look.JUMP);
    }

    TableSheet sheet() {
        LinkBudget links = new LinkBudget();
        return TableSheet.of(
                messages.text("sheet.headlines"),
                "Headlines",
                messages.text("headlines.title", content.head().title()),
                messages.text("headlines.note"),
                List.of(
                        new Column(messages.text("column.indicator"), 22, 66),
                        new Column(messages.text("column.period"), 10, 18),
                        new Column(messages.text("column.measure"), 8, 10),
                        new Column(messages.text("column.value"), 12, 18),
                        new Column(messages.text("column.high"), 8, 14),
                        new Column(messages.text("column.unit"), 8, 26),
                        new Column(messages.text("column.growth"), 8, 16),
                        new Column(messages.text("column.evidence"), 10, 18)),
                Headlines.of(content).stream().map(tile -> cells(tile, links)).toList(),
                messages.text("section.nothing"));
    }

    private List<Cell> cells(Headlines.Tile tile, LinkBudget links) {
        ReportRow main = tile.main();
        PrintedValue printed = names.printed(main);
        return List.of(
                link(main),
                Cell.text(names.period(tile.period()), Look.CENTER),
                Cell.text(
                        messages.text(
                                "measure." + main.observation().key().measure().code()),
                        Look.CENTER),
                names.number(printed, Look.NUMBER),
                names.high(printed),
                Cell.text(printed.unit(), Look.UNIT),
                growth(main, tile.growth(), links),
                names.evidence(main, links));
    }

    /** Of a growth that is itself the headline there is none beside it. */
    private Cell growth(ReportRow main, @Nullable ReportRow growth, LinkBudget links) {
        if (growth == null || growth.equals(main)) {
            return Cell.text(messages.text(growth == null ? "missing" : "none"), Look.CENTER);
        }
        return names.linked(growth, names.printed(growth), Look.GROWTH, links);
    }
}
