package io.tidemark.source;

import java.util.List;

/**
 * What lies in the folders of sources.
 *
 * @param files to read, by path in the order of their code points
 * @param refusals what cannot be read, known without opening it, in the same order
 * @param sourcesFiles the {@code sources.yml} that were met, in the same order
 */
public record Listing(List<FoundFile> files, List<Refusal> refusals, List<String> sourcesFiles) {
    public Listing {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
        sourcesFiles = List.copyOf(sourcesFiles);
    }

    /** Of the files, relative to the root with forward slashes. */
    public List<String> paths() {
        return files.stream().map(FoundFile::path).toList();
    }
}
