package io.tidemark.extract.table.head;

import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.token.Units;
import io.tidemark.statistics.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads texts that are nothing but a unit: 亿元, 万吨标准煤, CNY, 100 million yuan; and lines that state units. */
public final class UnitText {
    private final Lexicon lexicon;
    private final Wording wording;

    public UnitText(Lexicon lexicon, Wording wording) {
        this.lexicon = lexicon;
        this.wording = wording;
    }

    /** The unit that all of a text is, null where it is none. */
    public @Nullable ScaledUnit read(char[] text, int start, int end) {
        int from = Marks.skipSpace(text, start, end);
        int to = Marks.trimSpace(text, from, end);
        if (from >= to) {
            return null;
        }
        ScaledUnit chinese = chinese(text, from, to);
        return chinese != null ? chinese : english(new String(text, from, to - from));
    }

    public @Nullable ScaledUnit read(String text) {
        return read(text.toCharArray(), 0, text.length());
    }

    private @Nullable ScaledUnit chinese(char[] text, int from, int to) {
        int power = 0;
        int at = from;
        while (at < to) {
            Units.Match match = Units.read(lexicon, text, at, to);
            if (match != null && Marks.skipSpace(text, match.end(), to) == to) {
                return new ScaledUnit(match.unit(), power + match.power());
            }
            if (!Chars.isScale(text[at])) {
                return null;
            }
            power += Chars.value(text[at++]);
        }
        return new ScaledUnit(Unit.ONE, power);
    }

    private @Nullable ScaledUnit english(String printed) {
        Unit code = wording.unitOfCode(printed.strip());
        if (code != null) {
            return new ScaledUnit(code, 0);
        }
        String rest = Wording.plain(printed);
        String currency = wording.englishStart(rest);
        if (!currency.isEmpty() && currency.length() < rest.length()) {
            return scaled(rest.substring(currency.length()), wording.english(currency));
        }
        return scaled(rest, null);
    }

    /** Scale words and powers of ten, then the unit unless it stood before them. */
    private @Nullable ScaledUnit scaled(String text, @Nullable Unit before) {
        String rest = text;
        int power = 0;
        int digits = 0;
        while (digits < rest.length() && (Character.isDigit(rest.charAt(digits)) || rest.charAt(digits) == ',')) {
            digits++;
        }
        for (int i = 0; i < digits; i++) {
            char c = rest.charAt(i);
            if (i == 0 ? c != '1' : c != '0' && c != ',') {
                return null;
            }
            power += i > 0 && c == '0' ? 1 : 0;
        }
        rest = rest.substring(digits);
        String scale = wording.scaleStart(rest);
        while (!scale.isEmpty() && wording.english(rest) == null) {
            power += wording.power(scale);
            rest = rest.substring(scale.length());
            scale = wording.scaleStart(rest);
        }
        Unit unit = rest.isEmpty() ? before : wording.english(rest);
        return unit == null ? null : new ScaledUnit(unit, power);
    }

    /** Whether a line states units and nothing else. */
    public boolean isLine(String line) {
        List<@Nullable ScaledUnit> units = pieces(line);
        return !units.isEmpty() && !units.contains(null);
    }

    /** The units of a line that states them (单位：亿元、%), in its order; empty where it states none that is known. */
    public List<ScaledUnit> line(String line) {
        List<ScaledUnit> units = new ArrayList<>();
        for (ScaledUnit unit : pieces(line)) {
            if (unit != null) {
                units.add(unit);
            }
        }
        return units;
    }

    private List<@Nullable ScaledUnit> pieces(String line) {
        List<@Nullable ScaledUnit> units = new ArrayList<>();
        int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
        String rest = line.substring(colon + 1).strip();
        if (rest.endsWith("）") || rest.endsWith(")")) {
            rest = opens(rest) < 0 ? rest.substring(0, rest.length() - 1) : rest;
        }
        ScaledUnit whole = read(rest);
        if (whole != null || rest.isEmpty()) {
            units.add(whole);
            return units;
        }
        int from = 0;
        for (int i = 0; i <= rest.length(); i++) {
            if (i == rest.length() || "、，,；; 　和".indexOf(rest.charAt(i)) >= 0) {
                if (i > from) {
                    units.add(read(rest.substring(from, i)));
                }
                from = i + 1;
            }
        }
        return units;
    }

    private static int opens(String text) {
        return Math.max(text.indexOf('（'), text.indexOf('('));
    }
}
