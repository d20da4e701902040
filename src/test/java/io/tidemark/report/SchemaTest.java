package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.store.night.Run;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Each part of the workbook against the schema of ECMA-376, as a spreadsheet that is strict about it reads it. */
class SchemaTest {
    private static final String SCHEMAS = "/org/apache/poi/schemas/ooxml/src/";

    @TempDir
    static Path folder;

    private static Path database;
    private static Run run;
    private static Schema schema;

    @BeforeAll
    static void fill() throws Exception {
        database = folder.resolve("tidemark.db");
        run = WriteReport.secondOfRegions(database);
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        schema = factory.newSchema(new Source[] {file("sml.xsd"), file("dml-spreadsheetDrawing.xsd")});
    }

    @Test
    void the_office_workbook_keeps_to_the_schema() throws Exception {
        assertThat(faults(Profile.OFFICE, "zh")).isEmpty();
    }

    @Test
    void the_accessible_workbook_keeps_to_the_schema() throws Exception {
        assertThat(faults(Profile.ACCESSIBLE, "zh")).isEmpty();
    }

    @Test
    void the_english_workbooks_keep_to_the_schema() throws Exception {
        assertThat(faults(Profile.OFFICE, "en")).isEmpty();
        assertThat(faults(Profile.ACCESSIBLE, "en")).isEmpty();
    }

    @Test
    void a_part_out_of_order_does_not_keep_to_the_schema() throws Exception {
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">%s</worksheet>";
        assertThat(faults("right", sheet.formatted("<dimension ref=\"A1\"/><sheetData/>")))
                .isEmpty();
        assertThat(faults("wrong", sheet.formatted("<sheetData/><dimension ref=\"A1\"/>")))
                .isNotEmpty();
    }

    private static List<String> faults(Profile profile, String language) throws Exception {
        Path output = folder.resolve(profile + language);
        Map<String, String> parts = MadeReport.of(database, run, output, TenRegions.REGIONS.get(0), language, profile)
                .parts();
        List<String> faults = new ArrayList<>();
        List<String> looked = new ArrayList<>();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            String name = part.getKey();
            if (name.startsWith("xl/") && name.endsWith(".xml")) {
                looked.add(name.replaceAll("\\d*\\.xml", "").replaceFirst(".*/", ""));
                faults.addAll(faults(name, part.getValue()));
            }
        }
        assertThat(looked).contains("workbook", "styles", "sheet", "table", "drawing", "chart");
        return faults;
    }

    private static List<String> faults(String name, String xml) throws Exception {
        List<String> faults = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                faults.add(name + ": " + warning.getMessage());
            }

            @Override
            public void error(SAXParseException error) {
                faults.add(name + ": " + error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) throws SAXParseException {
                throw error;
            }
        });
        // XML itself gives this attribute to every element, and Excel writes it too; the schema does not name it.
        validator.validate(new StreamSource(new StringReader(xml.replace(" xml:space=\"preserve\"", ""))));
        return faults;
    }

    private static StreamSource file(String name) {
        URL found = Objects.requireNonNull(SchemaTest.class.getResource(SCHEMAS + name), "no schema " + name);
        return new StreamSource(found.toExternalForm());
    }
}
