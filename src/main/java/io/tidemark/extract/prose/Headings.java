package io.tidemark.extract.prose;

import io.tidemark.extract.label.Subjects;
import io.tidemark.extract.label.Topics;
import io.tidemark.extract.outline.Section;
import io.tidemark.extract.token.Scanner;
import io.tidemark.extract.token.Tokens;
import io.tidemark.source.Document.Paragraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Says whose section a paragraph stands in, by the headings above it. One thread, one document. */
final class Headings {
    private static final int LONGEST_LINE = 60;
    private static final char FULL_STOP = '\u3002';

    private final char[] text;
    private final Scanner scanner;
    private final List<Section> sections;
    private final Subjects subjects;
    private final Tokens tokens = new Tokens();
    private final Deque<Open> open = new ArrayDeque<>();
    private int next;
    private String owner = "";
    private boolean inTitle;

    private record Open(int level, String owner) {}

    Headings(char[] text, Scanner scanner, List<Section> sections, Subjects subjects) {
        this.text = text;
        this.scanner = scanner;
        this.sections = sections;
        this.subjects = subjects;
    }

    /** A paragraph begins: the sections that it opens or stands in are entered. */
    void enter(Paragraph paragraph) {
        while (next < sections.size() && sections.get(next).start() <= paragraph.start()) {
            open(sections.get(next++));
        }
        if (inTitle) {
            String titled = ownerOf(paragraph.start(), paragraph.end(), true);
            inTitle = titled.isEmpty() && isLine(paragraph);
            if (!titled.isEmpty()) {
                open.clear();
                open.push(new Open(0, titled));
            }
        }
        String now = open.isEmpty() ? "" : open.element().owner();
        if (!now.equals(owner)) {
            owner = now;
            subjects.nextSection(owner);
        }
    }

    private void open(Section section) {
        if (section.level() == 0) {
            if (!open.isEmpty()) {
                subjects.nextSection("");
                owner = "";
            }
            open.clear();
            open.push(new Open(0, ""));
            inTitle = true;
            return;
        }
        while (open.size() > 1 && open.element().level() >= section.level()) {
            open.pop();
        }
        String own = ownerOf(section.start(), section.end(), false);
        open.push(new Open(section.level(), own.isEmpty() ? open.element().owner() : own));
    }

    /** Whether a paragraph is a short line, as those before the first sentence of a text are. */
    private boolean isLine(Paragraph paragraph) {
        if (paragraph.end() - paragraph.start() > LONGEST_LINE) {
            return false;
        }
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (text[i] == FULL_STOP) {
                return false;
            }
        }
        return true;
    }

    private String ownerOf(int start, int end, boolean title) {
        scanner.scan(text, start, end, tokens);
        return Topics.ofHeading(tokens, subjects, title);
    }
}
