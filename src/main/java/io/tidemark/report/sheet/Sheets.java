package io.tidemark.report.sheet;

import io.tidemark.report.book.Book;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportOrder;
import io.tidemark.report.wording.Messages;
import java.util.ArrayList;
import java.util.List;

/** Plans the workbook from what the report says. */
public final class Sheets {
    private Sheets() {}

    public static Book book(ReportContent content, Messages messages) {
        Names names = new Names(content.catalogue(), messages);
        List<TableSheet> sheets = new ArrayList<>();
        SectionSheet sections = new SectionSheet(content, names);
        ReportOrder.SECTIONS.forEach(section -> sheets.add(sections.of(section)));
        RegionSheet.of(content, names).ifPresent(sheets::add);
        sheets.add(ChangeSheet.of(content, names));
        CheckSheets checks = new CheckSheets(content, names);
        sheets.add(checks.findings());
        sheets.add(checks.quarantine());
        sheets.add(EvidenceSheet.of(content, names));
        SourceSheets sources = new SourceSheets(content, names);
        sheets.add(sources.exclusions());
        sheets.add(sources.sources());
        RunSheets run = new RunSheets(content, names);
        sheets.add(run.run());
        sheets.add(run.notes());
        return new Book(
                new Covers(content, names).of(sheets), sheets, content.head().page());
    }
}
