package io.tidemark.report.links;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The links of a workbook that Tidemark made, read from the file itself: they lead from each line to its figure whatever
 * version of the program made it.
 */
public final class WorkbookLinks {
    private static final Pattern COMMAND = Pattern.compile("tidemark trace ([0-9a-f]{12}-[0-9]+-[0-9]+)");
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final XMLInputFactory XML = factory();

    private record Link(
            CellName from, String page, @Nullable CellName inside) {}

    /** By sheet and row. */
    private final Map<String, List<Link>> links = new LinkedHashMap<>();

    /** By the address of the figure that they show. */
    private final Map<String, List<CellName>> cells = new HashMap<>();

    private WorkbookLinks() {}

    /** @throws IOException for a file that is no workbook */
    public static WorkbookLinks read(Path workbook) throws IOException {
        WorkbookLinks links = new WorkbookLinks();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            Map<String, String> parts = new HashMap<>();
            elements(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "Relationship",
                    element -> parts.put(value(element, null, "Id"), value(element, null, "Target")));
            Map<String, String> sheets = new LinkedHashMap<>();
            elements(
                    zip,
                    "xl/workbook.xml",
                    "sheet",
                    element -> sheets.put(
                            value(element, null, "name"), parts.getOrDefault(value(element, RELATIONS, "id"), "")));
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                String part =
                        sheet.getValue().startsWith("/") ? sheet.getValue().substring(1) : "xl/" + sheet.getValue();
                links.addAll(sheet.getKey(), zip, part);
            }
        } catch (XMLStreamException e) {
            throw new IOException(workbook + " is no workbook: " + e.getMessage(), e);
        }
        return links;
    }

    /** The address of the figure that a cell shows, or that its line does; empty for a cell without any. */
    public Optional<String> figure(CellName cell) {
        List<Link> line = links.getOrDefault(key(cell), List.of());
        for (Link link : line) {
            if (link.from().equals(cell) && link.inside() != null) {
                Optional<String> there = page(links.getOrDefault(key(link.inside()), List.of()));
                if (there.isPresent()) {
                    return there;
                }
            }
        }
        return page(line);
    }

    /** Where a cell itself leads: an address on the page of evidence, or a place of the workbook; empty for no link. */
    public Optional<String> target(CellName cell) {
        return links.getOrDefault(key(cell), List.of()).stream()
                .filter(link -> link.from().equals(cell))
                .map(link -> link.inside() == null ? link.page() : link.inside().toString())
                .findFirst();
    }

    /** The address of the figure that a cell itself leads to, on the page or by way of a line; empty for no link. */
    public Optional<String> leadsTo(CellName cell) {
        return links.getOrDefault(key(cell), List.of()).stream()
                .filter(link -> link.from().equals(cell))
                .findFirst()
                .flatMap(link -> {
                    CellName inside = link.inside();
                    return inside == null ? Optional.of(link.page()) : page(links.getOrDefault(key(inside), List.of()));
                });
    }

    /** The first cells of all lines that show a figure, and the cells of other lines that lead to it. */
    public List<CellName> showing(String address) {
        if (cells.isEmpty()) {
            links.values().forEach(this::note);
        }
        return List.copyOf(cells.getOrDefault(address, List.of()));
    }

    private void note(List<Link> line) {
        Optional<String> shown = page(line);
        if (shown.isPresent()) {
            CellName some = line.get(0).from();
            note(shown.get(), new CellName(some.sheet(), "A", some.row()));
        }
        for (Link link : line) {
            CellName there = link.inside();
            Optional<String> led = there == null ? Optional.empty() : page(links.getOrDefault(key(there), List.of()));
            if (led.isPresent() && !led.equals(shown)) {
                note(led.get(), link.from());
            }
        }
    }

    private void note(String address, CellName cell) {
        cells.computeIfAbsent(address, k -> new ArrayList<>()).add(cell);
    }

    private static Optional<String> page(List<Link> line) {
        return line.stream().map(Link::page).filter(page -> !page.isEmpty()).findFirst();
    }

    private void add(String sheet, XMLStreamReader element) {
        CellName.of(sheet + "!" + value(element, null, "ref")).ifPresent(from -> {
            String location = value(element, null, "location");
            boolean page = !value(element, RELATIONS, "id").isEmpty();
            links.computeIfAbsent(key(from), k -> new ArrayList<>())
                    .add(new Link(
                            from,
                            page ? location : "",
                            page ? null : CellName.of(location).orElse(null)));
        });
    }

    /**
     * The links of a sheet, and behind them the commands: the page has room for some documents only, and for a figure of another
     * one the last cell of its line has a command.
     */
    private void addAll(String sheet, ZipFile zip, String part) throws IOException, XMLStreamException {
        Map<String, String> commands = new LinkedHashMap<>();
        try (InputStream in = zip.getInputStream(entry(zip, part))) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            String cell = "";
            String text = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "c" -> {
                            cell = value(reader, null, "r");
                            text = "";
                        }
                        case "t" -> text = reader.getElementText();
                        case "hyperlink" -> add(sheet, reader);
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("row")) {
                    Matcher command = COMMAND.matcher(text);
                    if (command.matches()) {
                        commands.put(cell, command.group(1));
                    }
                }
            }
        }
        commands.forEach((cell, address) -> add(sheet, cell, address));
    }

    private void add(String sheet, String cell, String address) {
        CellName.of(sheet + "!" + cell)
                .ifPresent(from ->
                        links.computeIfAbsent(key(from), k -> new ArrayList<>()).add(new Link(from, address, null)));
    }

    /** Java's own, without a search of the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String key(CellName cell) {
        return cell.sheet() + "!" + cell.row();
    }

    private interface Use {
        void element(XMLStreamReader element);
    }

    private static void elements(ZipFile zip, String part, String name, Use use)
            throws IOException, XMLStreamException {
        try (InputStream in = zip.getInputStream(entry(zip, part))) {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(name)) {
                    use.element(reader);
                }
            }
        }
    }

    private static ZipEntry entry(ZipFile zip, String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException(zip.getName() + " is no workbook: it has no " + part);
        }
        return entry;
    }

    private static String value(XMLStreamReader element, @Nullable String namespace, String name) {
        String value = element.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }
}
