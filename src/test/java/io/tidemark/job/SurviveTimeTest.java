package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Event;
import io.tidemark.store.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clocks, time zones and calendars can do to a night. */
@Tag("fault")
class SurviveTimeTest {
    @TempDir
    Path home;

    @Test
    void a_clock_that_was_set_back_is_told_and_recorded_and_the_night_goes_on() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        project.night("2026-11-22");
        // As if the clock had been three hours ahead when the store was last written.
        Instant ahead = Instant.now().plus(Duration.ofHours(3));
        try (Connection connection = Database.open(project.database()).connect()) {
            AuditLog.append(connection, new Event(ahead, "somebody@here", "file.released", "a.txt", Map.of()));
        }

        Program.Answer answer = project.program().run("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.err())
                .contains("the machine's clock was set back: it says ")
                .contains("the newest event is of " + ahead)
                .contains("timedatectl");
        assertThat(project.column(
                        "SELECT json_extract(details, '$.newest') FROM audit_event" + " WHERE kind = 'clock.set-back'"))
                .containsExactly(ahead.toString());
        assertThat(project.night("2026-11-24")).isInstanceOf(Outcome.Done.class);
        assertThat(project.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'clock.set-back'"))
                .as("told once")
                .isEqualTo(1);
        assertThat(project.altered()).isEmpty();
    }

    @Test
    void a_zone_that_was_changed_between_two_nights_is_recorded_and_what_stands_stays() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        project.night(SmallProject.DATE);
        SmallProject.write(home, "config/application.yml", "tidemark:\n  zone: Pacific/Kiritimati\n");

        assertThat(project.night(SmallProject.DATE))
                .as("the report of the date stands")
                .isInstanceOf(Outcome.NothingNew.class);
        Program.Answer answer = project.program().run("run", "--date", "2026-11-24");

        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        assertThat(project.column("SELECT details FROM audit_event WHERE kind = 'settings.changed'"))
                .last()
                .asString()
                .contains("tidemark.zone")
                .contains("Pacific/Kiritimati");
        SmallProject.write(home, "config/application.yml", "tidemark:\n  zone: Pacific/Pago_Pago\n");
        assertThat(project.night("2026-11-25")).isInstanceOf(Outcome.Done.class);
        assertThat(project.altered()).isEmpty();
    }

    @Test
    void a_leap_day_has_its_report_between_its_neighbours() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);

        Program.Answer answer = project.program().run("backfill", "--from", "2024-02-28", "--to", "2024-03-01");

        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out()).contains("3 dates were worked on.");
        assertThat(project.column("SELECT report_date || ' ' || state FROM run ORDER BY id"))
                .containsExactly("2024-02-28 done", "2024-02-29 done", "2024-03-01 done");
        assertThat(home.resolve("output/2024-02-29/tidemark-2024-02-29.xlsx")).isNotEmptyFile();
        Program.Answer noLeapYear = project.program().run("run", "--date", "2026-02-29");
        assertThat(noLeapYear.code()).isEqualTo(2);
        assertThat(noLeapYear.err()).contains("'2026-02-29' is no date");
        assertThat(project.night("2026-11-24")).isInstanceOf(Outcome.Done.class);
        assertThat(project.altered()).isEmpty();
    }
}
