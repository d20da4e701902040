package io.tidemark.job.settings;

import io.tidemark.job.settings.SettingsYaml.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code config/application.yml}, and the program's defaults behind it, into {@link Settings}. */
public final class SettingsFile {
    private static final String ROOT = "tidemark";
    private static final String WEBHOOK = ROOT + ".deliver.webhook.url";
    private static final String GROUPS = ROOT + ".deliver.mail.groups";
    private static final String DEFAULTS = "/defaults.yml";

    private SettingsFile() {}

    /**
     * The settings of the project in {@code home}.
     *
     * @throws InvalidSettings for a key that does not exist or a value that cannot be used
     */
    public static Settings load(Path home) {
        Path file = file(home);
        Map<String, Entry> own = own(file);
        Map<String, String> defaults = defaults();
        Values values = new Values(file, own, defaults);
        own.keySet().stream().filter(key -> !isKnown(key, defaults)).findFirst().ifPresent(key -> {
            throw unknown(values, key.replaceAll("\\[\\d+]", ""), key, defaults);
        });
        Settings settings = values.make(ROOT, () -> Settings.of(values, ROOT + "."));
        values.unread().ifPresent(key -> {
            throw unknown(values, key, key, defaults);
        });
        return settings;
    }

    /** The defaults alone, by key. */
    public static Map<String, String> defaults() {
        try (InputStream in = SettingsFile.class.getResourceAsStream(DEFAULTS)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + DEFAULTS + " is missing from it");
            }
            return texts(SettingsYaml.read(in, Path.of(DEFAULTS)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + DEFAULTS, e);
        }
    }

    /** What the project in {@code home} is set to, by key, the defaults included; for the record, so without secrets. */
    public static Map<String, String> effective(Path home) {
        Map<String, String> values = new TreeMap<>(defaults());
        values.putAll(texts(own(file(home))));
        values.computeIfPresent(WEBHOOK, (key, url) -> Webhook.masked(url));
        return values;
    }

    private static Path file(Path home) {
        return home.resolve("config").resolve("application.yml");
    }

    private static Map<String, Entry> own(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return isRemarks(bytes) ? Map.of() : SettingsYaml.read(new ByteArrayInputStream(bytes), file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** As it ships, with a # before each line: no parser has to tell that nothing is set. */
    private static boolean isRemarks(byte[] file) {
        boolean isRemark = false;
        for (byte character : file) {
            if (character == '\n') {
                isRemark = false;
            } else if (character == '#') {
                isRemark = true;
            } else if (!isRemark && character != ' ') {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> texts(Map<String, Entry> entries) {
        Map<String, String> texts = new TreeMap<>();
        entries.forEach((key, entry) -> texts.put(key, entry.text()));
        return texts;
    }

    private static boolean isKnown(String key, Map<String, String> defaults) {
        String plain = key.replaceAll("\\[\\d+]", "");
        return defaults.containsKey(plain)
                || MailGroup.KEYS.stream().anyMatch(part -> plain.equals(GROUPS + "." + part));
    }

    private static InvalidSettings unknown(Values values, String name, String key, Map<String, String> defaults) {
        return new InvalidSettings(values.place(key) + ": there is no setting " + name + ". There are: "
                + String.join(", ", defaults.keySet()));
    }
}
