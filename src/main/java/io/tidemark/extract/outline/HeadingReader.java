package io.tidemark.extract.outline;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.time.TimeFrame;
import io.tidemark.extract.token.Scanner;
import io.tidemark.extract.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads what a heading says of its section: of which time it is, whether it reviews or plans. One thread, one document. */
final class HeadingReader {
    private final Scanner scanner;
    private final Phrases phrases;
    private final char[] text;
    private final Tokens tokens = new Tokens();
    private Evidence timeFrom = Evidence.NONE;

    HeadingReader(char[] text, Scanner scanner, Phrases phrases) {
        this.text = text;
        this.scanner = scanner;
        this.phrases = phrases;
    }

    /** The words that say the time that was read last. */
    Evidence timeFrom() {
        return timeFrom;
    }

    /**
     * Whether a section reviews or plans.
     *
     * @param time that the heading names, null for none
     * @param plannedBefore whether the section before of the same level planned
     * @param parentPlans whether the section that it stands in plans
     */
    Mode mode(
            String heading,
            @Nullable TimeFrame time,
            Frame inherited,
            Header header,
            boolean plannedBefore,
            boolean parentPlans) {
        if (parentPlans && time == null) {
            return Mode.PLAN;
        }
        boolean review = phrases.holds(heading, Phrase.REVIEW);
        boolean plan = phrases.holds(heading, Phrase.PLAN) && !phrases.holds(heading, Phrase.FULFILLED);
        if (review != plan) {
            return review ? Mode.REPORT : Mode.PLAN;
        }
        if (review) {
            return Mode.REPORT;
        }
        if (time == null) {
            return plannedBefore ? Mode.PLAN : inherited.mode();
        }
        return ModeRule.of(
                time, new Opening(time, Evidence.NONE, false, Evidence.NONE, false, false), inherited, header);
    }

    /** The first time that a heading names, null for none. */
    @Nullable
    TimeFrame time(int start, int end, Header header, Frame inherited) {
        TimeFrame inForce = inherited.time();
        int at = start;
        while (at < end) {
            at = scanner.scan(text, at, end, tokens);
            for (int i = 0; i < tokens.size(); i++) {
                if (!tokens.is(i, WordClass.TIME)) {
                    continue;
                }
                Time time = tokens.time(i);
                Mention mention = Mention.of(tokens, i, phrases);
                if (time.kind() == Time.Kind.PLAN_NAME && !isInTitle(i)) {
                    timeFrom = new Evidence(tokens.start(i), tokens.end(i));
                    return TimeFrame.ofYears(time.a(), time.b());
                }
                if (mention == Mention.TOPIC || mention == Mention.ATTRIBUTE) {
                    TimeFrame named = header.calendar().resolve(time, inForce);
                    inForce = named;
                    if (!named.isOpen() && header.isAbout(named) && time.kind() != Time.Kind.FULL_YEAR) {
                        timeFrom = new Evidence(tokens.start(i), tokens.end(i));
                        return named;
                    }
                }
            }
        }
        return null;
    }

    /** Whether a heading names a place or an organisation: what it says begins anew. */
    boolean isOfOther(int start, int end) {
        scanner.scan(text, start, end, tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, WordClass.mask(WordClass.ZONE_SUFFIX, WordClass.ORG_SUFFIX)) && i > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isInTitle(int i) {
        for (int k = 0; k < i; k++) {
            if (tokens.isMark(k, "《")) {
                return true;
            }
        }
        return false;
    }
}
