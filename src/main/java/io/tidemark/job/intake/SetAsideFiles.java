package io.tidemark.job.intake;

import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Workplace;
import io.tidemark.source.Refusal;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Run;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts files that cannot be read into the quarantine, with an event and a line in the log. */
record SetAsideFiles(Workplace work) {
    private static final Logger LOG = LoggerFactory.getLogger(SetAsideFiles.class);

    void put(Acts acts, Run run, Refusal refusal, @Nullable String hash) throws SQLException {
        Locale language = work.project().settings().language().locale();
        String reason = refusal.reason().name().toLowerCase(Locale.ROOT);
        new Quarantine(work.connection())
                .put(
                        run.id(),
                        new Quarantine.Entry(
                                refusal.path(),
                                hash,
                                refusal.place(),
                                reason,
                                refusal.detail(language),
                                refusal.remedy(language),
                                refusal.arguments()));
        acts.quarantined(run, refusal);
        LOG.atWarn()
                .addKeyValue("document", refusal.path())
                .addKeyValue("place", refusal.place())
                .addKeyValue("reason", reason)
                .log("Quarantined: {} {}", refusal.detail(), refusal.remedy());
    }
}
