package io.tidemark.reconcile;

import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.Figure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that may give an observation its value, with what is known about its source.
 *
 * @param id identifier of the figure in the store; figures of a document ascend in the order of its text
 * @param figure what the source states
 * @param origin the document it stands in
 */
public record Candidate(long id, Figure figure, Origin origin) {

    /**
     * The document that a figure stands in.
     *
     * @param document identifier in the store; a document taken in later has a larger one
     * @param path relative to the project's folder
     * @param publisher who published it, empty where nothing tells it
     * @param published date of publication, null where nothing tells it
     * @param authority how much its word counts against another's
     */
    public record Origin(
            long document,
            String path,
            String publisher,
            @Nullable LocalDate published,
            Authority authority) {}
}
