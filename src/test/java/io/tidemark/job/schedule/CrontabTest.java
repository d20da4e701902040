package io.tidemark.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class CrontabTest {
    private static final Path HOME = Path.of("/srv/tide mark");
    private static final Timetable TIMETABLE = timetable(HOME, LocalTime.of(2, 30));
    private static final String OTHERS = "MAILTO=desk\n# mine\n0 1 * * * /bin/true";

    @Test
    void other_lines_stay_byte_for_byte_through_install_and_remove() {
        Crontab with = new Crontab(OTHERS + "\n").with(HOME, TIMETABLE.lines());
        assertThat(with.text()).startsWith(OTHERS + "\n# tidemark begin: /srv/tide mark\n");
        assertThat(with.lines(HOME))
                .contains("30 2 * * *  JAVA_HOME='/opt/java' '/srv/tide mark/cron/nightly'\n"
                        + "30 7 * * *  JAVA_HOME='/opt/java' '/srv/tide mark/cron/watch'\n");
        assertThat(with.without(HOME).text()).isEqualTo(OTHERS + "\n");
    }

    @Test
    void installed_again_the_lines_take_the_place_of_the_old_ones() {
        Crontab first = new Crontab("").with(HOME, TIMETABLE.lines());
        Crontab later = new Crontab(first.text() + OTHERS)
                .with(HOME, timetable(HOME, LocalTime.of(23, 5)).lines());
        assertThat(later.lines(HOME).orElseThrow())
                .startsWith("5 23 * * *  JAVA_HOME='/opt/java' '/srv/tide mark/cron/nightly'\n");
        assertThat(later.text()).endsWith(OTHERS).doesNotContain("30 2");
        assertThat(first.with(HOME, TIMETABLE.lines())).isEqualTo(first);
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
        assertThat(timetable(Path.of("/srv/it's 5%"), LocalTime.of(2, 30)).lines())
                .startsWith("30 2 * * *  JAVA_HOME='/opt/java' '/srv/it'\\''s 5\\%/cron/nightly'\n");
    }

    @Test
    void the_file_for_the_system_says_whose_it_is_and_names_the_user_in_each_line() {
        assertThat(TIMETABLE.systemFile("desk").lines())
                .containsExactly(
                        "# tidemark: /srv/tide mark",
                        "30 2 * * *  desk  JAVA_HOME='/opt/java' '/srv/tide mark/cron/nightly'",
                        "30 7 * * *  desk  JAVA_HOME='/opt/java' '/srv/tide mark/cron/watch'");
    }

    @Test
    void a_project_is_named_by_its_own_lines_and_not_by_those_of_one_whose_name_begins_alike() {
        Path there = Path.of("/srv/tidemark");
        Crontab other = new Crontab("# /srv/tidemark/cron/nightly\n")
                .with(
                        Path.of("/srv/tidemark-2"),
                        timetable(Path.of("/srv/tidemark-2"), LocalTime.NOON).lines());
        assertThat(Installed.in(other, there).nights()).isEmpty();
        assertThat(Installed.in(other, Path.of("/srv/tidemark-2")).watches()).hasSize(1);
        assertThat(Installed.in(new Crontab("0 1 * * * cd /srv/tidemark && ./tidemark run\n"), there)
                        .nights())
                .hasSize(1);
        for (Path home : new Path[] {HOME, Path.of("/srv/it's 5%")}) {
            Crontab own =
                    new Crontab("").with(home, timetable(home, LocalTime.NOON).lines());
            assertThat(Installed.in(own, home).nights()).as(home.toString()).hasSize(1);
            assertThat(Installed.in(own, home).watches()).as(home.toString()).hasSize(1);
        }
    }

    static Timetable timetable(Path home, LocalTime at) {
        return new Timetable(home, at, LocalTime.of(7, 30), Path.of("/opt/java"));
    }
}
