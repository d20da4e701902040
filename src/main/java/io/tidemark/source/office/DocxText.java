package io.tidemark.source.office;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** The words of a piece of a Word file, as they are seen on the page. */
final class DocxText {
    /** Properties, deleted passages, codes of fields, pronunciations, and the second copy of a text box for old programs. */
    private static final Set<String> UNSEEN =
            Set.of("pPr", "rPr", "tblPr", "tcPr", "trPr", "del", "moveFrom", "instrText", "delText", "rt", "Fallback");

    private DocxText() {}

    /** Appends the words below a node; line feeds where lines break and where the paragraphs of a text box do. */
    static void append(Node node, StringBuilder words) {
        String name = name(node);
        switch (name) {
            case "t" -> characters(node, words);
            case "tab", "ptab" -> words.append(' ');
            case "noBreakHyphen" -> words.append('-');
            case "br", "cr" -> words.append('\n');
            default -> {
                if (!UNSEEN.contains(name)) {
                    children(node, words);
                    words.append(name.equals("p") ? "\n" : "");
                }
            }
        }
    }

    private static void characters(Node node, StringBuilder words) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            words.append(child.getNodeValue() == null ? "" : child.getNodeValue());
        }
    }

    private static void children(Node node, StringBuilder words) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            append(child, words);
        }
    }

    /** The name of an element without its prefix, empty for anything else. */
    static String name(Node node) {
        String name = node.getNodeType() == Node.ELEMENT_NODE ? node.getLocalName() : null;
        return name == null ? "" : name;
    }

    /** The child element of this name, or null. */
    static @Nullable Node child(@Nullable Node node, String name) {
        Node child = node == null ? null : node.getFirstChild();
        while (child != null && !name(child).equals(name)) {
            child = child.getNextSibling();
        }
        return child;
    }

    /** The value of an element's {@code w:val}, empty where it or the element is missing. */
    static String value(@Nullable Node element) {
        if (element == null || element.getAttributes() == null) {
            return "";
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if ("val".equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }
}
