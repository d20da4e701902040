package io.tidemark.cli.look;

import io.tidemark.cli.answer.ObservationPrinter;
import io.tidemark.cli.answer.Tree;
import io.tidemark.cli.decide.DecisionLines;
import io.tidemark.job.trace.Shown.Ending;
import io.tidemark.report.links.CellName;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Excluded;
import io.tidemark.store.observation.Held;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code trace --json} says. */
final class TraceFields {
    private TraceFields() {}

    static Map<String, Object> of(Held held, List<Decided> decisions, List<Evidence> behind, List<CellName> cells) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("observation", held.id());
        ObservationPrinter.key(fields, held.key());
        fields.put("unit", held.quantity().unit().code());
        fields.put("text", held.text());
        fields.put("decisions", decisions.stream().map(DecisionLines::fields).toList());
        fields.put("figures", behind.stream().map(TraceFields::of).toList());
        fields.put("cells", names(cells));
        return fields;
    }

    static Map<String, Object> of(Evidence evidence) {
        Figure figure = evidence.figure();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("figure", evidence.id());
        fields.put(
                "verdict", evidence.verdict() == null ? "" : evidence.verdict().code());
        fields.put("setAside", evidence.setAside());
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

    static Map<String, Object> of(Excluded excluded) {
        Exclusion exclusion = excluded.exclusion();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exclusion", exclusion.reason().code());
        fields.put("rule", exclusion.rule());
        fields.put("text", exclusion.text());
        fields.put("sentence", excluded.sentence());
        fields.put("path", excluded.path());
        fields.put("place", exclusion.span().place());
        fields.put("document", exclusion.span().document());
        fields.put("start", exclusion.span().start());
        fields.put("end", exclusion.span().end());
        return fields;
    }

    static Map<String, Object> of(Ending ending) {
        Evidence evidence = ending.evidence();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("figure", evidence.id());
        fields.put("text", evidence.figure().text());
        fields.put(
                "verdict", evidence.verdict() == null ? "" : evidence.verdict().code());
        fields.put("setAside", evidence.setAside());
        fields.put("observation", evidence.observation());
        fields.put("cells", names(ending.cells()));
        return fields;
    }

    private static List<String> names(List<CellName> cells) {
        return cells.stream().map(CellName::toString).toList();
    }
}
