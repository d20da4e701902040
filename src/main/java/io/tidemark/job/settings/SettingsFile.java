package io.tidemark.job.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.PathResource;
import org.springframework.core.io.Resource;

/** Reads {@code config/application.yml}, and the program's defaults behind it, into {@link Settings}. */
public final class SettingsFile {
    private static final String ROOT = "tidemark";
    private static final String WEBHOOK = ROOT + ".deliver.webhook.url";
    private static final String GROUPS = ROOT + ".deliver.mail.groups";

    private SettingsFile() {}

    /**
     * The settings of the project in {@code home}.
     *
     * @throws InvalidSettings for a key that does not exist or a value that cannot be used
     */
    public static Settings load(Path home) {
        Path file = home.resolve("config").resolve("application.yml");
        return bind(file, Files.exists(file) ? read("settings", new PathResource(file), file) : List.of());
    }

    /** The defaults alone, by key. */
    public static Map<String, String> defaults() {
        Map<String, String> values = new TreeMap<>();
        shipped().forEach(source -> source.getSource().forEach((key, value) -> values.put(key, value.toString())));
        return values;
    }

    /** What the project in {@code home} is set to, by key, the defaults included; for the record, so without secrets. */
    public static Map<String, String> effective(Path home) {
        Map<String, String> values = new TreeMap<>(defaults());
        Path file = home.resolve("config").resolve("application.yml");
        if (Files.exists(file)) {
            read("settings", new PathResource(file), file)
                    .forEach(source ->
                            source.getSource().forEach((key, value) -> values.put(key, String.valueOf(value))));
        }
        values.computeIfPresent(WEBHOOK, (key, url) -> Webhook.masked(url));
        return values;
    }

    private static Settings bind(Path file, List<MapPropertySource> own) {
        own.forEach(source -> refuseUnknown(file, source));
        List<PropertySource<?>> sources = new ArrayList<>(own);
        sources.addAll(shipped());
        try {
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind(ROOT, Settings.class)
                    .get();
        } catch (BindException e) {
            String key = key(e);
            String line = own.stream()
                    .map(source -> line(source.getSource().get(key)))
                    .findFirst()
                    .orElse("");
            throw new InvalidSettings(file + line + ": " + key + ": " + reason(e));
        }
    }

    private static void refuseUnknown(Path file, MapPropertySource source) {
        Map<String, String> known = defaults();
        for (Map.Entry<String, Object> entry : source.getSource().entrySet()) {
            String key = entry.getKey().replaceAll("\\[\\d+]", "");
            if (!known.containsKey(key) && !isOfGroup(key)) {
                throw new InvalidSettings(file + line(entry.getValue()) + ": there is no setting " + key
                        + ". There are: " + String.join(", ", known.keySet()));
            }
        }
    }

    private static boolean isOfGroup(String key) {
        return MailGroup.KEYS.stream().anyMatch(part -> key.equals(GROUPS + "." + part));
    }

    private static String line(@Nullable Object value) {
        return value instanceof OriginTrackedValue tracked
                        && tracked.getOrigin() instanceof TextResourceOrigin origin
                        && origin.getLocation() != null
                ? ":" + (origin.getLocation().getLine() + 1)
                : "";
    }

    private static String key(BindException e) {
        return e.getProperty() == null
                ? e.getName().toString()
                : e.getProperty().getName().toString();
    }

    private static String reason(BindException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        Class<?> type = e.getTarget().getType().resolve();
        if (type != null && type.isEnum()) {
            return "must be one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
        }
        return String.valueOf(root.getMessage());
    }

    private static List<MapPropertySource> shipped() {
        return read("defaults", new ClassPathResource("defaults.yml"), Path.of("defaults.yml"));
    }

    private static List<MapPropertySource> read(String name, Resource resource, Path file) {
        try {
            return new YamlPropertySourceLoader()
                    .load(name, resource).stream()
                            .map(MapPropertySource.class::cast)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (RuntimeException e) {
            throw new InvalidSettings(file + " is not valid YAML: " + e.getMessage());
        }
    }
}
