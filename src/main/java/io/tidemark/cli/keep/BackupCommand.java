package io.tidemark.cli.keep;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.backup.Backup;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Makes a backup. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes the store, all reports, the sources and the settings into one file and opens it again to"
                + " verify it. A night may run meanwhile.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark backup                      into output/backup/",
            "  tidemark backup /srv/backup/tidemark.zip"
        })
public final class BackupCommand implements Callable<Integer> {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'tidemark-'yyyyMMdd'T'HHmmss'.zip'");

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The new file; default: one with the time in its name.")
    private @Nullable Path file;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Project project = Project.open();
        ZonedDateTime now = Instant.now().atZone(project.settings().zone());
        Backup.Made made = new Backup(project)
                .to(file == null ? project.output().resolve("backup").resolve(NAME.format(now)) : file);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("file", made.file().toString());
            fields.put("bytes", made.bytes());
            fields.put("files", made.files());
            fields.put("schema", made.schema());
            fields.put("events", made.events());
            fields.put("head", made.head());
            fields.put("differences", made.differences());
            out.println(JsonMapper.shared().writeValueAsString(fields));
        } else {
            out.println(made.file() + "  " + Sizes.words(made.bytes()) + ", " + made.files() + " files, verified");
            out.println("schema " + made.schema() + ", " + made.events() + " events, the last one " + made.head());
            made.differences().forEach(difference -> out.println("  " + difference));
        }
        return made.differences().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
