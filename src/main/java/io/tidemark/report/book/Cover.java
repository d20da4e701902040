package io.tidemark.report.book;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet.
 *
 * @param name name on the tab
 * @param title title of the report
 * @param facts what stands under the title, a line each: region, date, reference year
 * @param state the state of the night, in a line
 * @param sound whether the night was without errors and nothing was set aside
 * @param counts figures and sources, coverage and score, hash of the inputs: a line each
 * @param headlines heading of the tiles
 * @param tiles the headline indicators
 * @param contents heading of the list of sheets
 * @param lines the sheets
 */
public record Cover(
        String name,
        String title,
        List<String> facts,
        String state,
        boolean sound,
        List<String> counts,
        String headlines,
        List<Tile> tiles,
        String contents,
        List<Line> lines) {

    public Cover {
        facts = List.copyOf(facts);
        counts = List.copyOf(counts);
        tiles = List.copyOf(tiles);
        lines = List.copyOf(lines);
    }

    /** How many tiles stand side by side. */
    public static final int ACROSS = 4;

    /** The cells that hold something, in the order of reading: line by line, each from the left. */
    public List<Cell> cells(Profile profile) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(title));
        facts.forEach(fact -> cells.add(Cell.text(fact)));
        cells.add(Cell.text(state));
        counts.forEach(count -> cells.add(Cell.text(count)));
        if (!tiles.isEmpty()) {
            cells.add(Cell.text(headlines));
        }
        for (int from = 0; from < tiles.size(); from += ACROSS) {
            List<Tile> line = tiles.subList(from, Math.min(tiles.size(), from + ACROSS));
            line.forEach(tile -> cells.add(Cell.text(tile.label().text())));
            // The number is the link, so that the name above it is free to take two lines.
            line.forEach(tile -> cells.add(new Cell.LinkedNumber(
                    tile.value(), tile.label().sheet(), tile.label().row())));
            for (Tile tile : line) {
                Cell.Number growth = tile.growth();
                cells.add(growth == null ? Cell.text(tile.measure()) : growth);
            }
            line.forEach(tile -> cells.add(Cell.text(tile.note())));
        }
        if (profile == Profile.OFFICE) {
            cells.add(Cell.text(contents));
        }
        for (Line line : lines) {
            cells.add(line.link());
            if (profile == Profile.OFFICE) {
                cells.add(Cell.text(line.about()));
                cells.add(Cell.text(line.rows()));
            }
        }
        cells.removeIf(cell -> cell instanceof Cell.Text text && text.text().isEmpty());
        return cells;
    }

    /**
     * A headline indicator.
     *
     * @param label its name, leading to its line
     * @param value the number that is shown large, with a short unit in its format
     * @param growth the growth beside a level, null where there is none
     * @param measure what the large number is where it is no level, else empty
     * @param note the reference period, and a unit that is too long to stand behind the number
     */
    public record Tile(Cell.Link label, Cell.Number value, Cell.@Nullable Number growth, String measure, String note) {}

    /**
     * A sheet in the list of contents.
     *
     * @param link its name
     * @param about what it shows
     * @param rows how many lines it has
     */
    public record Line(Cell.Link link, String about, String rows) {}
}
