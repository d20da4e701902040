package io.tidemark.extract.table.head;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A heading while it is read: its words in order; what they say of measure, status and time is taken off their end. */
final class HeadDraft {
    private static final long MOVE = WordClass.mask(WordClass.RISE, WordClass.FALL);
    private static final long CUT =
            MOVE | WordClass.mask(WordClass.COMPARE, WordClass.GROWTH_NOUN, WordClass.DOUBLE, WordClass.AVERAGE);
    private static final List<String> STATED_MOVES = List.of("增", "涨", "降", "升", "回落", "减", "跌");
    private static final int SHORTEST_ENDING = 3;

    private final Wording wording;
    private final StringBuilder words = new StringBuilder();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Long> masks = new ArrayList<>();
    private When when = When.NEVER;
    private boolean compared;
    private boolean rising;
    private boolean falls;
    private boolean share;
    private @Nullable Measure measure;
    private @Nullable Status status;

    @Nullable
    ScaledUnit unit;

    boolean grows;
    boolean index;

    HeadDraft(Wording wording) {
        this.wording = wording;
    }

    boolean isBlank() {
        return words.isEmpty();
    }

    boolean hasTime() {
        return !when.isNever();
    }

    /** Takes a time, unless it is the base of a comparison: 比2023年增长, 是2020年的倍数. */
    void time(When time) {
        if (endsWith("比") || endsWith("较")) {
            cutTo(words.length() - 1);
            compared = true;
            grows = true;
        } else if (endsWith("是") || endsWith("为")) {
            cutTo(words.length() - 1);
        } else if (time.hasYear() && when.hasYear() && when.exact() == null && time.exact() == null) {
            when = when.over(time);
        } else {
            when = time.over(when);
        }
    }

    void add(String text, long mask) {
        String rest = text;
        while (!rest.isEmpty() && "%％±".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
            if (rest.endsWith("±")) {
                grows = true;
            } else if (unit == null) {
                unit = ScaledUnit.PERCENT;
            }
            rest = rest.substring(0, rest.length() - 1);
        }
        if (!rest.isEmpty()) {
            words.append(rest);
            ends.add(words.length());
            masks.add(mask);
        }
    }

    /** Takes what another heading says besides its words. */
    void take(Head head) {
        when = head.when().over(when);
        unit = unit == null ? head.unit() : unit;
        measure = measure == null ? head.measure() : measure;
        status = status == null ? head.status() : status;
        falls |= head.falling();
        index |= head.index();
    }

    void take(HeadDraft inside) {
        take(inside.head(0, 0));
    }

    Head head(int start, int end) {
        boolean changed = true;
        while (changed && !words.isEmpty()) {
            trim();
            changed = !words.isEmpty() && (whole() || ending());
        }
        Measure found = measure();
        return new Head(
                withoutYearEnd(words.toString()),
                when,
                found,
                falls && !rising && found != null,
                unit,
                status,
                index,
                start,
                end);
    }

    /** A stock carries the period that it closes: 年末常住人口 is named 常住人口. */
    private static String withoutYearEnd(String label) {
        for (String end : List.of("年末", "年底", "期末")) {
            if (label.length() > end.length() + 1 && label.startsWith(end)) {
                return label.substring(end.length());
            }
        }
        return label;
    }

    private @Nullable Measure measure() {
        if (index) {
            return Measure.LEVEL;
        }
        boolean moved = grows || rising || falls || compared;
        boolean amount =
                unit != null && !unit.isPercent() && !unit.unit().code().equals("‰");
        if (moved) {
            return amount ? Measure.CHANGE : Measure.GROWTH;
        }
        if (measure == Measure.CHANGE && unit != null && unit.isPercent()) {
            return Measure.GROWTH;
        }
        return measure != null ? measure : share ? Measure.SHARE : null;
    }

    /** Takes all that is left, where it is one of the words that only qualify. */
    private boolean whole() {
        String plain = Wording.plain(words);
        String list = wording.listOf(
                plain,
                List.of(
                        "cumulative",
                        "year-before",
                        "year-itself",
                        "is-growth",
                        "is-share",
                        "is-change",
                        "is-target",
                        "is-forecast",
                        "is-level",
                        "is-multiple"));
        if (list == null) {
            return false;
        }
        switch (list) {
            case "cumulative" -> when = When.CUMULATIVE.over(when);
            case "year-before" -> when = when.hasYear() || when.offset() != 0 ? when : When.YEAR_BEFORE.over(when);
            case "year-itself" -> {}
            case "is-growth" -> growthWord(plain);
            case "is-target" -> status = Status.TARGET;
            case "is-forecast" -> status = Status.FORECAST;
            default -> measure = Measure.of(list.substring("is-".length()));
        }
        cutTo(0);
        return true;
    }

    private void growthWord(String plain) {
        grows = true;
        compared |= plain.equals("同比") || plain.equals("环比");
    }

    private boolean ending() {
        int last = ends.size() - 1;
        long mask = masks.get(last);
        int from = last == 0 ? 0 : ends.get(last - 1);
        String text = words.substring(from);
        if ((mask & CUT) != 0 && (mask & WordClass.INDICATOR.bit()) == 0 && isMove(text, mask)) {
            rising |= (mask & WordClass.RISE.bit()) != 0;
            falls |= (mask & WordClass.FALL.bit()) != 0;
            compared |= (mask & WordClass.COMPARE.bit()) != 0;
            grows |= (mask & WordClass.GROWTH_NOUN.bit()) != 0;
            cutTo(from);
            return true;
        }
        share |= words.indexOf("占") > 0 && (mask & WordClass.SHARE.bit()) != 0
                || masks.get(0) == WordClass.SHARE.bit() && words.indexOf("占") == 0
                || (mask & WordClass.SHARE.bit()) != 0;
        String target = wording.ending("is-target", words.toString());
        if (target.contains("目标") && target.length() < words.length()) {
            status = Status.TARGET;
            cutTo(words.length() - target.length());
            return true;
        }
        String total = wording.ending("cumulative", words.toString());
        if (!total.isEmpty()) {
            when = When.CUMULATIVE.over(when);
            cutTo(words.length() - total.length());
            return true;
        }
        String change = wording.ending("is-change", words.toString());
        if (change.length() >= SHORTEST_ENDING) {
            measure = Measure.CHANGE;
            cutTo(words.length() - change.length());
            return true;
        }
        return english();
    }

    /** GDP growth rate: a phrase that only Latin words can be cut from. */
    private boolean english() {
        String lower = words.toString().toLowerCase(Locale.ROOT);
        for (String phrase : List.of(" growth rate", " growth")) {
            if (lower.endsWith(phrase)) {
                grows = true;
                cutTo(words.length() - phrase.length());
                return true;
            }
        }
        return false;
    }

    /** Whether a word at the end says how the rest moved; 提升, 拉动 or 拓展 may be part of the name. */
    private boolean isMove(String text, long mask) {
        if (compared || (mask & MOVE) == 0) {
            return true;
        }
        for (String stated : STATED_MOVES) {
            if (text.contains(stated)) {
                return true;
            }
        }
        return false;
    }

    private void trim() {
        int length = words.length();
        while (length > 0 && "、-—/+：: ·的".indexOf(words.charAt(length - 1)) >= 0) {
            length--;
        }
        cutTo(length);
        int from = 0;
        while (from < words.length() && "、-—/+：: ·的".indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        if (from > 0) {
            int shift = from;
            words.delete(0, from);
            ends.replaceAll(end -> end - shift);
            while (!ends.isEmpty() && ends.get(0) <= 0) {
                ends.remove(0);
                masks.remove(0);
            }
        }
    }

    private void cutTo(int length) {
        words.setLength(length);
        while (!ends.isEmpty() && (ends.size() == 1 ? 0 : ends.get(ends.size() - 2)) >= length) {
            ends.remove(ends.size() - 1);
            masks.remove(masks.size() - 1);
        }
        if (!ends.isEmpty()) {
            ends.set(ends.size() - 1, length);
        }
    }

    private boolean endsWith(String suffix) {
        return words.length() >= suffix.length()
                && words.substring(words.length() - suffix.length()).equals(suffix);
    }
}
