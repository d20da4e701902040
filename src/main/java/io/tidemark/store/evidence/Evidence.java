package io.tidemark.store.evidence;

import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Observation.Verdict;
import io.tidemark.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the sentence it stands in, its document and what became of it.
 *
 * @param id identifier of the figure
 * @param figure what the source states
 * @param sentence from the stop before the figure to the stop after it, without white space around
 * @param offset where the figure starts in the sentence, in code points
 * @param document where it stands
 * @param observation identifier of the observation that it backs, 0 for none
 * @param verdict what became of it there, null for none
 * @param setAside code of the reason that keeps it out of all observations, empty for a figure that takes part
 */
public record Evidence(
        long id,
        Figure figure,
        String sentence,
        int offset,
        StoredDocument document,
        long observation,
        @Nullable Verdict verdict,
        String setAside) {

    /**
     * Reads rows of {@link Columns#EVIDENCE}, from the first column on. Documents are made once a query, whose rows have few of them.
     */
    static final class Reader implements Sql.Reader<Evidence> {
        private static final int DOCUMENT = 1 + Columns.FIGURE_WIDTH;
        private static final int OBSERVATION = DOCUMENT + Columns.DOCUMENT_WIDTH;

        private final LongPredicate which;
        private final Map<Long, StoredDocument> documents = new HashMap<>();

        Reader() {
            this(every -> true);
        }

        /** @param which observations the figures stand behind, by their identifiers; others are passed over without being read */
        Reader(LongPredicate which) {
            this.which = which;
        }

        @Override
        public @Nullable Evidence read(ResultSet row) throws SQLException {
            long observation = row.getLong(OBSERVATION);
            if (!which.test(observation)) {
                return null;
            }
            StoredDocument document = documents.get(row.getLong(DOCUMENT));
            if (document == null) {
                document = Columns.document(row, DOCUMENT);
                documents.put(document.id(), document);
            }
            String verdict = row.getString(OBSERVATION + 1);
            return new Evidence(
                    row.getLong(1),
                    Columns.figure(row, 1, document.hash()),
                    row.getString(OBSERVATION + 3),
                    row.getInt(OBSERVATION + 4),
                    document,
                    observation,
                    verdict == null ? null : Verdict.of(verdict),
                    row.getString(OBSERVATION + 2));
        }
    }
}
