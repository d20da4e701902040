package io.tidemark.report.page;

import io.tidemark.report.wording.Messages;

/**
 * The texts of the page in one language.
 *
 * @param page the page's own, from {@code report/page/page_<language>.properties}
 * @param report names that the page shares with the workbook: sections, measures, units, reasons
 */
record PageTexts(Messages page, Messages report) {

    /** @param language {@code zh} or {@code en} */
    static PageTexts of(String language) {
        return new PageTexts(Messages.of("report.page.page", language), Messages.of(language));
    }

    String text(String key, Object... arguments) {
        return page.text(key, arguments);
    }

    /** A name that the workbook uses too. */
    String name(String key, Object... arguments) {
        return report.text(key, arguments);
    }
}
