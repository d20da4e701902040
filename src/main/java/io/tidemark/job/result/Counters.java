package io.tidemark.job.result;

import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.Total;
import io.tidemark.store.finding.Findings;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Run;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run counted, by name, from the store: the same however often the run was interrupted. */
final class Counters {
    private Counters() {}

    static SortedMap<String, Long> of(Connection connection, Run run) throws SQLException {
        Balance balance = Balance.of(connection, run.id());
        SortedMap<String, Long> counters = new TreeMap<>();
        counters.put("files", balance.listed());
        counters.put("documents", balance.read() + balance.known());
        counters.put("documents.new", balance.read());
        counters.put("quarantined", balance.quarantined());
        counters.put("numbers", balance.runs());
        counters.put("figures", balance.figures());
        counters.put("exclusions", balance.exclusions());
        counters.put("observations", Total.all(connection).get(Total.OBSERVATIONS));
        for (Map.Entry<Severity, Long> findings :
                new Findings(connection).counts(run.id()).entrySet()) {
            counters.put("findings." + findings.getKey().code(), findings.getValue());
        }
        return counters;
    }
}
