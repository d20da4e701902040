package io.tidemark.source.office;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.Format;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.format.SourceWord;
import io.tidemark.source.table.TableShape;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** An Excel workbook, all of its sheets in order. Sheets are streamed; of a formula the value last computed is taken. */
public final class Xlsx implements Format {
    private static final Pattern DEFAULT_NAME =
            Pattern.compile("(?:Sheet|" + SourceWord.SHEET_NAME.pattern() + ")\\d*");

    @Override
    public Content read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        try (OPCPackage parts = OfficeFile.open(bytes, limits, false)) {
            if (parts.getPartsByContentType(XSSFRelation.WORKBOOK.getContentType())
                    .isEmpty()) {
                throw new RefusedException(Reason.WRONG_TYPE, "xlsx", "ZIP");
            }
            return sheets(parts, limits);
        } catch (XlsxSheet.TooLarge e) {
            throw new RefusedException(Reason.TOO_LARGE, "more than " + limits.cells(), limits.cells() + " cells");
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw OfficeFile.refused(e);
        }
    }

    private static Content sheets(OPCPackage parts, ReadingLimits limits)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, RefusedException {
        XSSFReader workbook = new XSSFReader(parts);
        workbook.setUseReadOnlySharedStringsTable(true);
        XlsxValues values =
                new XlsxValues(workbook.getStylesTable(), workbook.getSharedStringsTable(), XlsxDates.of(workbook));
        ContentBuilder content = new ContentBuilder(limits);
        XSSFReader.SheetIterator sheets = workbook.getSheetIterator();
        while (sheets.hasNext()) {
            try (InputStream in = sheets.next()) {
                String name = sheets.getSheetName();
                XlsxSheet sheet = new XlsxSheet(name, values, limits);
                XMLReader reader = XMLHelper.newXMLReader();
                reader.setContentHandler(sheet);
                reader.parse(new InputSource(in));
                if (!sheet.isBlank()) {
                    content.paragraphAt(DEFAULT_NAME.matcher(name).matches() ? "" : name, 2, name);
                    TableShape.add(content, name, "", sheet.rows());
                }
            }
        }
        return content.build();
    }
}
