package io.tidemark.cli.answer;

import io.tidemark.source.Characters;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Figure;
import java.io.PrintWriter;
import java.util.List;

/** A figure with the tree of rules that it was read by, as text. */
public final class Tree {
    private Tree() {}

    /** The figure's line and, below it, one line a rule: its name, the characters it read from, what it made of them. */
    public static void print(PrintWriter out, Characters text, Figure figure) {
        out.println(
                figure.text() + "  " + value(figure) + "  " + figure.measure().code() + "  " + figure.periodCode()
                        + "  " + figure.label() + "  " + figure.subject());
        branch(out, text, figure.derivation(), "", "");
    }

    /** The value with its qualifier and its unit: {@code >=70 %}. */
    public static String value(Figure figure) {
        String value = figure.quantity().qualifier().sign()
                + FigureLines.plain(figure.quantity().value());
        String high = figure.quantity().high() == null
                ? ""
                : ".." + FigureLines.plain(figure.quantity().high());
        return value + high + " " + figure.quantity().unit();
    }

    /** The tree of a derivation, each line after an indent. */
    public static void branch(PrintWriter out, Characters text, Derivation derivation, String indent) {
        branch(out, text, derivation, indent, indent);
    }

    private static void branch(PrintWriter out, Characters text, Derivation derivation, String stem, String below) {
        String result = derivation.result().isEmpty() ? "" : " -> " + derivation.result();
        out.println(stem + derivation.rule() + " \"" + between(text, derivation) + "\"" + result);
        List<Derivation> parts = derivation.parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            branch(out, text, parts.get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
        }
    }

    private static String between(Characters text, Derivation derivation) {
        return text.between(derivation.start(), derivation.end()).replaceAll("\\s+", " ");
    }
}
