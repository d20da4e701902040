package io.tidemark.catalogue;

import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.statistics.Factor;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Section;
import io.tidemark.statistics.Unit;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What the data files say, in the form that the build makes of them: a start reads it in a tenth of the time that their YAML
 * takes. The data files stay what is edited and what counts: where they are not those that it was made of, or it is not there,
 * they are read themselves. The examples are not in it.
 *
 * @param catalogue what ships
 * @param conversions by the unit's code
 */
public record CompiledCatalogue(Catalogue catalogue, Map<String, Conversion> conversions) {
    private static final String NAME = "/META-INF/tidemark/catalogue.bin";

    /**
     * Writes it beside the classes in a folder. Not where the data files hold a mistake: the start that reads them names it.
     *
     * @return whether it was written
     */
    public static boolean write(Path folder) throws IOException {
        Path file = Path.of(folder + NAME);
        List<byte[]> sources = CatalogueFiles.shippedFiles();
        try {
            CompiledCatalogue compiled =
                    new CompiledCatalogue(CatalogueFiles.read(sources), CatalogueFiles.readConversions(sources));
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                compiled.write(sources, out);
            }
            return true;
        } catch (RuntimeException mistake) {
            Files.deleteIfExists(file);
            LoggerFactory.getLogger(CompiledCatalogue.class).warn("The catalogue is not compiled", mistake);
            return false;
        }
    }

    /** What was made of these data files, null where nothing was. */
    static @Nullable CompiledCatalogue shipped(List<byte[]> sources) {
        try (InputStream in = CompiledCatalogue.class.getResourceAsStream(NAME)) {
            return in == null ? null : read(sources, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
    }

    static @Nullable CompiledCatalogue read(List<byte[]> sources, byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readLong() != sum(sources)) {
            return null;
        }
        String version = in.readUTF();
        List<Indicator> indicators = list(in, CompiledCatalogue::indicator);
        List<UnitWord> units = list(
                in,
                each -> new UnitWord(
                        each.readUTF(),
                        new Unit(each.readUTF()),
                        each.readBoolean(),
                        each.readInt(),
                        each.readBoolean()));
        List<String> endings = strings(in);
        Vocabulary vocabulary = new Vocabulary(
                map(in), map(in), map(in), map(in), map(in), map(in), strings(in), strings(in), strings(in));
        List<Region> regions =
                list(in, each -> new Region(each.readUTF(), each.readUTF(), each.readUTF(), each.readUTF()));
        Map<String, Conversion> conversions = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            conversions.put(
                    in.readUTF(),
                    new Conversion(new Unit(in.readUTF()), new Factor(decimal(in.readUTF()), decimal(in.readUTF()))));
        }
        return new CompiledCatalogue(
                new Catalogue(version, indicators, units, endings, vocabulary, regions), conversions);
    }

    void write(List<byte[]> sources, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
        out.writeLong(sum(sources));
        out.writeUTF(catalogue.version());
        out.writeInt(catalogue.indicators().size());
        for (Indicator indicator : catalogue.indicators()) {
            write(indicator, out);
        }
        out.writeInt(catalogue.units().size());
        for (UnitWord word : catalogue.units()) {
            out.writeUTF(word.word());
            out.writeUTF(word.unit().code());
            out.writeBoolean(word.counts());
            out.writeInt(word.power());
            out.writeBoolean(word.before());
        }
        write(catalogue.regionEndings(), out);
        Vocabulary words = catalogue.vocabulary();
        for (Map<String, List<String>> each : List.of(
                words.classes(), words.times(), words.sections(), words.columns(), words.phrases(), words.numbers())) {
            out.writeInt(each.size());
            for (Map.Entry<String, List<String>> entry : each.entrySet()) {
                out.writeUTF(entry.getKey());
                write(entry.getValue(), out);
            }
        }
        write(words.provinces(), out);
        write(words.shortPlaces(), out);
        write(words.longPlaces(), out);
        out.writeInt(catalogue.regions().size());
        for (Region region : catalogue.regions()) {
            out.writeUTF(region.code());
            out.writeUTF(region.name());
            out.writeUTF(region.shortName());
            out.writeUTF(region.province());
        }
        out.writeInt(conversions.size());
        for (Map.Entry<String, Conversion> entry : new TreeMap<>(conversions).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue().base().code());
            out.writeUTF(entry.getValue().factor().numerator().toString());
            out.writeUTF(entry.getValue().factor().denominator().toString());
        }
        out.flush();
    }

    private static Indicator indicator(DataInputStream in) throws IOException {
        String code = in.readUTF();
        String chinese = in.readUTF();
        String english = in.readUTF();
        Section section = Section.of(in.readUTF());
        Unit unit = new Unit(in.readUTF());
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        for (String measure : strings(in)) {
            measures.add(Measure.of(measure));
        }
        return new Indicator(
                code,
                chinese,
                english,
                section,
                unit,
                measures,
                strings(in),
                in.readUTF(),
                list(
                        in,
                        each -> new Indicator.Range(
                                Measure.of(each.readUTF()), decimal(each.readUTF()), decimal(each.readUTF()))),
                in.readInt(),
                kind(in.readUTF()),
                in.readBoolean(),
                in.readUTF(),
                in.readUTF());
    }

    private static Indicator.@Nullable Kind kind(String code) {
        return code.isEmpty() ? null : Indicator.Kind.of(code);
    }

    private static void write(Indicator indicator, DataOutputStream out) throws IOException {
        out.writeUTF(indicator.code());
        out.writeUTF(indicator.chinese());
        out.writeUTF(indicator.english());
        out.writeUTF(indicator.section().code());
        out.writeUTF(indicator.unit().code());
        write(indicator.measures().stream().map(Measure::code).sorted().toList(), out);
        write(indicator.aliases(), out);
        out.writeUTF(indicator.parent());
        out.writeInt(indicator.plausible().size());
        for (Indicator.Range range : indicator.plausible()) {
            out.writeUTF(range.measure().code());
            out.writeUTF(range.low().toString());
            out.writeUTF(range.high().toString());
        }
        out.writeInt(indicator.headline());
        Indicator.Kind kind = indicator.kind();
        out.writeUTF(kind == null ? "" : kind.code());
        out.writeBoolean(indicator.lowerIsBetter());
        out.writeUTF(indicator.definition());
        out.writeUTF(indicator.industry());
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(reader.read(in));
        }
        return list;
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        return List.copyOf(list(in, each -> each.readUTF()));
    }

    private static void write(List<String> strings, DataOutputStream out) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    private static Map<String, List<String>> map(DataInputStream in) throws IOException {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            map.put(in.readUTF(), strings(in));
        }
        return map;
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static long sum(List<byte[]> sources) {
        CRC32 sum = new CRC32();
        long length = 0;
        for (byte[] source : sources) {
            sum.update(source);
            length += source.length;
        }
        return length << Integer.SIZE | sum.getValue();
    }
}
