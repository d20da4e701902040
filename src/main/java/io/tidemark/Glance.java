package io.tidemark;

import io.tidemark.cli.ShortForm;

/**
 * Starts what answers at a glance, for the launcher: with a class path of the few libraries that this needs, each of which a
 * start has to open.
 */
public final class Glance {
    private Glance() {}

    public static void main(String[] args) {
        System.exit(answer(args));
    }

    static int answer(String... args) {
        return ShortForm.run(args);
    }
}
