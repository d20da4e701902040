package io.tidemark.source;

import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.FileKind;
import io.tidemark.source.format.Format;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.office.Docx;
import io.tidemark.source.office.OfficeFile;
import io.tidemark.source.office.Xlsx;
import io.tidemark.source.pdf.Pdf;
import io.tidemark.source.table.Csv;
import io.tidemark.source.table.Json;
import io.tidemark.source.text.Html;
import io.tidemark.source.text.Markdown;
import io.tidemark.source.text.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The kinds of file that are read, by extension, each with what its first bytes must be. */
enum FileType {
    TEXT(() -> new PlainText(), FileKind.OTHER, "txt"),
    HTML(() -> new Html(), FileKind.OTHER, "html", "htm"),
    PDF(() -> new Pdf(), FileKind.PDF, "pdf"),
    DOCX(() -> new Docx(), FileKind.ZIP, "docx"),
    XLSX(() -> new Xlsx(), FileKind.ZIP, "xlsx"),
    CSV(() -> new Csv(), FileKind.OTHER, "csv", "tsv"),
    JSON(() -> new Json(), FileKind.OTHER, "json"),
    MARKDOWN(() -> new Markdown(), FileKind.OTHER, "md", "markdown");

    /** Made for each file that is read: what reads PDF is not loaded where none lies, as a reference to its constructor would. */
    private final Supplier<Format> format;

    private final FileKind kind;
    private final List<String> extensions;

    FileType(Supplier<Format> format, FileKind kind, String... extensions) {
        this.format = format;
        this.kind = kind;
        this.extensions = List.of(extensions);
    }

    static FileType of(String path) throws RefusedException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Reason.UNKNOWN_TYPE, name));
    }

    Content read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        FileKind actual = FileKind.of(bytes);
        if (kind == FileKind.ZIP && actual == FileKind.OLE2 && OfficeFile.isEncrypted(bytes)) {
            throw new RefusedException(Reason.ENCRYPTED);
        }
        if (actual != kind) {
            throw new RefusedException(Reason.WRONG_TYPE, extensions.get(0), actual.title());
        }
        try {
            return format.get().read(bytes, limits);
        } catch (RefusedException e) {
            if (e.reason() == Reason.UNKNOWN_ENCODING && FileKind.holdsControls(bytes)) {
                throw new RefusedException(Reason.WRONG_TYPE, extensions.get(0), "binary");
            }
            throw e;
        }
    }
}
