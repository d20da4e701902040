package io.tidemark.report.workbook;

/** Addresses inside of the workbook. */
final class Places {
    private Places() {}

    /** @param row as shown, from 1 */
    static String of(String sheet, long row) {
        return "'" + sheet.replace("'", "''") + "'!A" + row;
    }
}
