package io.tidemark.cli;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.ExtractionPrinter;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.cli.outline.OutlinePrinter;
import io.tidemark.extract.Extraction;
import io.tidemark.extract.Extractor;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Ahead;
import io.tidemark.report.page.ExtractionPage;
import io.tidemark.source.Document;
import io.tidemark.source.DocumentReader;
import io.tidemark.source.Reading;
import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Source;
import io.tidemark.source.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the figures of files, or of standard input. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Prints the figures of texts and tables, in the order of the text. Stores nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark extract article.txt",
            "  tidemark extract --region 大连市 --published 2025-02-05 --format table article.docx",
            "  tidemark extract --explain article.txt        how each figure was read",
            "  tidemark extract --outline article.txt        of which time each section is",
            "  tidemark extract --outline --json article.txt",
            "  tidemark extract --format html --ledger article.txt > article.html",
            "  tidemark extract --ledger article.txt         the figures, and the numbers that are none",
            "  echo 地区生产总值增长5.2%% | tidemark extract"
        })
final class ExtractCommand implements Callable<Integer> {
    @Option(names = "--region", paramLabel = "NAME", description = "What the text speaks of unless it says otherwise.")
    private @Nullable String region;

    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            description = "Date of publication: tells which year this year is.")
    private @Nullable LocalDate published;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl (default), table, or html: a page with the figures marked in the text.")
    private ExtractionPrinter.@Nullable Format format;

    @Option(names = "--ledger", description = "Also the numbers that are no figures, and the coverage.")
    private boolean ledger;

    @Option(
            names = "--explain",
            description =
                    "Also the tree of rules by which each figure was read, and the frames of its document, section and"
                            + " paragraph.")
    private boolean explain;

    @Option(
            names = "--outline",
            description =
                    "No figures, but the tree of sections and paragraphs: report, plan or background, of which period, and"
                            + " the words that say so. Where nothing stands under words, it is what holds around it.")
    private boolean outline;

    @Option(names = "--json", description = "Print one JSON object a figure, or a line of the outline.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "Files to read; - or none: standard input.")
    private List<String> files = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return answer(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** What {@code extract} says of one file without further options. */
    static int answer(PrintWriter out, PrintWriter err, String file) throws IOException {
        ExtractCommand command = new ExtractCommand();
        command.files = List.of(file);
        return command.answer(out, err);
    }

    private int answer(PrintWriter out, PrintWriter err) throws IOException {
        settle();
        Ahead<Catalogue> read = Ahead.of("catalogue", Catalogue::shipped);
        Source settings =
                Source.ofSettings(region == null ? Project.open().settings().region() : region, published);
        DocumentReader reader = new DocumentReader(
                ReadingLimits.DEFAULT, new Sources(settings.region().value(), published));
        Catalogue catalogue = read.get();
        Extractor extractor = new Extractor(catalogue);
        ExtractionPage page = format == ExtractionPrinter.Format.HTML
                ? new ExtractionPage(
                        catalogue, Project.open().settings().language().name().toLowerCase(Locale.ROOT), ledger)
                : null;
        ExtractionPrinter lines = new ExtractionPrinter(out, format, ledger, explain);
        OutlinePrinter tree = new OutlinePrinter(out, json);
        BiConsumer<Document, Extraction> printer = page != null ? page::add : lines::print;
        Consumer<String> heading = outline ? tree::heading : lines::heading;
        int refused = 0;
        for (String file : files.isEmpty() ? List.of("-") : files) {
            Reading reading = file.equals("-") ? standardInput(settings) : read(reader, file);
            if (reading instanceof Reading.Accepted accepted) {
                Document document = accepted.document();
                document = document.from(document.source().overriddenBy(region, published));
                if (files.size() > 1 && page == null) {
                    heading.accept(file);
                }
                if (outline) {
                    tree.print(document, extractor.outline(document));
                } else {
                    printer.accept(document, explain ? extractor.explained(document) : extractor.extract(document));
                }
            } else if (reading instanceof Reading.Refused not) {
                err.println("tidemark: " + (file.equals("-") ? "standard input" : file) + ": "
                        + not.refusal().detail() + " " + not.refusal().remedy());
                refused++;
            }
        }
        if (page != null && refused < Math.max(1, files.size())) {
            page.print(out);
        }
        return refused == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Takes {@code --json} as the format that it names; refuses options that do not go together. */
    private void settle() {
        if (json && format != null && format != ExtractionPrinter.Format.JSONL) {
            throw new WrongUsage("give either --json or --format " + format);
        }
        if (outline && (ledger || explain)) {
            throw new WrongUsage("--outline prints no figures: it goes with neither --ledger nor --explain");
        }
        if (outline && format == ExtractionPrinter.Format.HTML) {
            throw new WrongUsage("--outline is printed as text, or with --json");
        }
        json |= format == ExtractionPrinter.Format.JSONL;
        format = json ? ExtractionPrinter.Format.JSONL : format;
    }

    private static Reading standardInput(Source settings) throws IOException {
        return DocumentReader.ofText("-", System.in.readAllBytes(), settings);
    }

    private static Reading read(DocumentReader reader, String name) {
        Path file = Path.of(name).toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw new WrongUsage(name + " is a folder. Name the files in it: " + name.replaceAll("/+$", "") + "/*");
        }
        Path folder = file.getParent();
        return folder == null ? reader.read(file, "") : reader.read(folder, String.valueOf(file.getFileName()));
    }
}
