package io.tidemark.job.settings;

import java.util.List;

/**
 * Where the finished workbook goes.
 *
 * @param folders each receives a copy; relative ones start at the project's folder; may be empty
 */
public record Deliver(List<String> folders) {
    public Deliver {
        folders = List.copyOf(folders);
    }
}
