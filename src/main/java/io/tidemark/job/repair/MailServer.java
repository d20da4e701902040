package io.tidemark.job.repair;

import io.tidemark.job.repair.Symptom.State;
import io.tidemark.job.sending.Reach;
import io.tidemark.job.settings.Mail;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.time.Duration;

/** Whether mail and webhook can be sent as the settings say: they are reached, and nothing is sent. */
final class MailServer {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private MailServer() {}

    static Symptom of(Project project) {
        Mail mail = project.settings().deliver().mail();
        if (mail.host().isEmpty()) {
            return Symptom.well("mail", "not set; nobody gets mail");
        }
        String server = mail.host() + ":" + mail.port();
        try {
            return Symptom.well("mail", server + " answers: " + new Reach(project, LONGEST).mail());
        } catch (IOException e) {
            return new Symptom(
                    "mail",
                    State.BAD,
                    server + " cannot be used: " + e.getMessage(),
                    "mend deliver.mail in config/application.yml, or the server, the name service or the firewall; a"
                            + " password's variable is set where the night is started, as cron does not read the user's profile");
        }
    }

    static Symptom webhook(Project project) {
        String url = project.settings().deliver().webhook().url();
        if (url.isEmpty()) {
            return Symptom.well("webhook", "not set; no address is told");
        }
        try {
            return Symptom.well("webhook", url + ": " + new Reach(project, LONGEST).webhook());
        } catch (IOException e) {
            return new Symptom(
                    "webhook",
                    State.BAD,
                    url + " cannot be used: " + e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "mend deliver.webhook in config/application.yml, or ask the address's owner whether it is up");
        }
    }
}
