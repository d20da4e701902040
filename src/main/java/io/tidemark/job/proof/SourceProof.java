package io.tidemark.job.proof;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Entry;
import io.tidemark.job.intake.FileHashes;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Json;
import io.tidemark.store.Rows;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.StoredDocument;
import io.tidemark.store.keep.Original;
import io.tidemark.store.keep.ReadingHash;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The documents: their bytes, their figures in their texts, and all that was read of them. */
record SourceProof(Connection connection, Project project) {

    Proof originals() throws SQLException {
        List<String> differences = new ArrayList<>();
        for (String path : FileHashes.deceptive(project, connection)) {
            differences.add(path + " has other bytes than when it was read, but the size and the time of then;"
                    + " with a new time (touch) the next night reads it");
        }
        long checked = 0;
        long without = 0;
        try (Rows<StoredDocument> documents = new Documents(connection).all()) {
            for (StoredDocument document = documents.next(); document != null; document = documents.next()) {
                Optional<Original> original = Original.of(connection, document);
                if (original.isEmpty()) {
                    without++;
                    continue;
                }
                checked++;
                String wrong = wrong(original.get());
                if (!wrong.isEmpty()) {
                    differences.add("the kept bytes of " + document.path()
                            + " are not those that were read, whose hash is " + document.hash() + ": " + wrong);
                }
            }
        }
        return new Proof(
                "kept sources against their hashes",
                checked,
                differences,
                Proof.unless(without, "read before the bytes of sources were kept"));
    }

    /** What is wrong with kept bytes, in words; empty for whole ones. */
    private static String wrong(Original original) {
        try {
            String now = original.unpack(OutputStream.nullOutputStream());
            return now.equals(original.hash()) ? "" : "they have the hash " + now;
        } catch (IOException damaged) {
            return "they cannot be unpacked (" + damaged.getMessage() + ")";
        }
    }

    Proof figures() throws SQLException {
        List<String> differences = new ArrayList<>();
        long checked = 0;
        try (Rows<StoredDocument> documents = new Documents(connection).all()) {
            for (StoredDocument document = documents.next(); document != null; document = documents.next()) {
                int[] text = new Documents(connection)
                        .text(document.id())
                        .codePoints()
                        .toArray();
                try (Rows<Evidence> figures = new Figures(connection).of(document.id(), Figures.NEWEST)) {
                    for (Evidence evidence = figures.next(); evidence != null; evidence = figures.next()) {
                        checked++;
                        if (!stands(evidence, text)) {
                            differences.add("figure " + evidence.id() + ": " + document.path() + " does not read \""
                                    + evidence.figure().text() + "\" at "
                                    + evidence.figure().span().start());
                        }
                    }
                }
            }
        }
        return new Proof("figures in their texts", checked, differences, List.of());
    }

    private static boolean stands(Evidence evidence, int[] text) {
        int start = evidence.figure().span().start();
        int end = evidence.figure().span().end();
        return end <= text.length
                && new String(text, start, end - start).equals(evidence.figure().text());
    }

    /** Figures, numbers that are none, text and source of each document, against the hash that was told when it was read. */
    Proof readings() throws SQLException, IOException {
        SortedMap<Long, String> told = new TreeMap<>();
        boolean[] purged = new boolean[1];
        AuditLog.read(connection, (Entry event) -> {
            if (event.kind().equals("document.read")) {
                Map<String, String> details = Json.words(event.details());
                if (details.containsKey("document") && details.containsKey("reading")) {
                    told.put(Long.parseLong(details.get("document")), details.get("reading"));
                }
            }
            purged[0] |= event.kind().equals("store.purged");
        });
        List<String> differences = new ArrayList<>();
        long checked = 0;
        try (ReadingHash readings = new ReadingHash(connection)) {
            for (Map.Entry<Long, String> each : told.entrySet()) {
                Optional<StoredDocument> document = new Documents(connection).find(each.getKey());
                if (document.isEmpty()) {
                    if (!purged[0]) {
                        differences.add(
                                "document " + each.getKey() + " was read and is gone, though nothing was purged");
                    }
                    continue;
                }
                checked++;
                String now = readings.of(each.getKey());
                if (!now.equals(each.getValue())) {
                    differences.add("what was read of " + document.get().path() + " (document " + each.getKey()
                            + ") was altered in the store: its hash was " + each.getValue() + " and is " + now);
                }
            }
        }
        return new Proof("documents as they were read", checked, differences, untold(told));
    }

    private List<String> untold(Map<Long, String> told) throws SQLException {
        long untold = 0;
        try (Rows<StoredDocument> documents = new Documents(connection).all()) {
            for (StoredDocument document = documents.next(); document != null; document = documents.next()) {
                untold += told.containsKey(document.id()) ? 0 : 1;
            }
        }
        return Proof.unless(untold, "read before the audit log told what was read of a document");
    }
}
