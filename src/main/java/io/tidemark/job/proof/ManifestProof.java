package io.tidemark.job.proof;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.report.Report;
import io.tidemark.report.window.StoredReport;
import io.tidemark.store.Rows;
import io.tidemark.store.evidence.Whole;
import io.tidemark.store.finding.Findings;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Observations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manifests of all reports against the store: what each says that its report was made from, and what it consists of. */
record ManifestProof(Connection connection, Project project) {

    Proof prove() throws SQLException, IOException {
        List<String> differences = new ArrayList<>();
        long checked = 0;
        long passed = 0;
        for (Run run : new Runs(connection).recent(Integer.MAX_VALUE)) {
            Path file = project.report(run.reportDate(), run.attempt()).resolve(Report.MANIFEST);
            Optional<Imprint> imprint = new Imprints(connection).of(run.id());
            if (!Files.isRegularFile(file)
                    || new ReportFiles(connection).of(run.id()).isEmpty()) {
                continue;
            }
            if (imprint.isEmpty() || Purge.isPurged(connection, run)) {
                passed++;
                continue;
            }
            checked++;
            try {
                compare(run, imprint.get(), JsonMapper.shared().readTree(Files.readString(file)), differences);
            } catch (JacksonException e) {
                differences.add(file + " does not read: " + e.getOriginalMessage());
            }
        }
        return new Proof(
                "manifests against the store",
                checked,
                differences,
                Proof.unless(passed, "of reports that were purged or made before the store kept what it takes"));
    }

    private void compare(Run run, Imprint imprint, JsonNode manifest, List<String> differences)
            throws SQLException, IOException {
        Comparison comparison = new Comparison("manifest of " + Acts.name(run), differences);
        comparison.same("reportDate", manifest.path("reportDate").asString(""), run.reportDate());
        comparison.same("attempt", manifest.path("attempt").asString(""), run.attempt());
        run.versions()
                .forEach((name, version) -> comparison.same(
                        "version of " + name,
                        manifest.path("versions").path(name).asString(""),
                        version));
        comparison.same(
                "basis",
                manifest.path("basis").asString(""),
                new StoredReport(connection, Catalogue.shipped(), run).basis());
        counts(run, imprint, manifest.path("counts"), comparison);
        List<String> outputs = new ArrayList<>();
        for (ReportFile file : new ReportFiles(connection).of(run.id())) {
            if (!file.name().equals(Report.MANIFEST)) {
                outputs.add(line(file.name(), file.hash(), file.bytes()));
            }
        }
        comparison.same("outputs", lines(manifest.path("outputs")), outputs);
        comparison.same("inputs that are in no list", unlisted(run, lines(manifest.path("inputs"))), List.of());
    }

    /** A large report names some of its files; those it names are in the run's list. */
    private List<String> unlisted(Run run, List<String> named) throws SQLException {
        Set<String> unlisted = new LinkedHashSet<>(named);
        try (Rows<Input> inputs = new Inputs(connection).of(run.id())) {
            for (Input input = inputs.next(); input != null; input = inputs.next()) {
                unlisted.remove(line(input.path(), input.hash() == null ? "" : input.hash(), input.bytes()));
            }
        }
        return List.copyOf(unlisted);
    }

    private void counts(Run run, Imprint imprint, JsonNode counts, Comparison comparison) throws SQLException {
        long vintage = run.vintage();
        comparison.count("files", counts, imprint.balance().listed());
        comparison.count(
                "quarantined",
                counts,
                new Quarantine(connection).of(run.id()).toList().size());
        comparison.count("figures", counts, imprint.balance().figures());
        comparison.count("exclusions", counts, imprint.balance().exclusions());
        comparison.count("observationsHeld", counts, new Observations(connection).count(vintage));
        comparison.count("figuresHeld", counts, Whole.of(connection, run).figures());
        comparison.count(
                "findings",
                counts,
                new Findings(connection)
                        .counts(run.id()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    private static List<String> lines(JsonNode files) {
        List<String> lines = new ArrayList<>();
        for (JsonNode file : files) {
            lines.add(line(
                    file.path("name").asString(""),
                    file.path("sha256").asString(""),
                    file.path("bytes").asLong(-1)));
        }
        return lines;
    }

    private static String line(String name, String hash, long bytes) {
        return name + " of " + bytes + " bytes, " + hash;
    }

    /** Notes what is not the same. */
    private record Comparison(String what, List<String> differences) {
        void same(String name, String manifest, Object store) {
            if (!manifest.equals(store.toString())) {
                differences.add(what + ": " + name + " is " + manifest + ", the store says " + store);
            }
        }

        void count(String name, JsonNode counts, long store) {
            same("number of " + name, counts.path(name).asString(""), store);
        }

        /** Files, in their order. */
        void same(String name, List<String> manifest, List<String> store) {
            for (int i = 0; i < Math.max(manifest.size(), store.size()); i++) {
                String one = i < manifest.size() ? manifest.get(i) : "none";
                String other = i < store.size() ? store.get(i) : "none";
                if (!one.equals(other)) {
                    differences.add(what + ": " + name + " " + (i + 1) + " is " + one + ", the store says " + other);
                }
            }
        }
    }
}
