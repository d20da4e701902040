package io.tidemark.store.finding;

import io.tidemark.statistics.Period;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What there is to check in a vintage: what changed since observations were last checked, and what looks at that. All of it
 * where nothing was checked before, or by other rules.
 *
 * @param connection closed by its owner
 * @param vintage of the observations
 * @param checkedBy version of rules, catalogue and program
 */
public record Unchecked(Connection connection, long vintage, String checkedBy) {

    /**
     * The observations of one concept and one subject, from a period on.
     *
     * @param from the first period that needs a check, null for all
     */
    public record Stretch(
            String subject, String concept, @Nullable Period from) {}

    private record Name(String subject, String concept) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int bySubject = subject.compareTo(other.subject);
            return bySubject != 0 ? bySubject : concept.compareTo(other.concept);
        }
    }

    private record Last(long vintage, String checkedBy) {}

    /**
     * In the order of subjects and concepts.
     *
     * @param lookedAtBy the concepts whose checks look at a concept, itself among them
     */
    public List<Stretch> stretches(Function<String, ? extends Collection<String>> lookedAtBy) throws SQLException {
        Optional<Last> last = Sql.first(
                connection,
                row -> new Last(row.getLong(1), row.getString(2)),
                "SELECT vintage, checked_by FROM checked_vintage WHERE vintage < ? ORDER BY vintage DESC LIMIT 1",
                vintage);
        return last.isPresent() && last.get().checkedBy().equals(checkedBy)
                ? changed(last.get().vintage(), lookedAtBy)
                : all();
    }

    private List<Stretch> all() throws SQLException {
        return Sql.list(
                connection,
                row -> new Stretch(row.getString(1), row.getString(2), null),
                "SELECT DISTINCT subject, concept FROM observation ORDER BY subject, concept");
    }

    private List<Stretch> changed(long since, Function<String, ? extends Collection<String>> lookedAtBy)
            throws SQLException {
        Map<Name, Period> first = new TreeMap<>();
        List<Stretch> changes = Sql.list(
                connection,
                row -> new Stretch(row.getString(1), row.getString(2), new Period(row.getString(3))),
                "SELECT DISTINCT o.subject, o.concept, o.period FROM"
                        + " (SELECT observation FROM observation_vintage WHERE held_from > ? AND held_from <= ?"
                        + " UNION SELECT observation FROM observation_vintage WHERE held_until > ? AND held_until <= ?)"
                        + " c JOIN observation o ON o.id = c.observation",
                since,
                vintage,
                since,
                vintage);
        for (Stretch change : changes) {
            for (String concept : lookedAtBy.apply(change.concept())) {
                first.merge(new Name(change.subject(), concept), change.from(), Unchecked::earlier);
            }
        }
        return first.entrySet().stream()
                .map(entry ->
                        new Stretch(entry.getKey().subject(), entry.getKey().concept(), entry.getValue()))
                .toList();
    }

    private static Period earlier(Period one, Period other) {
        return one.end().isAfter(other.end()) ? other : one;
    }
}
