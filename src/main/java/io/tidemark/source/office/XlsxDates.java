package io.tidemark.source.office;

import io.tidemark.catalogue.Notation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Dates of cells, written the same on every machine: with 年月日 where their format has 年, else in ISO 8601, and only as far
 * as the format goes (2024-12 for a format of year and month).
 */
record XlsxDates(boolean from1904) {
    private static final String YEAR = Notation.YEAR.word();
    private static final String YEARS = "yyyy" + YEAR;
    private static final String MONTHS = "M" + Notation.MONTH.word();
    private static final String DAYS = "d" + Notation.DAY.word();

    /** By the setting in the workbook: old Macintosh ones count days from 1904. */
    static XlsxDates of(XSSFReader workbook)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] from1904 = new boolean[1];
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(new DefaultHandler() {
            @Override
            public void startElement(String uri, String element, String qualified, Attributes attributes) {
                if (element.equals("workbookPr")) {
                    String value = attributes.getValue("date1904");
                    from1904[0] = "1".equals(value) || "true".equals(value);
                }
            }
        });
        try (InputStream in = workbook.getWorkbookData()) {
            reader.parse(new InputSource(in));
        }
        return new XlsxDates(from1904[0]);
    }

    String text(BigDecimal days, String format) {
        LocalDateTime date = DateUtil.getLocalDateTime(days.doubleValue(), from1904, true);
        if (date == null) {
            return days.toPlainString();
        }
        String letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|am/pm", "");
        if (!letters.contains("y")) {
            boolean wholeDay = date.toLocalTime().equals(LocalTime.MIDNIGHT);
            return date.format(pattern(letters.contains("h") && !wholeDay ? "HH:mm:ss" : "yyyy-MM-dd"));
        }
        boolean month = letters.contains("m");
        boolean day = letters.contains("d");
        if (format.contains(YEAR)) {
            return date.format(pattern(day ? YEARS + MONTHS + DAYS : month ? YEARS + MONTHS : YEARS));
        }
        return date.format(pattern(day ? "yyyy-MM-dd" : month ? "yyyy-MM" : "yyyy"));
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
