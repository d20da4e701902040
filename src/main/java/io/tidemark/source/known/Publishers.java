package io.tidemark.source.known;

import io.tidemark.source.Source.Authority;
import io.tidemark.source.format.SourceWord;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of those who publish, by the words they end with. */
public final class Publishers {
    private static final Pattern STATISTICS =
            Pattern.compile(SourceWord.STATISTICS_OFFICES.pattern() + "|Bureau of Statistics");
    private static final Pattern GOVERNMENT =
            Pattern.compile(SourceWord.GOVERNMENTS.pattern() + "|Government|Commission");
    private static final Pattern PRESS = Pattern.compile(
            SourceWord.PRESS.pattern() + "|" + SourceWord.PRESS_ENDINGS.pattern() + "$|News|Daily|Times");
    private static final Pattern WHOLE_NAME = Pattern.compile(
            "[\\p{IsHan}]{1,20}" + SourceWord.PUBLISHER_ENDINGS.pattern() + "|" + SourceWord.PUBLISHER_NAMES.pattern());

    private Publishers() {}

    /** Whether the words are the name of an office, a paper or the like, and nothing else. */
    static boolean isName(String words) {
        return WHOLE_NAME.matcher(words).matches();
    }

    /** The rank that a publisher's name gives it, null where the name says nothing of it. */
    public static @Nullable Authority authority(String publisher) {
        if (STATISTICS.matcher(publisher).find()) {
            return Authority.STATISTICS_OFFICE;
        }
        if (GOVERNMENT.matcher(publisher).find()) {
            return Authority.GOVERNMENT;
        }
        return PRESS.matcher(publisher).find() ? Authority.PRESS : null;
    }

    /** The region in a publisher's name, empty where there is none. */
    public static String region(String publisher) {
        return Regions.in(publisher);
    }
}
