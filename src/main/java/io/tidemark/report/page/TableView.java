package io.tidemark.report.page;

import io.tidemark.source.Document.Cell;
import io.tidemark.source.Document.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A table of a document as a table of the page; a merged cell is one cell again. */
final class TableView {
    private static final int MOST_HEADS = 3;

    private final Table table;
    private final MarkedText text;
    private final Set<Cell> written = new HashSet<>();

    private TableView(Table table, MarkedText text) {
        this.table = table;
        this.text = text;
    }

    static Element of(Table table, MarkedText text, String name) {
        Element view = new Element("div")
                .addClass("table")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", Printable.text(table.caption().isEmpty() ? name : table.caption()));
        return view.appendChild(new TableView(table, text).rows());
    }

    private Element rows() {
        List<Element> lines = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            List<Cell> row = table.rows().get(r);
            boolean head = row.stream().allMatch(Cell::header);
            Element line = new Element("tr");
            for (int c = 0; c < row.size(); c++) {
                if (isEmpty(row.get(c)) || written.add(row.get(c))) {
                    line.appendChild(cell(r, c, head));
                }
            }
            lines.add(line);
        }
        int heads = heads(lines);
        Element element = new Element("table");
        if (heads > 0) {
            element.appendElement("thead").appendChildren(lines.subList(0, heads));
        }
        element.appendElement("tbody").appendChildren(lines.subList(heads, lines.size()));
        return element;
    }

    /** The rows above the first figure, where they are few: what stands in a head is printed on each page of the table. */
    private static int heads(List<Element> lines) {
        int heads = 0;
        while (heads < lines.size() && lines.get(heads).select("a.figure").isEmpty()) {
            heads++;
        }
        boolean few = heads <= MOST_HEADS && heads < lines.size();
        return few && isApart(lines, heads) ? heads : 0;
    }

    /** No cell goes on from the head into the body. */
    private static boolean isApart(List<Element> lines, int heads) {
        for (int r = 0; r < heads; r++) {
            for (Element cell : lines.get(r).select("[rowspan]")) {
                if (r + Integer.parseInt(cell.attr("rowspan")) > heads) {
                    return false;
                }
            }
        }
        return true;
    }

    private Element cell(int r, int c, boolean head) {
        Cell cell = table.rows().get(r).get(c);
        Element element = new Element(cell.header() ? "th" : "td");
        if (cell.header()) {
            element.attr("scope", head ? "col" : "row");
        }
        if (!isEmpty(cell)) {
            int across = 1;
            while (isAt(cell, r, c + across)) {
                across++;
            }
            int down = 1;
            while (isAt(cell, r + down, c)) {
                down++;
            }
            span(element, "colspan", across);
            span(element, "rowspan", down);
            text.append(element, cell.start(), cell.end());
            if (!cell.header() && !element.select("a.figure").isEmpty()) {
                element.addClass("number");
            }
        }
        return element.attr("data-place", Printable.text(cell.place()));
    }

    private boolean isAt(Cell cell, int r, int c) {
        return r < table.rows().size()
                && c < table.rows().get(r).size()
                && table.rows().get(r).get(c).equals(cell);
    }

    private static boolean isEmpty(Cell cell) {
        return cell.start() == cell.end();
    }

    private static void span(Element element, String attribute, int cells) {
        if (cells > 1) {
            element.attr(attribute, String.valueOf(cells));
        }
    }
}
