package io.tidemark.job.repair;

import io.tidemark.job.repair.Symptom.State;
import io.tidemark.job.settings.Mail;
import io.tidemark.job.settings.Project;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;

/** Whether mail can be sent as the settings say: the server has an address, the password is where it should be. */
final class MailServer {
    private static final String ABOUT = "mail";

    private MailServer() {}

    static Symptom of(Project project) {
        Mail mail = project.settings().deliver().mail();
        if (mail.host().isEmpty()) {
            return Symptom.well(ABOUT, "not set; nobody gets mail");
        }
        String variable = mail.passwordEnv();
        if (!variable.isEmpty() && System.getenv(variable) == null) {
            return new Symptom(
                    ABOUT,
                    State.BAD,
                    "deliver.mail.password-env names " + variable + ", which this environment does not have",
                    "set it where the night is started: cron does not read the profile of the user");
        }
        if (!mail.passwordFile().isEmpty() && !Files.isReadable(project.home().resolve(mail.passwordFile()))) {
            return new Symptom(
                    ABOUT,
                    State.BAD,
                    "deliver.mail.password-file names " + mail.passwordFile() + ", which cannot be read",
                    "make the file, readable for the user of the night only");
        }
        try {
            String address = InetAddress.getByName(mail.host()).getHostAddress();
            return Symptom.well(ABOUT, mail.host() + ":" + mail.port() + " is " + address);
        } catch (UnknownHostException e) {
            return new Symptom(
                    ABOUT,
                    State.BAD,
                    "the server " + mail.host() + " has no address here",
                    "mend deliver.mail.host in config/application.yml, or the name service of this machine");
        }
    }
}
