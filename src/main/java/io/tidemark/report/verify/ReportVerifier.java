package io.tidemark.report.verify;

import io.tidemark.report.book.Profile;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportOrder;
import io.tidemark.report.links.WorkbookLinks;
import io.tidemark.report.sheet.Sheets;
import io.tidemark.report.wording.Messages;
import io.tidemark.statistics.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads a workbook with another library than the one that wrote it and compares every cell with the plan that the store
 * gives. The sheets that hold figures (sections, regions, evidence) are compared once more, on a way that shares nothing
 * with the planning of sheets: what a reader sees in number, format, unit, text and link, against the store.
 */
public final class ReportVerifier {
    private final ReportContent content;
    private final Messages messages;
    private final Profile profile;

    public ReportVerifier(ReportContent content, Messages messages, Profile profile) {
        this.content = content;
        this.messages = messages;
        this.profile = profile;
    }

    /** What does not agree, in words, at most 100; empty for a workbook that says what the store says. */
    public List<String> differences(Path workbook) throws IOException {
        return differences(workbook, true, true);
    }

    /** The same on one of the two ways, or on both. */
    public List<String> differences(Path workbook, boolean plan, boolean store) throws IOException {
        Differences differences = new Differences();
        WorkbookLinks links = WorkbookLinks.read(workbook);
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile(), new ReadingOptions(true, false))) {
            if (plan) {
                new PlanCheck(messages, profile, differences)
                        .check(Sheets.book(content, messages, profile), read, links);
            }
            if (store) {
                againstStore(read, links, differences);
            }
        } catch (ExcelReaderException e) {
            differences.add(workbook.getFileName() + " cannot be read: " + e.getMessage());
        }
        return differences.all();
    }

    private void againstStore(ReadableWorkbook read, WorkbookLinks links, Differences differences) throws IOException {
        SeenFigure seen = new SeenFigure(messages, differences, links);
        SectionCheck sections = new SectionCheck(content, messages, profile, seen, differences);
        for (Section section : ReportOrder.SECTIONS) {
            sections.check(content.lines(section), sheet(read, messages.text("sheet." + section.code())));
        }
        new RegionCheck(content, messages, profile, seen, differences).check(read);
        new EvidenceCheck(content, messages, profile, seen, differences)
                .check(sheet(read, messages.text("sheet.evidence")));
    }

    static Sheet sheet(ReadableWorkbook read, String name) {
        return read.findSheet(name).orElseThrow(() -> new ExcelReaderException("no sheet " + name));
    }
}
