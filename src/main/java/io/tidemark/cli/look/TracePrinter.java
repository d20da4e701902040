package io.tidemark.cli.look;

import io.tidemark.cli.answer.Tree;
import io.tidemark.cli.decide.DecisionLines;
import io.tidemark.source.Characters;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.Rows;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.decision.Decisions;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.observation.Held;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An observation with everything behind it. */
final class TracePrinter {
    private final PrintWriter out;
    private final boolean json;

    private final long vintage;

    /** @param vintage whose figures are told */
    TracePrinter(PrintWriter out, boolean json, long vintage) {
        this.out = out;
        this.json = json;
        this.vintage = vintage;
    }

    void print(Connection connection, Held held) throws SQLException {
        try (Rows<Evidence> behind = new Figures(connection).behind(held.id(), vintage)) {
            List<Decided> decisions = new Decisions(connection).of(held.id());
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(fields(held, decisions, behind)));
                return;
            }
            Key key = held.key();
            out.println("observation " + held.id() + ": " + held.text() + "  " + key.concept() + "  "
                    + key.measure().code() + "  " + key.status().code() + "  " + key.period() + "  " + key.subject());
            for (Decided decided : decisions) {
                DecisionLines.print(out, decided, "  ");
            }
            for (Evidence evidence = behind.next(); evidence != null; evidence = behind.next()) {
                print(new Documents(connection).text(evidence.document().id()), evidence);
            }
        }
    }

    /** A figure that is behind no observation. */
    void print(Connection connection, Evidence evidence) throws SQLException {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(figure(evidence)));
            return;
        }
        print(new Documents(connection).text(evidence.document().id()), evidence);
    }

    private void print(String text, Evidence evidence) {
        Figure figure = evidence.figure();
        LocalDate published = evidence.document().source().published().value();
        out.println();
        out.println("  " + verdict(evidence) + ": figure " + evidence.id() + "  " + Tree.value(figure));
        out.println("    " + marked(evidence));
        out.println("    " + evidence.document().path() + ", " + figure.span().place()
                + (published == null ? "" : ", published " + published)
                + publisher(evidence));
        out.println("    sha256 " + evidence.document().hash() + ", characters "
                + figure.span().start() + " to " + figure.span().end());
        Tree.branch(out, new Characters(text), figure.derivation(), "    ");
    }

    private static String publisher(Evidence evidence) {
        String publisher = evidence.document().source().publisher().value();
        return publisher.isEmpty() ? "" : ", " + publisher;
    }

    private static String verdict(Evidence evidence) {
        return evidence.verdict() == null ? "" : evidence.verdict().code();
    }

    private static String marked(Evidence evidence) {
        String sentence = evidence.sentence();
        int from = sentence.offsetByCodePoints(0, evidence.offset());
        int to = from + evidence.figure().text().length();
        return sentence.substring(0, from) + "[" + sentence.substring(from, to) + "]" + sentence.substring(to);
    }

    private static Map<String, Object> fields(Held held, List<Decided> decisions, Rows<Evidence> behind)
            throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("observation", held.id());
        fields.put("concept", held.key().concept());
        fields.put("subject", held.key().subject());
        fields.put("measure", held.key().measure().code());
        fields.put("status", held.key().status().code());
        fields.put("period", held.key().period());
        fields.put("unit", held.quantity().unit().code());
        fields.put("text", held.text());
        fields.put("decisions", decisions.stream().map(DecisionLines::fields).toList());
        List<Map<String, Object>> figures = new ArrayList<>();
        for (Evidence evidence = behind.next(); evidence != null; evidence = behind.next()) {
            figures.add(figure(evidence));
        }
        fields.put("figures", figures);
        return fields;
    }

    private static Map<String, Object> figure(Evidence evidence) {
        Figure figure = evidence.figure();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("figure", evidence.id());
        fields.put("verdict", verdict(evidence));
        fields.put("value", Tree.value(figure));
        fields.put("text", figure.text());
        fields.put("sentence", evidence.sentence());
        fields.put("path", evidence.document().path());
        fields.put("place", figure.span().place());
        fields.put("document", evidence.document().hash());
        fields.put("start", figure.span().start());
        fields.put("end", figure.span().end());
        fields.put("derivation", figure.derivation());
        return fields;
    }
}
