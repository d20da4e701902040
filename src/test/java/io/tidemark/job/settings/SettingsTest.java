package io.tidemark.job.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.deliver.mail.MailServer.Security;
import io.tidemark.deliver.mail.Recipient;
import io.tidemark.deliver.mail.Recipient.When;
import io.tidemark.job.settings.Settings.Language;
import io.tidemark.report.book.Profile;
import io.tidemark.statistics.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    /** Every setting with a value that is not its default; a setting that is not here fails the test below. */
    private static final Map<String, String> OTHERS = new TreeMap<>(Map.ofEntries(
            Map.entry("tidemark.region", "沈阳市"),
            Map.entry("tidemark.language", "en"),
            Map.entry("tidemark.profile", "accessible"),
            Map.entry("tidemark.zone", "UTC"),
            Map.entry("tidemark.title", "Our report"),
            Map.entry("tidemark.folders.seeds", "roots"),
            Map.entry("tidemark.folders.input", "inbox"),
            Map.entry("tidemark.folders.output", "/var/lib/tidemark"),
            Map.entry("tidemark.limits.file", "5MB"),
            Map.entry("tidemark.expected", "[大连市统计局 400]"),
            Map.entry("tidemark.schedule.due", "[2026-11-30, 2026-12-31]"),
            Map.entry("tidemark.schedule.at", "23:15"),
            Map.entry("tidemark.schedule.deadline", "06:00"),
            Map.entry("tidemark.schedule.catch-up", "all"),
            Map.entry("tidemark.schedule.catch-up-limit", "3"),
            Map.entry("tidemark.schedule.since", "2026-11-01"),
            Map.entry("tidemark.deliver.folders", "[/srv/a, b]"),
            Map.entry("tidemark.deliver.mail.host", "mail.example.org"),
            Map.entry("tidemark.deliver.mail.port", "465"),
            Map.entry("tidemark.deliver.mail.security", "tls"),
            Map.entry("tidemark.deliver.mail.from", "Tidemark <report@example.org>"),
            Map.entry("tidemark.deliver.mail.user", "report"),
            Map.entry("tidemark.deliver.mail.password-env", "MAIL_PASSWORD"),
            Map.entry("tidemark.deliver.mail.password-file", "\"\""),
            Map.entry("tidemark.deliver.mail.trust", "config/ca.pem"),
            Map.entry("tidemark.deliver.mail.timeout", "20s"),
            Map.entry("tidemark.deliver.mail.attach-below", "10MB"),
            Map.entry(
                    "tidemark.deliver.mail.groups",
                    "[{to: [王芳 <wang@example.org>], sections: [industry], language: zh, when: changes}]"),
            Map.entry("tidemark.deliver.webhook.url", "https://hooks.example.org/reports"),
            Map.entry("tidemark.deliver.webhook.secret-env", "HOOK_SECRET"),
            Map.entry("tidemark.deliver.webhook.secret-file", "\"\""),
            Map.entry("tidemark.deliver.webhook.trust", "config/ca.pem"),
            Map.entry("tidemark.deliver.webhook.timeout", "5s"),
            Map.entry("tidemark.deliver.tries", "2"),
            Map.entry("tidemark.deliver.first-wait", "5s"),
            Map.entry("tidemark.deliver.unknown", "resend")));

    @TempDir
    Path home;

    @Test
    void every_setting_has_a_default() {
        assertThat(SettingsFile.load(home))
                .isEqualTo(new Settings(
                        "大连市",
                        Language.ZH,
                        Profile.OFFICE,
                        ZoneId.of("Asia/Shanghai"),
                        "",
                        new Folders("seeds", "input", "output"),
                        new Limits(64L << 20),
                        List.of(),
                        new Schedule(List.of("daily"), "02:30", "07:30", Schedule.CatchUp.LAST, 5, ""),
                        new Deliver(
                                List.of(),
                                new Mail(
                                        "",
                                        587,
                                        Security.STARTTLS,
                                        "",
                                        "",
                                        "",
                                        "",
                                        "",
                                        Duration.ofMinutes(1),
                                        25L << 20,
                                        List.of()),
                                new Webhook("", "", "", "", Duration.ofMinutes(1)),
                                4,
                                Duration.ofMinutes(1),
                                Deliver.Unknown.ASK)));
    }

    @Test
    void every_setting_can_be_set() throws IOException {
        assertThat(OTHERS.keySet()).isEqualTo(SettingsFile.defaults().keySet());

        StringBuilder file = new StringBuilder();
        OTHERS.forEach(
                (key, value) -> file.append(key).append(": ").append(value).append('\n'));

        assertThat(load(file.toString()))
                .isEqualTo(new Settings(
                        "沈阳市",
                        Language.EN,
                        Profile.ACCESSIBLE,
                        ZoneId.of("UTC"),
                        "Our report",
                        new Folders("roots", "inbox", "/var/lib/tidemark"),
                        new Limits(5L << 20),
                        List.of("大连市统计局 400"),
                        new Schedule(
                                List.of("2026-11-30", "2026-12-31"),
                                "1395",
                                "06:00",
                                Schedule.CatchUp.ALL,
                                3,
                                "2026-11-01"),
                        new Deliver(
                                List.of("/srv/a", "b"),
                                new Mail(
                                        "mail.example.org",
                                        465,
                                        Security.TLS,
                                        "Tidemark <report@example.org>",
                                        "report",
                                        "MAIL_PASSWORD",
                                        "",
                                        "config/ca.pem",
                                        Duration.ofSeconds(20),
                                        10L << 20,
                                        List.of(new MailGroup(
                                                List.of("王芳 <wang@example.org>"),
                                                List.of(Section.INDUSTRY),
                                                Language.ZH,
                                                When.CHANGES))),
                                new Webhook(
                                        "https://hooks.example.org/reports",
                                        "HOOK_SECRET",
                                        "",
                                        "config/ca.pem",
                                        Duration.ofSeconds(5)),
                                2,
                                Duration.ofSeconds(5),
                                Deliver.Unknown.RESEND)));
    }

    @Test
    void the_file_that_ships_sets_nothing_and_names_every_setting() throws IOException {
        String shipped = Files.readString(Path.of("config/application.yml"));

        assertThat(load(shipped)).isEqualTo(SettingsFile.load(home.resolve("nowhere")));
        assertThat(load(shipped.replaceAll("(?m)^# ?( *[a-z]+:)", "$1")))
                .as("with the # taken away")
                .isEqualTo(SettingsFile.load(home.resolve("nowhere")));
        assertThat(SettingsFile.defaults().keySet())
                .allSatisfy(key -> assertThat(shipped).contains(key.substring(key.lastIndexOf('.') + 1) + ":"));
    }

    @Test
    void an_expected_publisher_is_named_with_days() throws IOException {
        assertThat(load("tidemark:\n  expected: [\"Office of Statistics 40\", 大连市统计局 400]\n")
                        .expectations())
                .containsExactly(new Expectation("Office of Statistics", 40), new Expectation("大连市统计局", 400));
        for (String wrong : List.of("大连市统计局", "大连市统计局 0", "400", "大连市统计局 often")) {
            assertThatThrownBy(() -> load("tidemark:\n  expected: [" + wrong + "]\n"))
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessageContaining("PUBLISHER DAYS");
        }
    }

    @Test
    void a_time_that_yaml_takes_for_a_number_is_the_time_that_was_meant() throws IOException {
        Schedule schedule = load("tidemark:\n  schedule:\n    at: 23:15\n    deadline: 9:05\n    due: []\n")
                .schedule();
        assertThat(schedule.begins()).isEqualTo("23:15");
        assertThat(schedule.ends()).isEqualTo("09:05");
        assertThat(schedule.due()).isEmpty();
    }

    @Test
    void a_schedule_that_says_nothing_clear_is_refused() {
        for (String wrong : List.of(
                "due: weekly",
                "due: [daily, 2026-11-30]",
                "due: [2026-02-29]",
                "at: soon",
                "deadline: \"24:00\"",
                "catch-up: some",
                "catch-up-limit: 0",
                "since: yesterday")) {
            assertThatThrownBy(() -> load("tidemark:\n  schedule:\n    " + wrong + "\n"))
                    .as(wrong)
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessageContaining("schedule");
        }
    }

    @Test
    void an_unknown_setting_is_refused_with_its_name_and_line() {
        assertThatThrownBy(() -> load("tidemark:\n  region: 大连市\n  reigon: 沈阳市\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(home.resolve("config/application.yml") + ":3")
                .hasMessageContaining("tidemark.reigon")
                .hasMessageContaining("tidemark.region");
    }

    @Test
    void a_setting_outside_of_tidemark_is_refused() {
        assertThatThrownBy(() -> load("spring:\n  batch:\n    job: x\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("spring.batch.job");
    }

    @Test
    void a_value_that_cannot_be_used_is_refused_with_its_name_and_line() {
        assertThatThrownBy(() -> load("tidemark:\n  zone: Asia/Shangai\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("application.yml:2")
                .hasMessageContaining("tidemark.zone")
                .hasMessageContaining("Asia/Shangai");
        assertThatThrownBy(() -> load("tidemark:\n  limits:\n    file: 0MB\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("limits.file");
        assertThatThrownBy(() -> load("tidemark:\n  region: \"\"\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("region");
    }

    @Test
    void seeds_and_input_lie_in_the_project() {
        assertThatThrownBy(() -> load("tidemark:\n  folders:\n    input: /srv/inbox\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("folders")
                .hasMessageContaining("symbolic link");
    }

    @Test
    void a_file_that_is_no_yaml_is_refused() {
        assertThatThrownBy(() -> load("tidemark: [\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("not valid YAML");
    }

    @Test
    void a_value_where_none_is_asked_for_is_refused_so_that_nothing_is_set_in_vain() {
        for (String vain : List.of(
                "tidemark:\n  region: [大连市, 沈阳市]\n",
                "tidemark.deliver.folders[0]: a\ntidemark.deliver.folders[2]: b\n",
                "tidemark.deliver:\n  folders: [a, [b]]\n",
                "tidemark.deliver.mail:\n  groups: {to: [a@example.org]}\n")) {
            assertThatThrownBy(() -> load(vain))
                    .as(vain)
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessageContaining("application.yml:")
                    .hasMessageContaining("there is no setting tidemark.");
        }
        for (String groups : List.of("groups: a@example.org", "groups: [a@example.org]")) {
            assertThatThrownBy(() -> load("tidemark.deliver.mail:\n  " + groups + "\n"))
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessageContaining("application.yml:2: tidemark.deliver.mail.groups");
        }
    }

    @Test
    void what_is_no_time_size_number_or_choice_is_refused_with_its_line_and_what_would_be_one() {
        Map.of(
                        "deliver.first-wait: soon", "must be a time such as 1m or 30s, not: soon",
                        "deliver.first-wait: 5w", "must be a time such as 1m or 30s, not: 5w",
                        "deliver.first-wait: \"\"", "must be a time such as 1m",
                        "deliver.first-wait: 99999999999999999d", "must be a time such as 1m",
                        "limits.file: 5mb", "must be a size such as 64MB, not: 5mb",
                        "limits.file: 99999999999TB", "must be a size such as 64MB",
                        "deliver.tries: many", "must be a whole number, not: many",
                        "deliver.tries: 99999999999", "must be a whole number, not: 99999999999",
                        "language: fr", "must be one of [zh, en]",
                        "language: \"\"", "must be one of [zh, en]")
                .forEach((setting, reason) -> assertThatThrownBy(() -> load("\ntidemark." + setting + "\n"))
                        .as(setting)
                        .isInstanceOf(InvalidSettings.class)
                        .hasMessageContaining("application.yml:2: tidemark." + setting.replaceAll(":.*", "") + ": ")
                        .hasMessageContaining(reason));
    }

    @Test
    void times_and_sizes_are_written_as_people_write_them() throws IOException {
        for (String time : List.of("90s", "90000ms", "90000", "PT1M30S", "90S")) {
            assertThat(load("tidemark.deliver.first-wait: " + time).deliver().firstWait())
                    .as(time)
                    .isEqualTo(Duration.ofSeconds(90));
        }
        assertThat(load("tidemark.deliver.first-wait: 2h").deliver().firstWait())
                .isEqualTo(Duration.ofHours(2));
        for (String size : List.of("2MB", "2048KB", "2097152B", "2097152", "2_097_152")) {
            assertThat(load("tidemark.limits.file: " + size).limits().file())
                    .as(size)
                    .isEqualTo(2L << 20);
        }
    }

    @Test
    void a_list_may_be_one_text_with_commas_and_a_choice_is_known_in_any_case() throws IOException {
        Settings settings = load("tidemark: {language: EN, deliver: {folders: \"/srv/a, b\", unknown: Assume}}");
        assertThat(settings.language()).isEqualTo(Language.EN);
        assertThat(settings.deliver().folders()).containsExactly("/srv/a", "b");
        assertThat(settings.deliver().unknown()).isEqualTo(Deliver.Unknown.ASSUME);
        assertThat(load("tidemark: {schedule: {due: []}, title: }").schedule().due())
                .isEmpty();
    }

    @Test
    void what_no_two_readers_would_understand_alike_is_refused() {
        Map.of(
                        "tidemark:\n  region: a\n  region: b\n", "duplicate key region, on line 3",
                        "tidemark: {region: a}\n---\ntidemark: {region: b}\n", "another document",
                        "tidemark: &a\n  region: *a\n", "holds itself",
                        "hello\n", "must begin with a key",
                        "tidemark: {title: !title x}\n", "no such type")
                .forEach((file, reason) -> assertThatThrownBy(() -> load(file))
                        .isInstanceOf(InvalidSettings.class)
                        .hasMessageContaining("application.yml is not valid YAML")
                        .hasMessageContaining(reason));
    }

    @Test
    void the_record_of_settings_tells_what_is_set_and_every_default_beside_it() throws IOException {
        load("tidemark: {schedule: {at: 23:15}, deliver: {folders: [a, b], webhook: {url: \"https://example.org/x\","
                + " secret-env: S}}}");
        Map<String, String> effective = SettingsFile.effective(home);
        assertThat(effective)
                .containsEntry("tidemark.schedule.at", "1395")
                .containsEntry("tidemark.deliver.folders[0]", "a")
                .containsEntry("tidemark.deliver.folders[1]", "b")
                .containsEntry("tidemark.limits.file", "64MB");
        assertThat(effective.get("tidemark.deliver.webhook.url"))
                .startsWith("https://example.org#")
                .doesNotContain("/x");
        assertThat(effective.keySet()).containsAll(SettingsFile.defaults().keySet());
    }

    private Settings load(String file) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yml"), file);
        return SettingsFile.load(home);
    }

    @Test
    void a_group_key_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> load("tidemark.deliver.mail.groups: [{to: [a@example.org], sektion: [industry]}]"))
                .hasMessageContaining("sektion");
    }

    @Test
    void a_password_never_goes_out_in_the_open() {
        assertThatThrownBy(() -> load("tidemark.deliver.mail: {host: mail.example.invalid, from: a@example.org,"
                        + " security: none, user: a, password-env: P}"))
                .hasMessageContaining("security: none would send the password in the open");
    }

    @Test
    void what_is_no_mailbox_is_refused() {
        assertThatThrownBy(() -> load("tidemark.deliver.mail: {host: localhost, from: a@example.org,"
                        + " groups: [{to: [\"two words\"]}]}"))
                .hasMessageContaining("two words");
    }

    @Test
    void somebody_in_two_groups_gets_one_message_about_the_sections_of_both() throws IOException {
        Settings settings = load("tidemark.deliver.mail: {host: localhost, from: a@example.org, groups: ["
                + "{to: [李伟 <Li@example.org>], sections: [industry], when: changes},"
                + "{to: [li@example.org], sections: [investment], language: en}]}");
        assertThat(settings.mailRecipients())
                .containsExactly(new Recipient(
                        "li@example.org", "李伟", "zh", Set.of(Section.INDUSTRY, Section.INVESTMENT), When.ALWAYS));
    }

    @Test
    void a_webhook_in_the_open_is_for_this_machine_only() throws IOException {
        assertThatThrownBy(() -> load("tidemark.deliver.webhook: {url: \"http://hooks.example.org/x\", secret-env: S}"))
                .hasMessageContaining("deliver.webhook.url must begin with https://");
        assertThatThrownBy(() -> load("tidemark.deliver.webhook: {url: \"https://hooks.example.org/x\"}"))
                .hasMessageContaining("secret-env or deliver.webhook.secret-file");
        assertThat(load("tidemark.deliver.webhook: {url: \"http://127.0.0.1:8080/x\", secret-env: S}")
                        .deliver()
                        .webhook()
                        .url())
                .isEqualTo("http://127.0.0.1:8080/x");
    }
}
