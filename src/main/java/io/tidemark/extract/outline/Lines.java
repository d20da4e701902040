package io.tidemark.extract.outline;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.token.Scanner;
import io.tidemark.extract.token.Tokens;
import io.tidemark.source.Document.Paragraph;

/** What a paragraph is by its form: a caption, a numbered heading, a title within the text, what somebody says. */
final class Lines {
    private static final int LONGEST_CAPTION = 40;
    private static final int LONGEST_SPEAKER = 30;
    /** Marks within a line that make it a sentence. */
    private static final String SENTENCE = "。；！？;";
    /** Marks at the end of a line after which something must follow. */
    private static final String OPEN_END = "，、";

    private final char[] text;
    private final Scanner scanner;
    private final Phrases phrases;
    private final Tokens tokens = new Tokens();

    Lines(char[] text, Scanner scanner, Phrases phrases) {
        this.text = text;
        this.scanner = scanner;
        this.phrases = phrases;
    }

    String string(int start, int end) {
        return new String(text, start, end - start);
    }

    /** The depth of the section that a paragraph opens, 0 for none. */
    int level(Paragraph paragraph, Marker marker) {
        if (marker.level() > 0) {
            return marker.level();
        }
        if (marker == Marker.ITEM) {
            return 0;
        }
        if (paragraph.heading() > 0) {
            return Math.min(paragraph.heading(), Marker.CAPTION);
        }
        return isCaption(paragraph) ? Marker.CAPTION : 0;
    }

    /** A short line without the mark that ends a sentence. */
    boolean isCaption(Paragraph paragraph) {
        if (paragraph.end() - paragraph.start() > LONGEST_CAPTION) {
            return false;
        }
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            boolean last = i == paragraph.end() - 1;
            if (SENTENCE.indexOf(text[i]) >= 0 || text[i] == '：' || last && OPEN_END.indexOf(text[i]) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** After the words of a heading, which may go on as running text. */
    int headingEnd(Paragraph paragraph) {
        if (isCaption(paragraph)) {
            return paragraph.end();
        }
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (SENTENCE.indexOf(text[i]) >= 0) {
                return i;
            }
        }
        return paragraph.end();
    }

    /** Whether a line within the text is the title of another document: it says what kind of text follows, and of when. */
    boolean isTitle(Paragraph line) {
        if (!isLoneCaption(line)) {
            return false;
        }
        String words = withoutBracket(string(line.start(), line.end()));
        for (String title : phrases.of(Phrase.WORK_REPORT)) {
            if (words.endsWith(title)) {
                return true;
            }
        }
        return (phrases.holds(words, Phrase.BULLETIN) || phrases.holds(words, Phrase.PLAN_TITLE))
                && names(line, WordClass.TIME);
    }

    /** A caption that numbers nothing. */
    boolean isLoneCaption(Paragraph line) {
        return isCaption(line) && Marker.of(text, line.start(), line.end()) == Marker.NONE;
    }

    /** The line feeds between two paragraphs, 0 where something else stands between them. */
    int gap(Paragraph before, Paragraph after) {
        int feeds = 0;
        for (int i = before.end(); i < after.start(); i++) {
            if (!Character.isWhitespace(text[i])) {
                return 0;
            }
            feeds += text[i] == '\n' ? 1 : 0;
        }
        return feeds;
    }

    /** 政府工作报告（摘要） */
    private static String withoutBracket(String title) {
        int open = title.indexOf('（');
        return open > 0 && title.endsWith("）") ? title.substring(0, open) : title;
    }

    /** Whether a paragraph holds a sentence, and is no line of a header. */
    boolean isSentence(Paragraph paragraph) {
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (text[i] == '。') {
                return true;
            }
        }
        return false;
    }

    private boolean names(Paragraph line, WordClass wordClass) {
        scanner.scan(text, line.start(), line.end(), tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, wordClass)) {
                return true;
            }
        }
        return false;
    }

    /** 市统计局局长 张某某：…, 记者：…: what one has said ends where another begins. */
    boolean isSpeaker(Paragraph paragraph) {
        int end = Math.min(paragraph.end(), paragraph.start() + LONGEST_SPEAKER);
        for (int i = paragraph.start(); i < end; i++) {
            if (text[i] == '：' || text[i] == ':') {
                return phrases.holds(string(paragraph.start(), i), Phrase.SPEAKER);
            }
            if (text[i] == '，' || SENTENCE.indexOf(text[i]) >= 0) {
                return false;
            }
        }
        return false;
    }
}
