package io.tidemark.job.sending;

import io.tidemark.audit.Entry;
import io.tidemark.deliver.Differences;
import io.tidemark.deliver.Kind;
import io.tidemark.deliver.Parcel;
import io.tidemark.deliver.webhook.Notice;
import io.tidemark.deliver.webhook.Webhook;
import io.tidemark.job.settings.Project;
import io.tidemark.statistics.Section;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Tells an address of one report: plans its line, and makes up what is to be sent. */
record WebhookRound(Sending sending, Facts facts) {

    List<Parcel> parcels() throws IOException, SQLException {
        io.tidemark.job.settings.Webhook settings =
                sending.project().settings().deliver().webhook();
        if (settings.url().isEmpty()) {
            return List.of();
        }
        Optional<Delivery> known = facts.line(Webhook.CHANNEL, settings.target());
        if (known.isPresent() && known.get().state().isSettled()) {
            return List.of();
        }
        Webhook webhook = webhook(sending.project());
        Optional<Long> told = told(settings);
        Differences differences = Differences.of(
                sending.connection(),
                facts.content(),
                told.orElse(0L),
                facts.run().vintage(),
                EnumSet.allOf(Section.class));
        Kind kind = Kind.of(differences, told.isEmpty());
        Delivery line = known.isPresent() ? known.get() : planned(settings.target(), kind);
        if (line.state().isSettled()) {
            return List.of();
        }
        Optional<Entry> head = facts.auditHead();
        String body = new Notice(
                        line.key(),
                        kind,
                        facts.content(),
                        differences,
                        facts.report(),
                        head.map(Entry::seq).orElse(0L),
                        head.map(Entry::hash).orElse(""))
                .json();
        return List.of(new Parcel(
                line, () -> webhook.send(line.key(), body, sending.clock().instant())));
    }

    /** Of what the address was told last; ledgers of before the address was masked have it whole. */
    private Optional<Long> told(io.tidemark.job.settings.Webhook settings) throws SQLException {
        Deliveries ledger = new Deliveries(sending.connection());
        long vintage = facts.run().vintage();
        Optional<Long> told = ledger.toldBefore(Webhook.CHANNEL, settings.target(), vintage);
        return told.isPresent() ? told : ledger.toldBefore(Webhook.CHANNEL, settings.url(), vintage);
    }

    private Delivery planned(String target, Kind kind) throws SQLException {
        Delivery due = Delivery.due(
                facts.run(),
                Webhook.CHANNEL,
                target,
                facts.version(),
                kind.code(),
                sending.clock().instant());
        String madeUp = facts.madeUp();
        Delivery line = madeUp.isEmpty() ? due : due.in(State.SKIPPED, madeUp, due.at());
        facts.book().keep(line);
        return line;
    }

    /** @throws IOException where the secret is not where the settings say */
    static Webhook webhook(Project project) throws IOException {
        io.tidemark.job.settings.Webhook webhook = project.settings().deliver().webhook();
        Optional<Path> trust = webhook.trust().isEmpty()
                ? Optional.empty()
                : Optional.of(project.home().resolve(webhook.trust()));
        return new Webhook(
                URI.create(webhook.url()),
                Secrets.of(project.home(), "deliver.webhook.secret", webhook.secretEnv(), webhook.secretFile()),
                trust,
                webhook.timeout());
    }
}
