package io.tidemark.report.sheet;

import io.tidemark.report.book.Book;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Line;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportOrder;
import io.tidemark.report.wording.Messages;
import io.tidemark.statistics.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans the workbook from what the report says. */
public final class Sheets {
    private Sheets() {}

    /** @param messages the plain texts for the accessible profile */
    public static Book book(ReportContent content, Messages messages, Profile profile) {
        Names names = new Names(content.catalogue(), messages, profile);
        Map<Section, List<Line>> lines = new LinkedHashMap<>();
        ReportOrder.SECTIONS.forEach(section -> lines.put(section, content.lines(section)));
        List<TableSheet> sheets = new ArrayList<>();
        HeadlineSheet headlines = new HeadlineSheet(content, names, lines);
        if (profile == Profile.ACCESSIBLE) {
            sheets.add(headlines.sheet());
        }
        SectionSheet sections = new SectionSheet(content, names);
        lines.forEach((section, shown) -> sheets.add(sections.of(section, shown)));
        RegionSheet.of(content, names).ifPresent(sheets::add);
        sheets.add(ChangeSheet.of(content, names));
        CheckSheets checks = new CheckSheets(content, names);
        sheets.add(checks.findings());
        sheets.add(checks.quarantine());
        sheets.add(EvidenceSheet.of(content, names));
        SourceSheets sources = new SourceSheets(content, names);
        sheets.add(sources.exclusions());
        sheets.add(sources.sources());
        sheets.add(new RunSheet(content, names).sheet());
        sheets.add(new NotesSheet(content, names).sheet());
        Covers covers = new Covers(content, names, headlines);
        if (profile == Profile.ACCESSIBLE) {
            sheets.add(0, covers.contents(sheets));
        }
        return new Book(covers.of(sheets), sheets, content.head().page());
    }
}
