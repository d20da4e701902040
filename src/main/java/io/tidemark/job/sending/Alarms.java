package io.tidemark.job.sending;

import io.tidemark.deliver.Alarm;
import io.tidemark.deliver.Dispatch;
import io.tidemark.deliver.Kind;
import io.tidemark.deliver.Parcel;
import io.tidemark.deliver.mail.AlarmMail;
import io.tidemark.deliver.mail.Mail;
import io.tidemark.deliver.mail.MailServer;
import io.tidemark.deliver.mail.Recipient;
import io.tidemark.deliver.webhook.Webhook;
import io.tidemark.job.settings.Deliver;
import io.tidemark.job.settings.Project;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sends alarms in every way that the settings name. Nothing of it touches the store, which may be what is wrong.
 *
 * @param pause waits between tries
 */
public record Alarms(Project project, Clock clock, Dispatch.Pause pause) {
    private static final int KEY = 20;

    /** The ways: {@code mail wang@example.org}, {@code webhook https://…}. */
    public List<String> ways() {
        List<String> ways = new ArrayList<>();
        project.settings().mailRecipients().forEach(recipient -> ways.add(mail(recipient)));
        String url = project.settings().deliver().webhook().url();
        if (!url.isEmpty()) {
            ways.add(webhook(url));
        }
        return ways;
    }

    /**
     * Sends an alarm; a way that fails does not keep the others from theirs.
     *
     * @param open ways that are to be gone
     * @return by way what went wrong, empty where the other side has taken it
     */
    public Map<String, String> send(Alarm alarm, Collection<String> open) {
        Map<String, String> outcome = new LinkedHashMap<>();
        List<Parcel> parcels = new ArrayList<>(mail(alarm, open, outcome));
        parcels.addAll(webhook(alarm, open, outcome));
        Dispatch.Ledger ledger = (line, next, detail) -> {
            Delivery moved = line.in(next, detail, clock.instant());
            boolean isTaken = next == State.ACCEPTED;
            outcome.put(moved.channel() + " " + moved.target(), isTaken ? "" : next.code() + ": " + detail);
            return moved;
        };
        Deliver settings = project.settings().deliver();
        try {
            new Dispatch(ledger, settings.tries(), settings.firstWait(), pause).send(parcels);
        } catch (SQLException e) {
            throw new IllegalStateException("this ledger is in no database", e);
        }
        return outcome;
    }

    private List<Parcel> mail(Alarm alarm, Collection<String> open, Map<String, String> outcome) {
        List<Recipient> recipients = project.settings().mailRecipients().stream()
                .filter(recipient -> open.contains(mail(recipient)))
                .toList();
        if (recipients.isEmpty()) {
            return List.of();
        }
        try {
            MailServer server = MailSetup.of(project);
            return recipients.stream()
                    .map(recipient -> {
                        Delivery line = line(alarm, Mail.CHANNEL, recipient.address());
                        return new Parcel(
                                line, () -> new AlarmMail(server).send(recipient, alarm, line.key(), clock.instant()));
                    })
                    .toList();
        } catch (IOException e) {
            recipients.forEach(recipient -> outcome.put(mail(recipient), String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private List<Parcel> webhook(Alarm alarm, Collection<String> open, Map<String, String> outcome) {
        String url = project.settings().deliver().webhook().url();
        if (url.isEmpty() || !open.contains(webhook(url))) {
            return List.of();
        }
        try {
            Webhook webhook = WebhookRound.webhook(project);
            Delivery line = line(alarm, Webhook.CHANNEL, url);
            String body = alarm.json(line.key(), clock.instant());
            return List.of(new Parcel(line, () -> webhook.send(line.key(), body, clock.instant())));
        } catch (IOException e) {
            outcome.put(webhook(url), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private Delivery line(Alarm alarm, String channel, String target) {
        String about = String.join("\n", "alarm", alarm.date().toString(), channel, target, clock.instant() + "");
        String key = UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, KEY);
        return new Delivery(key, 0, channel, target, "", Kind.ALARM.code(), State.DUE, 0, "", clock.instant());
    }

    private static String mail(Recipient recipient) {
        return Mail.CHANNEL + " " + recipient.address();
    }

    private static String webhook(String url) {
        return Webhook.CHANNEL + " " + url;
    }
}
