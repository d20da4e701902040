package io.tidemark.job.settings;

/** The settings cannot be used; the message names the key, the file and the line, and what would be right. */
public final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidSettings(String message) {
        super(message);
    }
}
