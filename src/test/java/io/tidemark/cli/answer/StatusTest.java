package io.tidemark.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import io.tidemark.store.FreshStore;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What status says of the last night, whatever was made up for since. The deadline is 07:30 in Shanghai. */
class StatusTest {
    /** 25 November, 06:00 in Shanghai: before that day's deadline. */
    private static final Instant MORNING = Instant.parse("2026-11-24T22:00:00Z");

    @TempDir
    Path home;

    private final StringWriter said = new StringWriter();

    @Test
    void a_failed_night_stays_the_last_one_when_earlier_dates_are_made_up_for() throws Exception {
        run("2026-11-23", Run.State.DONE);
        run("2026-11-24", Run.State.FAILED);
        for (int day = 16; day <= 20; day++) {
            run("2026-11-" + day, Run.State.DONE);
        }
        assertThat(status(MORNING, false, null)).isEqualTo(1);
        assertThat(said.toString())
                .contains("last night  2026-11-24: failed; continue it with  tidemark run --date 2026-11-24");
    }

    @Test
    void an_earlier_night_that_is_not_finished_is_shown_and_somebody_has_to_look() throws Exception {
        run("2026-11-22", Run.State.FAILED);
        run("2026-11-23", Run.State.RUNNING);
        run("2026-11-24", Run.State.DONE);
        assertThat(status(MORNING, false, null)).isEqualTo(3);
        assertThat(said.toString()).contains("unfinished  2026-11-23: running; 2026-11-22: failed\n");
        status(MORNING, true, null);
        assertThat(json().get("unfinished").toString()).isEqualTo("[\"2026-11-23\",\"2026-11-22\"]");
    }

    @Test
    void the_next_due_date_and_its_deadline_are_told_in_both_languages_and_in_json() throws Exception {
        run("2026-11-24", Run.State.DONE);
        assertThat(status(MORNING, false, null)).isZero();
        assertThat(said.toString()).contains("next due    2026-11-25, from 02:30 to 07:30 Asia/Shanghai\n");
        status(MORNING, false, Locale.CHINESE);
        assertThat(said.toString()).contains("下次应出    2026-11-25，02:30 至 07:30（Asia/Shanghai）\n");
        status(MORNING, true, null);
        assertThat(json().get("next").get("date").asString()).isEqualTo("2026-11-25");
        assertThat(json().get("next").get("deadline").asString()).isEqualTo("2026-11-25T07:30+08:00");
        run("2026-11-25", Run.State.DONE);
        status(MORNING, true, null);
        assertThat(json().get("next").get("date").asString()).isEqualTo("2026-11-26");
    }

    @Test
    void a_night_that_never_ran_is_as_bad_as_one_that_failed() throws Exception {
        run("2026-11-23", Run.State.DONE);
        run("2026-11-24", Run.State.DONE);
        assertThat(status(MORNING.plusSeconds(3 * 3600), false, null)).isEqualTo(1);
        assertThat(said.toString())
                .contains("last night  2026-11-24: done")
                .contains("missed      1 dates, the last one 2026-11-25; tidemark due lists them\n")
                .contains("next due    2026-11-26");
        status(MORNING.plusSeconds(3 * 3600), true, null);
        assertThat(json().get("missed").toString()).isEqualTo("[\"2026-11-25\"]");
    }

    @Test
    void a_night_at_work_is_neither_missed_nor_left() throws Exception {
        run("2026-11-23", Run.State.DONE);
        run("2026-11-24", Run.State.DONE);
        run("2026-11-25", Run.State.RUNNING);
        LockHolder holder =
                new LockHolder(4711, "2026-11-25T02:30:00+08:00", "desk", "li", "tidemark run", "2026-11-25/1");
        assertThat(print(MORNING.plusSeconds(3 * 3600), false, Locale.ENGLISH, holder))
                .isZero();
        assertThat(said.toString()).contains("last night  2026-11-25: running").doesNotContain("missed");
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(said.toString());
    }

    private int status(Instant now, boolean json, @Nullable Locale locale) throws Exception {
        return print(now, json, locale == null ? Locale.ENGLISH : locale, null);
    }

    private int print(Instant now, boolean json, Locale locale, @Nullable LockHolder holder) throws Exception {
        said.getBuffer().setLength(0);
        Project project = Project.open(home);
        try (Connection connection = Database.readOnly(project.database()).connect()) {
            return new StatusPrinter(new PrintWriter(said, true), json, new Words(locale))
                    .print(connection, project, holder, now);
        }
    }

    private void run(String date, Run.State state) throws Exception {
        try (Connection connection =
                FreshStore.open(Project.open(home).database()).connect()) {
            Runs runs = new Runs(connection);
            LocalDate day = LocalDate.parse(date);
            Instant at = day.atStartOfDay(Project.open(home).settings().zone()).toInstant();
            Run run = runs.begin(day, 1, runs.recent(99).size() + 1L, at, new TreeMap<>());
            if (state != Run.State.RUNNING) {
                runs.end(run.id(), state, at.plusSeconds(60));
            }
        }
    }
}
