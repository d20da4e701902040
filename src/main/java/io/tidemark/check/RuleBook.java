package io.tidemark.check;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.Rule.Wording;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of {@code check/rules.yml}, and what they say in Chinese and in English. Immutable. */
public final class RuleBook {
    /** The finding's argument that tells which wording is said: none, {@link #HOLDS} or {@link #REVISED}. */
    static final String RESULT = "result";

    /** The tolerance of values of which one has no bound. */
    static final String UNBOUNDED = "∞";

    static final String HOLDS = "holds";
    static final String REVISED = "revised";
    /** The cause of a revision that is only likely. */
    static final String LIKELY = "likely";

    private static final Pattern IN_WORDS = Pattern.compile(
            "\\{(?:([a-z0-9-]+)|(-?[0-9][0-9.]* [^{}]+)|period ([^{} ]+)|indicator ([a-z0-9_]+) ([^{}]*))\\}");

    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z]+)\\}");

    /** Groups of the expression. */
    private static final int WORD = 1;

    private static final int AMOUNT = 2;
    private static final int PERIOD = 3;
    private static final int CODE = 4;
    private static final int LABEL = 5;

    private final String version;
    private final Catalogue catalogue;
    private final RuleFile.Read read;
    private final Map<String, Wording> words;

    private RuleBook(String version, Catalogue catalogue, RuleFile.Read read) {
        this.version = version;
        this.catalogue = catalogue;
        this.read = read;
        this.words = new HashMap<>(read.words());
        words.put(LIKELY, read.likely());
        read.revisions().forEach(revision -> words.put(revision.code(), revision.cause()));
    }

    /** The rules that the product ships. */
    public static RuleBook shipped(Catalogue catalogue) {
        try (InputStream in = RuleBook.class.getResourceAsStream("/check/rules.yml")) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: check/rules.yml is missing from it");
            }
            return of(in.readAllBytes(), catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read check/rules.yml", e);
        }
    }

    /** @throws RuleFileException for a file that cannot be used */
    static RuleBook of(byte[] yaml, Catalogue catalogue) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(yaml);
            return new RuleBook(HexFormat.of().formatHex(digest, 0, 6), catalogue, RuleFile.read(yaml, catalogue));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Hash of the file: what was checked under another version is checked again. */
    public String version() {
        return version;
    }

    /**
     * A finding in words.
     *
     * @throws IllegalArgumentException for a finding of an unknown rule, or one without an argument that its wording needs
     */
    public String say(Finding finding, Reader reader) {
        Rule rule = read.rules().get(finding.code());
        if (rule == null) {
            throw new IllegalArgumentException("no rule has the code " + finding.code());
        }
        String wording = wording(rule, finding).in(reader.locale());
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = wording.indexOf('{'); open >= 0; open = wording.indexOf('{', from)) {
            int close = wording.indexOf('}', open);
            String name = wording.substring(open + 1, close);
            if (!finding.arguments().containsKey(name)) {
                throw new IllegalArgumentException(finding.code() + " lacks the argument " + name);
            }
            said.append(wording, from, open).append(argument(finding, name, reader));
            from = close + 1;
        }
        return said.append(wording.substring(from)).toString().strip();
    }

    /**
     * What a rule says when it is broken.
     *
     * @param text its wording, with the names of its arguments in their places
     */
    public record Sentence(String code, Severity severity, String text) {}

    /**
     * What the rules say, in their order.
     *
     * @param argument what is said in place of an argument, by its name in the rules
     */
    public List<Sentence> sentences(Locale locale, UnaryOperator<String> argument) {
        return rules().stream()
                .map(rule -> new Sentence(
                        rule.code(),
                        rule.severity(),
                        ARGUMENT.matcher(rule.broken().in(locale))
                                .replaceAll(found -> Matcher.quoteReplacement(argument.apply(found.group(1))))))
                .toList();
    }

    private static Wording wording(Rule rule, Finding finding) {
        @Nullable
        Wording other = switch (finding.arguments().getOrDefault(RESULT, "")) {
            case HOLDS -> rule.holds();
            case REVISED -> rule.revised();
            default -> null;
        };
        return other == null ? rule.broken() : other;
    }

    /**
     * In arguments, {@code {951690000000 CNY}} is said with scale words, {@code {growth}}, {@code {period 2024}} and
     * {@code {indicator gdp 地区生产总值}} in the reader's words.
     */
    private String inWords(String value, Reader reader) {
        return IN_WORDS.matcher(value).replaceAll(match -> Matcher.quoteReplacement(inWords(match, reader)));
    }

    private String inWords(MatchResult match, Reader reader) {
        String amount = match.group(AMOUNT);
        if (amount != null) {
            return Amount.parse(amount).say(reader);
        }
        String period = match.group(PERIOD);
        if (period != null) {
            return reader.period(period);
        }
        String code = match.group(CODE);
        if (code != null) {
            return reader.indicator(code, match.group(LABEL));
        }
        Wording word = words.get(match.group(WORD));
        return word == null ? match.group() : word.in(reader.locale());
    }

    /** One argument of a finding in words; empty where the finding has none of the name. */
    public String argument(Finding finding, String name, Reader reader) {
        String value = finding.arguments().get(name);
        return value == null ? "" : inWords(value, reader);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    List<Rule> rules() {
        return List.copyOf(read.rules().values());
    }

    List<Revision> revisions() {
        return read.revisions();
    }
}
