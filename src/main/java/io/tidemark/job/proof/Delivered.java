package io.tidemark.job.proof;

import io.tidemark.report.Hashes;
import jakarta.mail.MessagingException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that was delivered and kept, with what it tells.
 *
 * @param kind what it is
 * @param report such as {@code 2026-11-23/1}, empty where it does not say
 * @param anchors those that it names; of a workbook all hashes on its cover, one of which is the anchor
 * @param workbooks hashes of the workbook that it names, carries or is
 * @param heads events of the audit log that it names, by number
 */
public record Delivered(Kind kind, String report, Set<String> anchors, Set<String> workbooks, Map<Long, String> heads) {
    /** What was kept. */
    enum Kind {
        WORKBOOK,
        ANCHOR_FILE,
        MAIL
    }

    private static final String DIGITS = "(?<![0-9a-f])([0-9a-f]{64})(?![0-9a-f])";
    private static final Pattern HASH = Pattern.compile(DIGITS);
    private static final Pattern WORKBOOK = Pattern.compile("\\.xlsx sha256 " + DIGITS);
    private static final Pattern ANCHOR = Pattern.compile("(?m)^\\W*anchor " + DIGITS);
    private static final Pattern HEAD = Pattern.compile("(?m)^\\W*audit ([0-9]{1,18}) " + DIGITS);

    public Delivered {
        anchors = Set.copyOf(anchors);
        workbooks = Set.copyOf(workbooks);
        heads = Map.copyOf(heads);
    }

    /** @throws IOException for a file that tells no anchor */
    static Delivered read(Path kept) throws IOException {
        Delivered delivered;
        if (isZip(kept)) {
            delivered = new Delivered(Kind.WORKBOOK, "", onCover(kept), Set.of(Hashes.of(kept)), Map.of());
        } else if (kept.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            delivered = anchorFile(kept);
        } else {
            delivered = mail(kept);
        }
        if (delivered.anchors.isEmpty()) {
            throw new IOException(kept + " shows no anchor. Give a workbook of Tidemark, its anchor.json or its mail");
        }
        return delivered;
    }

    private static boolean isZip(Path kept) throws IOException {
        try (InputStream in = Files.newInputStream(kept)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static Delivered anchorFile(Path file) throws IOException {
        try {
            JsonNode all = JsonMapper.shared().readTree(Files.readString(file));
            return new Delivered(
                    Kind.ANCHOR_FILE,
                    all.path("report").asString(""),
                    hashes(all.path("anchor").asString("")),
                    hashes(all.path("workbook").path("sha256").asString("")),
                    Map.of(
                            all.path("auditLog").path("events").asLong(0),
                            all.path("auditLog").path("head").asString("")));
        } catch (JacksonException e) {
            throw new IOException(file + " is no anchor.json: " + e.getOriginalMessage(), e);
        }
    }

    /** All that its parts say: text and html, the attached workbook too. Text alone, as somebody copied it, does as well. */
    private static Delivered mail(Path file) throws IOException {
        Set<String> workbooks = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>();
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".eml")) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                KeptMail mail = KeptMail.read(in);
                texts.addAll(mail.texts());
                workbooks.addAll(mail.workbooks());
            } catch (MessagingException e) {
                throw new IOException(file + " is no mail: " + e.getMessage(), e);
            }
        } else {
            texts.add(Files.readString(file));
        }
        Set<String> anchors = new LinkedHashSet<>();
        Map<Long, String> heads = new LinkedHashMap<>();
        for (String text : texts) {
            WORKBOOK.matcher(text).results().forEach(found -> workbooks.add(found.group(1)));
            ANCHOR.matcher(text).results().forEach(found -> anchors.add(found.group(1)));
            HEAD.matcher(text).results().forEach(found -> heads.put(Long.parseLong(found.group(1)), found.group(2)));
        }
        return new Delivered(Kind.MAIL, "", anchors, workbooks, heads);
    }

    /**
     * The hashes on the cover of a workbook; one of them is its anchor, unless an older version of the program made it.
     *
     * @throws IOException for a file that is no workbook
     */
    public static Set<String> onCover(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile());
                Stream<Row> rows = read.getFirstSheet().openStream()) {
            rows.forEach(row -> row.stream()
                    .filter(cell -> cell != null)
                    .forEach(cell -> text.append(cell.getText()).append('\n')));
        } catch (ExcelReaderException | IOException e) {
            throw new IOException(workbook + " is no workbook: " + e.getMessage(), e);
        }
        return hashes(text.toString());
    }

    private static Set<String> hashes(String text) {
        Set<String> hashes = new LinkedHashSet<>();
        Matcher matcher = HASH.matcher(text);
        while (matcher.find()) {
            hashes.add(matcher.group(1));
        }
        return hashes;
    }
}
