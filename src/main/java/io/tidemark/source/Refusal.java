package io.tidemark.source;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a file, or a part of a folder, is not read. Keeps a code and its arguments; the sentences for people come from {@code
 * source/refusals*.properties} in the language asked for.
 *
 * @param path relative to the project's folder; bytes of a name that are no UTF-8 stand as {@code \xB4}
 * @param place where in the file ({@code row 3}, {@code line 7, column 2}), empty for the whole of it
 * @param reason what is wrong
 * @param arguments what the sentences of {@code reason} speak of, in the order of their placeholders
 */
public record Refusal(String path, String place, Reason reason, List<String> arguments) {
    private static final Pattern COUNT =
            Pattern.compile("(more than )?(\\d+)(?: (bytes of XML|bytes|characters|cells|parts))?");

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** What is wrong with a file, in the words of the one who has to mend it. */
    public enum Reason {
        /** The system does not give the file out: no such file, no permission, a fault of the disk. */
        UNREADABLE,
        /** Protected by a password. */
        ENCRYPTED,
        /** No bytes, or nothing but white space. */
        EMPTY,
        /** It ends before its format says so. */
        TRUNCATED,
        /** Its content is not what its extension says. */
        WRONG_TYPE,
        /** More bytes, characters or cells than the limits allow. */
        TOO_LARGE,
        /** Small on disk and beyond the limits when unpacked. */
        BOMB,
        /** An XML part declares a document type or entities. */
        HOSTILE_XML,
        /** Nested deeper than the limits allow. */
        TOO_DEEP,
        /** A link that leads out of the folder it lies in, or nowhere. */
        OUTSIDE_LINK,
        /** A name that is not UTF-8, or a path that leaves the folder. */
        BAD_NAME,
        /** A pipe, a socket or a device. */
        SPECIAL_FILE,
        /** A row with another number of fields than the header. */
        BROKEN_ROW,
        /** A quotation mark that is opened and never closed, or followed by more characters. */
        BROKEN_QUOTE,
        /** An extension that no reader knows. */
        UNKNOWN_TYPE,
        /** Bytes that are text in none of the known encodings. */
        UNKNOWN_ENCODING,
        /** Pages without text, such as a scan. */
        NO_TEXT,
        /** Characters that the file does not say the meaning of. */
        GARBLED,
        /** Not well-formed. */
        MALFORMED,
        /** A {@code sources.yml} with a key or a value that is not known. */
        BAD_SOURCES
    }

    /** What is wrong, in English. */
    public String detail() {
        return detail(Locale.ENGLISH);
    }

    /** What helps, in English. */
    public String remedy() {
        return remedy(Locale.ENGLISH);
    }

    /** What is wrong, in Chinese for a Chinese locale and in English for any other. */
    public String detail(Locale language) {
        return sentence(language, "detail");
    }

    /** What helps, in Chinese for a Chinese locale and in English for any other. */
    public String remedy(Locale language) {
        return sentence(language, "remedy");
    }

    private String sentence(Locale language, String part) {
        ResourceBundle.Control noDefaultLocale =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle words = ResourceBundle.getBundle("source.refusals", language, noDefaultLocale);
        Object[] said =
                arguments.stream().map(argument -> count(argument, words)).toArray();
        return new MessageFormat(words.getString(reason + "." + part), Locale.ROOT).format(said);
    }

    /** Readers say sizes in English; what is no size is a name or the words of a library and stays as it is. */
    private static String count(String argument, ResourceBundle words) {
        Matcher found = COUNT.matcher(argument);
        if (!found.matches()) {
            return argument;
        }
        String counted = found.group(3) == null
                ? found.group(2)
                : words.getString("count." + found.group(3).replace(' ', '_')).replace("{0}", found.group(2));
        return found.group(1) == null
                ? counted
                : words.getString("count.more_than").replace("{0}", counted);
    }
}
