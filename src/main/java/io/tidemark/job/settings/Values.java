package io.tidemark.job.settings;

import io.tidemark.job.settings.SettingsYaml.Entry;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a settings file says by key, and the defaults where it says nothing. What cannot be used is refused with its line. */
final class Values {
    private final Path file;
    private final Map<String, Entry> own;
    private final Map<String, String> defaults;
    private final Set<String> read = new HashSet<>();

    Values(Path file, Map<String, Entry> own, Map<String, String> defaults) {
        this.file = file;
        this.own = own;
        this.defaults = defaults;
    }

    String text(String key) {
        return given(key).orElseGet(() -> defaults.getOrDefault(key, ""));
    }

    int number(String key) {
        return convert(key, text(key), Literals::number);
    }

    Duration time(String key) {
        return convert(key, text(key), Literals::time);
    }

    long size(String key) {
        return convert(key, text(key), Literals::size);
    }

    ZoneId zone(String key) {
        return convert(key, text(key), ZoneId::of);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return choice(key, text(key), type);
    }

    /** A list, or one text with commas. */
    List<String> texts(String key) {
        return each(key, (place, text) -> text);
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return each(key, (place, text) -> choice(place, text, type));
    }

    /** The keys of a list whose members have keys of their own: {@code key[0]}, {@code key[1]}. */
    List<String> members(String key) {
        given(key).filter(text -> !text.isEmpty()).ifPresent(text -> refuse(key, "must be a list, not: " + text));
        List<String> members = new ArrayList<>();
        for (String member = key + "[0]"; hasMember(member); member = key + "[" + members.size() + "]") {
            String place = member;
            given(member)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> refuse(place, "must have keys of its own, not be: " + text));
            members.add(member);
        }
        return members;
    }

    boolean has(String key) {
        return own.containsKey(key);
    }

    /** What a record refuses is refused with the key that the record stands for. */
    <T> T make(String key, Supplier<T> maker) {
        return convert(key, "", text -> maker.get());
    }

    /** The first key of the file that nobody asked for. */
    Optional<String> unread() {
        return own.keySet().stream().filter(key -> !read.contains(key)).findFirst();
    }

    private boolean hasMember(String member) {
        return own.keySet().stream().anyMatch(key -> key.equals(member) || key.startsWith(member + "."));
    }

    private Optional<String> given(String key) {
        read.add(key);
        return Optional.ofNullable(own.get(key)).map(Entry::text);
    }

    private <T> List<T> each(String key, Reader<T> reader) {
        if (!own.containsKey(key) && own.containsKey(key + "[0]")) {
            List<T> list = new ArrayList<>();
            for (String place = key + "[0]"; own.containsKey(place); place = key + "[" + list.size() + "]") {
                list.add(reader.read(place, text(place)));
            }
            return list;
        }
        String text = text(key);
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(part -> reader.read(key, part.strip()))
                        .toList();
    }

    private <E extends Enum<E>> E choice(String key, String text, Class<E> type) {
        E[] all = type.getEnumConstants();
        for (E one : all) {
            if (letters(one.name()).equals(letters(text))) {
                return one;
            }
        }
        throw refused(key, "must be one of " + Arrays.toString(all).toLowerCase(Locale.ROOT));
    }

    /** {@code start-tls} is {@code STARTTLS}. */
    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private <T> T convert(String key, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw refused(key, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(String key, String reason) {
        throw refused(key, reason);
    }

    private InvalidSettings refused(String key, String reason) {
        return new InvalidSettings(place(key) + ": " + key + ": " + reason);
    }

    /** The file, and the line where it sets the key. */
    String place(String key) {
        Entry entry = own.get(key);
        return file + (entry == null ? "" : ":" + entry.line());
    }

    /** Reads one of a list. */
    private interface Reader<T> {
        T read(String place, String text);
    }
}
