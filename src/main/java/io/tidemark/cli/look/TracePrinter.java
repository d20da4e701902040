package io.tidemark.cli.look;

import io.tidemark.cli.answer.ObservationPrinter;
import io.tidemark.cli.answer.Tree;
import io.tidemark.cli.decide.DecisionLines;
import io.tidemark.job.trace.Shown;
import io.tidemark.job.trace.Shown.Ending;
import io.tidemark.report.links.CellName;
import io.tidemark.source.Characters;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.store.Rows;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.decision.Decisions;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Excluded;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.observation.Held;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was asked for with everything behind it: the report first, then observations with their figures. */
final class TracePrinter {
    private final PrintWriter out;
    private final boolean json;
    private final Connection connection;
    private final @Nullable Shown shown;
    private final Map<String, Object> asked = new LinkedHashMap<>();
    private boolean begun;

    /** @param shown the report that it is told of, null before the first one */
    TracePrinter(PrintWriter out, boolean json, Connection connection, @Nullable Shown shown) {
        this.out = out;
        this.json = json;
        this.connection = connection;
        this.shown = shown;
    }

    /** Whose figures are told. */
    long vintage() {
        return shown == null ? Figures.NEWEST - 1 : shown.vintage();
    }

    /** Says in JSON what led to the answer. */
    void about(String name, String what) {
        asked.put(name, what);
    }

    void print(Held held) throws IOException, SQLException {
        try (Rows<Evidence> rows = new Figures(connection).behind(held.id(), vintage())) {
            List<Evidence> behind = rows.toList();
            List<Decided> decisions = new Decisions(connection).of(held.id());
            List<CellName> cells = behind.isEmpty() ? List.of() : cells(behind.get(0));
            if (json) {
                answer(TraceFields.of(held, decisions, behind, cells));
                return;
            }
            begin();
            out.println("observation " + held.id() + ": " + held.text() + "  " + ObservationPrinter.words(held.key()));
            cellsLine(cells);
            for (Decided decided : decisions) {
                DecisionLines.print(out, decided, "  ");
            }
            for (Evidence evidence : behind) {
                figure(evidence);
            }
        }
    }

    /** A figure that is behind no observation. */
    void print(Evidence evidence) throws IOException, SQLException {
        List<CellName> cells = cells(evidence);
        if (json) {
            Map<String, Object> fields = TraceFields.of(evidence);
            fields.put("cells", cells.stream().map(CellName::toString).toList());
            answer(fields);
            return;
        }
        begin();
        cellsLine(cells);
        figure(evidence);
    }

    /** A number that is no figure. */
    void print(Excluded excluded) throws IOException, SQLException {
        if (json) {
            answer(TraceFields.of(excluded));
            return;
        }
        begin();
        Exclusion exclusion = excluded.exclusion();
        out.println();
        out.println("  no figure, " + exclusion.reason().code() + ": " + exclusion.text() + "  by rule "
                + exclusion.rule());
        out.println("    " + marked(excluded.sentence(), excluded.offset(), exclusion.text()));
        out.println("    " + excluded.path() + ", " + exclusion.span().place());
        out.println("    sha256 " + exclusion.span().document() + ", characters "
                + exclusion.span().start() + " to " + exclusion.span().end());
    }

    void document(String path, List<Ending> endings) throws IOException, SQLException {
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("document", path);
            fields.put("figures", endings.stream().map(TraceFields::of).toList());
            answer(fields);
            return;
        }
        for (Ending ending : endings) {
            Evidence evidence = ending.evidence();
            out.println("figure " + evidence.id() + "  " + evidence.figure().text() + "  "
                    + (evidence.verdict() == null
                            ? "set aside, "
                            : evidence.verdict().code() + "  observation " + evidence.observation() + "  ")
                    + names(ending.cells()));
        }
    }

    /** The report that all of it is told of, once. */
    private void begin() throws IOException, SQLException {
        if (!begun && shown != null) {
            shown.origin().lines().forEach(out::println);
        }
        begun = true;
    }

    private void answer(Map<String, Object> fields) throws IOException, SQLException {
        Map<String, Object> all = new LinkedHashMap<>(asked);
        all.putAll(fields);
        all.put("report", shown == null ? null : shown.origin().fields());
        out.println(JsonMapper.shared().writeValueAsString(all));
    }

    private List<CellName> cells(Evidence evidence) throws IOException {
        return shown == null || !shown.isThere() ? List.of() : shown.cells(evidence);
    }

    private void cellsLine(List<CellName> cells) {
        if (shown != null && shown.isThere()) {
            out.println("  shown " + (cells.isEmpty() ? "" : "in ") + names(cells));
        }
    }

    private static String names(List<CellName> cells) {
        return cells.isEmpty()
                ? "in no cell"
                : cells.stream().map(CellName::toString).collect(Collectors.joining(" "));
    }

    private void figure(Evidence evidence) throws SQLException {
        Figure figure = evidence.figure();
        LocalDate published = evidence.document().source().published().value();
        out.println();
        out.println("  " + standing(evidence) + ": figure " + evidence.id() + "  " + Tree.value(figure));
        out.println("    " + marked(evidence.sentence(), evidence.offset(), figure.text()));
        out.println("    " + evidence.document().path() + ", " + figure.span().place()
                + (published == null ? "" : ", published " + published)
                + publisher(evidence));
        out.println("    sha256 " + evidence.document().hash() + ", characters "
                + figure.span().start() + " to " + figure.span().end());
        String text = new Documents(connection).text(evidence.document().id());
        Tree.branch(out, new Characters(text), figure.derivation(), "    ");
    }

    private static String publisher(Evidence evidence) {
        String publisher = evidence.document().source().publisher().value();
        return publisher.isEmpty() ? "" : ", " + publisher;
    }

    /** What became of it in the report. */
    static String standing(Evidence evidence) {
        if (evidence.verdict() != null) {
            return evidence.verdict().code();
        }
        return evidence.setAside().isEmpty() ? "behind no observation" : "set aside, " + evidence.setAside();
    }

    private static String marked(String sentence, int offset, String text) {
        int from = sentence.offsetByCodePoints(0, offset);
        int to = from + text.length();
        return sentence.substring(0, from) + "[" + sentence.substring(from, to) + "]" + sentence.substring(to);
    }
}
