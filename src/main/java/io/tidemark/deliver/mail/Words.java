package io.tidemark.deliver.mail;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.Reader;
import io.tidemark.report.content.Headlines;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.BaseName;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PeriodName;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Unit;
import io.tidemark.store.observation.Change;
import io.tidemark.store.observation.Change.Value;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values and changes in the words of one language.
 *
 * @param report the texts of the report
 * @param mail the texts of mail
 */
record Words(Catalogue catalogue, Messages report, Messages mail) implements Reader {
    static Words of(Catalogue catalogue, String language) {
        return new Words(catalogue, Messages.of(language), Messages.of("deliver.mail", language));
    }

    @Override
    public Locale locale() {
        return mail.locale();
    }

    /** The catalogue's name, or the source's own words for what it does not have. */
    @Override
    public String indicator(String code, String label) {
        return catalogue
                .indicator(code)
                .map(known -> mail.language().equals("zh") ? known.chinese() : known.english())
                .orElse(label);
    }

    @Override
    public String period(String code) {
        return PeriodName.of(code, report);
    }

    @Override
    public String unit(Unit unit) {
        return PrintedValue.unit(unit, 0, report);
    }

    /** An indicator of the cover: 2024年地区生产总值 9516.9 亿元，增速 5.2%. */
    String tile(Headlines.Tile tile) {
        ReportRow main = tile.main();
        String name = name(main.observation().key(), main.observation().label());
        if (tile.level() != null && tile.growth() != null) {
            return mail.text("tile.both", name, value(main), value(tile.growth()));
        }
        return mail.text("tile", name, value(main));
    }

    /** A value that is another now: 2024年地区生产总值 9516.9 亿元 → 9520 亿元. */
    String revision(Change change) {
        return mail.text("revision", name(change.key(), change.label()), value(change.before()), value(change.after()));
    }

    private String name(Key key, String label) {
        String measure = switch (key.measure()) {
            case LEVEL -> key.mean() ? mail.text("measure", report.text("base.mean")) : "";
            default -> mail.text("measure", BaseName.measure(key, report));
        };
        return mail.text("name", period(key.period()), key.subject(), indicator(key.concept(), label), measure);
    }

    private String value(ReportRow row) {
        return PrintedValue.of(row.observation().quantity(), row.observation().text(), report)
                .words(report);
    }

    private String value(@Nullable Value value) {
        return value == null
                ? mail.text("withdrawn")
                : PrintedValue.of(value.quantity(), value.text(), report).words(report);
    }
}
