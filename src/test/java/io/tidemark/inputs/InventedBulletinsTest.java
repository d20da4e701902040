package io.tidemark.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extraction;
import io.tidemark.extract.Extractor;
import io.tidemark.source.DocumentReader;
import io.tidemark.source.Reading;
import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark's documents are what the benchmark says of them. */
class InventedBulletinsTest {
    private static final int MANY = 50;

    private final InventedBulletins bulletins = new InventedBulletins(1);

    @Test
    void a_document_depends_on_seed_and_number_only() {
        assertThat(new InventedBulletins(1).text(7)).isEqualTo(bulletins.text(7));
        assertThat(new InventedBulletins(2).text(7)).isNotEqualTo(bulletins.text(7));
        assertThat(bulletins.text(8)).isNotEqualTo(bulletins.text(7));
    }

    @Test
    void documents_are_as_long_and_as_full_of_figures_as_a_bulletin(@TempDir Path home) throws Exception {
        bulletins.write(home, 0, MANY);
        DocumentReader reader = new DocumentReader(ReadingLimits.DEFAULT, new Sources("", null));
        Extractor extractor = new Extractor(Catalogue.shipped());
        for (int i = 0; i < MANY; i++) {
            Reading.Accepted read = (Reading.Accepted) reader.read(home, bulletins.path(i));
            Extraction extraction = extractor.extract(read.document());
            assertThat(read.document().text().length())
                    .isBetween(InventedBulletins.CHARACTERS, InventedBulletins.CHARACTERS + 100);
            assertThat(extraction.figures()).hasSizeBetween(30, 60);
            String region = bulletins.text(i).substring(0, 3);
            assertThat(extraction.figures())
                    .allSatisfy(figure ->
                            assertThat(figure.subject() + figure.label()).contains(region));
        }
    }
}
