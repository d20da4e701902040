package io.tidemark.source.text;

import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.GridCell;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.format.Words;
import io.tidemark.source.table.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks the lines of a Markdown file. */
final class MarkdownBlocks {
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:>\\s*)*(?:[-*+]|\\d{1,3}[.)])\\s+(.*)");
    private static final Pattern RULE =
            Pattern.compile("\\s*(?:(?:-\\s*){3,}|(?:\\*\\s*){3,}|(?:_\\s*){3,}|```.*|~~~.*)");
    private static final Pattern TABLE_RULE = Pattern.compile("\\s*\\|?(?:\\s*:?-+:?\\s*\\|)+\\s*(?::?-+:?\\s*)?");

    private final ContentBuilder content;
    private final StringBuilder pending = new StringBuilder();

    MarkdownBlocks(ContentBuilder content) {
        this.content = content;
    }

    void read(List<String> lines) throws RefusedException {
        int i = 0;
        while (i < lines.size()) {
            boolean table = lines.get(i).contains("|")
                    && i + 1 < lines.size()
                    && TABLE_RULE.matcher(lines.get(i + 1)).matches();
            if (table) {
                i = table(lines, i);
            } else {
                line(lines.get(i));
                i++;
            }
        }
        flush(0);
    }

    private void line(String line) throws RefusedException {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (heading.matches()) {
            flush(0);
            pending.append(heading.group(2));
            flush(heading.group(1).length());
        } else if (line.matches("\\s*=+\\s*") && !pending.isEmpty()) {
            flush(1);
        } else if (line.matches("\\s*-+\\s*") && !pending.isEmpty()) {
            flush(2);
        } else if (line.isBlank() || RULE.matcher(line).matches()) {
            flush(0);
        } else if (item.matches()) {
            flush(0);
            pending.append(item.group(1));
        } else {
            pending.append('\n').append(line.replaceFirst("^\\s*(?:>\\s*)+", ""));
        }
    }

    private int table(List<String> lines, int start) throws RefusedException {
        flush(0);
        List<List<GridCell>> rows = new ArrayList<>();
        int number = content.tables() + 1;
        int i = start;
        while (i < lines.size() && lines.get(i).contains("|")) {
            if (i != start + 1) {
                rows.add(row(lines.get(i), "table " + number + ", row " + (rows.size() + 1), i == start));
            }
            i++;
        }
        TableShape.addBelow(content, rows);
        return i;
    }

    private static List<GridCell> row(String line, String place, boolean header) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
        List<GridCell> row = new ArrayList<>();
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            String words = plain(cell.replace("\\|", "|"));
            row.add(GridCell.of(words, place + ", column " + (row.size() + 1), header));
        }
        return row;
    }

    private void flush(int heading) throws RefusedException {
        String words = Words.oneLine(plain(pending.toString()));
        pending.setLength(0);
        content.paragraph(words, heading > 0 ? heading : Headings.level(words, false));
    }

    /**
     * The words without the marks of links, emphasis and code, and without the escapes of such marks. Nothing repeats without
     * bound: a file of nothing but marks must not take hours.
     */
    private static String plain(String words) {
        return words.replaceAll("!?\\[([^\\[\\]]*)]\\([^()]*\\)", "$1")
                .replaceAll("(?<!\\\\)(\\*\\*|__)(?=\\S)(.{1,500}?)(?<=\\S)\\1", "$2")
                .replaceAll("(?<![\\\\*\\w])\\*(?=[^\\s*])([^*]+?)(?<=\\S)\\*(?!\\*)", "$1")
                .replaceAll("`([^`]+)`", "$1")
                .replaceAll("(?i)<br\\s*/?>", " ")
                .replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!|~-])", "$1");
    }
}
