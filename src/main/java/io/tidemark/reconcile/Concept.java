package io.tidemark.reconcile;

import io.tidemark.statistics.Figure;
import java.text.Normalizer;
import java.util.Locale;

/** What a figure measures, in the form in which two figures are compared. */
public final class Concept {
    /** What the concept of a label that the catalogue does not know begins with. */
    public static final String LABEL = "label:";

    private Concept() {}

    /** The indicator's code, else {@code label:} with the normalised label; empty where the figure has neither. */
    public static String of(Figure figure) {
        if (!figure.indicator().isEmpty()) {
            return figure.indicator();
        }
        String label = normalise(figure.label());
        return label.isEmpty() ? "" : LABEL + label;
    }

    /** Whether a concept is a label that the catalogue does not know. */
    public static boolean isLabel(String concept) {
        return concept.startsWith(LABEL);
    }

    /** Letters and digits only, wide forms as narrow ones, Latin letters small: “专精特新” 企业 is 专精特新企业. */
    static String normalise(String label) {
        String compatible = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(compatible.length());
        compatible.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
