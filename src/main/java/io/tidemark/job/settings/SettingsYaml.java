package io.tidemark.job.settings;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.reader.UnicodeReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** One file of YAML as keys with dots, {@code a.b[0].c}, each with its text and line. */
final class SettingsYaml {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("0|[1-9]\\d*");
    private static final Set<Tag> TEXTS = Set.of(Tag.STR, Tag.TIMESTAMP);
    private static final Set<Tag> READ = Set.of(Tag.INT, Tag.FLOAT, Tag.BOOL);

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<Node> open = new HashSet<>();

    private SettingsYaml() {}

    /** What stands at a key, empty for nothing, and on which line. */
    record Entry(String text, int line) {}

    /** @throws InvalidSettings for what is no YAML */
    static Map<String, Entry> read(InputStream in, Path file) {
        try {
            LoaderOptions options = new LoaderOptions();
            StreamReader reader = new StreamReader(new UnicodeReader(in));
            @Nullable
            Node root = new Composer(new ParserImpl(reader, options), new Resolver(), options).getSingleNode();
            SettingsYaml yaml = new SettingsYaml();
            if (root instanceof MappingNode mapping) {
                yaml.open.add(root);
                yaml.addKeys("", mapping);
            } else if (root != null && !Tag.NULL.equals(root.getTag())) {
                throw new YAMLException("it must begin with a key, such as tidemark:");
            }
            return yaml.entries;
        } catch (YAMLException e) {
            throw new InvalidSettings(file + " is not valid YAML: " + e.getMessage());
        }
    }

    private void add(String key, Node node) {
        if (!open.add(node)) {
            throw new YAMLException(key + " holds itself, on line " + line(node));
        }
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            addKeys(key + ".", mapping);
        } else if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            List<Node> values = list.getValue();
            for (int i = 0; i < values.size(); i++) {
                add(key + "[" + i + "]", values.get(i));
            }
        } else {
            entries.put(key, new Entry(node instanceof ScalarNode scalar ? text(scalar) : "", line(node)));
        }
        open.remove(node);
    }

    private void addKeys(String prefix, MappingNode mapping) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple each : mapping.getValue()) {
            if (!(each.getKeyNode() instanceof ScalarNode key)) {
                throw new YAMLException("a key must be a word, on line " + line(each.getKeyNode()));
            }
            if (!seen.add(key.getValue())) {
                throw new YAMLException("found duplicate key " + key.getValue() + ", on line " + line(key));
            }
            add(prefix + key.getValue(), each.getValueNode());
        }
    }

    /** A number or a truth value as YAML 1.1 understands it: 10:30 is 630. */
    private static String text(ScalarNode node) {
        String text = node.getValue();
        if (Tag.NULL.equals(node.getTag())) {
            return "";
        }
        if (TEXTS.contains(node.getTag()) || PLAIN_NUMBER.matcher(text).matches()) {
            return text;
        }
        if (!READ.contains(node.getTag())) {
            throw new YAMLException("there is no such type: " + node.getTag() + ", on line " + line(node));
        }
        return String.valueOf((Object) new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
