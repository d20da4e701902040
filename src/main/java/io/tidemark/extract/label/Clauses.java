package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Tokens;

/** What kind of clause it is that may name a subject. */
final class Clauses {
    private Clauses() {}

    /** 建成后年产…: whether a clause speaks of a project when it is built; its front may have been skipped. */
    static boolean isWhenBuilt(Tokens tokens, int start) {
        int first = start;
        while (first > 0 && !tokens.is(first, WordList.WHEN_BUILT) && !tokens.is(first - 1, WordClass.MARK)) {
            first--;
        }
        return tokens.is(first, WordList.WHEN_BUILT);
    }

    /** 江宁区完成投资, 滨江经开区规上工业产值: a name that no list of places holds, by what follows it. */
    static boolean isDistrict(Tokens tokens, int start, Subjects context) {
        int length = tokens.end(start) - tokens.start(start);
        return tokens.is(start, WordClass.mask(WordClass.TEXT, WordClass.PLACE, WordClass.PLAIN))
                && length >= 2
                && length <= Subjects.LONGEST_WEAK_NAME
                && tokens.is(start + 1, WordList.DISTRICT)
                && !context.isRegion(tokens.text(start, start + 2))
                && !tokens.is(start, WordList.KIND)
                && (tokens.is(start + 2, Subjects.SAID_OF_PLACE)
                        || tokens.is(start + 2, WordList.FLOW)
                        || tokens.is(start + 2, WordList.LOCATED)
                        || tokens.is(start + 2, WordClass.mask(WordClass.INDICATOR, WordClass.RELATIVE)));
    }

    /** A sentence that begins with a verb or an indicator has the region as its unspoken subject. */
    static boolean beginsWithVerb(Tokens tokens) {
        return tokens.is(0, WordClass.mask(WordClass.ACT, WordClass.LEAD, WordClass.INDICATOR, WordClass.REGION))
                && !tokens.is(0, WordClass.TIME);
    }

    /**
     * Whether a clause speaks of somebody else than the one before, which gave no figure: not of the object of its verb
     * (组建某某集团，), and where it has a subject of its own not of the place (某某园成为新地标，29家…).
     */
    static boolean leaves(Tokens tokens, int start, SubjectRule rule) {
        boolean account = tokens.is(start, WordList.ACCOUNT_OF_PROJECT);
        boolean own = !tokens.is(start, WordsBefore.VERBS) && !tokens.is(start, WordClass.ADVERB);
        return !account && (rule == SubjectRule.OBJECT || rule == SubjectRule.MAKER && own);
    }

    /** Where the title closes that a bracket opens: nobody is named in it. */
    static int titleEnd(Tokens tokens, int open) {
        int end = open;
        while (end + 1 < tokens.size() && !tokens.isMark(end, "》")) {
            end++;
        }
        return end;
    }

    /** Whether an organisation or a project is named before the next mark or number. */
    static boolean hasOrganisation(Tokens tokens, int from) {
        for (int i = from; i < tokens.size() && !tokens.is(i, WordClass.mask(WordClass.MARK, WordClass.NUMBER)); i++) {
            if (tokens.is(i, WordClass.mask(WordClass.ORG_SUFFIX, WordClass.PROJECT_SUFFIX))) {
                return true;
            }
        }
        return false;
    }
}
