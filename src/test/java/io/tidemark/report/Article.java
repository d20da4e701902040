package io.tidemark.report;

import io.tidemark.extract.Extraction;
import io.tidemark.source.Document;
import io.tidemark.source.Source;
import io.tidemark.source.Source.Authority;
import io.tidemark.source.Source.Known;
import io.tidemark.source.Source.Origin;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Span;
import io.tidemark.store.night.Input.Listed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A source with what was read from it: sentences, each with the figures that stand in it. */
final class Article {
    private final String path;
    private final Source source;
    private final StringBuilder text = new StringBuilder();
    private final List<AFigure> figures = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();

    Article(String path, String publisher, Authority authority, LocalDate published) {
        this(path, publisher, "大连市", authority, published);
    }

    Article(String path, String publisher, String region, Authority authority, LocalDate published) {
        this.path = path;
        this.source = new Source(
                new Known<>(publisher, Origin.SOURCES_FILE),
                new Known<>(published, Origin.SOURCES_FILE),
                new Known<>(region, Origin.SETTINGS),
                new Known<>(authority, Origin.SOURCES_FILE));
    }

    /** A sentence, in which the figures stand in the order in which they are given. */
    Article says(String sentence, AFigure... stated) {
        int from = text.length();
        text.append(sentence).append('\n');
        int searched = from;
        for (AFigure figure : stated) {
            int at = text.indexOf(figure.printed(), searched);
            if (at < 0) {
                throw new IllegalArgumentException(figure.printed() + " is not in: " + sentence);
            }
            searched = at + figure.printed().length();
            figures.add(figure);
            starts.add(text.codePointCount(0, at));
        }
        return this;
    }

    /** Numbers of the last sentence that are no figures. */
    Article but(String printed, Exclusion.Reason reason) {
        int at = text.codePointCount(0, text.lastIndexOf(printed));
        Span span = new Span("0".repeat(64), "¶1", at, at + printed.codePointCount(0, printed.length()));
        exclusions.add(new Exclusion(span, printed, reason, reason.code() + "-rule"));
        return this;
    }

    Document document() {
        return new Document(hash(), path, source, text.toString(), List.of());
    }

    Extraction extraction() {
        List<Figure> built = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            built.add(figures.get(i).at(hash(), starts.get(i)).build());
        }
        return new Extraction(built, exclusions, built.size() + exclusions.size());
    }

    Listed listed() {
        return new Listed(path, hash(), text.toString().getBytes(StandardCharsets.UTF_8).length);
    }

    private String hash() {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
