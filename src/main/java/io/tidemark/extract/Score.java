package io.tidemark.extract;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.source.DocumentReader;
import io.tidemark.source.Source;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How well the extractor reads the examples of its catalogue, measured by reading them.
 *
 * @param examples sentences that were read
 * @param stated figures that they state
 * @param right figures that were read just as stated
 * @param wrong figures that were read and are not stated
 */
public record Score(int examples, int stated, int right, int wrong) {
    /** What the examples are about. */
    private static final String REGION = "大连市";

    /** Without it a reader takes a lone line for a title. */
    private static final String FULL_STOP = "。";

    public static Score of(Extractor extractor, List<Catalogue.Example> examples) {
        int stated = 0;
        int right = 0;
        int wrong = 0;
        for (Catalogue.Example example : examples) {
            List<String> read = new ArrayList<>(read(extractor, example));
            stated += example.expect().size();
            for (String expected : expected(example)) {
                right += read.remove(expected) ? 1 : 0;
            }
            wrong += read.size();
        }
        return new Score(examples.size(), stated, right, wrong);
    }

    /** What the extractor reads about the indicator of an example, in the form of {@link #expected}. */
    public static List<String> read(Extractor extractor, Catalogue.Example example) {
        return extractor
                .extract(DocumentReader.ofText(
                        "example", example.text() + FULL_STOP, Source.ofSettings(REGION, example.published())))
                .figures()
                .stream()
                .filter(figure -> figure.indicator().equals(example.indicator()))
                .map(Score::words)
                .toList();
    }

    /** What an example states, each number without trailing zeros: they say how precise a source is, not how much. */
    public static List<String> expected(Catalogue.Example example) {
        return example.expect().stream().map(Score::canonical).toList();
    }

    private static String words(Figure figure) {
        Quantity quantity = figure.quantity();
        BigDecimal high = quantity.high();
        String status = figure.status() == Figure.Status.ACTUAL
                ? ""
                : " " + figure.status().code();
        String period = figure.periodCode().isEmpty() ? "-" : figure.periodCode();
        return String.join(
                        " ",
                        figure.indicator(),
                        figure.measure().code(),
                        period,
                        quantity.qualifier().sign()
                                + plain(quantity.value())
                                + (high == null ? "" : ".." + plain(high)),
                        quantity.unit().code())
                + status;
    }

    private static String canonical(String expected) {
        String[] words = expected.split(" ");
        if (words.length < 5 || words.length > 6) {
            throw new IllegalArgumentException("not \"code measure period value unit\": " + expected);
        }
        int sign = 0;
        while ("~<>=".indexOf(words[3].charAt(sign)) >= 0) {
            sign++;
        }
        String[] ends = words[3].substring(sign).split("\\.\\.");
        String value = plain(new BigDecimal(ends[0])) + (ends.length == 1 ? "" : ".." + plain(new BigDecimal(ends[1])));
        words[3] = words[3].substring(0, sign) + value;
        return String.join(" ", words);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
