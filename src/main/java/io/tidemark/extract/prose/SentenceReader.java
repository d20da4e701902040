package io.tidemark.extract.prose;

import io.tidemark.extract.label.Completed;
import io.tidemark.extract.label.Distribution;
import io.tidemark.extract.label.Holder;
import io.tidemark.extract.label.Label;
import io.tidemark.extract.label.LabelReader;
import io.tidemark.extract.label.LabelRule;
import io.tidemark.extract.label.NounAfter;
import io.tidemark.extract.label.Owner;
import io.tidemark.extract.label.Parts;
import io.tidemark.extract.label.SubjectRule;
import io.tidemark.extract.label.Subjects;
import io.tidemark.extract.label.Theme;
import io.tidemark.extract.label.Zone;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.QualifierRule;
import io.tidemark.extract.token.Quantities;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Quantity.Qualifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the figures of one sentence from its words, from left to right. One thread, one document. */
final class SentenceReader {
    private static final long BEFORE_OPENING = WordClass.mask(
            WordClass.MARK, WordClass.CONJ, WordClass.ADVERB, WordClass.TIME, WordClass.REGION, WordClass.LEAD);
    private static final long TIMES = WordClass.mask(WordClass.TIME, WordClass.RETROSPECT);
    /** What follows the years that a sum or a change took: 十年共增加. */
    private static final long COUNTED =
            WordClass.mask(WordClass.ACT, WordClass.ADVERB, WordClass.RISE, WordClass.FALL, WordClass.NET);

    /** Tokens of a bracket that may speak of what stands outside: （预计）, （2025年）. */
    private static final int LONGEST_NOTE = 3;

    private final Scope scope;
    private final Subjects subjects;
    private final Sink sink;
    private final List<String> lastLabels = new ArrayList<>();
    private Label previous = Label.NONE;
    /** The first label of the sentence. */
    private Label opening = Label.NONE;
    /** The label before the bracket that is open. */
    private @Nullable Label outside;

    private final Theme theme = new Theme();
    private int bracket;

    private final Aims aims;
    private final Parts parts;
    private final Dating dating;
    private final Phrases phrases;
    private int barrier;
    private @Nullable Zone lastZone;
    private int lastNumber = -1;
    /** The last number of the last group that shared 分别. */
    private int lastOfGroup = -1;

    private @Nullable Holder lastHolder;
    /** Whether the number that is read shares 分别 with a number of names that is not that of the numbers. */
    private boolean uneven;
    /** Of how many things the numbers before were, one by one; 0 where the last number stood by itself. */
    private int lastGroup;
    /** Whether the number that is read is a further one of a group: 分别突破9千亿元、3万亿元. */
    private boolean grouped;

    SentenceReader(Scope scope, Subjects subjects, Phrases phrases, Sink sink) {
        this.scope = scope;
        this.subjects = subjects;
        this.aims = new Aims(phrases);
        this.parts = new Parts(phrases);
        this.dating = new Dating(scope, aims, phrases);
        this.phrases = phrases;
        this.sink = sink;
    }

    /** Where figures and exclusions go. */
    interface Sink {
        void figure(Draft draft);

        void exclude(Tokens tokens, int token, ExclusionRule rule);

        /** A word that holds number characters. */
        void word(Tokens tokens, int token);
    }

    void nextParagraph() {
        dating.nextParagraph();
    }

    /** Reads a sentence; one of a caption or a glossary is of no time unless it names one. */
    void read(Tokens tokens, boolean withoutTime) {
        boolean goesOn = goesOn(tokens);
        if (!goesOn) {
            scope.nextSentence();
            if (!scope.goOn(tokens)) {
                dating.beginAnew();
            }
        } else {
            scope.nextPart();
        }
        aims.nextSentence(tokens, goesOn);
        if (!goesOn) {
            parts.nextSentence(tokens, opening);
            previous = tokens.is(0, WordList.BY_PARTS) ? opening : Label.NONE;
            opening = previous;
        }
        subjects.nextSentence(tokens, goesOn);
        theme.nextSentence(tokens);
        lastLabels.clear();
        lastGroup = 0;
        dating.nextSentence(withoutTime, goesOn);
        barrier = 0;
        lastZone = null;
        lastNumber = -1;
        lastOfGroup = -1;
        lastHolder = null;
        outside = null;
        subjects.clause(tokens, 0);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, WordClass.NUMBER)) {
                i = number(tokens, i);
            } else {
                word(tokens, i);
            }
        }
    }

    /** Whether only words without weight stand before a token: the time that it names is what the sentence is about. */
    private static boolean opens(Tokens tokens, int i) {
        for (int k = 0; k < i; k++) {
            if (!tokens.is(k, BEFORE_OPENING)) {
                return false;
            }
        }
        return true;
    }

    /** Whether only a semicolon stands between the sentence before and this one: it speaks of the same time. */
    private static boolean goesOn(Tokens tokens) {
        int start = tokens.size() == 0 ? 0 : tokens.start(0);
        return start > 0 && (tokens.chars()[start - 1] == '；' || tokens.chars()[start - 1] == ';');
    }

    private void word(Tokens tokens, int i) {
        long mask = tokens.mask(i);
        if ((mask & WordClass.TIME.bit()) != 0) {
            boolean seen = scope.see(tokens, i, lastNumber < 0, opens(tokens, i));
            if (seen) {
                dating.see(tokens.time(i));
            }
            sink.word(tokens, i);
            return;
        }
        if (tokens.startsWith(i, Phrase.YEARLY_MEAN)) {
            scope.seeMean();
        }
        if ((mask & WordClass.NOW.bit()) != 0) {
            scope.seeNow(tokens, i, lastNumber < 0);
        }
        if ((mask & WordClass.NUMERIC.bit()) != 0) {
            sink.word(tokens, i);
        }
        dating.seeView(tokens, i);
        parts.see(tokens, i, previous);
        if (aims.see(tokens, i, lastNumber < 0)) {
            dating.foresee(tokens, i);
        }
        if (tokens.isMark(i, "（(")) {
            outside = previous;
            bracket = i;
            aims.open();
        } else if (tokens.isMark(i, "）)") && outside != null) {
            previous = outside;
            outside = null;
            if (i - bracket > LONGEST_NOTE) {
                aims.close();
            }
        }
        if (tokens.isMark(i, "，：:,")) {
            if (!(tokens.isMark(i, "：:") && i + 1 < tokens.size() && tokens.is(i + 1, WordClass.NUMBER))) {
                barrier = i + 1;
            }
            subjects.clause(tokens, i + 1);
            boolean reachesOn = tokens.hasUnit(i - 1, Phrase.UNIT_YEARS);
            if (!tokens.is(i - 1, TIMES) && !reachesOn) {
                scope.nextClause();
            }
        } else if (tokens.isMark(i, "、") && i == barrier) {
            barrier = i + 1;
        }
    }

    /** Reads the number at a token, and those that share its words; returns the last token read. */
    private int number(Tokens tokens, int i) {
        ExclusionRule rule = ExclusionRule.of(tokens, i);
        if (rule != null) {
            if (rule == ExclusionRule.DURATION && isReachBack(tokens, i)) {
                scope.seeReachBack(tokens.run(i));
            }
            sink.exclude(tokens, i, rule);
            if (rule == ExclusionRule.LIST_NUMBER) {
                barrier = i + 2;
            }
            return i;
        }
        Zone zone = Zone.before(tokens, i, barrier);
        if (zone.from == i && lastZone != null && tokens.isMark(i - 1, "、") && isSameKind(tokens, i)) {
            zone.movingAs(lastZone);
        }
        Label label = LabelReader.read(tokens, i, zone, previous);
        List<Integer> group = Distribution.ofEach(tokens, zone, label, i, lastGroup);
        if (group.size() > 1) {
            return separate(tokens, zone, label, group);
        }
        lastGroup = 0;
        if (!single(tokens, i, zone, label)) {
            return i;
        }
        lastZone = zone;
        lastNumber = i;
        int consumed = NounAfter.consumed(tokens, i, label);
        barrier = consumed > nextNumber(tokens, i) ? Quantities.afterQualifiers(tokens, i) : consumed;
        return i;
    }

    /** The next number that may be a figure of its own, or the end of the sentence. */
    private static int nextNumber(Tokens tokens, int i) {
        for (int k = i + 1; k < tokens.size(); k++) {
            if (tokens.is(k, WordClass.NUMBER)) {
                return ExclusionRule.of(tokens, k) == null ? k : tokens.size();
            }
        }
        return tokens.size();
    }

    private boolean isSameKind(Tokens tokens, int i) {
        Run run = tokens.run(i);
        Run last = lastNumber < 0 ? null : tokens.run(lastNumber);
        return last != null
                && (run.unit() == null ? last.unit() == null : run.unit().equals(last.unit()));
    }

    private boolean isReachBack(Tokens tokens, int i) {
        return tokens.hasUnit(i, Phrase.UNIT_YEARS)
                && tokens.run(i).numeral() != null
                && (tokens.is(i - 1, Phrase.REACHING_BACK)
                        || tokens.is(i + 1, WordClass.mask(WordClass.ACT, WordClass.LEAD)) && i == 0
                        || tokens.is(i + 1, COUNTED)
                                && (i == 0 || tokens.is(i - 1, WordClass.MARK) || tokens.is(i + 1, WordClass.RISE))
                                && !tokens.startsWith(i + 1, Phrase.MEAN));
    }

    private int separate(Tokens tokens, Zone zone, Label label, List<Integer> group) {
        Owner owner = Owner.of(tokens, group.get(0), zone, label, subjects);
        boolean owned = owner.holders().size() == group.size();
        List<String> items = owned ? List.of() : Distribution.items(tokens, label, group.size());
        if (items.isEmpty() && label.rule() == LabelRule.INHERITED && lastLabels.size() >= group.size()) {
            items = List.copyOf(lastLabels.subList(lastLabels.size() - group.size(), lastLabels.size()));
        }
        int last = group.get(0);
        for (int k = 0; k < group.size(); k++) {
            Label own = owned ? owner.label() : items.isEmpty() ? label : label.with(items.get(k), LabelRule.SEPARATE);
            int number = group.get(k);
            Zone ownZone = k == 0
                    ? zone
                    : Zone.before(tokens, number, group.get(k - 1) + 1).movingAs(zone);
            boolean yearly = items.isEmpty() && !owned && scope.isShared(group.size());
            uneven = items.isEmpty() && !owned && !yearly;
            grouped = k > 0 && !yearly;
            if (yearly) {
                scope.takeYear(k);
            }
            emit(tokens, number, ownZone, own, owned ? owner.holders().get(k) : subjects.current());
            scope.giveBack();
            uneven = false;
            grouped = false;
            lastLabels.add(own.text());
            last = number;
        }
        previous = label;
        lastGroup = group.size();
        lastOfGroup = last;
        barrier = Math.max(last + 1, Quantities.afterQualifiers(tokens, last));
        return last;
    }

    /** Emits the figure of one number, for each of its owners; false where nothing says what it measures. */
    private boolean single(Tokens tokens, int i, Zone zone, Label label) {
        Acceptance acceptance = Acceptance.of(tokens, i, zone, label);
        if (acceptance == Acceptance.REFUSED) {
            sink.exclude(tokens, i, ExclusionRule.refused(tokens, i));
            return false;
        }
        boolean same = label.rule() == LabelRule.INHERITED
                || label.rule() == LabelRule.DEPENDENT
                || label.rule() == LabelRule.FULFILMENT && !previous.isEmpty();
        Owner owner = same && lastHolder != null
                ? new Owner(List.of(lastHolder), label)
                : Owner.of(tokens, i, zone, label, subjects);
        lastHolder = owner.holder();
        if (lastHolder.rule() == SubjectRule.OWNER_AFTER) {
            subjects.speakOf(lastHolder);
        }
        Label own = owner.label().without(owner.holder().name());
        own = lastHolder.rule() == SubjectRule.REGION ? theme.complete(tokens, own, previous) : own;
        own = lastHolder.rule() == SubjectRule.PROJECT ? Completed.ofProject(tokens, own) : own;
        if (own.text().isEmpty() && !(tokens.run(i).isPercent() && zone.verb >= 0)) {
            sink.exclude(tokens, i, ExclusionRule.refused(tokens, i));
            return false;
        }
        List<String> joint = zone.has(WordClass.JOINTLY) || Distribution.isOfEach(tokens, zone, own)
                ? Distribution.joint(tokens, own)
                : Distribution.amounts(tokens, i, own);
        if (joint.size() > 1) {
            for (String item : joint) {
                emit(tokens, i, zone, own.with(item, LabelRule.JOINT), owner.holder());
            }
        } else {
            for (Holder holder : owner.holders()) {
                emit(tokens, i, zone, own, holder);
            }
        }
        opening = opening.isEmpty() ? own.with(own.text(), LabelRule.INHERITED) : opening;
        previous = label.rule() == LabelRule.FULFILMENT ? previous : own;
        lastLabels.add(own.text());
        return true;
    }

    private void emit(Tokens tokens, int i, Zone zone, Label said, Holder holder) {
        Run run = tokens.run(i);
        Acceptance acceptance = Acceptance.of(tokens, i, zone, said);
        MeasureRule measure = MeasureRule.of(tokens, i, zone, said);
        boolean amount = measure == MeasureRule.LEVEL && !run.isPercent() && !run.counts();
        Label label = parts.of(said, amount || measure.measure() == Measure.GROWTH);
        QualifierRule qualifier = acceptance.qualifier(tokens, i, zone);
        dating.begin(tokens, label, zone);
        boolean aim =
                Aims.isAim(tokens, i) || label.rule() == LabelRule.FULFILMENT && Completed.isAmountOfAim(tokens, i);
        StatusRule status = aims.status(scope, aim, isBase(tokens, i, zone));
        int last = Math.max(lastNumber, lastOfGroup);
        Dating.Dated dated = dating.date(new Dating.Statement(tokens, i, zone, label, measure, status), last, grouped);
        Comparison comparison = dated.comparison();
        Periods.Found period = dated.found();
        Trail trail = new Trail(tokens, i, zone);
        trail.number();
        if (qualifier != null) {
            trail.qualifier(qualifier);
        }
        trail.measure(measure);
        trail.said(Step.STATUS, status, status.status().code(), aims.evidence(status, scope));
        trail.period(period, scope.from());
        trail.base(comparison, measure.measure() != Measure.LEVEL && measure.measure() != Measure.SHARE);
        trail.label(label);
        trail.subject(holder);
        if (Quantities.isBehindThousandsComma(tokens, i)) {
            trail.tie(TieRule.LIST_OR_THOUSANDS, tokens.text(i - 2, i + 1));
        }
        if (uneven) {
            trail.tie(TieRule.UNEVEN, tokens.text(Math.max(0, label.from()), label.to()));
        }
        if (scope.outline().isInDoubt() && !dating.isTimed() && period.rule() != PeriodRule.NAMED_AT_NUMBER) {
            trail.tie(TieRule.PLAN_OR_REVIEW, "");
        }
        Run whole = acceptance.withClass()
                ? new Run(run.start(), run.end() + 1, run.numeral(), run.unit(), run.counts())
                : run;
        subjects.used();
        sink.figure(new Draft(
                whole,
                acceptance.unit(run),
                measure.isFalling(tokens, zone, label),
                qualifier == null ? Qualifier.EXACT : qualifier.qualifier(),
                measure,
                status,
                dated.period(),
                comparison,
                label,
                holder.name(),
                trail.parts()));
    }

    /** 由2025年的14.2件提高到25件: where a plan starts from is a fact. */
    private boolean isBase(Tokens tokens, int i, Zone zone) {
        boolean from = Periods.isStart(tokens, i, zone);
        return from
                && (zone.time == null
                        || !scope.calendar().isToCome(scope.calendar().resolve(zone.time, scope.time())));
    }
}
