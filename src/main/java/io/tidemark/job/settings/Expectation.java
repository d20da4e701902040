package io.tidemark.job.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Someone whose publications are missed when they stay away.
 *
 * @param publisher as sources name it
 * @param days after its newest publication
 */
public record Expectation(String publisher, int days) {
    private static final Pattern FORM = Pattern.compile("(.*\\S)\\s+([1-9]\\d{0,4})");

    /**
     * Reads {@code 大连市统计局 400}.
     *
     * @throws IllegalArgumentException for anything but a publisher and a number of days
     */
    static Expectation of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "expected is a list of \"PUBLISHER DAYS\", such as \"大连市统计局 400\", but one is \"" + text + "\"");
        }
        return new Expectation(form.group(1), Integer.parseInt(form.group(2)));
    }
}
