package io.tidemark.store.night;

import io.tidemark.source.Refusal;
import io.tidemark.source.Refusal.Reason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A quarantined file in the language of whoever reads. What an earlier version of the program kept, or a reason that this one
 * does not know, is told as it was kept: in the language of the workbook.
 *
 * @param detail what is wrong
 * @param remedy what helps
 */
public record Refusals(String detail, String remedy) {

    /** In one line. */
    public String words() {
        return detail + " " + remedy;
    }

    /** Of an entry of the quarantine. */
    public static Refusals of(Quarantine.Entry entry, Locale language) {
        List<String> arguments = entry.arguments();
        return Stream.of(Reason.values())
                .filter(reason -> arguments != null && reason.name().equalsIgnoreCase(entry.reason()))
                .map(reason -> of(
                        new Refusal(entry.path(), entry.place(), reason, arguments == null ? List.of() : arguments),
                        language))
                .findFirst()
                .orElseGet(() -> new Refusals(entry.detail(), entry.remedy()));
    }

    /** Of a file that is refused now. */
    public static Refusals of(Refusal refusal, Locale language) {
        return new Refusals(refusal.detail(language), refusal.remedy(language));
    }
}
