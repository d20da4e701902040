package io.tidemark.report.sheet;

import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportOrder;
import io.tidemark.report.wording.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole workbook.
 *
 * @param cover the first sheet
 * @param sheets the sheets after it, in order
 */
public record Book(Cover cover, List<TableSheet> sheets) {
    /** Column of the value in the sheets of the sections, from 0; its unit follows it. */
    public static final int VALUE_COLUMN = 4;

    public Book {
        sheets = List.copyOf(sheets);
    }

    public static Book of(ReportContent content, Messages messages) {
        Names names = new Names(content.catalogue(), messages);
        List<TableSheet> sheets = new ArrayList<>();
        SectionSheet sections = new SectionSheet(content, names);
        ReportOrder.SECTIONS.forEach(section -> sheets.add(sections.of(section)));
        sheets.add(EvidenceSheet.of(content, names));
        CheckSheets checks = new CheckSheets(content, names);
        sheets.add(checks.findings());
        sheets.add(checks.quarantine());
        SourceSheets sources = new SourceSheets(content, names);
        sheets.add(sources.exclusions());
        sheets.add(sources.sources());
        RunSheets run = new RunSheets(content, names);
        sheets.add(run.run());
        sheets.add(run.notes());
        return new Book(new Covers(content, names).of(sheets), sheets);
    }
}
