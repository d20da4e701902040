package io.tidemark.job.work;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extractor;
import io.tidemark.job.settings.Project;
import io.tidemark.source.SourceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The versions of all that decides what comes out of a file. */
public final class Versions {
    private Versions() {}

    /** Of the program; {@code unpackaged} where it runs from its classes. */
    public static String program() {
        String program = Versions.class.getPackage().getImplementationVersion();
        return program == null ? "unpackaged" : program;
    }

    /** By name, for the run's own record. */
    public static SortedMap<String, String> of(Catalogue catalogue) {
        SortedMap<String, String> versions = reading(catalogue);
        versions.put("code", Code.running().hash());
        return versions;
    }

    /** Of what reads. Its versions are raised where it reads otherwise: not every change of the code lets all be read again. */
    private static SortedMap<String, String> reading(Catalogue catalogue) {
        SortedMap<String, String> versions = new TreeMap<>();
        versions.put("tidemark", program());
        versions.put("extractor", Extractor.VERSION);
        versions.put("catalogue", catalogue.version());
        return versions;
    }

    /**
     * One word for all that decides how a file is read: program, extractor, catalogue, and what {@code sources.yml} files and
     * settings say of sources. A file that was read under the same word is not read again.
     *
     * @param sourcesFiles those that lie there, by path
     */
    public static String readBy(Project project, Catalogue catalogue, List<String> sourcesFiles) throws IOException {
        MessageDigest digest = sha256();
        digest.update(reading(catalogue).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(project.settings().region().getBytes(StandardCharsets.UTF_8));
        for (String file : sourcesFiles) {
            String line = file + " " + SourceFiles.hash(project.home(), file) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
