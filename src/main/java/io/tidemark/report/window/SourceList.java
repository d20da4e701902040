package io.tidemark.report.window;

import io.tidemark.report.content.SourceRow;
import io.tidemark.report.content.Streamed;
import io.tidemark.store.Many;
import io.tidemark.store.Reading;
import io.tidemark.store.Rows;
import io.tidemark.store.evidence.Reported;
import io.tidemark.store.evidence.StoredDocument;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * The list of files that a run worked on, gone through once.
 *
 * @param basis the hash of the list: SHA-256 of a line {@code hash, two spaces, path} for each file, as {@code sha256sum}
 *     writes it. The workbook shows it in place of the hash of the manifest, which has the workbook's own
 * @param shown the files that a report tells of, in the order of the list
 */
record SourceList(String basis, List<Input> shown) {

    /**
     * Reads it.
     *
     * @param shown which documents are told of, by their identifiers; files that were set aside are always told of
     * @param most how many files are told of at most
     */
    static SourceList of(Connection connection, Run run, LongPredicate shown, int most) throws SQLException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        List<Input> kept = new ArrayList<>();
        try (Rows<Input> inputs = new Inputs(connection).of(run.id())) {
            for (Input input = inputs.next(); input != null; input = inputs.next()) {
                String line = (input.hash() == null ? "" : input.hash()) + "  " + input.path() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                if (kept.size() < most && (input.state() == Input.State.QUARANTINED || shown.test(input.document()))) {
                    kept.add(input);
                }
            }
        }
        return new SourceList(HexFormat.of().formatHex(digest.digest()), kept);
    }

    /** The files with what was read from them, as of a vintage. */
    Streamed<SourceRow> rows(Reading reading, long vintage) {
        return new Streamed<>(shown.size(), sink -> {
            for (int from = 0; from < shown.size(); from += Many.AT_ONCE) {
                List<Input> some = shown.subList(from, Math.min(from + Many.AT_ONCE, shown.size()));
                Map<Long, StoredDocument> documents = new HashMap<>();
                try {
                    new Reported(reading.connection(), vintage)
                            .documents(some.stream().map(Input::document).toList())
                            .forEach(document -> documents.put(document.id(), document));
                } catch (SQLException e) {
                    throw new IOException("cannot read the documents from the database", e);
                }
                for (Input input : some) {
                    sink.accept(new SourceRow(input, documents.get(input.document())));
                }
            }
        });
    }
}
