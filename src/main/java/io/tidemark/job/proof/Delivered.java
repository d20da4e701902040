package io.tidemark.job.proof;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Something that was delivered and kept, with the hashes that it names.
 *
 * @param isWorkbook whether it is a workbook; else a text: a mail or an anchor file
 * @param hashes all of 64 hexadecimal digits that it shows, of a workbook those on its cover
 */
record Delivered(boolean isWorkbook, Set<String> hashes) {
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    Delivered {
        hashes = Set.copyOf(hashes);
    }

    /** @throws IOException for a file that shows no hash */
    static Delivered read(Path kept) throws IOException {
        String name = kept.toString().toLowerCase(Locale.ROOT);
        boolean isWorkbook = name.endsWith(".xlsx");
        String text = isWorkbook ? cover(kept) : name.endsWith(".eml") ? letter(kept) : Files.readString(kept);
        Set<String> hashes = new LinkedHashSet<>();
        Matcher matcher = HASH.matcher(text);
        while (matcher.find()) {
            hashes.add(matcher.group());
        }
        if (hashes.isEmpty()) {
            throw new IOException(kept + " shows no anchor. Give a workbook of Tidemark, its anchor.json or its mail");
        }
        return new Delivered(isWorkbook, hashes);
    }

    private static String letter(Path mail) throws IOException {
        try (InputStream in = Files.newInputStream(mail)) {
            StringBuilder text = new StringBuilder();
            texts(new MimeMessage(Session.getInstance(new Properties()), in), text);
            return text.toString();
        } catch (MessagingException e) {
            throw new IOException(mail + " is no mail: " + e.getMessage(), e);
        }
    }

    private static void texts(Part part, StringBuilder text) throws MessagingException, IOException {
        if (part.isMimeType("text/*")) {
            text.append(part.getContent()).append('\n');
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                texts(parts.getBodyPart(i), text);
            }
        }
    }

    private static String cover(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile());
                Stream<Row> rows = read.getFirstSheet().openStream()) {
            rows.forEach(row -> row.stream()
                    .filter(cell -> cell != null)
                    .forEach(cell -> text.append(cell.getText()).append('\n')));
        } catch (ExcelReaderException e) {
            throw new IOException(workbook + " is no workbook: " + e.getMessage(), e);
        }
        return text.toString();
    }
}
