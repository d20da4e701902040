package io.tidemark.source.text;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.Format;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.format.SourceWord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page: headings, paragraphs, lists and tables of its body, without menus, scripts and styles. */
public final class Html implements Format {
    private static final int HEAD = 4096;
    private static final Pattern CHARSET = Pattern.compile(
            "<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);

    @Override
    public Content read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        Document page = Jsoup.parse(Encodings.decode(bytes, declared(bytes)));
        ContentBuilder content = new ContentBuilder(limits);
        new HtmlBlocks(content, limits).read(page.body());
        return content.build(clues(page));
    }

    private static String declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Chinese government sites state date and publisher in the head, under names that a standard fixes. */
    private static List<String> clues(Document page) {
        List<String> clues = new ArrayList<>();
        add(clues, "", page.title());
        for (Element meta : page.head().select("meta[name][content]")) {
            switch (meta.attr("name").toLowerCase(java.util.Locale.ROOT)) {
                case "pubdate", "publishdate", "article:published_time" ->
                    add(clues, SourceWord.PUBLISHED_LABEL.word() + "：", meta.attr("content"));
                case "contentsource" -> add(clues, SourceWord.ORIGIN.word() + "：", meta.attr("content"));
                default -> {
                    // of no use to tell date or publisher
                }
            }
        }
        return clues;
    }

    private static void add(List<String> clues, String label, String value) {
        if (!value.isBlank()) {
            clues.add(label + value.strip());
        }
    }
}
