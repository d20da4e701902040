package io.tidemark.store.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final Quarantine.Entry KEPT =
            new Quarantine.Entry("input/a.txt", "h", "", "too_large", "文件过大", "请拆分文件", List.of("70 MB", "64 MB"));

    @Test
    void a_quarantined_file_is_told_in_the_language_of_whoever_reads() {
        assertThat(Refusals.of(KEPT, Locale.ENGLISH))
                .isEqualTo(new Refusals(
                        "The file is too large: 70 MB; the limit is 64 MB.",
                        "Split the file, or raise the limit in the settings."));
        assertThat(Refusals.of(KEPT, Locale.CHINESE).detail()).contains("70 MB").doesNotContain("large");
    }

    @Test
    void a_size_is_said_in_the_language_of_whoever_reads() {
        Quarantine.Entry kept = new Quarantine.Entry(
                "input/a.xlsx", "h", "", "too_large", "", "", List.of("more than 1000", "1000 cells"));
        assertThat(Refusals.of(kept, Locale.CHINESE).detail()).isEqualTo("文件过大：超过 1000，上限为 1000 个单元格。");
        assertThat(Refusals.of(kept, Locale.ENGLISH).detail())
                .isEqualTo("The file is too large: more than 1000; the limit is 1000 cells.");
    }

    @Test
    void what_was_kept_without_arguments_or_with_a_reason_of_another_version_is_told_as_it_was_kept() {
        assertThat(Refusals.of(
                                new Quarantine.Entry("input/a.txt", "h", "", "too_large", "文件过大", "请拆分文件"),
                                Locale.ENGLISH)
                        .words())
                .isEqualTo("文件过大 请拆分文件");
        assertThat(Refusals.of(
                                new Quarantine.Entry("a", "h", "", "melted", "It melted.", "Freeze it.", List.of("")),
                                Locale.CHINESE)
                        .detail())
                .isEqualTo("It melted.");
    }
}
