package io.tidemark.report.sheet;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.Reader;
import io.tidemark.report.book.Cell;
import io.tidemark.report.book.LinkBudget;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.BaseName;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PeriodName;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Base;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Unit;
import io.tidemark.store.observation.Held;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What things are called on the sheets of one language. */
final class Names implements Reader {
    private static final Pattern PLACE = Pattern.compile("\\b(table|row|column|line) (\\d+)\\b");

    private final Messages messages;
    private final Profile profile;
    private final Map<String, Indicator> indicators = new HashMap<>();

    Names(Catalogue catalogue, Messages messages, Profile profile) {
        this.messages = messages;
        this.profile = profile;
        catalogue.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
    }

    Messages messages() {
        return messages;
    }

    Profile profile() {
        return profile;
    }

    /** The row of a table's line, as shown; lines are counted from 1. */
    long row(long line) {
        return profile.headerRow() + line;
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

    /** The name of an indicator in the report's other language. */
    String inOtherLanguage(Indicator indicator) {
        return messages.language().equals("zh") ? indicator.english() : indicator.chinese();
    }

    /** What a figure is about in its source's words; in another language the catalogue's name, where it has one. */
    String label(Figure figure) {
        return messages.language().equals("zh")
                ? orMissing(figure.label())
                : orMissing(indicator(figure.indicator(), figure.label()));
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

    /** What a line's value is compared with, or a mark for nothing that is known. */
    String base(ReportRow row) {
        Key key = row.observation().key();
        return base(key.period(), key.base(), key.mean());
    }

    String base(String period, Base base, boolean mean) {
        return orNone(BaseName.of(period, base, mean, messages));
    }

    String measure(Key key) {
        return BaseName.measure(key, messages);
    }

    @Override
    public String unit(Unit unit) {
        return PrintedValue.unit(unit, 0, messages);
    }

    PrintedValue printed(ReportRow row) {
        return PrintedValue.of(row.observation().quantity(), row.observation().text(), messages);
    }

    /** A number with its words by format; one with more digits than a cell keeps is a text. */
    Cell number(PrintedValue printed, Look look) {
        return printed.fitsNumber()
                ? new Cell.Number(printed.number(), printed.format(), look)
                : Cell.text(printed.inWords(), Look.RIGHT);
    }

    /** The upper end of a range, of which the sheet shows the lower one as the value. */
    Cell high(PrintedValue printed) {
        BigDecimal high = printed.high();
        if (high == null) {
            return Cell.text(messages.text("none"), Look.CENTER);
        }
        return printed.fitsNumber()
                ? new Cell.Number(high, printed.highFormat(), Look.NUMBER)
                : Cell.text(high.toPlainString(), Look.RIGHT);
    }

    /** The same as {@link #number}, leading to the sentences behind the row. */
    Cell linked(ReportRow row, PrintedValue printed, Look look, LinkBudget links) {
        Cell cell = number(printed, look);
        if (row.evidence() == 0 || row.evidence() > TableSheet.MOST_ROWS) {
            return cell;
        }
        String sheet = messages.text("sheet.evidence");
        return cell instanceof Cell.Number number
                ? links.inside(new Cell.LinkedNumber(number, sheet, row(row.evidence())))
                : links.inside(new Cell.Link(printed.inWords(), sheet, row(row.evidence()), Look.LINK));
    }

    /** The way to the sentences behind a line. */
    Cell evidence(ReportRow row, LinkBudget links) {
        return row.evidence() == 0 ? Cell.text(messages.text("none"), Look.CENTER) : evidence(row.evidence(), links);
    }

    /** @param number of a line of the sheet of evidence; what has no room there stands in the store only */
    Cell evidence(long number, LinkBudget links) {
        String text = messages.text("evidence.link", number);
        return number > TableSheet.MOST_ROWS
                ? Cell.text(text, Look.CENTER)
                : links.inside(new Cell.Link(text, messages.text("sheet.evidence"), row(number), Look.LINK));
    }

    /** What a sheet shows, and what it has no room for. */
    String note(String note, long rows, long refused) {
        StringBuilder said = new StringBuilder(note);
        if (rows > TableSheet.MOST_ROWS) {
            said.append(messages.text("note.rows", TableSheet.MOST_ROWS, rows - TableSheet.MOST_ROWS));
        }
        if (refused > 0) {
            said.append(messages.text("note.links", refused));
        }
        return said.toString();
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

    /** The text, or a mark where there can be none: cells of a table are never empty. */
    String orNone(String text) {
        return text.isEmpty() ? messages.text("none") : text;
    }

    /** The text, or a mark for what is not known. */
    String orMissing(String text) {
        return text.isEmpty() ? messages.text("missing") : text;
    }
}
