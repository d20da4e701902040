package io.tidemark.cli.answer;

import io.tidemark.job.Outcome;
import io.tidemark.job.Summary;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Refusals;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints what came of a night, for people or as JSON. */
public final class SummaryPrinter {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    public SummaryPrinter(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    public void print(Outcome outcome) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(fields(outcome)));
        } else if (outcome instanceof Outcome.Done done) {
            print(done.summary());
        } else if (outcome instanceof Outcome.NothingNew same) {
            out.println("The report of " + same.run().reportDate() + " is finished (attempt "
                    + same.run().attempt() + ", " + same.workbook() + "). Nothing new.");
        } else if (outcome instanceof Outcome.OtherFiles other) {
            out.println("The report of " + other.run().reportDate() + " is finished (attempt "
                    + other.run().attempt() + ", " + other.workbook() + "), but the files have changed since:");
            other.changes().forEach(change -> out.println("  " + change));
            out.println("A further report with them:  tidemark rerun --date "
                    + other.run().reportDate() + " --reason \"…\"");
        } else if (outcome instanceof Outcome.Failed failed) {
            err.println("tidemark: the night of " + failed.run().reportDate() + " ended early in step " + failed.step()
                    + ": " + failed.mishap().what());
            if (!failed.mishap().remedy().isEmpty()) {
                err.println(failed.mishap().remedy());
            }
            String log = "The log: output/logs/tidemark.log";
            err.println(
                    failed.mishap().canContinue()
                            ? "Continue it with  tidemark run --date "
                                    + failed.run().reportDate() + "  " + log
                            : log);
        } else if (outcome instanceof Outcome.Broken broken) {
            err.println("tidemark: the night of " + broken.date() + " could not be worked on: " + broken.reason());
        } else if (outcome instanceof Outcome.NotDue not) {
            out.println("No report is due on " + not.date()
                    + (not.next() == null ? "." : "; the next one is due on " + not.next() + "."));
        } else if (outcome instanceof Outcome.NotPossible not) {
            err.println("tidemark: " + not.reason());
        }
    }

    private void print(Summary summary) {
        Balance files = summary.files();
        out.println("Report of " + summary.run().reportDate()
                + (summary.run().attempt() > 1 ? ", attempt " + summary.run().attempt() : "") + "  ("
                + Durations.of(summary.run()) + ")");
        line("documents read", files.read() + files.known() + "", files.read() + " new, " + files.known() + " known");
        line("figures", files.figures() + "", "");
        line("exclusions", files.exclusions() + "", "numbers that are no figures");
        line("observations", summary.observations() + "", "");
        line("findings", total(summary.findings()), severities(summary.findings()));
        line("quarantined files", files.quarantined() + "", "");
        for (Quarantine.Entry entry : summary.quarantine()) {
            out.println("  " + entry.path() + (entry.place().isEmpty() ? "" : ", " + entry.place()));
            Refusals words = Refusals.of(entry, Words.ofTerminal().locale());
            out.println("      " + words.detail());
            out.println("      " + words.remedy());
        }
        out.println("workbook  " + summary.workbook());
    }

    private void line(String name, String count, String more) {
        out.println(String.format("%-18s %6s  %s", name, count, more).stripTrailing());
    }

    private static String total(Map<Severity, Long> findings) {
        return String.valueOf(
                findings.values().stream().mapToLong(Long::longValue).sum());
    }

    private static String severities(Map<Severity, Long> findings) {
        return findings.get(Severity.ERROR) + " errors, " + findings.get(Severity.WARNING) + " warnings, "
                + findings.get(Severity.NOTE) + " notes";
    }

    private static Map<String, Object> fields(Outcome outcome) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (outcome instanceof Outcome.Done done) {
            fields.put("outcome", "done");
            fields.putAll(RunFields.of(done.summary()));
        } else if (outcome instanceof Outcome.NothingNew same) {
            fields.put("outcome", "nothing-new");
            fields.put("reportDate", same.run().reportDate().toString());
            fields.put("attempt", same.run().attempt());
            fields.put("workbook", same.workbook().toString());
        } else if (outcome instanceof Outcome.OtherFiles other) {
            fields.put("outcome", "other-files");
            fields.put("reportDate", other.run().reportDate().toString());
            fields.put("attempt", other.run().attempt());
            fields.put("changes", other.changes());
        } else if (outcome instanceof Outcome.Failed failed) {
            fields.put("outcome", "failed");
            fields.put("reportDate", failed.run().reportDate().toString());
            fields.put("attempt", failed.run().attempt());
            fields.put("step", failed.step());
            fields.put("reason", failed.mishap().what());
            fields.put("remedy", failed.mishap().remedy());
        } else if (outcome instanceof Outcome.Broken broken) {
            fields.put("outcome", "broken");
            fields.put("reportDate", broken.date().toString());
            fields.put("reason", broken.reason());
        } else if (outcome instanceof Outcome.NotDue not) {
            fields.put("outcome", "not-due");
            fields.put("reportDate", not.date().toString());
            fields.put("next", not.next() == null ? null : not.next().toString());
        } else if (outcome instanceof Outcome.NotPossible not) {
            fields.put("outcome", "not-possible");
            fields.put("reason", not.reason());
        }
        return fields;
    }
}
