package io.tidemark.source.office;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.format.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the cells of one sheet while its XML goes by. */
final class XlsxSheet extends DefaultHandler {
    private final String name;
    private final XlsxValues values;
    private final ReadingLimits limits;
    private final TreeMap<Integer, TreeMap<Integer, GridCell>> cells = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int count;
    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean inValue;
    private boolean inPhonetic;

    /** More cells than a document may have. */
    static final class TooLarge extends SAXException {}

    XlsxSheet(String name, XlsxValues values, ReadingLimits limits) {
        this.name = name;
        this.values = values;
        this.limits = limits;
    }

    boolean isBlank() {
        return cells.isEmpty();
    }

    @Override
    public void startElement(String uri, String element, String qualified, Attributes attributes) {
        switch (element) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                column = -1;
            }
            case "c" -> cell(attributes);
            case "v", "t" -> inValue = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            case "mergeCell" -> merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
            default -> {
                // layout, formulas and the like
            }
        }
    }

    private void cell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        words.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            words.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String element, String qualified) throws SAXException {
        switch (element) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> put();
            default -> {
                // nothing was gathered
            }
        }
    }

    private void put() throws SAXException {
        String text = values.text(type, words.toString(), style);
        if (text.isBlank()) {
            return;
        }
        count++;
        if (count > limits.cells()) {
            throw new TooLarge();
        }
        String place = name + "!" + new CellReference(row, column).formatAsString();
        cells.computeIfAbsent(row, r -> new TreeMap<>()).put(column, GridCell.of(text, place, false));
    }

    /** The rows with their merged cells, only the columns that are used, gaps between rows as one blank row. */
    List<List<GridCell>> rows() throws SAXException {
        TreeSet<Integer> columns = new TreeSet<>();
        cells.values().forEach(line -> columns.addAll(line.keySet()));
        merged.forEach(this::spread);
        if ((long) cells.size() * columns.size() > limits.cells()) {
            throw new TooLarge();
        }
        List<List<GridCell>> rows = new ArrayList<>();
        int last = -1;
        for (Map.Entry<Integer, TreeMap<Integer, GridCell>> line : cells.entrySet()) {
            if (last >= 0 && line.getKey() > last + 1) {
                rows.add(List.of());
            }
            last = line.getKey();
            rows.add(columns.stream()
                    .map(c -> line.getValue().getOrDefault(c, blank(line.getKey(), c)))
                    .toList());
        }
        return rows;
    }

    private void spread(CellRangeAddress range) {
        TreeMap<Integer, GridCell> first = cells.get(range.getFirstRow());
        GridCell cell = first == null ? null : first.get(range.getFirstColumn());
        if (cell == null) {
            return;
        }
        for (TreeMap<Integer, GridCell> line : cells.subMap(range.getFirstRow(), true, range.getLastRow(), true)
                .values()) {
            for (int c = range.getFirstColumn(); c <= range.getLastColumn() && count <= limits.cells(); c++) {
                line.put(c, cell);
                count++;
            }
        }
    }

    private GridCell blank(int row, int column) {
        return new GridCell("", name + "!" + new CellReference(row, column).formatAsString(), false);
    }
}
