package io.tidemark.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class CrontabTest {
    private static final Path HOME = Path.of("/srv/tide mark");
    private static final Timetable TIMETABLE = new Timetable(HOME, LocalTime.of(2, 30));
    private static final String OTHERS = "MAILTO=desk\n# mine\n0 1 * * * /bin/true";

    @Test
    void other_lines_stay_byte_for_byte_through_install_and_remove() {
        Crontab with = new Crontab(OTHERS + "\n").with(HOME, TIMETABLE.line() + "\n");
        assertThat(with.text()).startsWith(OTHERS + "\n# tidemark begin: /srv/tide mark\n");
        assertThat(with.lines(HOME)).contains("30 2 * * *  '/srv/tide mark/cron/nightly'\n");
        assertThat(with.without(HOME).text()).isEqualTo(OTHERS + "\n");
    }

    @Test
    void installed_again_the_line_takes_the_place_of_the_old_one() {
        Crontab first = new Crontab("").with(HOME, TIMETABLE.line() + "\n");
        Crontab later =
                new Crontab(first.text() + OTHERS).with(HOME, new Timetable(HOME, LocalTime.of(23, 5)).line() + "\n");
        assertThat(later.lines(HOME)).contains("5 23 * * *  '/srv/tide mark/cron/nightly'\n");
        assertThat(later.text()).endsWith(OTHERS).doesNotContain("30 2");
        assertThat(first.with(HOME, TIMETABLE.line() + "\n")).isEqualTo(first);
    }

    @Test
    void two_projects_in_one_crontab_do_not_touch_each_other() {
        Path other = Path.of("/srv/tide mark/copy");
        Crontab both = new Crontab("").with(HOME, "a\n").with(other, "b\n");
        assertThat(both.without(HOME).lines(other)).contains("b\n");
        assertThat(both.without(other)).isEqualTo(new Crontab("").with(HOME, "a\n"));
    }

    @Test
    void a_line_that_lacks_its_end_is_left_to_a_person() {
        Crontab broken = new Crontab("# tidemark begin: /srv/tide mark\n30 2 * * * x\n");
        assertThatThrownBy(() -> broken.without(HOME)).hasMessageContaining("crontab -e");
    }

    @Test
    void quotes_and_per_cent_signs_of_a_path_reach_the_shell_as_they_are() {
        assertThat(new Timetable(Path.of("/srv/it's 5%"), LocalTime.of(2, 30)).line())
                .isEqualTo("30 2 * * *  '/srv/it'\\''s 5\\%/cron/nightly'");
    }

    @Test
    void the_timer_of_systemd_makes_up_for_a_night_that_was_missed() {
        assertThat(TIMETABLE.units())
                .extracting(Timetable.Unit::name)
                .containsExactly("tidemark.service", "tidemark.timer");
        assertThat(TIMETABLE.units().get(1).text()).contains("OnCalendar=*-*-* 02:30:00", "Persistent=true");
        assertThat(TIMETABLE.units().get(0).text()).contains("ExecStart=\"/srv/tide mark/cron/nightly\"");
        assertThat(TIMETABLE.systemFile("desk")).contains("\n30 2 * * *  desk  '/srv/tide mark/cron/nightly'\n");
    }
}
