package io.tidemark.extract;

import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Figure;
import java.util.Locale;

/** What must hold of the figures of any text. A figure that breaks one says so in its derivation. */
public enum Invariant {
    /** Nothing has happened yet in a period that begins after the publication. */
    AFTER_PUBLICATION(true),
    /** One document states one value of one thing. */
    TWO_VALUES(false),
    /** Nothing has grown since the time that it is of. */
    OWN_BASE(true),
    /** A subject is the name of a region, an organisation, a project or a product. */
    CLAUSE_AS_SUBJECT(false),
    /** A figure measures something. */
    NO_LABEL(false),
    /** A label names what is measured, without the number itself. */
    NUMBER_IN_LABEL(false),
    /** A scale word that was lost or read twice shifts a value by 万 or 亿. */
    SHIFTED_SCALE(true);

    private final boolean spoils;

    Invariant(boolean spoils) {
        this.spoils = spoils;
    }

    /** As findings and the ledger name it: {@code after-publication}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule of the derivation's part that says it. */
    String rule() {
        return Derivation.BREACH + code();
    }

    /** Whether a figure should give no value where another one can: its period or its value is most likely wrong. */
    public static boolean spoils(Figure figure) {
        for (Invariant invariant : values()) {
            if (invariant.spoils
                    && figure.breaches().stream().anyMatch(part -> part.rule().equals(invariant.rule()))) {
                return true;
            }
        }
        return false;
    }
}
