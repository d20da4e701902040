package io.tidemark.source.office;

import io.tidemark.source.format.SourceWord;
import io.tidemark.source.text.Headings;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** The level of a paragraph's heading: by its outline level, else by the name of its style, else by its words. */
final class DocxHeadings {
    private static final Pattern STYLE_NAME =
            Pattern.compile("(?:heading|" + SourceWord.HEADING_STYLE.pattern() + ")\\s*([1-6])");

    private final @Nullable XWPFStyles styles;

    DocxHeadings(XWPFDocument document) {
        this.styles = document.getStyles();
    }

    int level(Node paragraph, String words) {
        Node properties = DocxText.child(paragraph, "pPr");
        String outline = DocxText.value(DocxText.child(properties, "outlineLvl"));
        if (outline.matches("[0-5]")) {
            return outline.charAt(0) - '0' + 1;
        }
        int styled = styled(DocxText.value(DocxText.child(properties, "pStyle")));
        return styled > 0 ? styled : Headings.level(words, false);
    }

    private int styled(String id) {
        XWPFStyle style = styles == null || id.isEmpty() ? null : styles.getStyle(id);
        String name = style == null || style.getName() == null ? id : style.getName();
        Matcher matcher = STYLE_NAME.matcher(name.toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            return matcher.group(1).charAt(0) - '0';
        }
        return name.equalsIgnoreCase("title")
                        || SourceWord.HEADING_STYLE.words().contains(name)
                ? 1
                : 0;
    }
}
