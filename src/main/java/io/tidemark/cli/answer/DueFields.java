package io.tidemark.cli.answer;

import io.tidemark.job.due.Due;
import java.util.LinkedHashMap;
import java.util.Map;

/** A due date as JSON has it. */
public final class DueFields {
    private DueFields() {}

    public static Map<String, Object> of(Due due) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("date", due.date().toString());
        fields.put("state", due.state().code());
        fields.put("begins", due.begins().toOffsetDateTime().toString());
        fields.put("deadline", due.deadline().toOffsetDateTime().toString());
        fields.put("run", due.run() == null ? null : RunFields.of(due.run()));
        Map<String, Object> excuse = new LinkedHashMap<>();
        if (due.excuse() != null) {
            excuse.put("reason", due.excuse().reason());
            excuse.put("actor", due.excuse().actor());
            excuse.put("at", due.excuse().at().toString());
        }
        fields.put("excuse", due.excuse() == null ? null : excuse);
        return fields;
    }
}
