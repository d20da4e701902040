package io.tidemark.job.schedule;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a crontab, of which the lines between two marks are ours. The rest stays byte for byte.
 *
 * @param text all of it; empty for none
 */
public record Crontab(String text) {
    private static final String BEGIN = "# tidemark begin: ";
    private static final String END = "# tidemark end: ";

    /** Our lines for a project, without the marks; empty where there are none. */
    public Optional<String> lines(Path home) {
        int begin = begin(home);
        return begin < 0
                ? Optional.empty()
                : Optional.of(text.substring(begin + mark(BEGIN, home).length(), end(home, begin)));
    }

    /** With our lines for a project, in place of those that were there. */
    public Crontab with(Path home, String lines) {
        String block = mark(BEGIN, home) + lines + mark(END, home);
        int begin = begin(home);
        if (begin >= 0) {
            int end = end(home, begin);
            return new Crontab(text.substring(0, begin)
                    + block
                    + text.substring(
                            Math.min(text.length(), end + mark(END, home).length())));
        }
        String before = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        return new Crontab(before + block);
    }

    /** Without our lines for a project. */
    public Crontab without(Path home) {
        int begin = begin(home);
        if (begin < 0) {
            return this;
        }
        int end = end(home, begin);
        return new Crontab(text.substring(0, begin)
                + text.substring(Math.min(text.length(), end + mark(END, home).length())));
    }

    private int begin(Path home) {
        String mark = mark(BEGIN, home);
        int at = text.startsWith(mark) ? 0 : text.indexOf("\n" + mark);
        return at <= 0 ? at : at + 1;
    }

    /** Where the mark at the end stands. */
    private int end(Path home, int begin) {
        int end = text.indexOf(mark(END, home), begin);
        if (end < 0) {
            throw new IllegalArgumentException("the crontab has the line \""
                    + mark(BEGIN, home).strip() + "\" without the one that ends it; mend it by hand:  crontab -e");
        }
        return end;
    }

    private static String mark(String what, Path home) {
        return what + home + "\n";
    }
}
