package io.tidemark.source.known;

import io.tidemark.source.Document.Paragraph;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.SourceWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text tells of itself at its beginning and its end: labels, lines that are a date or an office, the title's region. */
public final class TextClues {
    private static final int EDGE = 600;
    private static final int SHORT_LINE = 60;
    private static final Pattern LABELLED_DATE = Pattern.compile(
            "(?:" + SourceWord.DATE_VERBS.pattern() + "?" + SourceWord.DATE_NOUNS.pattern()
                    + "|published|released|publication date|date)"
                    + "\\s*[：:]\\s*\"?" + Dates.DATE,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_ALONE = Pattern.compile("[（(]?" + Dates.DATE + "[）)]?");
    private static final List<Pattern> LABELLED_PUBLISHERS = List.of(
            publisher(SourceWord.PUBLISHER_LABELS.pattern() + "|publisher"),
            publisher(
                    "(?<!" + SourceWord.DATA_NOUNS.pattern() + ")" + SourceWord.ORIGIN.pattern() + "|(?<!data )source"),
            publisher(SourceWord.DATA_ORIGIN.pattern()));

    private TextClues() {}

    /** Reads the title, the first and the last 600 characters, and what the file tells outside of its text. */
    public static Clues of(Content content) {
        List<String> lines = new ArrayList<>(content.clues());
        String text = content.text();
        lines.addAll(text.substring(0, Math.min(EDGE, text.length())).lines().toList());
        lines.addAll(text.substring(Math.max(Math.min(EDGE, text.length()), text.length() - EDGE))
                .lines()
                .toList());
        return new Clues(publisher(lines), published(lines), Regions.in(title(content)), null);
    }

    private static @Nullable LocalDate published(List<String> lines) {
        for (String line : lines) {
            Matcher matcher = LABELLED_DATE.matcher(line);
            Optional<LocalDate> date = matcher.find() ? Dates.of(matcher) : Optional.empty();
            if (date.isPresent()) {
                return date.get();
            }
        }
        for (String piece : pieces(lines)) {
            Matcher matcher = DATE_ALONE.matcher(piece);
            Optional<LocalDate> date = matcher.matches() ? Dates.of(matcher) : Optional.empty();
            if (date.isPresent()) {
                return date.get();
            }
        }
        return null;
    }

    private static String publisher(List<String> lines) {
        for (Pattern label : LABELLED_PUBLISHERS) {
            for (String line : lines) {
                Matcher matcher = label.matcher(line);
                if (matcher.find()) {
                    return matcher.group(1);
                }
            }
        }
        return pieces(lines).stream().filter(Publishers::isName).findFirst().orElse("");
    }

    /** What stands between the spaces of short lines: in running text a date or an office is spoken of, not signed. */
    private static List<String> pieces(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.length() <= SHORT_LINE)
                .flatMap(line -> Arrays.stream(line.split("[\\s\\u3000|]+")))
                .toList();
    }

    private static String title(Content content) {
        List<Paragraph> paragraphs = content.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
        Optional<Paragraph> title = paragraphs.stream()
                .filter(paragraph -> paragraph.heading() == 1)
                .findFirst()
                .or(() -> paragraphs.stream().findFirst());
        String words = title.map(paragraph -> content.text().substring(paragraph.start(), paragraph.end()))
                .orElse("");
        return words.length() <= SHORT_LINE ? words : "";
    }

    private static Pattern publisher(String labels) {
        return Pattern.compile(
                "(?:" + labels
                        + ")\\s*[：:]\\s*([A-Za-z][A-Za-z .&'-]{1,60}[a-z]|[^\\s\\u3000\\u00A0\\d|，,；;：:（）()、。/\"]{2,40})",
                Pattern.CASE_INSENSITIVE);
    }
}
