package io.tidemark.check;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.statistics.Finding;
import java.util.ArrayList;
import java.util.List;

/** All checks of one observation. Immutable; the same observation gives the same findings. */
public final class Checks {
    private final Catalogue catalogue;

    public Checks(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the checks have to say, in the order of the rules; empty where there is nothing to say. */
    public List<Finding> check(Checked checked) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            rule.check(checked, catalogue).ifPresent(findings::add);
        }
        return findings;
    }
}
