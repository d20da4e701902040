package io.tidemark.job.sending;

import io.tidemark.deliver.Secret;
import io.tidemark.deliver.mail.MailServer;
import io.tidemark.job.settings.Mail;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.util.Optional;

/** The server for mail as the settings name it, with its password. */
final class MailSetup {
    private MailSetup() {}

    /** @throws IOException where the password or the certificates are not where the settings say */
    static MailServer of(Project project) throws IOException {
        Mail mail = project.settings().deliver().mail();
        return new MailServer(
                mail.host(),
                mail.port(),
                mail.security(),
                mail.from(),
                mail.user(),
                secret(project, mail),
                mail.trust().isEmpty()
                        ? Optional.empty()
                        : Optional.of(project.home().resolve(mail.trust())),
                mail.timeout(),
                mail.attachBelow());
    }

    private static Secret secret(Project project, Mail mail) throws IOException {
        return mail.user().isEmpty()
                ? Secret.NONE
                : Secrets.of(project.home(), "deliver.mail.password", mail.passwordEnv(), mail.passwordFile());
    }
}
