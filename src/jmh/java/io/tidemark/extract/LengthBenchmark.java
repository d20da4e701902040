package io.tidemark.extract;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.source.Document;
import io.tidemark.source.DocumentReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The same ten million characters, cut into documents of different lengths: an operation is a character, and its time must
 * not depend on the length. The heap holds the results of the longest without a collection in between, which would be counted
 * as time of the extractor. {@code oneSentence} has a comma where the texts end a sentence or a line.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(LengthBenchmark.CHARACTERS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms8g", "-Xmx8g", "-Xmn6g", "-XX:+UseParallelGC"})
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 5)
public class LengthBenchmark {
    static final int CHARACTERS = 10_000_000;

    @Param({"1000", "1000000", "10000000"})
    private int length;

    @Param({"false", "true"})
    private boolean oneSentence;

    private final Extractor extractor = new Extractor(Catalogue.shipped());
    private final List<Document> documents = new ArrayList<>();

    @Setup
    public void read() throws IOException {
        String text = OurText.ofLength(CHARACTERS);
        if (oneSentence) {
            text = text.replaceAll("[。！？!?；;\\n\\r]", "，");
        }
        for (int start = 0; start < text.length(); start += length) {
            String part = text.substring(start, start + length);
            documents.add(DocumentReader.ofText("text", part, ExtractorBenchmark.SOURCE));
        }
    }

    @Benchmark
    public void extract(Blackhole blackhole) {
        for (Document document : documents) {
            blackhole.consume(extractor.extract(document));
        }
    }
}
