package io.tidemark.cli.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Who is to run the nights that the system starts. */
final class RunsAs {
    private static final String ROOT = "root";

    private RunsAs() {}

    static String user(Path home) throws IOException {
        return user(
                System.getProperty("user.name"),
                System.getenv(),
                Files.getOwner(home).getName());
    }

    /** Whoever asks for it; where that is root, the one behind sudo, else the owner of the project. */
    static String user(String asking, Map<String, String> environment, String owner) {
        if (!asking.equals(ROOT)) {
            return asking;
        }
        String behind = environment.getOrDefault("SUDO_USER", "");
        return behind.isEmpty() || behind.equals(ROOT) ? owner : behind;
    }
}
