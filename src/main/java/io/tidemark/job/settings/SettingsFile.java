package io.tidemark.job.settings;

import io.tidemark.job.settings.SettingsYaml.Entry;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

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
        byte[] yaml = shipped();
        Map<String, String> compiled = Compiled.of(yaml);
        return compiled != null ? compiled : parsed(yaml);
    }

    static Map<String, String> parsed(byte[] defaults) {
        return texts(SettingsYaml.read(new ByteArrayInputStream(defaults), Path.of(DEFAULTS)));
    }

    /** The file of the defaults. */
    static byte[] shipped() {
        try (InputStream in = SettingsFile.class.getResourceAsStream(DEFAULTS)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + DEFAULTS + " is missing from it");
            }
            return in.readAllBytes();
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

    /**
     * The defaults in the form that the build makes of their file: where nobody has set anything, a start parses no YAML. The file
     * stays what counts: where it is not the one that this was made of, it is read itself.
     */
    public static final class Compiled {
        private static final String NAME = "/META-INF/tidemark/defaults.bin";

        private Compiled() {}

        /** Started by the build: writes them beside the classes in a folder. */
        public static void write(Path folder) throws IOException {
            byte[] yaml = shipped();
            Path file = Path.of(folder + NAME);
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                write(yaml, parsed(yaml), out);
            }
        }

        static void write(byte[] yaml, Map<String, String> defaults, OutputStream to) throws IOException {
            DataOutputStream out = new DataOutputStream(to);
            out.writeLong(sum(yaml));
            out.writeInt(defaults.size());
            for (Map.Entry<String, String> each : defaults.entrySet()) {
                out.writeUTF(each.getKey());
                out.writeUTF(each.getValue());
            }
            out.flush();
        }

        /** What was made of this file, null where nothing was. */
        static @Nullable Map<String, String> of(byte[] yaml) {
            try (InputStream in = SettingsFile.class.getResourceAsStream(NAME)) {
                return in == null ? null : read(yaml, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + NAME, e);
            }
        }

        static @Nullable Map<String, String> read(byte[] yaml, byte[] compiled) throws IOException {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(compiled));
            if (in.readLong() != sum(yaml)) {
                return null;
            }
            Map<String, String> defaults = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                defaults.put(in.readUTF(), in.readUTF());
            }
            return defaults;
        }

        private static long sum(byte[] yaml) {
            CRC32 sum = new CRC32();
            sum.update(yaml);
            return (long) yaml.length << Integer.SIZE | sum.getValue();
        }
    }
}
