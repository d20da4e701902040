package io.tidemark.deliver.mail;

import io.tidemark.deliver.Kind;

/**
 * What a recipient is told.
 *
 * @param kind why it is written
 * @param subject one line
 * @param text for readers that show plain text
 * @param html the same, marked up
 * @param attached what is said where the workbook is attached
 * @param elsewhere what is said where it is not: its path
 */
record Letter(Kind kind, String subject, String text, String html, String attached, String elsewhere) {
    String text(boolean withWorkbook) {
        return text + "\n" + (withWorkbook ? attached : elsewhere) + "\n";
    }

    String html(boolean withWorkbook) {
        return html + "<p>" + Letters.escape(withWorkbook ? attached : elsewhere) + "</p>\n</body></html>\n";
    }
}
