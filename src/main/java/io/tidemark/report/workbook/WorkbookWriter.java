package io.tidemark.report.workbook;

import io.tidemark.report.archive.PinnedZip;
import io.tidemark.report.book.Book;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Head;
import io.tidemark.report.wording.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook. POI makes the frame (styles, tables, links, print set-up); the rows stream past it into the file, so
 * memory does not grow with them. The same book gives the same bytes.
 */
public final class WorkbookWriter {
    private static final String NO_ROWS = "<sheetData/>";
    /** What follows rows, shading and links in every sheet. */
    private static final String PRINT = "<pageMargins";

    private static final String PROGRAM = "Tidemark";

    private final Messages messages;

    private final Profile profile;

    public WorkbookWriter(Messages messages, Profile profile) {
        this.messages = messages;
        this.profile = profile;
    }

    /** Writes the book; the stream stays open. */
    public void write(Book content, Head head, OutputStream out) throws IOException {
        // POI writes the machine's language into the texts of charts.
        LocaleUtil.setUserLocale(messages.locale());
        try {
            writeParts(content, head, out);
        } finally {
            LocaleUtil.resetUserLocale();
        }
    }

    private void writeParts(Book content, Head head, OutputStream out) throws IOException {
        Map<String, TableFrame> frames = new HashMap<>();
        Map<String, byte[]> parts;
        XSSFWorkbook book = new XSSFWorkbook();
        try {
            Styles styles = new Styles(book, messages.text("font"), profile);
            TableStyle.define(book);
            Pages pages = new Pages(messages, profile, head.title(), head.date().toString());
            if (profile == Profile.OFFICE) {
                new CoverSheet(content.cover(), book, styles, pages).write();
            } else {
                new PlainCoverSheet(content.cover(), book, styles, pages).write();
            }
            for (TableSheet sheet : content.sheets()) {
                TableFrame frame = new TableFrame(sheet, book, styles, pages, content);
                frames.put(frame.part(), frame);
            }
            styles.seal();
            properties(book, head);
            parts = parts(book);
        } finally {
            // Closing a new workbook would make all of its parts once more.
            book.getPackage().revert();
        }
        PinnedZip zip = new PinnedZip(out);
        // The order of the parts is that of their names; the list of content types, whose name comes first, opens the
        // file.
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            TableFrame frame = frames.get(part.getKey());
            if (frame == null) {
                zip.entry(part.getKey(), part.getValue());
            } else {
                zip.entry(part.getKey(), to -> rows(frame, part.getValue(), to));
            }
        }
        zip.finish();
    }

    private static void rows(TableFrame frame, byte[] part, OutputStream out) throws IOException {
        String xml = new String(part, StandardCharsets.UTF_8);
        int at = xml.indexOf(NO_ROWS);
        if (at < 0) {
            throw new IllegalStateException("no place for the rows in " + frame.part());
        }
        out.write((xml.substring(0, at) + "<sheetData>").getBytes(StandardCharsets.UTF_8));
        frame.rows(out);
        String rest = xml.substring(at + NO_ROWS.length());
        int print = rest.indexOf(PRINT);
        if (print < 0) {
            throw new IllegalStateException("no place for the links in " + frame.part());
        }
        out.write(("</sheetData>" + rest.substring(0, print)).getBytes(StandardCharsets.UTF_8));
        frame.afterRows(out);
        out.write(rest.substring(print).getBytes(StandardCharsets.UTF_8));
    }

    private void properties(XSSFWorkbook book, Head head) {
        POIXMLProperties properties = book.getProperties();
        Optional<Date> date =
                Optional.of(Date.from(head.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getCoreProperties().setTitle(head.title());
        properties.getCoreProperties().setCreator(PROGRAM);
        properties.getCoreProperties().getUnderlyingProperties().setLanguageProperty(messages.text("language"));
        properties.getCoreProperties().setCreated(date);
        properties.getCoreProperties().setModified(date);
        properties.getExtendedProperties().setApplication(PROGRAM);
    }

    private static TreeMap<String, byte[]> parts(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream plain = new ZipArchiveOutputStream(file)) {
            // The parts are packed once, by PinnedZip.
            plain.setLevel(Deflater.NO_COMPRESSION);
            book.write(plain);
        }
        TreeMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
