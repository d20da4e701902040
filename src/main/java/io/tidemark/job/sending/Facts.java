package io.tidemark.job.sending;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Entry;
import io.tidemark.job.due.DueDates;
import io.tidemark.job.settings.Deliver.Unknown;
import io.tidemark.job.settings.Settings;
import io.tidemark.report.Report;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.window.StoredReport;
import io.tidemark.report.wording.Messages;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import io.tidemark.store.night.DueMarks;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the channels have in common about one report. What it says is read once, and only if somebody is to be told. */
final class Facts {
    private final Sending sending;
    private final Run run;
    private final Report report;
    private final Book book;
    private @Nullable ReportContent content;

    Facts(Sending sending, Run run, Report report, Book book) {
        this.sending = sending;
        this.run = run;
        this.report = report;
        this.book = book;
    }

    Run run() {
        return run;
    }

    Report report() {
        return report;
    }

    Book book() {
        return book;
    }

    String version() {
        return report.workbookFile().hash();
    }

    ReportContent content() throws IOException, SQLException {
        ReportContent known = content;
        if (known == null) {
            Settings settings = sending.project().settings();
            Messages messages = Messages.of(settings.language().name().toLowerCase(Locale.ROOT));
            String title = settings.title().isBlank() ? messages.text("title", settings.region()) : settings.title();
            StoredReport stored = new StoredReport(sending.connection(), sending.catalogue(), run);
            Optional<Imprint> imprint = new Imprints(sending.connection()).of(run.id());
            known = imprint.isPresent()
                    ? stored.told(title, settings.region(), imprint.get())
                    : stored.content(title, settings.region(), null);
            content = known;
        }
        return known;
    }

    /** The newest event: kept by others, it shows later whether the log was cut or written anew. */
    Optional<Entry> auditHead() throws SQLException {
        return AuditLog.head(sending.connection());
    }

    /**
     * Why nobody is told of a report that was made up for a missed night: a newer one is there, or is due by now and follows.
     * Empty for other reports.
     */
    String madeUp() throws SQLException {
        LocalDate date = run.reportDate();
        LocalDate newest = new Runs(sending.connection()).newestDate();
        if (run.attempt() > 1) {
            return "";
        }
        if (date.isBefore(newest)) {
            return "made up for a missed night: the report of " + newest + " is newer";
        }
        if (!new DueMarks(sending.connection()).isCaughtUp(date)) {
            return "";
        }
        Settings settings = sending.project().settings();
        return DueDates.of(settings)
                .last(LocalDate.ofInstant(sending.clock().instant(), settings.zone()))
                .filter(date::isBefore)
                .map(due -> "made up for a missed night: the report of " + due + " follows")
                .orElse("");
    }

    /** The line of a recipient for this version of the report. */
    Optional<Delivery> line(String channel, String target) throws SQLException {
        return new Deliveries(sending.connection())
                .of(run.id()).stream()
                        .filter(line -> line.channel().equals(channel)
                                && line.target().equals(target)
                                && line.version().equals(version()))
                        .findFirst();
    }

    /** Whether something is to be sent for a line; of what is unknown the settings say it. */
    boolean isOpen(Delivery line) throws SQLException {
        if (line.state() != State.UNKNOWN) {
            return !line.state().isSettled();
        }
        Unknown policy = sending.project().settings().deliver().unknown();
        if (policy == Unknown.ASSUME) {
            book.move(line, State.ACCEPTED, "assumed, as deliver.unknown says");
        }
        return policy == Unknown.RESEND;
    }
}
