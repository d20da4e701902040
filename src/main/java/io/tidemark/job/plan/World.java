package io.tidemark.job.plan;

import io.tidemark.audit.AuditLog;
import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.intake.Collected;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Code;
import io.tidemark.job.work.Refused;
import io.tidemark.job.work.Versions;
import io.tidemark.store.night.Input.Listed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what a command does, as one word: a part for what was asked, one for the files, one for the store and one
 * for program and settings. Equal words, equal doings.
 */
final class World {
    private static final List<String> PARTS = List.of(
            "it is the plan of something else",
            "the files in seeds and input are others now",
            "something was done on the store since",
            "the program or its settings are others now");
    private static final int BYTES = 4;

    private World() {}

    /** @param connection to the store, null where there is none yet */
    static String id(
            Project project, @Nullable Connection connection, Catalogue catalogue, Ask ask, Collected collected)
            throws IOException, SQLException {
        List<String> files = new ArrayList<>();
        for (Listed file : collected.files()) {
            files.add(file.path() + " " + file.hash());
        }
        String store = connection == null
                ? ""
                : AuditLog.head(connection).map(entry -> entry.hash()).orElse("");
        Path settings = project.home().resolve("config").resolve("application.yml");
        String set = Files.exists(settings) ? Files.readString(settings) : "";
        return String.join(
                "-",
                hash(ask.toString()),
                hash(String.join("\n", files)),
                hash(store),
                hash(Versions.readBy(project, catalogue, collected.sourcesFiles())
                        + Code.running().hash()
                        + set));
    }

    /** @throws Refused where the two differ, with what has changed */
    static void compare(String planned, String now) {
        String[] before = planned.split("-");
        String[] after = now.split("-");
        if (before.length != after.length) {
            throw new Refused("'" + planned + "' is no number of a plan; tidemark plan prints it");
        }
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < after.length; i++) {
            if (!before[i].equals(after[i])) {
                changed.add(PARTS.get(i));
            }
        }
        if (!changed.isEmpty()) {
            throw new Refused("the plan " + planned + " holds no more: " + String.join("; ", changed)
                    + ". Nothing was done. Look at a new one with  tidemark plan");
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
