package io.tidemark.extract;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text that was changed, and where each of its characters comes from. All offsets are in code points.
 *
 * @param points its code points
 * @param origins for each its offset in the first text, or {@link #NEW}
 */
record Rewritten(int[] points, int[] origins) {
    /** The origin of what was put in. */
    static final int NEW = -1;

    private static final Rewritten EMPTY = new Rewritten(new int[0], new int[0]);

    static Rewritten of(String text) {
        int[] points = text.codePoints().toArray();
        return new Rewritten(points, IntStream.range(0, points.length).toArray());
    }

    String text() {
        return new String(points, 0, points.length);
    }

    /** Where the characters of a figure come from: the origin of its first character that has one. */
    int origin(GoldFigure figure) {
        return Arrays.stream(origins, figure.start(), figure.end())
                .filter(origin -> origin != NEW)
                .findFirst()
                .orElse(NEW);
    }

    Rewritten with(int at, String inserted) {
        return part(0, at).followedBy(put(inserted)).followedBy(part(at, points.length));
    }

    Rewritten without(int from, int to) {
        return part(0, from).followedBy(part(to, points.length));
    }

    Rewritten followedBy(Rewritten other) {
        return new Rewritten(joined(points, other.points), joined(origins, other.origins));
    }

    Rewritten followedBy(String added) {
        return followedBy(put(added));
    }

    /** The same text with origins that no other text of a joined one has. */
    Rewritten shifted(int distance) {
        return new Rewritten(
                points,
                Arrays.stream(origins)
                        .map(origin -> origin == NEW ? NEW : origin + distance)
                        .toArray());
    }

    /** Every character as another one. */
    Rewritten mapped(IntUnaryOperator character) {
        return new Rewritten(Arrays.stream(points).map(character).toArray(), origins);
    }

    /** Every match replaced; what replaces it is new. */
    Rewritten replaced(Pattern pattern, Function<MatchResult, String> by) {
        String text = text();
        Matcher matcher = pattern.matcher(text);
        Rewritten result = EMPTY;
        int last = 0;
        while (matcher.find()) {
            int from = text.codePointCount(0, matcher.start());
            result = result.followedBy(part(last, from)).followedBy(put(by.apply(matcher.toMatchResult())));
            last = text.codePointCount(0, matcher.end());
        }
        return result.followedBy(part(last, points.length));
    }

    private Rewritten part(int from, int to) {
        return new Rewritten(Arrays.copyOfRange(points, from, to), Arrays.copyOfRange(origins, from, to));
    }

    private static Rewritten put(String text) {
        int[] points = text.codePoints().toArray();
        int[] origins = new int[points.length];
        Arrays.fill(origins, NEW);
        return new Rewritten(points, origins);
    }

    private static int[] joined(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
