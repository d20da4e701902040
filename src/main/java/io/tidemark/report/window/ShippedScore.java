package io.tidemark.report.window;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extractor;
import io.tidemark.extract.Score;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The score of the extractor and the catalogue that ship, as the build measured it: each report tells it, and to read all
 * examples takes a tenth of a small night. In a jar extractor, catalogue and score are of one build. Elsewhere, where classes may
 * have been compiled since, it is measured.
 */
public final class ShippedScore {
    private static final String NAME = "/META-INF/tidemark/score.properties";

    private ShippedScore() {}

    private static final class Held {
        static final Score SCORE = kept(ShippedScore.class.getResource(NAME)).orElseGet(ShippedScore::measured);
    }

    /** Measures it, with the catalogue that lies there, and writes it beside the classes in a folder. */
    public static void write(Path folder) throws IOException {
        write(measured(), file(folder));
    }

    /** Deletes what an earlier build wrote there. */
    public static void forget(Path folder) throws IOException {
        Files.deleteIfExists(file(folder));
    }

    private static Path file(Path folder) {
        return Path.of(folder + NAME);
    }

    /** Read or measured once a process. */
    public static Score get() {
        return Held.SCORE;
    }

    /** What the file says where it lies in a jar. */
    static Optional<Score> kept(@Nullable URL file) {
        if (file == null || !file.getProtocol().equals("jar")) {
            return Optional.empty();
        }
        Properties score = new Properties();
        try (InputStream in = file.openStream()) {
            score.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return Optional.of(new Score(
                number(score, "examples"), number(score, "stated"), number(score, "right"), number(score, "wrong")));
    }

    static void write(Score score, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("examples=" + score.examples() + "\nstated=" + score.stated() + "\nright=" + score.right()
                    + "\nwrong=" + score.wrong() + "\n");
        }
    }

    private static Score measured() {
        return Score.of(new Extractor(Catalogue.shipped()), Catalogue.examples());
    }

    private static int number(Properties score, String name) {
        return Integer.parseInt(score.getProperty(name));
    }
}
