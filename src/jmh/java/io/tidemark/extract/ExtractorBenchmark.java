package io.tidemark.extract;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.source.Document;
import io.tidemark.source.DocumentReader;
import io.tidemark.source.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole extractor beside what a text costs at the least, over a megabyte of our own texts. An operation is a character:
 * scores are millions of characters a second, {@code gc.alloc.rate.norm} is bytes a character.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(ExtractorBenchmark.CHARACTERS)
@Fork(3)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 3)
public class ExtractorBenchmark {
    static final int CHARACTERS = 1_000_000;
    static final Source SOURCE = Source.ofSettings("大连市", LocalDate.of(2025, 3, 31));

    private String text = "";
    private Document document = DocumentReader.ofText("text", text, SOURCE);
    private Extractor extractor = new Extractor(Catalogue.shipped());
    private Pattern pattern = QuantityPattern.of(Catalogue.shipped());
    private Pattern shortPattern = QuantityPattern.ofCommonUnits();

    @Setup
    public void read() throws IOException {
        text = OurText.ofLength(CHARACTERS);
        document = DocumentReader.ofText("text", text, SOURCE);
    }

    @Benchmark
    public Extraction extractor() {
        return extractor.extract(document);
    }

    @Benchmark
    public int regularExpression() {
        return found(pattern);
    }

    @Benchmark
    public int regularExpressionOfCommonUnits() {
        return found(shortPattern);
    }

    private int found(Pattern expression) {
        int found = 0;
        Matcher matcher = expression.matcher(text);
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    @Benchmark
    public int digitScan() {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            found += c >= '0' && c <= '9' ? 1 : 0;
        }
        return found;
    }
}
