package io.tidemark.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A workbook, read again, does not say what the store says. */
public final class ReportDiffersException extends IOException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 5;

    /** @param differences each in words, with sheet and cell */
    ReportDiffersException(Path workbook, List<String> differences) {
        super(workbook.getFileName() + " differs from the store in " + differences.size() + " places: "
                + String.join("; ", differences.subList(0, Math.min(SHOWN, differences.size()))));
    }
}
