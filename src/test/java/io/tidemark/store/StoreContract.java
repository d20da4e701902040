package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.check.Checked;
import io.tidemark.check.Series;
import io.tidemark.reconcile.Candidate;
import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Exclusion.Reason;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Observation.Verdict;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Quantity.Qualifier;
import io.tidemark.statistics.Section;
import io.tidemark.statistics.Unit;
import io.tidemark.store.evidence.Awaiting;
import io.tidemark.store.evidence.Awaiting.Group;
import io.tidemark.store.evidence.DocumentRows;
import io.tidemark.store.evidence.DocumentWriter;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Excluded;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.Reported;
import io.tidemark.store.evidence.StoredDocument;
import io.tidemark.store.evidence.Touched;
import io.tidemark.store.finding.FindingWriter;
import io.tidemark.store.finding.Findings;
import io.tidemark.store.finding.Publications;
import io.tidemark.store.finding.Scenes;
import io.tidemark.store.finding.Unchecked;
import io.tidemark.store.finding.Unchecked.Stretch;
import io.tidemark.store.keep.ReadingHash;
import io.tidemark.store.night.Anchor;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Balance.Accounted;
import io.tidemark.store.night.Balance.Counted;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Change;
import io.tidemark.store.observation.Changes;
import io.tidemark.store.observation.Held;
import io.tidemark.store.observation.Keys;
import io.tidemark.store.observation.Observations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store does, whatever the database. */
abstract class StoreContract {
    static final String VERSION = "extractor-1";
    static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    static final Instant AT = Nights.AT;

    Connection connection;

    /** A connection to a store of this test alone, in auto-commit. */
    abstract Connection connect() throws Exception;

    @BeforeEach
    void open() throws Exception {
        connection = connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    static Sample office() {
        return Sample.of("input/tables/office.html", "2024年，地区生产总值9516.9亿元，增长5.2%。")
                .by("大连市统计局", Authority.STATISTICS_OFFICE, LocalDate.of(2025, 1, 20))
                .without("2024", Reason.YEAR)
                .with(AFigure.read("9516.9亿元").of("gdp").label("地区生产总值"))
                .with(AFigure.read("5.2%").of("gdp").label("地区生产总值"));
    }

    static Sample press() {
        return Sample.of("seeds/article.md", "𠀀题\n全市生产总值增长6.1%。船厂在手订单超140艘；新增12项，还有3个没有说明。")
                .with(AFigure.read("6.1%").of("gdp").label("全市生产总值"))
                .with(AFigure.read("140艘")
                        .label("在手订单")
                        .subject("恒力重工")
                        .section(Section.INDUSTRY)
                        .qualifier(Qualifier.OVER)
                        .period("2025-01/2025-08"))
                .with(AFigure.read("12项").label("新增专利").upTo("15").period(""))
                .with(AFigure.read("3个").label("").measure(Measure.CHANGE).status(Figure.Status.TARGET));
    }

    Run begin(LocalDate date, int attempt) throws SQLException {
        return new Nights(connection).begin(date, attempt);
    }

    Run night(LocalDate date, String readBy, Sample... samples) throws SQLException {
        return new Nights(connection).night(date, readBy, samples);
    }

    void reconcile(Run run) throws SQLException {
        new Nights(connection).reconcile(run);
    }

    @Test
    void a_run_keeps_its_id_and_its_start_when_it_goes_on() throws Exception {
        Runs runs = new Runs(connection);
        Run first = begin(DATE, 1);
        runs.end(first.id(), Run.State.FAILED, AT.plusSeconds(60));
        Run again = runs.begin(DATE, 1, 42, AT.plusSeconds(90), new TreeMap<>(Map.of("code", "0.1.1")));

        assertThat(first)
                .isEqualTo(new Run(
                        1,
                        DATE,
                        1,
                        Run.State.RUNNING,
                        41,
                        AT,
                        null,
                        0,
                        new TreeMap<>(Map.of("code", "0.1.0")),
                        new TreeMap<>()));
        assertThat(again.id()).isEqualTo(1);
        assertThat(again.started()).isEqualTo(AT);
        assertThat(again.ended()).isNull();
        assertThat(again.jobExecution()).isEqualTo(42);
        assertThat(again.versions()).containsEntry("code", "0.1.1");
        assertThat(begin(DATE, 2).id()).isEqualTo(2);
    }

    @Test
    void runs_are_found_by_date_attempt_and_age() throws Exception {
        Runs runs = new Runs(connection);
        Run first = begin(DATE, 1);
        Run second = begin(DATE, 2);
        Run other = begin(DATE.minusDays(1), 1);

        assertThat(runs.latest(DATE)).contains(second);
        assertThat(runs.attempts(DATE)).containsExactly(first, second);
        assertThat(runs.recent(2)).containsExactly(other, second);
        assertThat(runs.find(DATE.plusDays(1), 1)).isEmpty();
        assertThatThrownBy(() -> runs.get(9)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void counters_are_set_by_name() throws Exception {
        Runs runs = new Runs(connection);
        long run = begin(DATE, 1).id();
        runs.count(run, Map.of("figures", 7L, "documents", 1L));
        runs.count(run, Map.of("figures", 8L));
        runs.end(run, Run.State.DONE, AT);

        assertThat(runs.get(run).counters()).containsExactlyInAnyOrderEntriesOf(Map.of("figures", 8L, "documents", 1L));
        assertThat(runs.get(run).ended()).isEqualTo(AT);
    }

    @Test
    void a_frozen_list_stays_as_it_is() throws Exception {
        Inputs inputs = new Inputs(connection);
        long run = begin(DATE, 1).id();
        List<Listed> files = List.of(office().listed(), new Listed("input/broken.pdf", null, 17), press().listed());
        inputs.freeze(run, VERSION, files);
        inputs.freeze(run, VERSION, List.of());

        assertThat(inputs.of(run).toList())
                .containsExactly(
                        new Input(
                                1,
                                "input/tables/office.html",
                                office().listed().hash(),
                                office().listed().bytes(),
                                Input.State.NEW,
                                1),
                        new Input(2, "input/broken.pdf", null, 17, Input.State.QUARANTINED, 0),
                        new Input(
                                3,
                                "seeds/article.md",
                                press().listed().hash(),
                                press().listed().bytes(),
                                Input.State.NEW,
                                2));
        assertThat(inputs.areThose(run, files)).isTrue();
        assertThat(inputs.areThose(run, files.subList(0, 2))).isFalse();
        assertThat(inputs.areThose(run, List.of(files.get(0), files.get(1), new Listed("seeds/b.md", null, 1))))
                .isFalse();
    }

    @Test
    void files_wait_until_they_are_read_or_quarantined() throws Exception {
        Inputs inputs = new Inputs(connection);
        long run = begin(DATE, 1).id();
        inputs.freeze(run, VERSION, List.of(office().listed(), press().listed()));
        assertThat(inputs.pending(run, 0, 1)).extracting(Input::ordinal).containsExactly(1);
        assertThat(inputs.pending(run, 1, 9)).extracting(Input::ordinal).containsExactly(2);
        inputs.mark(run, 1, Input.State.QUARANTINED);

        assertThat(inputs.pending(run, 0, 9)).extracting(Input::ordinal).containsExactly(2);
        assertThat(inputs.counts(run)).isEqualTo(Map.of(Input.State.QUARANTINED, 1L, Input.State.NEW, 1L));
    }

    @Test
    void two_paths_with_one_content_are_one_document() throws Exception {
        Sample twin = Sample.of("input/copy.html", office().document().text());
        Run run = begin(DATE, 1);
        new Inputs(connection).freeze(run.id(), VERSION, List.of(office().listed(), twin.listed(), press().listed()));

        assertThat(new Inputs(connection).of(run.id()).toList())
                .extracting(Input::document)
                .containsExactly(1L, 1L, 2L);
    }

    @Test
    void of_two_paths_with_one_content_the_first_is_kept_in_whatever_order_they_come() throws Exception {
        Sample twin = Sample.of("input/copy.html", office().document().text())
                .with(AFigure.read("5.2%").of("gdp"));
        Run run = begin(DATE, 1);
        new Inputs(connection).freeze(run.id(), VERSION, List.of(office().listed(), twin.listed()));
        Documents documents = new Documents(connection);
        documents.write(VERSION, office().document(), office().extraction());
        documents.write(VERSION, twin.document(), twin.extraction());
        Map<String, List<String>> once = Dump.of(connection);
        documents.write(VERSION, office().document(), office().extraction());

        assertThat(Dump.of(connection)).isEqualTo(once);
        assertThat(documents.find(1)).map(StoredDocument::path).contains("input/copy.html");
    }

    @Test
    void a_document_is_known_to_the_next_run_and_to_no_other_version() throws Exception {
        night(DATE, VERSION, office(), press());
        Inputs inputs = new Inputs(connection);
        List<Listed> files = List.of(office().listed(), press().listed());
        Run next = begin(DATE.plusDays(1), 1);
        inputs.freeze(next.id(), VERSION, files);
        Run other = begin(DATE.plusDays(2), 1);
        inputs.freeze(other.id(), "extractor-2", files);

        assertThat(inputs.counts(next.id())).isEqualTo(Map.of(Input.State.KNOWN, 2L));
        assertThat(inputs.counts(other.id())).isEqualTo(Map.of(Input.State.NEW, 2L));
        assertThat(inputs.of(other.id()).toList()).extracting(Input::document).containsExactly(3L, 4L);
    }

    @Test
    void a_night_writes_of_its_list_what_is_new_changed_or_gone() throws Exception {
        night(DATE, VERSION, office(), press());
        night(DATE.plusDays(1), VERSION, office(), press());
        Map<String, List<String>> before = Dump.of(connection);
        Run third = night(DATE.plusDays(2), VERSION, office(), press());

        assertThat(Dump.of(connection).get("run_input")).isEqualTo(before.get("run_input"));
        assertThat(Dump.of(connection).get("known_input")).isEqualTo(before.get("known_input"));
        Sample other = Sample.of("input/tables/office.html", "2024年，地区生产总值9517.2亿元。")
                .with(AFigure.read("9517.2亿元").of("gdp"));
        Run fourth = night(DATE.plusDays(3), VERSION, other);
        Run fifth = night(DATE.plusDays(4), VERSION, other, press());

        assertThat(states(third)).containsExactly("input/tables/office.html known 1", "seeds/article.md known 2");
        assertThat(states(fourth)).containsExactly("input/tables/office.html new 3");
        assertThat(states(fifth)).containsExactly("input/tables/office.html known 3", "seeds/article.md known 2");
        assertThat(new Inputs(connection).counts(fifth.id())).isEqualTo(Map.of(Input.State.KNOWN, 2L));
        assertThat(Sql.list(
                        connection,
                        row -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3),
                        "SELECT path, held_from, held_until FROM known_input ORDER BY held_from, path"))
                .containsExactly(
                        "input/tables/office.html 2 4",
                        "seeds/article.md 2 4",
                        "input/tables/office.html 5 0",
                        "seeds/article.md 5 0");
    }

    private List<String> states(Run run) throws SQLException {
        return new Inputs(connection)
                .of(run.id()).toList().stream()
                        .map(input -> input.path() + " "
                                + (input.state() == Input.State.READ
                                        ? "new"
                                        : input.state().code())
                                + " " + input.document())
                        .toList();
    }

    @Test
    void lists_are_held_in_the_order_in_which_they_were_frozen() throws Exception {
        Run early = begin(DATE, 1);
        night(DATE.plusDays(1), VERSION, office());
        Run later = night(DATE.plusDays(2), VERSION, office());
        Inputs inputs = new Inputs(connection);
        inputs.freeze(early.id(), VERSION, List.of(press().listed()));

        assertThat(states(later)).containsExactly("input/tables/office.html known 1");
        assertThat(states(early)).containsExactly("seeds/article.md new 2");
        assertThat(inputs.readBy(early.id())).isEqualTo(VERSION);
    }

    @Test
    void documents_that_are_written_together_are_as_those_written_one_by_one() throws Exception {
        Sample twin = Sample.of("input/copy.html", office().document().text())
                .with(AFigure.read("5.2%").of("gdp"));
        Run run = begin(DATE, 1);
        new Inputs(connection).freeze(run.id(), VERSION, List.of(office().listed(), twin.listed(), press().listed()));
        try (DocumentWriter writer = new DocumentWriter(connection, VERSION)) {
            assertThat(writer.write(List.of(rows(office()), rows(twin), rows(press()))))
                    .containsExactly(1L, 1L, 2L);
        }
        Map<String, List<String>> together = Dump.of(connection);
        Documents documents = new Documents(connection);
        for (Sample each : List.of(office(), twin, press())) {
            documents.write(VERSION, each.document(), each.extraction());
        }

        assertThat(Dump.of(connection)).isEqualTo(together);
        assertThat(documents.find(1)).map(StoredDocument::path).contains("input/copy.html");
        assertThat(new Figures(connection).of(1, Figures.NEWEST).toList()).hasSize(1);
        assertThat(Total.differences(connection)).isEmpty();
    }

    private static DocumentRows rows(Sample sample) {
        return DocumentRows.of(sample.document(), sample.extraction(), null);
    }

    @Test
    void observations_are_found_by_number_by_concept_and_by_label() throws Exception {
        night(DATE, VERSION, press(), office());
        Observations observations = new Observations(connection);
        List<Held> all = observations.all(Figures.NEWEST - 1).toList();

        assertThat(observations
                        .called(all.get(2).id(), "", "", Figures.NEWEST - 1)
                        .toList())
                .containsExactly(all.get(2));
        assertThat(observations.called(0, "gdp", "", Figures.NEWEST - 1).toList())
                .isEqualTo(all.subList(0, 2));
        assertThat(observations
                        .called(0, "", all.get(2).label(), Figures.NEWEST - 1)
                        .toList())
                .containsExactly(all.get(2));
        assertThat(observations.called(0, "none", "none", Figures.NEWEST - 1).toList())
                .isEmpty();
    }

    @Test
    void a_quarantine_entry_is_kept_once_for_a_place_and_a_reason() throws Exception {
        Quarantine quarantine = new Quarantine(connection);
        long run = begin(DATE, 1).id();
        Quarantine.Entry row = new Quarantine.Entry("input/a.csv", "h", "row 3", "broken", "quote is open", "close it");
        Quarantine.Entry file = new Quarantine.Entry("input/a.csv", null, "", "unreadable", "no right", "chmod");
        quarantine.put(run, row);
        quarantine.put(run, row);
        quarantine.put(run, file);

        assertThat(quarantine.of(run).toList()).containsExactly(file, row);
        assertThat(quarantine.files(run)).isEqualTo(1);
        assertThat(quarantine.of(run + 1).toList()).isEmpty();
    }

    @Test
    void a_document_comes_back_as_it_was_written() throws Exception {
        night(DATE, VERSION, office(), press());
        Documents documents = new Documents(connection);

        assertThat(documents.find(2))
                .contains(new StoredDocument(
                        2,
                        press().listed().hash(),
                        "seeds/article.md",
                        press().listed().bytes(),
                        VERSION,
                        press().document().source(),
                        5,
                        4,
                        0));
        assertThat(documents.text(2)).isEqualTo(press().document().text());
        assertThat(documents.all().toList()).extracting(StoredDocument::id).containsExactly(1L, 2L);
        assertThat(documents.find(3)).isEmpty();
        assertThatThrownBy(() -> documents.text(3)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void figures_come_back_as_they_were_written_with_their_sentences() throws Exception {
        Run run = night(DATE, VERSION, office(), press());
        List<Evidence> all = new Figures(connection).all(run.vintage()).toList();

        assertThat(all)
                .extracting(Evidence::id)
                .containsExactly(10000001L, 10000002L, 20000001L, 20000002L, 20000003L, 20000004L);
        assertThat(all.subList(2, 6))
                .extracting(Evidence::figure)
                .containsExactlyElementsOf(press().extraction().figures());
        assertThat(all)
                .extracting(Evidence::sentence)
                .startsWith(
                        "2024年，地区生产总值9516.9亿元，增长5.2%。",
                        "2024年，地区生产总值9516.9亿元，增长5.2%。", "全市生产总值增长6.1%。", "船厂在手订单超140艘；");
        assertThat(all).extracting(Evidence::offset).startsWith(12, 23, 8, 7);
        assertThat(all)
                .extracting(Evidence::verdict)
                .containsExactly(Verdict.CHOSEN, Verdict.CHOSEN, Verdict.CONFLICTS, Verdict.CHOSEN, null, null);
        assertThat(all).extracting(Evidence::setAside).containsExactly("", "", "", "", "no_period", "no_label");
        assertThat(new Figures(connection).find(20000002L, Figures.NEWEST)).contains(all.get(3));
        assertThat(new Figures(connection).of(1, Figures.NEWEST).toList()).isEqualTo(all.subList(0, 2));
    }

    @Test
    void exclusions_come_back_with_their_sentences() throws Exception {
        night(DATE, VERSION, office(), press());

        assertThat(new Reported(connection, Figures.NEWEST)
                        .excluded(List.of(1L))
                        .toList())
                .containsExactly(new Excluded(
                        1,
                        "input/tables/office.html",
                        office().extraction().exclusions().get(0),
                        "2024年，地区生产总值9516.9亿元，增长5.2%。",
                        0));
    }

    @Test
    void writing_a_document_twice_leaves_one_set() throws Exception {
        night(DATE, VERSION, office(), press());
        Map<String, List<String>> once = Dump.of(connection);
        new Documents(connection).write(VERSION, press().document(), press().extraction());
        new Awaiting(connection).settle();

        assertThat(Dump.of(connection)).isEqualTo(once);
    }

    @Test
    void a_shorter_extraction_leaves_nothing_of_the_longer_one() throws Exception {
        Run run = begin(DATE, 1);
        new Inputs(connection).freeze(run.id(), VERSION, List.of(press().listed()));
        Documents documents = new Documents(connection);
        documents.write(VERSION, press().document(), press().extraction());
        Sample shorter = Sample.of("seeds/article.md", press().document().text())
                .with(AFigure.read("6.1%").of("gdp"));
        documents.write(VERSION, shorter.document(), shorter.extraction());

        assertThat(new Figures(connection).all(Figures.NEWEST).toList()).hasSize(1);
    }

    @Test
    void another_version_takes_the_place_of_what_the_first_one_read() throws Exception {
        Run first = night(DATE, VERSION, office(), press());
        Sample reread = Sample.of("seeds/article.md", press().document().text())
                .with(AFigure.read("6.1%").of("gdp").label("全市生产总值"))
                .without("140", Reason.BARE)
                .without("12", Reason.BARE)
                .without("3", Reason.BARE);
        Run second = night(DATE.plusDays(1), "extractor-2", office(), reread);

        assertThat(new Figures(connection).all(Figures.NEWEST).toList())
                .extracting(Evidence::id)
                .containsExactly(30000001L, 30000002L, 40000001L);
        Observations observations = new Observations(connection);
        assertThat(observations.of(Section.INDUSTRY, first.vintage()).toList()).hasSize(1);
        assertThat(observations.of(Section.INDUSTRY, second.vintage()).toList()).isEmpty();
        assertThat(Balance.of(connection, second.id()).differences()).isEmpty();
    }

    @Test
    void what_is_in_no_list_and_what_points_nowhere_is_refused() throws Exception {
        Documents documents = new Documents(connection);
        assertThatThrownBy(() -> documents.write(VERSION, press().document(), press().extraction()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("seeds/article.md");
        new Inputs(connection).freeze(begin(DATE, 1).id(), VERSION, List.of(press().listed()));
        assertThatThrownBy(() -> documents.write(VERSION, press().document(), office().extraction()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DocumentRows.of(press().document(), office().extraction(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(DocumentRows.of(press().document(), press().extraction(), null)
                        .document())
                .isEqualTo(press().document());
    }

    @Test
    void observations_come_in_the_order_of_the_catalogue_with_the_chosen_figure() throws Exception {
        Run run = night(DATE, VERSION, press(), office());
        List<Held> held = new Observations(connection).all(run.vintage()).toList();

        assertThat(held).extracting(Held::text).containsExactly("9516.9亿元", "5.2%", "140艘");
        Held growth = held.get(1);
        assertThat(growth.key().concept()).isEqualTo("gdp");
        assertThat(growth.key().subject()).isEqualTo("大连市");
        assertThat(growth.quantity())
                .isEqualTo(office().extraction().figures().get(1).quantity());
        assertThat(growth.heldFrom()).isEqualTo(run.vintage());
        assertThat(growth.figures()).isEqualTo(new Held.Tally(0, 0, 0, 1));
        assertThat(growth.chosen().path()).isEqualTo("input/tables/office.html");
        assertThat(new Observations(connection).find(growth.id(), Figures.NEWEST))
                .contains(growth);
        assertThat(new Observations(connection)
                        .of(Section.INDUSTRY, run.vintage())
                        .toList())
                .containsExactly(held.get(2));
        assertThat(new Observations(connection).count(run.vintage())).isEqualTo(3);
        assertThat(new Figures(connection).behind(growth.id(), run.vintage()).toList())
                .extracting(evidence -> evidence.figure().text())
                .containsExactly("5.2%", "6.1%");
    }

    @Test
    void reconciling_again_under_one_vintage_changes_nothing() throws Exception {
        Run run = night(DATE, VERSION, press(), office());
        Map<String, List<String>> once = Dump.of(connection);
        for (long document : List.of(1L, 2L)) {
            new Touched(connection).addAllOf(document);
        }
        reconcile(run);

        assertThat(Dump.of(connection)).isEqualTo(once);
    }

    @Test
    void a_night_without_news_awaits_nothing_and_holds_what_was_held() throws Exception {
        Run first = night(DATE, VERSION, press(), office());
        Run second = night(DATE.plusDays(1), VERSION, press(), office());

        assertThat(new Awaiting(connection).groups().toList()).isEmpty();
        assertThat(second.vintage()).isEqualTo(first.vintage() + 1);
        assertThat(new Observations(connection).all(second.vintage()).toList())
                .isEqualTo(new Observations(connection).all(first.vintage()).toList());
        assertThat(new Observations(connection).changed(second.vintage()).toList())
                .isEmpty();
    }

    @Test
    void a_touched_key_awaits_its_observation_once_and_until_it_is_settled() throws Exception {
        Run run = night(DATE, VERSION, press(), office());
        Key growth =
                new Observations(connection).all(run.vintage()).toList().get(1).key();
        Key unheardOf = new Key("gdp", "沈阳市", Measure.LEVEL, Figure.Status.ACTUAL, "2024", Unit.PERCENT);
        Touched touched = new Touched(connection);
        touched.add(unheardOf);
        touched.add(growth);
        touched.add(growth);

        List<Group> groups = new Awaiting(connection).groups().toList();
        assertThat(groups).extracting(Group::key).containsExactly(growth, unheardOf);
        assertThat(groups)
                .extracting(
                        group -> group.candidates().stream().map(Candidate::id).toList())
                .containsExactly(List.of(10000001L, 20000002L), List.of());
        new Awaiting(connection).settle();
        assertThat(new Awaiting(connection).groups().toList()).isEmpty();
    }

    @Test
    void what_is_compared_with_other_bases_is_held_apart() throws Exception {
        Sample compared = Sample.of("input/compared.txt", "增长5.1%，比2020年增长30%，年均增长5.4%，高出全国0.5%，增长5.2%。")
                .with(AFigure.read("5.1%").of("gdp").base("2023"))
                .with(AFigure.read("30%").of("gdp").base("2020"))
                .with(AFigure.read("5.4%").of("gdp").base("2020").mean())
                .with(AFigure.read("0.5%").of("gdp").base("@全国"))
                .with(AFigure.read("5.2%").of("gdp"));
        Run run = night(DATE, VERSION, compared);

        List<Held> held = new Observations(connection).all(run.vintage()).toList();
        assertThat(held)
                .extracting(each ->
                        each.text() + " " + each.key().base() + " " + each.key().mean())
                .containsExactly(
                        "5.2%  false", "30% 2020 false", "5.4% 2020 true", "5.1% 2023 false", "0.5% @全国 false");
        assertThat(new Figures(connection).of(1, run.vintage()).toList())
                .extracting(each -> each.figure().base() + " " + each.figure().mean())
                .containsExactly("2023 false", "2020 false", "2020 true", "@全国 false", " false");
        assertThat(new Changes(connection)
                        .between(run.vintage(), run.vintage() + 1)
                        .toList())
                .extracting(Change::key)
                .containsExactlyElementsOf(held.stream().map(Held::key).toList());
        new Touched(connection).addAllOf(1);
        assertThat(new Touched(connection).all())
                .containsExactlyInAnyOrderElementsOf(
                        held.stream().map(Held::key).toList());
        assertThat(new Keys(connection).held(held.get(1).key())).isEqualTo("30%");
        assertThat(new Keys(connection).of("input/compared.txt", "")).hasSize(5);
        try (Scenes scenes = new Scenes(connection, run.vintage())) {
            assertThat(scenes.of("大连市", List.of("gdp")).get("gdp").all())
                    .extracting(Checked::key)
                    .containsExactlyElementsOf(held.stream().map(Held::key).toList());
        }
    }

    @Test
    void what_was_bound_before_there_were_bases_reads_as_it_did_then() throws Exception {
        Sample plain = Sample.of("input/plain.txt", "增长5.1%。")
                .with(AFigure.read("5.1%").of("gdp"));
        Run run = night(DATE, VERSION, plain);

        assertThat(Anchor.changes(connection, run.vintage()))
                .isEqualTo(Sample.hash("Key[concept=gdp, subject=大连市, measure=GROWTH, status=ACTUAL, period=2024,"
                        + " unit=%]\tnew\t\t5.1% EXACT 5.1  %\n"));
        try (ReadingHash hash = new ReadingHash(connection)) {
            String before = hash.of(1);
            assertThat(before).isEqualTo("a67c82d205dda96de466ffc77aaf6b6596c0645f4f4d320a6ce2629b5cbdcc05");
            Sql.run(connection, "UPDATE figure SET base = '2023'");
            assertThat(hash.of(1)).isNotEqualTo(before);
            Sql.run(connection, "UPDATE figure SET base = '', mean = 1");
            assertThat(hash.of(1)).isNotEqualTo(before);
        }
    }

    @Test
    void what_the_earlier_reading_spoke_of_awaits_as_well_as_what_the_later_one_does() throws Exception {
        night(DATE, VERSION, press());
        Run next = begin(DATE.plusDays(1), 1);
        new Inputs(connection).freeze(next.id(), "extractor-2", List.of(press().listed()));
        Sample reread = Sample.of("seeds/article.md", press().document().text())
                .with(AFigure.read("6.1%").of("gdp").subject("沈阳市"));
        new Documents(connection).write("extractor-2", reread.document(), reread.extraction());

        assertThat(new Awaiting(connection).groups().toList())
                .extracting(group ->
                        group.key().subject() + " " + group.candidates().size())
                .containsExactly("大连市 0", "沈阳市 1", "恒力重工 0");
    }

    @Test
    void an_earlier_vintage_tells_what_was_held_then() throws Exception {
        Run first = night(DATE, VERSION, press());
        Run second = night(DATE.plusDays(1), VERSION, press(), office());
        Observations observations = new Observations(connection);

        assertThat(observations.of(Section.OVERVIEW, first.vintage()).toList())
                .extracting(Held::text)
                .containsExactly("6.1%");
        assertThat(observations.changed(second.vintage()).toList())
                .extracting(Held::text)
                .containsExactly("9516.9亿元", "5.2%");
        assertThat(new Figures(connection).find(10000001L, first.vintage()))
                .map(Evidence::verdict)
                .contains(Verdict.CHOSEN);
        assertThat(new Figures(connection).find(10000001L, second.vintage()))
                .map(Evidence::verdict)
                .contains(Verdict.CONFLICTS);
    }

    @Test
    void a_run_that_goes_on_after_another_gets_a_new_vintage() throws Exception {
        Runs runs = new Runs(connection);
        long first = begin(DATE, 1).id();
        long second = begin(DATE, 2).id();

        assertThat(runs.openVintage(first)).isEqualTo(1);
        assertThat(runs.openVintage(first)).isEqualTo(1);
        assertThat(runs.openVintage(second)).isEqualTo(2);
        assertThat(runs.openVintage(first)).isEqualTo(3);
        runs.end(second, Run.State.DONE, AT);
        Imprints imprints = new Imprints(connection);
        assertThat(imprints.before(runs.get(first))).map(Run::id).contains(second);
        assertThat(imprints.before(runs.get(second))).isEmpty();
    }

    @Test
    void the_report_before_stays_what_it_was_when_a_night_in_between_is_finished_later() throws Exception {
        Runs runs = new Runs(connection);
        Imprints imprints = new Imprints(connection);
        long failed = begin(DATE, 1).id();
        runs.openVintage(failed);
        long later = begin(DATE, 2).id();
        runs.openVintage(later);
        Balance balance = Balance.of(connection, later);
        imprints.put(runs.get(later), new Imprint(AT, new TreeMap<>(), balance, "a".repeat(64)));

        runs.end(failed, Run.State.DONE, AT);

        assertThat(imprints.before(runs.get(later))).isEmpty();
    }

    @Test
    void what_is_to_be_checked_comes_with_its_rivals_and_both_sentences() throws Exception {
        Run run = night(DATE, VERSION, press(), office());
        Map<String, Series> scene;
        try (Scenes scenes = new Scenes(connection, run.vintage())) {
            scene = scenes.of("大连市", List.of("gdp", "cpi"));
        }

        assertThat(scene.get("cpi").all()).isEmpty();
        List<Checked> checked = scene.get("gdp").all();
        assertThat(checked).extracting(each -> each.stated().text()).containsExactly("5.2%", "9516.9亿元");
        Checked growth = checked.get(0);
        assertThat(growth.stated().source()).isEqualTo("input/tables/office.html");
        assertThat(growth.stated().publisher()).isEqualTo("大连市统计局");
        assertThat(growth.since()).isEqualTo(LocalDate.of(2025, 1, 20));
        assertThat(growth.stated().sentence()).isEqualTo("2024年，地区生产总值9516.9亿元，增长5.2%。");
        assertThat(growth.rivals()).hasSize(1);
        assertThat(growth.rivals().get(0).quantity())
                .isEqualTo(press().extraction().figures().get(0).quantity());
        assertThat(growth.rivals().get(0).stated().source()).isEqualTo("seeds/article.md");
        assertThat(growth.rivals().get(0).stated().sentence()).isEqualTo("全市生产总值增长6.1%。");
        assertThat(checked.get(1).rivals()).isEmpty();
        assertThat(checked.get(1).stated().sentence()).isEmpty();
    }

    @Test
    void findings_come_back_the_gravest_first_then_in_the_order_of_the_report() throws Exception {
        Run run = night(DATE, VERSION, press(), office());
        FindingWriter writer = new FindingWriter(connection, run.vintage());
        List<Long> ids = new Observations(connection)
                .all(run.vintage()).toList().stream().map(Held::id).toList();
        Finding note = new Finding("CONFLICT-01", Severity.NOTE, List.of(ids.get(0)), Map.of());
        Finding error =
                new Finding("BOUND-01", Severity.ERROR, List.of(ids.get(1), ids.get(0)), Map.of("text", "130%"));
        Finding warning = new Finding("RANGE-01", Severity.WARNING, List.of(ids.get(1)), Map.of("low", "-10"));
        Finding other = new Finding("RANGE-01", Severity.WARNING, List.of(ids.get(2)), Map.of());
        Finding overdue = new Finding("FRESH-01", Severity.WARNING, List.of(), Map.of("publisher", "日报"));
        writer.keep("label:在手订单", "恒力重工", null, List.of(other));
        writer.keep("gdp", "大连市", null, List.of(note, warning, error));
        writer.keepOfSources(List.of(overdue));
        writer.close();

        Findings findings = new Findings(connection);
        assertThat(findings.of(run.id())).containsExactly(error, warning, overdue, other, note);
        assertThat(findings.counts(run.id()))
                .isEqualTo(Map.of(Severity.ERROR, 1L, Severity.WARNING, 3L, Severity.NOTE, 1L));
    }

    @Test
    void a_finding_that_stands_is_not_written_again_and_one_without_cause_ends() throws Exception {
        Run first = night(DATE, VERSION, press(), office());
        long growth = new Observations(connection)
                .all(first.vintage())
                .toList()
                .get(1)
                .id();
        Finding stands = new Finding("RANGE-01", Severity.WARNING, List.of(growth), Map.of("low", "-10"));
        Finding goes = new Finding("CONFLICT-01", Severity.WARNING, List.of(growth), Map.of("text", "6.1%"));
        Finding comes = new Finding("CONFLICT-01", Severity.WARNING, List.of(growth), Map.of("text", "6.2%"));
        try (FindingWriter writer = new FindingWriter(connection, first.vintage())) {
            writer.keep("gdp", "大连市", null, List.of(stands, goes));
        }
        Run second = night(DATE.plusDays(1), VERSION, press(), office());
        FindingWriter writer = new FindingWriter(connection, second.vintage());
        writer.keep("gdp", "大连市", null, List.of(stands, comes));
        writer.flush();
        Map<String, List<String>> once = Dump.of(connection);
        writer.keep("gdp", "大连市", null, List.of(stands, comes));
        writer.flush();

        assertThat(Dump.of(connection)).isEqualTo(once);
        Findings findings = new Findings(connection);
        assertThat(findings.of(first.id())).containsExactly(goes, stands);
        assertThat(findings.of(second.id())).containsExactly(comes, stands);
        assertThat(Sql.list(
                        connection,
                        row -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3),
                        "SELECT code, held_from, held_until FROM finding ORDER BY id"))
                .containsExactly("RANGE-01 1 0", "CONFLICT-01 1 2", "CONFLICT-01 2 0");
        assertThat(Total.differences(connection)).isEmpty();
        writer.takeBack();
        writer.close();
        assertThat(Total.differences(connection)).isEmpty();
        assertThat(findings.of(second.id())).isEqualTo(findings.of(first.id()));
    }

    @Test
    void findings_about_earlier_periods_than_the_checked_ones_stay() throws Exception {
        Run run = night(DATE, VERSION, press(), office());
        long growth =
                new Observations(connection).all(run.vintage()).toList().get(1).id();
        Finding stands = new Finding("RANGE-01", Severity.WARNING, List.of(growth), Map.of());
        FindingWriter writer = new FindingWriter(connection, run.vintage());
        writer.keep("gdp", "大连市", null, List.of(stands));
        writer.flush();
        writer.keep("gdp", "大连市", new Period("2025-Q1"), List.of());
        writer.flush();

        assertThat(new Findings(connection).of(run.id())).containsExactly(stands);
        writer.keep("gdp", "大连市", new Period("2024"), List.of());
        writer.close();
        assertThat(new Findings(connection).of(run.id())).isEmpty();
    }

    @Test
    void what_changed_since_the_last_check_is_unchecked_and_all_where_the_rules_changed() throws Exception {
        Run first = night(DATE, VERSION, office());
        Function<String, List<String>> alone = List::of;
        Stretch gdp = new Stretch("大连市", "gdp", null);
        assertThat(new Unchecked(connection, first.vintage(), "1").stretches(alone))
                .containsExactly(gdp);
        try (FindingWriter writer = new FindingWriter(connection, first.vintage())) {
            writer.settle("1");
        }
        assertThat(new Unchecked(connection, first.vintage(), "1").stretches(alone))
                .as("the same vintage again")
                .containsExactly(gdp);
        Run second = night(DATE.plusDays(1), VERSION, office());

        assertThat(new Unchecked(connection, second.vintage(), "1").stretches(alone))
                .isEmpty();
        assertThat(new Unchecked(connection, second.vintage(), "2").stretches(alone))
                .containsExactly(gdp);
        Run third = night(DATE.plusDays(2), VERSION, office(), press());
        assertThat(new Unchecked(connection, third.vintage(), "1")
                        .stretches(concept -> concept.equals("gdp") ? List.of("cpi", "gdp") : List.of(concept)))
                .containsExactly(
                        new Stretch("大连市", "cpi", new Period("2024")),
                        new Stretch("大连市", "gdp", new Period("2024")),
                        new Stretch("恒力重工", "label:在手订单", new Period("2025-01/2025-08")));
    }

    @Test
    void the_newest_publication_of_a_publisher_is_known() throws Exception {
        night(DATE, VERSION, office(), press());
        Publications publications = new Publications(connection);

        assertThat(publications.newest("大连市统计局", DATE)).isEqualTo(LocalDate.of(2025, 1, 20));
        assertThat(publications.newest("大连市统计局", LocalDate.of(2025, 1, 19))).isNull();
        assertThat(publications.newest("日报", DATE)).isNull();
    }

    @Test
    void report_files_and_deliveries_are_kept_by_name_and_target() throws Exception {
        Run run = begin(DATE, 1);
        ReportFiles files = new ReportFiles(connection);
        files.replace(run.id(), List.of(new ReportFile("b.xlsx", "2", 2), new ReportFile("a.html", "1", 1)));
        files.replace(run.id(), List.of(new ReportFile("b.xlsx", "3", 3)));
        Deliveries deliveries = new Deliveries(connection);
        Delivery due = Delivery.due(run, "folder", "/srv/reports", "2", "report", AT);
        Delivery sending = due.in(Deliveries.State.SENDING, "", AT);
        Delivery done = sending.in(Deliveries.State.ACCEPTED, "3 files", AT.plusSeconds(1));
        Delivery later = Delivery.due(run, "folder", "/srv/reports", "3", "report", AT.plusSeconds(2));
        for (Delivery line : List.of(due, sending, done, later)) {
            deliveries.put(line);
        }

        assertThat(files.of(run.id())).containsExactly(new ReportFile("b.xlsx", "3", 3));
        assertThat(deliveries.of(run.id())).containsExactly(later, done);
        assertThat(deliveries.find(due.key())).contains(done);
        assertThat(done.tries()).isEqualTo(1);
    }

    @Test
    void a_delivery_that_was_taken_is_never_sent_again() throws Exception {
        Delivery taken = Delivery.due(begin(DATE, 1), "mail", "a@example.org", "2", "report", AT)
                .in(Deliveries.State.SENDING, "", AT)
                .in(Deliveries.State.ACCEPTED, "250 ok", AT);

        assertThatThrownBy(() -> taken.in(Deliveries.State.SENDING, "", AT))
                .hasMessageContaining("is accepted and cannot become sending");
    }

    @Test
    void the_balance_tells_what_does_not_add_up() throws Exception {
        Run run = night(DATE, VERSION, press(), office());
        Balance balance = Balance.of(connection, run.id());
        assertThat(balance)
                .isEqualTo(new Balance(
                        2, 0, 2, 0, 10, 6, 1, new Counted(6, 1), new Counted(6, 1), new Accounted(10, 10), 4, 2, 6));
        assertThat(balance.differences()).isEmpty();

        Sql.run(connection, "DELETE FROM figure WHERE id = 10000003");
        Sql.run(connection, "DELETE FROM exclusion");
        new Inputs(connection).mark(run.id(), 2, Input.State.NEW);
        assertThat(Balance.of(connection, run.id()).differences())
                .containsExactly(
                        "2 files listed, but 1 known, read and quarantined", "4 figures reported, but 3 stored");
        assertThat(Total.differences(connection))
                .containsExactly(
                        "the total of figures is 6, but 5 are there",
                        "the total of set_aside is 2, but 1 are there",
                        "the total of exclusions is 1, but 0 are there");
    }

    @Test
    void a_number_that_is_neither_figure_nor_exclusion_does_not_balance() throws Exception {
        Sample half = Sample.of("seeds/half.md", "2024年，地区生产总值9516.9亿元，增长5.2%。")
                .with(AFigure.read("5.2%").of("gdp").label("地区生产总值"));
        Run first = night(DATE, VERSION, half, press());
        Run next = night(DATE.plusDays(1), VERSION, half, office());

        assertThat(Balance.of(connection, first.id()).differences())
                .containsExactly("10 number-like runs, but 7 covered by figures and exclusions");
        assertThat(Balance.of(connection, next.id()).differences())
                .as("what an earlier run has read is its own affair")
                .isEmpty();
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_nothing() throws Exception {
        Map<String, List<String>> before = Dump.of(connection);
        connection.setAutoCommit(false);
        Run run = night(DATE, VERSION, press(), office());
        new Quarantine(connection).put(run.id(), new Quarantine.Entry("a", null, "", "r", "d", "m"));
        try (FindingWriter writer = new FindingWriter(connection, run.vintage())) {
            writer.keepOfSources(List.of(new Finding("X-1", Severity.NOTE, List.of(), Map.of())));
        }
        connection.rollback();
        connection.setAutoCommit(true);

        assertThat(Dump.of(connection)).isEqualTo(before);
    }
}
