package io.tidemark.report.sheet;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.Reader;
import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PeriodName;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Unit;
import io.tidemark.store.observation.Held;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What things are called on the sheets of one language. */
final class Names implements Reader {
    private static final Pattern PLACE = Pattern.compile("\\b(table|row|column|line) (\\d+)\\b");

    private final Messages messages;
    private final Map<String, Indicator> indicators = new HashMap<>();

    Names(Catalogue catalogue, Messages messages) {
        this.messages = messages;
        catalogue.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
    }

    Messages messages() {
        return messages;
    }

    @Override
    public Locale locale() {
        return messages.locale();
    }

    /** The catalogue's name, or the source's own words for what it does not have. */
    @Override
    public String indicator(String concept, String label) {
        Indicator indicator = indicators.get(concept);
        if (indicator == null) {
            return label;
        }
        return messages.language().equals("zh") ? indicator.chinese() : indicator.english();
    }

    String indicator(Held observation) {
        return indicator(observation.key().concept(), observation.label());
    }

    /** Whether an indicator is a part, or a part of a part, of another. */
    boolean isPartOf(String concept, String whole) {
        Indicator indicator = indicators.get(concept);
        while (indicator != null && !indicator.parent().isEmpty()) {
            if (indicator.parent().equals(whole)) {
                return true;
            }
            indicator = indicators.get(indicator.parent());
        }
        return false;
    }

    @Override
    public String period(String code) {
        return PeriodName.of(code, messages);
    }

    @Override
    public String unit(Unit unit) {
        return PrintedValue.unit(unit, 0, messages);
    }

    PrintedValue printed(ReportRow row) {
        return PrintedValue.of(row.observation().quantity(), row.observation().text(), messages);
    }

    /** The way to the sentences behind a line. */
    Cell evidence(ReportRow row) {
        return row.evidence() == 0
                ? Cell.text(messages.text("none"), Look.CENTER)
                : new Cell.Link(
                        messages.text("evidence.link", row.evidence()),
                        messages.text("sheet.evidence"),
                        evidenceRow(row),
                        Look.LINK);
    }

    /** A number that leads to the sentences behind it, where the sheet of evidence has them. */
    Cell linked(Cell.Number number, ReportRow row) {
        return row.evidence() == 0
                ? number
                : new Cell.LinkedNumber(number, messages.text("sheet.evidence"), evidenceRow(row));
    }

    /** The row of the sheet of evidence where the figures behind a line begin, as shown. */
    private static long evidenceRow(ReportRow row) {
        return TableSheet.HEADER_ROW + row.evidence();
    }

    /** A value in its unit, as one text. */
    String value(Quantity quantity, String text) {
        PrintedValue printed = PrintedValue.of(quantity, text, messages);
        return printed.words(messages);
    }

    /** Where in its file something stands, in the words of the language: {@code table 1, row 2} is 表1，行2. */
    String place(String place) {
        return PLACE.matcher(orNone(place))
                .replaceAll(
                        found -> Matcher.quoteReplacement(messages.text("place." + found.group(1), found.group(2))));
    }

    /** The text, or a dash for none: cells of a table are never empty. */
    String orNone(String text) {
        return text.isEmpty() ? messages.text("none") : text;
    }
}
