package io.tidemark.report.workbook;

import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleElement;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTableStyleType;

/** The workbook's own table style: stripes that stay in step when a reader sorts or filters. */
final class TableStyle {
    static final String NAME = "Tidemark";

    private TableStyle() {}

    static void define(XSSFWorkbook book) {
        StylesTable styles = book.getStylesSource();
        CTDxf stripe = CTDxf.Factory.newInstance();
        var fill = stripe.addNewFill().addNewPatternFill();
        fill.setPatternType(STPatternType.SOLID);
        fill.addNewFgColor().setRgb(Palette.STRIPE.color().getARGB());
        fill.addNewBgColor().setRgb(Palette.STRIPE.color().getARGB());
        // POI answers the number of formats there are now, and the file counts them from 0.
        long index = styles.putDxf(stripe) - 1L;
        CTStylesheet sheet = styles.getCTStylesheet();
        CTTableStyles tableStyles = sheet.isSetTableStyles() ? sheet.getTableStyles() : sheet.addNewTableStyles();
        CTTableStyle style = tableStyles.addNewTableStyle();
        style.setName(NAME);
        style.setPivot(false);
        style.setCount(1);
        CTTableStyleElement element = style.addNewTableStyleElement();
        element.setType(STTableStyleType.SECOND_ROW_STRIPE);
        element.setDxfId(index);
        tableStyles.setCount(tableStyles.sizeOfTableStyleArray());
        tableStyles.setDefaultTableStyle(NAME);
    }
}
