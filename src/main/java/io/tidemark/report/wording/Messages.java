package io.tidemark.report.wording;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/**
 * The texts of one language, from {@code report/messages_<language>.properties}. Immutable; the default locale of the
 * machine has no influence.
 */
public final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;
    private final boolean plain;

    private Messages(ResourceBundle bundle, Locale locale, boolean plain) {
        this.bundle = bundle;
        this.locale = locale;
        this.plain = plain;
    }

    /**
     * @param language {@code zh} or {@code en}
     * @throws java.util.MissingResourceException for a language without texts
     */
    public static Messages of(String language) {
        return of("report.messages", language);
    }

    /** The texts of another bundle, such as {@code report.page.page}. */
    public static Messages of(String name, String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle bundle = ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Messages(bundle, locale, false);
    }

    /** The same texts for those who hear them: where there is a text of {@code key.plain}, it goes before that of the key. */
    public Messages plain() {
        return new Messages(bundle, locale, true);
    }

    /** {@code zh} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }

    /**
     * The text of a key with its arguments put in place of {@code {0}}, {@code {1}}; numbers are written without
     * grouping.
     *
     * @throws java.util.MissingResourceException for an unknown key
     */
    public String text(String key, Object... arguments) {
        Object[] printed = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(chosen(key)), Locale.ROOT).format(printed);
    }

    private String chosen(String key) {
        return plain && bundle.containsKey(key + ".plain") ? key + ".plain" : key;
    }

    /** For libraries that have their own texts. */
    public Locale locale() {
        return locale;
    }

    /** The texts of all constants of a kind, in their order. */
    public <T> List<String> texts(String prefix, T[] constants, Function<T, String> code) {
        return Arrays.stream(constants)
                .map(constant -> text(prefix + code.apply(constant)))
                .toList();
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
