package io.tidemark.deliver.mail;

import io.tidemark.check.RuleBook;
import io.tidemark.deliver.Differences;
import io.tidemark.deliver.Kind;
import io.tidemark.report.content.FindingRow;
import io.tidemark.report.content.Headlines;
import io.tidemark.report.content.ReportContent;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Section;
import io.tidemark.store.observation.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes letters about one report. Three lines matter: the headline, what is different, what needs attention.
 *
 * @param content what the report says
 * @param workbook where it lies
 * @param proof by which the report is known again: hash of the workbook, head of the audit log
 */
record Letters(ReportContent content, Path workbook, String proof) {
    private static final int TILES = 3;
    private static final int MOST_CORRECTIONS = 20;

    /**
     * Writes to one recipient.
     *
     * @param first whether the recipient was told nothing before
     */
    Letter to(Recipient recipient, Differences differences, boolean first) {
        Words words = Words.of(content.catalogue(), recipient.language());
        Kind kind = Kind.of(differences, first);
        String what = first
                ? words.mail().text("what.first", differences.added())
                : differences.isEmpty()
                        ? words.mail().text("what.nothing")
                        : words.mail()
                                .text(
                                        "what",
                                        differences.added(),
                                        differences.revised().size(),
                                        differences.withdrawn().size());
        List<String> lines =
                List.of(headline(words, recipient.sections()), what, attention(words, recipient.sections()));
        List<String> corrections = kind == Kind.CORRECTION ? corrections(words, differences) : List.of();
        String attempt = content.head().attempt() == 1
                ? ""
                : words.mail().text("attempt", content.head().attempt());
        String subject = words.mail()
                .text(
                        "subject." + kind.code(),
                        content.head().title(),
                        content.head().date() + attempt,
                        what);
        return new Letter(
                kind,
                subject,
                text(lines, corrections, words),
                html(subject, lines, corrections, words),
                words.mail().text("attached", workbook.getFileName()),
                words.mail().text("elsewhere", workbook));
    }

    private String headline(Words words, Set<Section> sections) {
        String tiles = Headlines.of(content).stream()
                .filter(tile -> sections.contains(tile.main().observation().section()))
                .limit(TILES)
                .map(words::tile)
                .collect(Collectors.joining(words.mail().text("join")));
        return tiles.isEmpty() ? words.mail().text("headline.none") : tiles;
    }

    private String attention(Words words, Set<Section> sections) {
        List<FindingRow> findings = content.findings().stream()
                .filter(row -> row.finding().severity() != Severity.NOTE)
                .filter(row -> row.about().isEmpty()
                        || row.about().stream()
                                .anyMatch(line ->
                                        sections.contains(line.observation().section())))
                .toList();
        long errors = findings.stream()
                .filter(row -> row.finding().severity() == Severity.ERROR)
                .count();
        if (findings.isEmpty() && content.quarantine().isEmpty()) {
            return words.mail().text("attention.none");
        }
        String counts = words.mail()
                .text(
                        "attention",
                        errors,
                        findings.size() - errors,
                        content.quarantine().size());
        return findings.isEmpty()
                ? counts
                : words.mail()
                        .text(
                                "attention.first",
                                counts,
                                RuleBook.shipped(content.catalogue())
                                        .say(findings.get(0).finding(), words));
    }

    private static List<String> corrections(Words words, Differences differences) {
        List<Change> all = Stream.concat(differences.revised().stream(), differences.withdrawn().stream())
                .toList();
        List<String> lines = new ArrayList<>(
                all.stream().limit(MOST_CORRECTIONS).map(words::revision).toList());
        if (all.size() > MOST_CORRECTIONS) {
            lines.add(words.mail().text("corrections.more", all.size() - MOST_CORRECTIONS));
        }
        return lines;
    }

    private String text(List<String> lines, List<String> corrections, Words words) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        if (!corrections.isEmpty()) {
            text.append('\n').append(words.mail().text("corrections")).append('\n');
            corrections.forEach(line -> text.append("- ").append(line).append('\n'));
        }
        return text.append('\n').append(proof).append('\n').toString();
    }

    private String html(String subject, List<String> lines, List<String> corrections, Words words) {
        StringBuilder html = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"" + words.mail().language() + "\"><head><meta charset=\"UTF-8\"><title>"
                        + escape(subject) + "</title></head>\n<body>\n");
        html.append("<p><strong>").append(escape(lines.get(0))).append("</strong></p>\n");
        lines.stream()
                .skip(1)
                .forEach(line -> html.append("<p>").append(escape(line)).append("</p>\n"));
        if (!corrections.isEmpty()) {
            html.append("<p>").append(escape(words.mail().text("corrections"))).append("</p>\n<ul>\n");
            corrections.forEach(line -> html.append("<li>").append(escape(line)).append("</li>\n"));
            html.append("</ul>\n");
        }
        return html.append("<p style=\"color:#595959\">")
                .append(escape(proof).replace("\n", "<br>"))
                .append("</p>\n")
                .toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
