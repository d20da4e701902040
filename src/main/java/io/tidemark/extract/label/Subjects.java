package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Whose figures they are: the region, until an organisation, a place or a project takes over. One thread, one document. */
public final class Subjects {
    private static final int OPENING_SENTENCES = 2;
    private static final int LONGEST_NAME = 34;
    static final int LONGEST_WEAK_NAME = 5;
    private static final long BEFORE_SUBJECT =
            WordClass.mask(WordClass.TIME, WordClass.CONJ, WordClass.NOW, WordClass.COMPARE, WordClass.FORECAST);
    static final long SAID_OF_PLACE = WordClass.mask(WordClass.ACT, WordClass.ADVERB, WordClass.INTENT);
    private static final long NAME_GOES_ON = WordClass.mask(
            WordClass.TEXT, WordClass.PROJECT_SUFFIX, WordClass.INDICATOR, WordClass.RELATIVE, WordClass.PLAIN);
    private final String region;
    private final String shortRegion;
    private final Holder document;
    /** Whose figures a new paragraph is taken to give: the region's, or those of the organisation that the text opens with. */
    private Holder home;

    private Holder current;
    private @Nullable Holder lastOrganisation;
    private @Nullable Holder lastProject;
    /** Whether the paragraph before named the last project. */
    private boolean projectBefore;

    private final Places places = new Places();
    /** The place that the paragraph is about, said before its first figure. */
    private @Nullable Holder topic;

    /** Whether the paragraph has not begun to be read. */
    private boolean begins;
    /** Whether the clause is the first of the paragraph. */
    private boolean opens;
    /** Whether the paragraph opens with the organisation that is spoken of. */
    private boolean heads;

    private boolean figures;
    private int projectSentence = -1;
    private int sentences;
    private boolean used;

    public Subjects(String region) {
        this.region = region;
        this.shortRegion = region.length() > 2 ? region.substring(0, region.length() - 1) : region;
        this.document = Holder.region(region);
        this.current = document;
        this.home = document;
    }

    public Holder current() {
        return current;
    }

    public void nextParagraph() {
        current = home;
        topic = null;
        begins = true;
        figures = false;
        lastProject = projectBefore ? null : lastProject;
        projectBefore = true;
        if (home == document || home.rule() == SubjectRule.PLACE) {
            lastOrganisation = null;
        }
    }

    /**
     * A new section, about whom its heading names; empty for the document's own. Words like 全区 and 该区 in it speak of that
     * place.
     */
    public void nextSection(String owner) {
        home = owner.isEmpty() ? document : new Holder(owner, SubjectRule.PLACE, 0, 0);
        if (home != document) {
            places.speakOf(home);
        }
        current = home;
    }

    /**
     * A new sentence, which goes on with the one before where only a semicolon parts them: a project's or a place's say ends,
     * but for the place that the paragraph is about; an organisation's only if the last sentence gave no figure of it, and
     * the paragraph is not about it.
     */
    public void nextSentence(Tokens tokens, boolean goesOn) {
        sentences++;
        if (goesOn && current.rule() == SubjectRule.COMPANY) {
            return;
        }
        boolean goesOnAbout = used || heads && !Clauses.beginsWithVerb(tokens);
        if (home != document || current.rule() != SubjectRule.ORGANISATION || !goesOnAbout) {
            turnBack();
        }
        Holder item = begins ? Topics.ofItem(tokens) : null;
        if (item != null) {
            turnTo(item);
            topic = item;
        }
        opens = begins;
        begins = false;
        used = current.rule() == SubjectRule.ORGANISATION && pointsBack(tokens);
    }

    /** 由它造出来的…: whether a sentence speaks of the one before by a pronoun. */
    private static boolean pointsBack(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, Phrase.PRONOUNS)) {
                return true;
            }
        }
        return false;
    }

    /** What an organisation or a project says is over. */
    private void turnBack() {
        current = topic == null ? home : topic;
    }

    /** A figure was read of a project that the words around it name: what follows in the sentence is of it. */
    public void speakOf(Holder project) {
        current = project;
        setProject(project);
    }

    /** A figure was read of the current subject. */
    public void used() {
        used = true;
        figures = true;
    }

    private void turnTo(Holder holder) {
        current = holder;
        used = false;
        if (holder.rule() == SubjectRule.OBJECT) {
            lastOrganisation = holder;
        } else if (holder.rule() == SubjectRule.ORGANISATION || holder.rule() == SubjectRule.COMPANY) {
            lastOrganisation = holder;
            heads = opens;
            home = sentences <= OPENING_SENTENCES ? holder : home;
        } else if (holder.rule() == SubjectRule.PROJECT) {
            setProject(holder);
        } else if (holder.rule() == SubjectRule.PLACE) {
            places.speakOf(holder);
        }
    }

    private void setProject(Holder project) {
        lastProject = project;
        projectSentence = sentences;
        projectBefore = false;
    }

    /** A place of which something is said that is no figure: what follows in the paragraph is of it. */
    private void turnToTopic(Holder place, boolean topical) {
        turnTo(place);
        if (topical && !figures) {
            topic = place;
        }
    }

    /** Whether the text is a company's, which has products and no rivals. */
    boolean isOfCompany() {
        return home.rule() == SubjectRule.ORGANISATION || home.rule() == SubjectRule.COMPANY;
    }

    /** Whether a place is the region of the document. */
    public boolean isRegion(String place) {
        return place.equals(region) || place.equals(shortRegion);
    }

    /** Takes note of what the clause that begins at a token says of whom it speaks. */
    public void clause(Tokens tokens, int from) {
        opens &= from == 0;
        int start = from;
        while (tokens.is(start, BEFORE_SUBJECT) && !tokens.is(start, WordList.THIS_PROJECT)
                || tokens.isMark(start, "，、“—：")
                || tokens.isWord(start, "由")
                || tokens.isWord(start, "截至")) {
            start++;
        }
        name(tokens, start);
        if (!used && Clauses.leaves(tokens, start, current.rule())) {
            turnBack();
        }
        Holder visited = Topics.visited(tokens, start);
        if (visited != null) {
            turnTo(visited);
            topic = visited;
            return;
        }
        Holder accounted = Topics.accounted(tokens, start);
        if (accounted != null) {
            turnTo(accounted);
            return;
        }
        if (pronoun(tokens, start)) {
            return;
        }
        if (tokens.is(start, WordClass.PLACE)
                && isRegion(tokens.text(start, start + 1))
                && !Clauses.hasOrganisation(tokens, start)) {
            current = document;
            return;
        }
        int company = Accounts.companyEnd(tokens, start, this);
        if (company > start) {
            turnTo(Holder.at(tokens, start, company, SubjectRule.COMPANY));
            return;
        }
        named(tokens, start);
    }

    /** Words that stand for a subject: 全市, 该区, 该项目, 公司. */
    private boolean pronoun(Tokens tokens, int start) {
        if (tokens.is(start, WordList.THIS_PROJECT)) {
            Holder project = lastProject == null ? lastOrganisation : lastProject;
            current = project == null ? current : project;
            return project != null;
        }
        if (Clauses.isWhenBuilt(tokens, start) && projectSentence == sentences && lastProject != null) {
            current = lastProject;
            return true;
        }
        Holder pointed = Topics.pointed(tokens, start, lastProject);
        if (pointed != null) {
            current = pointed;
            topic = pointed;
            return true;
        }
        boolean these = tokens.is(start, WordList.THIS_PLACE);
        if (these || tokens.is(start, WordList.WHOLE_PLACE)) {
            place(tokens.text(start, start + 1), these);
            return true;
        }
        if (tokens.is(start, WordClass.REGION)
                && !tokens.isWord(start, "全国")
                && !tokens.isWord(start, "世界")
                && !tokens.isWord(start, "全球")
                && !tokens.isWord(start, "我国")
                && !tokens.isWord(start, "市级")) {
            boolean zone = home.rule() == SubjectRule.PLACE;
            home = zone ? home : document;
            current = zone && tokens.is(start, WordList.WITHIN) ? home : document;
            return true;
        }
        if (tokens.is(start, WordClass.SELF) && lastOrganisation != null) {
            current = lastOrganisation;
            return true;
        }
        return false;
    }

    /** 该区 is the last one that was named; 全区 the document's if it is of that kind, else the one that was spoken of. */
    private void place(String words, boolean these) {
        Holder place = these ? places.named(words) : null;
        if (place == null && Places.last(words) != Places.last(region)) {
            place = these || home == document ? places.spokenOf(words) : home;
        }
        if (place == null || isRegion(place.name())) {
            home = home.rule() == SubjectRule.PLACE ? home : document;
            topic = null;
            current = document;
            return;
        }
        turnToTopic(place, true);
    }

    /** Takes note of the places that a clause names. */
    private void name(Tokens tokens, int start) {
        for (int i = start; i < tokens.size() && !tokens.is(i, WordClass.mask(WordClass.MARK, WordClass.NUMBER)); i++) {
            if (tokens.is(i, WordClass.PLACE)) {
                int end = tokens.is(i + 1, WordList.DISTRICT) ? i + 2 : i + 1;
                Holder place = Holder.at(tokens, i, end, SubjectRule.PLACE);
                if (!isRegion(place.name()) && i == start) {
                    places.speakOf(place);
                } else if (!isRegion(place.name())) {
                    places.name(place);
                }
            }
        }
    }

    private void named(Tokens tokens, int start) {
        if (tokens.is(start, WordList.ZONE) && tokens.is(start + 1, SAID_OF_PLACE)) {
            Holder zone = places.spokenOf(tokens.text(start, start + 1));
            boolean same = zone != null && zone.name().endsWith(tokens.text(start, start + 1));
            turnToTopic(same && zone != null ? zone : Holder.at(tokens, start, start + 1, SubjectRule.PLACE), true);
            return;
        }
        int nameFrom = start;
        for (int i = start; i < tokens.size(); i++) {
            if (tokens.is(i, WordClass.NUMBER)
                    || tokens.isMark(i, "，、：（(")
                    || nameFrom <= i && tokens.end(i) - tokens.start(nameFrom) > LONGEST_NAME) {
                return;
            }
            if (tokens.isMark(i, "《")) {
                i = Clauses.titleEnd(tokens, i);
                nameFrom = i + 1;
                continue;
            }
            boolean kind = tokens.isWord(i, "企业") && tokens.is(i + 1, WordClass.PLACE);
            if (kind || tokens.is(i, WordClass.DE) || tokens.isMark(i, "—") || tokens.isWord(i, "下属")) {
                nameFrom = i + 1;
            }
            if (Naming.isVerbBefore(tokens, i) && i == nameFrom || tokens.is(i, WordClass.FORECAST)) {
                nameFrom = i + 1;
            }
            int first = Naming.ends(tokens, i, nameFrom, this) ? Naming.start(tokens, nameFrom, i + 1) : -1;
            if (first >= 0 && Topics.announces(tokens, i + 1)) {
                return;
            }
            int speaker = tokens.is(i, WordClass.ORG_SUFFIX) && tokens.is(i + 1, WordList.OFFICER)
                    ? Naming.start(tokens, nameFrom, i + 1)
                    : -1;
            if (speaker >= 0) {
                lastOrganisation = Holder.at(tokens, speaker, i + 1, SubjectRule.ORGANISATION);
                return;
            }
            if (tokens.is(i, WordList.SITE) && i > nameFrom && site(tokens, nameFrom, i)) {
                return;
            }
            if (first >= 0) {
                boolean maker = tokens.is(i + 2, WordClass.DE)
                        && tokens.is(i + 1, WordClass.mask(WordClass.ACT, WordClass.LEAD));
                boolean object = nameFrom > start && Naming.isVerbBefore(tokens, nameFrom - 1);
                SubjectRule rule = object ? SubjectRule.OBJECT : SubjectRule.ORGANISATION;
                turnTo(Holder.at(tokens, first, i + 1, maker ? SubjectRule.MAKER : rule));
                if (Naming.startsProject(tokens, i + 1)) {
                    setProject(current);
                } else if (maker) {
                    made(tokens, i + 3);
                }
                return;
            }
            if (i == start + 1 && Clauses.isDistrict(tokens, start, this)) {
                boolean topical = tokens.is(i + 1, SAID_OF_PLACE) || tokens.is(i + 1, WordList.LOCATED);
                turnToTopic(Holder.at(tokens, start, i + 1, SubjectRule.PLACE), topical);
                return;
            }
            if (tokens.is(i, WordClass.PROJECT_SUFFIX) && i > nameFrom && project(tokens, start, nameFrom, i)) {
                return;
            }
        }
    }

    /** 甲集团建设的乙公司投产: what was built is the project that is spoken of. */
    private void made(Tokens tokens, int from) {
        for (int i = from; i < tokens.size() && !tokens.is(i, WordClass.mask(WordClass.MARK, WordClass.NUMBER)); i++) {
            int first = tokens.is(i, WordClass.mask(WordClass.ORG_SUFFIX, WordClass.PROJECT_SUFFIX))
                            && Naming.startsProject(tokens, i + 1)
                    ? Naming.start(tokens, from, i + 1)
                    : -1;
            if (first >= 0) {
                setProject(Holder.at(tokens, first, i + 1, SubjectRule.PROJECT));
            }
        }
    }

    /** Whether a project's name that ends at a token is a subject; it is remembered even where it is none. */
    private boolean project(Tokens tokens, int start, int nameFrom, int i) {
        int first = Naming.start(tokens, nameFrom, i + 1);
        if (first < 0) {
            return false;
        }
        boolean placed = tokens.is(start, WordClass.PLACE) && nameFrom == start && tokens.isWord(i, "数据中心集群");
        if (Naming.startsProject(tokens, i + 1) || placed) {
            turnTo(Holder.at(tokens, first, i + 1, SubjectRule.PROJECT));
            return true;
        }
        if (!tokens.is(i + 1, NAME_GOES_ON)) {
            setProject(Holder.at(tokens, first, i + 1, SubjectRule.PROJECT));
        }
        return false;
    }

    /** 云溪古镇接待游客…: whether a place that is visited is the subject; it is remembered even where it is none. */
    private boolean site(Tokens tokens, int nameFrom, int i) {
        int first = Naming.start(tokens, nameFrom, i + 1);
        if (first < 0) {
            return false;
        }
        if (tokens.is(i + 1, WordClass.LEAD) || tokens.is(i + 1, SAID_OF_PLACE)) {
            turnTo(Holder.at(tokens, first, i + 1, SubjectRule.MAKER));
            return true;
        }
        setProject(Holder.at(tokens, first, i + 1, SubjectRule.PROJECT));
        return false;
    }
}
