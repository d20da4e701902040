package io.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.cli.answer.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
    private static final String TEXT = "2024年，大连市地区生产总值9516.9亿元，同比增长5.2%。\n";

    private static final String REPORT = "大连市2026年政府工作报告\n"
            + "一、2025年工作回顾\n"
            + "五年来，地区生产总值年均增长5.2%，经济总量、财政收入、居民收入都上了一个台阶，城乡面貌焕然一新，民生保障有力。\n"
            + "二、2026年重点工作\n"
            + "（一）工业。增加值增长5%左右，企业技术改造投资、高技术产业投资都要快于全部投资的增长，为明年打下基础。\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Command(name = "fill")
    static final class Fill implements Callable<Integer> {
        @Override
        public Integer call() {
            return new long[Integer.MAX_VALUE].length + new long[Integer.MAX_VALUE].length;
        }
    }

    @Command(name = "fall")
    static final class Fall implements Callable<Integer> {
        @Override
        public Integer call() {
            return 1 + call();
        }
    }

    @Test
    void a_command_that_uses_up_the_memory_says_so_and_what_to_do_and_ends_with_1() {
        CommandLine line = CommandLineInterface.commandLine(new PrintWriter(out), new PrintWriter(err))
                .addSubcommand(new Fill());

        assertThat(CommandLineInterface.run(line, "fill")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .contains("Java has no memory left")
                .contains("-Xmx2g")
                .doesNotContain("    at ");
    }

    @Test
    void an_error_of_the_program_itself_ends_with_1_and_a_trace_that_is_short() {
        CommandLine line = CommandLineInterface.commandLine(new PrintWriter(out), new PrintWriter(err))
                .addSubcommand(new Fall());

        assertThat(CommandLineInterface.run(line, "fall")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .contains("fault of the program (java.lang.StackOverflowError)")
                .contains("Fall.call");
        assertThat(err.toString().lines()).hasSizeLessThan(25);
    }

    @Test
    void extract_prints_one_object_a_figure_with_the_fields_of_the_contract_in_their_order() throws IOException {
        int code = run("extract", "--region", "大连市", "--published", "2025-01-20", file("a.txt", TEXT));

        assertThat(code).isEqualTo(ExitCode.DONE);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo(
                        "{\"start\":15,\"end\":23,\"text\":\"9516.9亿元\",\"value\":\"951690000000\",\"unit\":\"CNY\","
                                + "\"qualifier\":\"\",\"measure\":\"level\",\"status\":\"actual\",\"period\":\"2024\","
                                + "\"base\":\"\",\"label\":\"地区生产总值\",\"indicator\":\"gdp\",\"subject\":\"大连市\",\"section\":\"overview\"}");
        assertThat(json(lines.get(1)).get("value").asString()).isEqualTo("5.2");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void extract_prints_the_upper_end_of_a_range_and_only_there() throws IOException {
        run("extract", "--published", "2025-01-20", file("a.txt", "2025年，地区生产总值增长4.5%—5%左右。\n"));

        JsonNode figure = json(out.toString());
        assertThat(figure.get("value").asString()).isEqualTo("4.5");
        assertThat(figure.get("valueHigh").asString()).isEqualTo("5");
    }

    @Test
    void extract_counts_characters_as_code_points() throws IOException {
        run("extract", "--published", "2025-01-20", file("a.txt", "𠮷𠮷" + TEXT));

        assertThat(json(out.toString().lines().findFirst().orElseThrow())
                        .get("start")
                        .asInt())
                .isEqualTo(17);
    }

    @Test
    void extract_reads_gb18030_and_prints_utf_8() throws IOException {
        Path file = folder.resolve("gb.txt");
        Files.write(file, TEXT.repeat(3).getBytes(Charset.forName("GB18030")));

        assertThat(run("extract", file.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("地区生产总值");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_with_its_remedy_and_the_others_are_read() throws IOException {
        int code = run("extract", folder.resolve("none.txt").toString(), file("empty.txt", ""), file("a.txt", TEXT));

        assertThat(code).isEqualTo(ExitCode.FINDINGS);
        assertThat(err.toString()).contains("none.txt").contains("empty.txt");
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void the_ledger_holds_every_number_as_figure_or_exclusion() throws IOException {
        run("extract", "--ledger", "--format", "jsonl", file("a.txt", TEXT));

        assertThat(out.toString().lines().map(line -> json(line).get("kind").asString()))
                .containsExactly("exclusion", "figure", "figure", "coverage");
        assertThat(json(out.toString().lines().skip(3).findFirst().orElseThrow()))
                .isEqualTo(json("{\"kind\":\"coverage\",\"runs\":5,\"covered\":5,\"figures\":2,\"exclusions\":1}"));
    }

    @Test
    void explain_prints_the_tree_of_rules() throws IOException {
        run("extract", "--explain", file("a.txt", TEXT));

        assertThat(out.toString()).contains("9516.9亿元").contains("├─ ").contains("└─ ");
    }

    @Test
    void explain_prints_the_frames_that_a_figure_was_read_in() throws IOException {
        run("extract", "--explain", "--published", "2026-01-30", file("a.txt", REPORT));

        assertThat(out.toString().lines().skip(2).limit(5))
                .containsExactly(
                        "├─ frame \"五年来\" -> report 2021/2025",
                        "│  ├─ document \"2026年\" -> report 2025",
                        "│  ├─ section \"2025年\" -> report 2025",
                        "│  └─ paragraph \"五年来\" -> report 2021/2025",
                        "├─ number:ARABIC \"5.2%\" -> 5.2 %");
    }

    @Test
    void the_outline_is_the_tree_of_sections_with_what_holds_in_each() throws IOException {
        int code = run("extract", "--outline", "--region", "大连市", "--published", "2026-01-30", file("a.txt", REPORT));

        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString().lines())
                .containsExactly(
                        "part      mode    period     by the words              text",
                        "document  report  2025       2026年                    大连市, spoken in 2026",
                        "  ¶1      report  2025                                 大连市2026年政府工作报告",
                        "  # ¶2    report  2025       2025年                    一、2025年工作回顾",
                        "    ¶3    report  2021/2025  五年来                    五年来，地区生产总值年均增长5.2%，经济总量、财…",
                        "  # ¶4    plan    2026       2026年 + 二、2026年重点…  二、2026年重点工作",
                        "    # ¶5  plan    2026                                 （一）工业",
                        "      ¶5  plan    2026                                 增加值增长5%左右，企业技术改造投资、高技术产业…");
    }

    @Test
    void the_outline_as_json_is_an_object_a_line_with_places_in_code_points() throws IOException {
        run("extract", "--outline", "--json", "--region", "大连市", file("a.txt", "𠮷" + REPORT));

        List<JsonNode> lines = out.toString().lines().map(CommandLineTest::json).toList();
        assertThat(lines)
                .extracting(
                        line -> line.get("kind").asString() + line.get("level").asInt())
                .containsExactly(
                        "section0", "paragraph1", "section1", "paragraph2", "section1", "section2", "paragraph3");
        assertThat(lines.get(2))
                .isEqualTo(json("{\"kind\":\"section\",\"level\":1,\"start\":16,\"end\":27,\"place\":\"¶2\","
                        + "\"heading\":\"一、2025年工作回顾\",\"mode\":\"report\",\"period\":\"2025\",\"spoken\":2026,"
                        + "\"inherited\":false,\"evidence\":[{\"of\":\"period\",\"start\":18,\"end\":23,"
                        + "\"text\":\"2025年\"},{\"of\":\"mode\",\"start\":4,\"end\":9,\"text\":\"2026年\"}],"
                        + "\"region\":\"大连市\"}"));
    }

    @Test
    void a_table_of_an_outline_is_told_by_its_size() throws IOException {
        String page = "<html><body><h1>2024年概况</h1><p>" + TEXT + "</p><table><caption>表1</caption>"
                + "<tr><th>指标</th><th>2023年</th><th>2024年</th></tr><tr><td>总量</td><td>1</td><td>2</td></tr></table></body></html>";
        String file = file("a.html", page);

        run("extract", "--outline", file);
        assertThat(out.toString().lines().toList())
                .last()
                .asString()
                .contains("table")
                .endsWith("2 x 3 表1");
        out.getBuffer().setLength(0);
        run("extract", "--outline", "--format", "jsonl", file);
        JsonNode table = out.toString()
                .lines()
                .map(CommandLineTest::json)
                .filter(line -> line.get("kind").asString().equals("table"))
                .findFirst()
                .orElseThrow();
        assertThat(table.get("rows").asInt()).isEqualTo(2);
        assertThat(table.get("columns").asInt()).isEqualTo(3);
    }

    @Test
    void the_outline_of_a_file_without_text_is_its_tables() throws IOException {
        run("extract", "--outline", file("a.csv", "指标,数值\n常住人口,753.9\n"));

        assertThat(out.toString().lines()).hasSize(3);
        assertThat(out.toString()).contains("2 x 2");
    }

    @ParameterizedTest(name = "extract {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--outline --ledger | it goes with neither --ledger nor --explain",
                "--outline --explain | it goes with neither --ledger nor --explain",
                "--outline --format html | --outline is printed as text, or with --json",
                "--json --format table | give either --json or --format table",
            })
    void extract_passes_over_no_option(String options, String said) throws IOException {
        String all = "extract " + options + " " + file("a.txt", TEXT);

        assertThat(run(all.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(said);
    }

    @Test
    void a_table_lines_up_for_people() throws IOException {
        run("extract", "--format", "table", file("a.txt", TEXT));

        assertThat(out.toString().lines().findFirst().orElseThrow()).startsWith("start  text        value");
    }

    @Test
    void several_files_are_told_apart_in_a_table() throws IOException {
        String first = file("a.txt", TEXT);
        String second = file("b.txt", TEXT);
        run("extract", "--format", "table", first, second);

        assertThat(out.toString().lines().filter(line -> line.endsWith(".txt"))).containsExactly(first, second);
    }

    @Test
    void the_ledger_reports_the_figures_that_nothing_in_the_text_decides() throws IOException {
        run("extract", "--ledger", file("a.txt", "2024年，钢铁、化工、建材业产值分别增长12%和9%。"));
        assertThat(out.toString()).contains("钢铁、化工、建材业产值 (tie:UNEVEN)").contains("2 figures in a tie");
    }

    @Test
    void the_ledger_reports_what_no_text_can_mean() throws IOException {
        String file = file("a.txt", "2024年，大连市地区生产总值增长5.2%。2024年，大连市地区生产总值增长6.1%。");
        run("extract", "--ledger", file);
        assertThat(out.toString()).contains("two-values: 6.1%", "two-values: 5.2%", "2 figures with a finding");

        out.getBuffer().setLength(0);
        run("extract", "--ledger", "--format", "jsonl", file);
        assertThat(out.toString())
                .contains("{\"kind\":\"finding\",\"start\":17,\"end\":21,\"text\":\"5.2%\",\"finding\":\"two-values\","
                        + "\"detail\":\"6.1%\"}");
    }

    @Test
    void the_ledger_of_a_terminal_ends_with_the_coverage() throws IOException {
        run("extract", "--ledger", file("a.txt", TEXT));

        assertThat(out.toString())
                .endsWith(
                        "100 % covered: 5 of 5 runs of digits, as 2 figures and 1 exclusions" + System.lineSeparator());
    }

    @Test
    void extract_prints_a_page_of_all_files_that_can_be_read() throws IOException {
        int code = run("extract", "--format", "html", file("a.txt", TEXT), file("empty.txt", ""), file("b.txt", TEXT));

        assertThat(code).isEqualTo(ExitCode.FINDINGS);
        assertThat(Jsoup.parse(out.toString()).select("section.document")).hasSize(2);
    }

    @Test
    void no_page_is_printed_when_nothing_can_be_read() throws IOException {
        assertThat(run("extract", "--format", "html", file("empty.txt", ""))).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_folder_is_wrong_usage_of_extract() {
        assertThat(run("extract", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("is a folder. Name the files in it");
    }

    @Test
    void a_date_that_is_none_is_answered_with_how_to_write_one() throws IOException {
        assertThat(run("extract", "--published", "2025-13-01", file("a.txt", TEXT)))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("'2025-13-01' is no date; write one as 2025-02-05")
                .doesNotContain("java");
    }

    @Test
    void an_unknown_command_is_answered_with_those_that_there_are() {
        assertThat(run("rn")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("no command rn. There are: run, rerun, ")
                .doesNotContain("Usage:");
    }

    @Test
    void a_date_that_is_none_is_wrong_usage() {
        assertThat(run("run", "--date", "tomorrow")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--date").contains("tomorrow");
    }

    @Test
    void no_command_is_wrong_usage() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--help");
    }

    @ParameterizedTest(name = "trace {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                " | name a cell, an observation, a figure",
                "gdp --document a.txt | give either gdp or --document",
                "gdp --original b.txt | name it with --document",
                "gdp --attempt 2 | --attempt needs the --date",
                "gdp --workbook a.xlsx --date 2026-11-23 | give either --workbook or --date",
                "综合!E4 --period 2024 | --period and --measure choose among observations",
                "6803f559cbee-737-741 --measure level | --period and --measure choose among observations",
                "--document a.txt --period 2024 | --period and --measure choose among observations",
            })
    void trace_passes_over_no_option(@Nullable String options, String said) {
        String all = options == null ? "trace" : "trace " + options;

        assertThat(run(all.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(said);
    }

    private int run(String... arguments) {
        return CommandLineInterface.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
