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
    private final Path workbook;
    private final WorkbookLinks links;

    /** @throws IOException for a file that is no workbook */
    public ReportVerifier(ReportContent content, Messages messages, Profile profile, Path workbook) throws IOException {
        this.content = content;
        this.messages = messages;
        this.profile = profile;
        this.workbook = workbook;
        this.links = WorkbookLinks.read(workbook);
    }

    private interface Way {
        void compare(ReadableWorkbook read, Differences differences) throws IOException;
    }

    /** What does not agree with the plan, in words, at most 100; empty for a workbook that says what the plan says. */
    public List<String> againstPlan() throws IOException {
        return differences((read, differences) -> new PlanCheck(messages, profile, differences)
                .check(Sheets.book(content, messages, profile), read, links));
    }

    /** What does not agree with the store, in words, at most 100; empty for a workbook that says what the store says. */
    public List<String> againstStore() throws IOException {
        return differences(this::figures);
    }

    private List<String> differences(Way way) throws IOException {
        Differences differences = new Differences();
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile(), new ReadingOptions(true, false))) {
            way.compare(read, differences);
        } catch (ExcelReaderException e) {
            differences.add(workbook.getFileName() + " cannot be read: " + e.getMessage());
        }
        return differences.all();
    }

    private void figures(ReadableWorkbook read, Differences differences) throws IOException {
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
