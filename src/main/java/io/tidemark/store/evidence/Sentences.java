package io.tidemark.store.evidence;

import io.tidemark.statistics.Span;

/** The text of a document in code points, and the sentences in it. */
final class Sentences {
    private static final String STOPS = "。！？；\n";

    private final int[] text;

    Sentences(String text) {
        this.text = text.codePoints().toArray();
        for (int point : this.text) {
            if (point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException("text with U+" + Integer.toHexString(point) + " cannot be stored");
            }
        }
    }

    /** A part of the text, in code points, end exclusive. */
    record Bounds(int start, int end) {}

    /**
     * The sentence around a span.
     *
     * @throws IllegalArgumentException where the characters at the span are not those that were read
     */
    Bounds around(Span span, String read) {
        if (span.end() > text.length || !read.equals(new String(text, span.start(), span.length()))) {
            throw new IllegalArgumentException(
                    "at " + span.start() + ".." + span.end() + " the text does not read '" + read + "'");
        }
        int start = span.start();
        while (start > 0 && !isStop(start - 1)) {
            start--;
        }
        while (start < span.start() && isSpace(start)) {
            start++;
        }
        int end = span.end();
        while (end < text.length && !isStop(end)) {
            end++;
        }
        if (end < text.length && text[end] != '\n') {
            end++;
        }
        while (end > span.end() && isSpace(end - 1)) {
            end--;
        }
        return new Bounds(start, end);
    }

    private boolean isStop(int at) {
        return STOPS.indexOf(text[at]) >= 0;
    }

    private boolean isSpace(int at) {
        return Character.isWhitespace(text[at]) || Character.isSpaceChar(text[at]);
    }
}
