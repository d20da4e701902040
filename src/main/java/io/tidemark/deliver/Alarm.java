package io.tidemark.deliver;

import io.tidemark.report.wording.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * That by its deadline no good report of a date lay there.
 *
 * @param title of the report
 * @param date of the report
 * @param deadline in the zone of the reports
 * @param why what was found instead
 * @param detail the words of whoever said so, or a path; empty for none
 * @param isGuess whether the date is due by weekday only, because the days off of its year are not known
 * @param place where to look: machine and folder of the project
 */
public record Alarm(
        String title, LocalDate date, ZonedDateTime deadline, Why why, String detail, boolean isGuess, String place) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV");

    /** What was found in place of a good report. */
    public enum Why {
        /** No night was run for the date. */
        NONE,
        /** Its night ended early. */
        FAILED,
        /** Its night was killed. */
        KILLED,
        /** Its night is still at work. */
        RUNNING,
        /** The workbook is not where it was put. */
        GONE,
        /** The workbook is not the one that the night made. */
        ALTERED,
        /** There is no store. */
        NO_STORE,
        /** The store cannot be read as one. */
        DAMAGED,
        /** Another process keeps the store to itself. */
        LOCKED,
        /** The store is of another version of the program. */
        SCHEMA;

        /** The word in JSON and in the texts: {@code no_store}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line. */
    public String subject(String language) {
        return texts(language).text("subject", title, date);
    }

    /** What happened and what to do, in some lines. */
    public String text(String language) {
        Messages texts = texts(language);
        return texts.text("what", date, MINUTE.format(deadline), texts.text("why." + why.code(), date))
                + "\n"
                + (detail.isEmpty() ? "" : detail + "\n")
                + (isGuess ? texts.text("guess", date.getYear()) + "\n" : "")
                + texts.text("do." + why.code(), date)
                + "\n"
                + texts.text("place", place)
                + "\n";
    }

    /** What an address is told, as one object. */
    public String json(String key, Instant at) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", key);
        fields.put("kind", Kind.ALARM.code());
        fields.put("title", title);
        fields.put("reportDate", date.toString());
        fields.put("deadline", deadline.toOffsetDateTime().toString());
        fields.put("why", why.code());
        fields.put("detail", detail);
        fields.put("guess", isGuess);
        fields.put("place", place);
        fields.put("at", at.toString());
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static Messages texts(String language) {
        return Messages.of("deliver.alarm", language);
    }
}
