package io.tidemark.deliver;

import io.tidemark.report.Report;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts copies of a report into a folder. Doing it again does no harm: the same bytes come under the same names.
 *
 * @param folder absolute
 */
public record FolderDelivery(Path folder) {
    /** The channel in the ledger. */
    public static final String CHANNEL = "folder";

    /**
     * The files that a report would put into a folder.
     *
     * @param names of the report's files
     */
    public static List<Path> files(Path folder, List<String> names) {
        return new Outbox(folder).files(names);
    }

    /** Copies once; a share that hangs is waited for. */
    public Reply send(Report report) {
        try {
            new Outbox(folder).put(report);
            return Reply.accepted("sha256 " + report.workbookFile().hash());
        } catch (NotDirectoryException e) {
            return Reply.hopeless(reason(e));
        } catch (IOException e) {
            return Reply.failed(reason(e));
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
