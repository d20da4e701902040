package io.tidemark.cli.answer;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * What the screens say to operators: Chinese where the locale of the terminal is Chinese, else English. What is for machines
 * ({@code --json}, names of steps and states in it) is the same in both.
 */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    public Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("cli.words", locale, NO_FALLBACK);
    }

    /** The language that they are said in. */
    public Locale locale() {
        return locale;
    }

    /** {@code zh} or {@code en}, for texts that others have. */
    public String language() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh" : "en";
    }

    /** In the language of the terminal. */
    public static Words ofTerminal() {
        return new Words(locale(System.getenv()));
    }

    /** As the environment says it: Java does not see a locale that the machine has no tables for. */
    static Locale locale(Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
            }
        }
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    /** @throws java.util.MissingResourceException for a key that is not there */
    public String say(String key, Object... values) {
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(texts);
    }
}
