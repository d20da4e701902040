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
    private final char[] text;
    private final Scanner scanner;
    private final List<Section> sections;
    private final Subjects subjects;
    private final Tokens tokens = new Tokens();
    private final Deque<Open> open = new ArrayDeque<>();
    private int next;
    private String owner = "";
    private boolean begun;

    private record Open(int level, String owner) {}

    Headings(char[] text, Scanner scanner, List<Section> sections, Subjects subjects) {
        this.text = text;
        this.scanner = scanner;
        this.sections = sections;
        this.subjects = subjects;
    }

    /** A paragraph begins: the sections that it opens or stands in are entered. */
    void enter(Paragraph paragraph) {
        if (!begun) {
            begun = true;
            open.push(new Open(0, ownerOf(paragraph.start(), paragraph.end(), true)));
        }
        while (next < sections.size() && sections.get(next).start() <= paragraph.start()) {
            Section section = sections.get(next++);
            if (section.level() == 0) {
                continue;
            }
            while (open.size() > 1 && open.element().level() >= section.level()) {
                open.pop();
            }
            String own = ownerOf(section.start(), section.end(), false);
            open.push(new Open(section.level(), own.isEmpty() ? open.element().owner() : own));
        }
        String now = open.element().owner();
        if (!now.equals(owner)) {
            owner = now;
            subjects.nextSection(owner);
        }
    }

    private String ownerOf(int start, int end, boolean title) {
        scanner.scan(text, start, end, tokens);
        return Topics.ofHeading(tokens, subjects, title);
    }
}
