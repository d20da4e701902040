package io.tidemark.extract.table;

import io.tidemark.source.Document;
import io.tidemark.source.Document.Block;
import io.tidemark.source.Document.Cell;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.source.Document.Table;
import io.tidemark.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that holds one table. Cells are parted by {@code |}; {@code <} is the cell to the left, merged, and {@code ^} the
 * one above. Title and unit line stand above it as paragraphs, as readers of files put them.
 */
final class ATable {
    private static final String HASH = "0".repeat(64);

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private String caption = "";
    private String unitLine = "";
    private String region = "大连市";
    private @Nullable LocalDate published = LocalDate.of(2025, 1, 20);

    private ATable() {}

    static ATable aTable() {
        return new ATable();
    }

    ATable about(String newRegion) {
        region = newRegion;
        return this;
    }

    ATable publishedOn(@Nullable LocalDate date) {
        published = date;
        return this;
    }

    ATable titled(String title) {
        caption = title;
        return paragraph(title);
    }

    ATable inUnits(String line) {
        unitLine = line;
        return paragraph(line);
    }

    /** Puts a paragraph above the table that is neither its title nor its unit line. */
    ATable below(String words) {
        return paragraph(words);
    }

    private ATable paragraph(String words) {
        int start = next();
        text.append(words);
        blocks.add(new Paragraph(start, text.length(), 0, "¶" + (blocks.size() + 1)));
        return this;
    }

    ATable head(String cells) {
        return row(cells, true);
    }

    ATable row(String cells) {
        return row(cells, false);
    }

    private ATable row(String cells, boolean header) {
        List<Cell> row = new ArrayList<>();
        int start = next();
        for (String printed : cells.split("\\|", -1)) {
            String words = printed.strip();
            if (!row.isEmpty()) {
                text.append('\t');
            }
            if (words.equals("<")) {
                row.add(row.get(row.size() - 1));
            } else if (words.equals("^")) {
                row.add(rows.get(rows.size() - 1).get(row.size()));
            } else {
                int from = row.isEmpty() ? start : text.length();
                text.append(words);
                row.add(new Cell(from, text.length(), "R" + (rows.size() + 1) + "C" + (row.size() + 1), header));
            }
        }
        rows.add(row);
        return this;
    }

    private int next() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        return text.length();
    }

    Document document() {
        if (!rows.isEmpty()) {
            int start = rows.get(0).get(0).start();
            blocks.add(new Table(start, text.length(), caption, unitLine, rows));
        }
        return new Document(HASH, "input/table.csv", Source.ofSettings(region, published), text.toString(), blocks);
    }
}
