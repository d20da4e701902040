package io.tidemark.extract;

import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Span;
import java.util.List;

/** Turns spans in chars into spans in code points; texts without surrogates, which is nearly all of them, are left alone. */
final class CodePoints {
    private CodePoints() {}

    static List<Figure> figures(char[] text, List<Figure> figures) {
        if (!hasSurrogates(text)) {
            return figures;
        }
        int[] index = index(text);
        return figures.stream()
                .map(f -> new Figure(
                        span(index, f.span()),
                        f.text(),
                        f.quantity(),
                        f.measure(),
                        f.status(),
                        f.period(),
                        f.base(),
                        f.mean(),
                        f.label(),
                        f.indicator(),
                        f.subject(),
                        f.section(),
                        derivation(index, f.derivation())))
                .toList();
    }

    static List<Exclusion> exclusions(char[] text, List<Exclusion> exclusions) {
        if (!hasSurrogates(text)) {
            return exclusions;
        }
        int[] index = index(text);
        return exclusions.stream()
                .map(e -> new Exclusion(span(index, e.span()), e.text(), e.reason(), e.rule()))
                .toList();
    }

    private static boolean hasSurrogates(char[] text) {
        for (char c : text) {
            if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /** For each char, how many code points stand before it. */
    private static int[] index(char[] text) {
        int[] index = new int[text.length + 1];
        int points = 0;
        for (int i = 0; i < text.length; i++) {
            index[i] = points;
            boolean pair =
                    Character.isHighSurrogate(text[i]) && i + 1 < text.length && Character.isLowSurrogate(text[i + 1]);
            points += pair ? 0 : 1;
        }
        index[text.length] = points;
        return index;
    }

    private static Span span(int[] index, Span span) {
        return new Span(span.document(), span.place(), index[span.start()], index[span.end()]);
    }

    private static Derivation derivation(int[] index, Derivation derivation) {
        return new Derivation(
                derivation.rule(),
                index[derivation.start()],
                index[derivation.end()],
                derivation.result(),
                derivation.parts().stream().map(part -> derivation(index, part)).toList());
    }
}
