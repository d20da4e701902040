package io.tidemark.report.page;

import io.tidemark.report.page.Mark.Numbered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ids of one document's elements on a page. They begin with the number of the document on the page; where figures have
 * addresses that stay the same on every page, a mark's id is the address of a figure.
 */
final class Ids {
    private final String prefix;
    private final boolean addressed;
    private final Set<String> given = new HashSet<>();

    private Ids(String prefix, boolean addressed) {
        this.prefix = prefix;
        this.addressed = addressed;
    }

    /** @param document number of the document on the page, from 1 */
    static Ids numbered(int document) {
        return new Ids("d" + document + "-", false);
    }

    /** @param document number of the document on the page, from 1 */
    static Ids addressed(int document) {
        return new Ids("d" + document + "-", true);
    }

    String section() {
        return prefix + "text";
    }

    /** Where a press on a mark leads: to its details, or, where they are made when asked for, to itself. */
    String target(Mark mark, String own) {
        return addressed ? own : details(mark);
    }

    String details(Mark mark) {
        return prefix + "f"
                + mark.figures().stream().map(f -> String.valueOf(f.number())).collect(Collectors.joining("-"));
    }

    String mark(Mark mark) {
        return prefix + "m" + mark.start();
    }

    /** The ids of a mark, the element's own first: the addresses of the figures that begin with it. */
    List<String> take(Mark mark) {
        List<String> ids = new ArrayList<>();
        if (addressed) {
            for (Numbered numbered : mark.figures()) {
                String address = Address.of(numbered.figure().span());
                if (given.add(address)) {
                    ids.add(address);
                }
            }
        }
        return ids.isEmpty() ? List.of(mark(mark)) : ids;
    }
}
