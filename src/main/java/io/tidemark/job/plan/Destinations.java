package io.tidemark.job.plan;

import io.tidemark.deliver.FolderDelivery;
import io.tidemark.deliver.mail.Mail;
import io.tidemark.deliver.mail.Recipient;
import io.tidemark.deliver.webhook.Webhook;
import io.tidemark.job.plan.Plan.Told;
import io.tidemark.job.result.AnchorFile;
import io.tidemark.job.settings.Project;
import io.tidemark.report.Report;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the reports of planned dates would go: their files, and who would be told. Nothing is written and nothing is sent.
 *
 * @param connection to the store, null where there is none yet
 */
record Destinations(Project project, @Nullable Connection connection) {

    /** In the report's folder and in those of the recipients. */
    List<Path> files(Planned date) throws SQLException {
        List<Path> files = new ArrayList<>();
        Path folder = project.report(date.date(), date.attempt());
        List<String> names = Report.names(date.date(), date.attempt());
        names.forEach(name -> files.add(folder.resolve(name)));
        files.add(folder.resolve(AnchorFile.NAME));
        for (Path recipient : project.recipients()) {
            if (!isSettled(date, FolderDelivery.CHANNEL, recipient.toString())) {
                files.addAll(FolderDelivery.files(recipient, names));
            }
        }
        return files;
    }

    /** @param newest the newest date that has a report by then */
    List<Told> told(Planned date, LocalDate newest) throws SQLException {
        List<Told> told = new ArrayList<>();
        boolean isMadeUp = date.attempt() == 1 && date.date().isBefore(newest);
        for (Recipient recipient : project.settings().mailRecipients()) {
            String condition = isMadeUp
                    ? "no mail: made up for a missed night, the report of " + newest + " is newer"
                    : recipient.when() == Recipient.When.CHANGES ? "only where something has changed" : "";
            add(told, new Told(date.date(), Mail.CHANNEL, recipient.address(), condition), date);
        }
        String url = project.settings().deliver().webhook().url();
        if (!url.isEmpty()) {
            add(told, new Told(date.date(), Webhook.CHANNEL, url, ""), date);
        }
        return told;
    }

    /** The newest date that has a report now. */
    LocalDate newest() throws SQLException {
        return connection == null
                ? LocalDate.MIN
                : new Runs(connection).newest().isEmpty() ? LocalDate.MIN : new Runs(connection).newestDate();
    }

    private void add(List<Told> all, Told told, Planned date) throws SQLException {
        if (!isSettled(date, told.channel(), told.target())) {
            all.add(told);
        }
    }

    /** A report that was made before it is continued has perhaps gone out to some. */
    private boolean isSettled(Planned date, String channel, String target) throws SQLException {
        Run run = connection == null
                ? null
                : new Runs(connection).find(date.date(), date.attempt()).orElse(null);
        if (run == null || connection == null) {
            return false;
        }
        for (Delivery line : new Deliveries(connection).of(run.id())) {
            if (line.channel().equals(channel)
                    && line.target().equals(target)
                    && line.state().isSettled()) {
                return true;
            }
        }
        return false;
    }
}
