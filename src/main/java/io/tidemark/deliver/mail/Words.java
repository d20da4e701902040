package io.tidemark.deliver.mail;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.content.Headlines;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PeriodName;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.observation.Change;
import io.tidemark.store.observation.Change.Value;
import org.jspecify.annotations.Nullable;

/**
 * Values and changes in the words of one language.
 *
 * @param report the texts of the report
 * @param mail the texts of mail
 */
record Words(Catalogue catalogue, Messages report, Messages mail) {
    static Words of(Catalogue catalogue, String language) {
        return new Words(catalogue, Messages.of(language), Messages.of("deliver.mail", language));
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
        String indicator = catalogue
                .indicator(key.concept())
                .map(known -> mail.language().equals("zh") ? known.chinese() : known.english())
                .orElse(label);
        String measure = switch (key.measure()) {
            case LEVEL -> "";
            default ->
                mail.text("measure", report.text("measure." + key.measure().code()));
        };
        return mail.text("name", PeriodName.of(key.period(), report), key.subject(), indicator, measure);
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
