package io.tidemark.source.text;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.format.Words;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks a page's body: inline text gathers until a block begins or ends, and becomes a paragraph. */
final class HtmlBlocks {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "nav",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "select",
            "button",
            "textarea",
            "head");

    private final ContentBuilder content;
    private final ReadingLimits limits;
    private final StringBuilder pending = new StringBuilder();

    HtmlBlocks(ContentBuilder content, ReadingLimits limits) {
        this.content = content;
        this.limits = limits;
    }

    void read(Element body) throws RefusedException {
        children(body, 0, 0);
        flush(0);
    }

    private void children(Element parent, int heading, int depth) throws RefusedException {
        if (depth > limits.depth()) {
            throw new RefusedException(Reason.TOO_DEEP, String.valueOf(limits.depth()));
        }
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                pending.append(words.getWholeText());
            } else if (child instanceof Element element && !SKIPPED.contains(element.normalName())) {
                element(element, heading, depth);
            }
        }
    }

    private void element(Element element, int heading, int depth) throws RefusedException {
        String name = element.normalName();
        if (name.equals("br")) {
            flush(heading);
        } else if (name.equals("table") && HtmlTable.holdsData(element)) {
            flush(heading);
            HtmlTable.read(element, content, limits);
        } else if (name.matches("h[1-6]")) {
            flush(heading);
            children(element, name.charAt(1) - '0', depth + 1);
            flush(name.charAt(1) - '0');
        } else if (element.isBlock() || name.equals("td") || name.equals("th")) {
            flush(heading);
            children(element, heading, depth + 1);
            flush(heading);
        } else {
            children(element, heading, depth + 1);
        }
    }

    private void flush(int heading) throws RefusedException {
        String words = Words.oneLine(pending.toString());
        pending.setLength(0);
        content.paragraph(words, heading);
    }
}
