package io.tidemark.store;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes documents with their extraction for tests; figures and exclusions are found in the text by what is printed. */
final class Sample {
    private final String path;
    private final String text;
    private final String hash;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private String publisher = "大连日报";
    private Authority authority = Authority.PRESS;
    private @Nullable LocalDate published = LocalDate.of(2025, 1, 24);
    private int searched;

    private Sample(String path, String text) {
        this.path = path;
        this.text = text;
        this.hash = hash(text);
    }

    static Sample of(String path, String text) {
        return new Sample(path, text);
    }

    Sample by(String publisher, Authority authority, @Nullable LocalDate published) {
        this.publisher = publisher;
        this.authority = authority;
        this.published = published;
        return this;
    }

    /** The next place in the text where the figure is printed. */
    Sample with(AFigure figure) {
        figures.add(figure.at(hash, find(figure.printed())).build());
        return this;
    }

    Sample without(String printed, Exclusion.Reason reason) {
        int start = find(printed);
        Span span = new Span(hash, "¶1", start, start + printed.codePointCount(0, printed.length()));
        exclusions.add(new Exclusion(span, printed, reason, "a-rule"));
        return this;
    }

    private int find(String printed) {
        int at = text.indexOf(printed, searched);
        if (at < 0) {
            throw new IllegalArgumentException(printed + " does not come next in the text");
        }
        searched = at + printed.length();
        return text.codePointCount(0, at);
    }

    Document document() {
        Source source = new Source(
                new Known<>(publisher, Origin.SOURCES_FILE),
                new Known<@Nullable LocalDate>(published, published == null ? Origin.UNKNOWN : Origin.FILE_NAME),
                new Known<>("大连市", Origin.SETTINGS),
                new Known<>(authority, Origin.TEXT));
        return new Document(hash, path, source, text, List.of());
    }

    Extraction extraction() {
        return new Extraction(figures, exclusions, figures.size() + exclusions.size());
    }

    Listed listed() {
        return new Listed(path, hash, text.getBytes(StandardCharsets.UTF_8).length);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
