package io.tidemark.store;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extraction;
import io.tidemark.extract.number.Chars;
import io.tidemark.source.Document;
import io.tidemark.source.Source;
import io.tidemark.source.Source.Authority;
import io.tidemark.source.Source.Known;
import io.tidemark.source.Source.Origin;
import io.tidemark.statistics.Base;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Exclusion.Reason;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Span;
import io.tidemark.store.night.Input.Listed;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A made-up document: what one publisher says of one region and one year, a line an indicator. The press rounds what the
 * office prints, and is wrong in one line of fifty.
 *
 * @param publisher 0 for the statistics office, more for others
 * @param region from 0
 * @param year of the figures
 * @param figures how many lines it has, at most the catalogue's indicators
 */
record Yearbook(int publisher, int region, int year, int figures) {
    static final List<Indicator> INDICATORS = Catalogue.shipped().indicators();

    /** A document and the figures in it. */
    record Read(Document document, Extraction extraction) {
        Listed listed() {
            return new Listed(
                    document.path(), document.hash(), document.text().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    Read read() {
        StringBuilder text = new StringBuilder().append(year).append("年\n");
        List<Named> names = new ArrayList<>();
        names.add(new Named(String.valueOf(year), 0, Reason.YEAR));
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : INDICATORS.subList(0, figures)) {
            String number = number(indicator);
            if (indicator.chinese().chars().anyMatch(c -> Chars.isNumber((char) c))) {
                names.add(new Named(indicator.chinese(), text.length(), Reason.NAME));
            }
            text.append(indicator.chinese());
            lines.add(new Line(indicator, number, text.length()));
            text.append(number).append(indicator.unit().code()).append("。\n");
        }
        String hash = hash(publisher + "/" + region + "\n" + text);
        List<Figure> read = new ArrayList<>();
        lines.forEach(line -> read.add(figure(line, hash)));
        List<Exclusion> exclusions = names.stream()
                .map(name -> new Exclusion(
                        new Span(hash, "¶1", name.at(), name.at() + name.text().length()),
                        name.text(),
                        name.reason(),
                        "bench"))
                .toList();
        Source source = new Source(
                new Known<>("publisher " + publisher, Origin.SOURCES_FILE),
                new Known<>(LocalDate.of(year + 1, 1 + publisher, 20), Origin.FILE_NAME),
                new Known<>(subject(), Origin.TEXT),
                new Known<>(publisher == 0 ? Authority.STATISTICS_OFFICE : Authority.PRESS, Origin.SOURCES_FILE));
        String path = "input/text/%04d/%03d-%d.txt".formatted(year, region, publisher);
        return new Read(
                new Document(hash, path, source, text.toString(), List.of()),
                new Extraction(read, exclusions, read.size() + exclusions.size()));
    }

    /** A number that is no figure: the year above the lines, or a name with a numeral in it. */
    private record Named(String text, int at, Reason reason) {}

    private record Line(Indicator indicator, String number, int at) {}

    private String subject() {
        return "第%03d市".formatted(region);
    }

    private String number(Indicator indicator) {
        int seed = (region * 31 + year) * 131 + indicator.code().hashCode();
        BigDecimal exact = BigDecimal.valueOf(Math.floorMod(seed * 2654435761L, 900_000L) + 100_000, 2);
        if (publisher == 0) {
            return exact.toPlainString();
        }
        boolean wrong = Math.floorMod(seed, 50) == 0;
        return (wrong ? exact.add(BigDecimal.valueOf(50)) : exact)
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    private Figure figure(Line line, String hash) {
        String printed = line.number() + line.indicator().unit().code();
        int end = line.at() + printed.length();
        BigDecimal value = new BigDecimal(line.number());
        return new Figure(
                new Span(hash, "¶1", line.at(), end),
                printed,
                new Quantity(
                        value,
                        null,
                        line.indicator().unit(),
                        Quantity.Qualifier.EXACT,
                        BigDecimal.ONE.scaleByPowerOfTen(-value.scale())),
                Measure.LEVEL,
                Figure.Status.ACTUAL,
                new Period(String.valueOf(year)),
                Base.NONE,
                false,
                line.indicator().chinese(),
                line.indicator().code(),
                subject(),
                line.indicator().section(),
                new Derivation(
                        "quantity",
                        line.at(),
                        end,
                        printed,
                        List.of(Derivation.leaf(
                                "arabic", line.at(), line.at() + line.number().length(), line.number()))));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
