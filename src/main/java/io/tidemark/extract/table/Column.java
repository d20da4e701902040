package io.tidemark.extract.table;

import io.tidemark.extract.table.head.Head;

/**
 * A column of a table.
 *
 * @param role what it holds
 * @param head what its headings say; without words where these only name the role or a place
 * @param ownPeriod whether its headings name its period; otherwise it was taken from a column beside it
 * @param ownWords whether its headings name what is measured; otherwise the words were taken from a column beside it
 * @param place the region that its headings name, empty for none
 */
record Column(Role role, Head head, boolean ownPeriod, boolean ownWords, String place) {
    static Column of(Role role, Head head, String place) {
        return new Column(role, head, !head.when().isNever(), !head.words().isEmpty(), place);
    }

    boolean is(Role other) {
        return role == other;
    }
}
