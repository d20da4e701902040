package io.tidemark.source;

import java.util.List;

/**
 * What lies in the folders of sources.
 *
 * @param paths files to read, relative to the root with forward slashes, in the order of their code points
 * @param refusals what cannot be read, known without opening it, in the same order
 */
public record Listing(List<String> paths, List<Refusal> refusals) {
    public Listing {
        paths = List.copyOf(paths);
        refusals = List.copyOf(refusals);
    }
}
