package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Tokens;
import java.util.List;

/** Tells companies by their accounts. */
final class Accounts {
    private static final int LONGEST_UNKNOWN_NAME = 8;
    private static final long BEFORE_ACCOUNTS = WordClass.mask(
            WordClass.TIME, WordClass.ACT, WordClass.LEAD, WordClass.ADVERB, WordClass.REACH, WordClass.FORECAST);
    private static final long NAME_PARTS = WordClass.mask(
            WordClass.TEXT, WordClass.WEAK_ORG_SUFFIX, WordClass.PLACE, WordClass.PLAIN, WordClass.PROJECT_SUFFIX);
    private static final long NO_NAME =
            WordClass.mask(WordClass.INDICATOR, WordClass.RELATIVE, WordClass.REGION, WordClass.ADVERB);
    /** What only a company has. */
    private static final WordTable STRICT_ACCOUNTS =
            new WordTable(List.of("营业收入", "营业总收入", "营收", "总营收", "净利润", "归母净利", "归属于", "扣非"));
    /** What a company has, and other things too. */
    private static final WordTable ACCOUNTS =
            new WordTable(List.of("总收入", "收入", "销量", "销售", "交付", "出货量", "市值", "研发投入", "研发费用", "总资产", "净资产"));
    /** Last characters of words for many companies, for places and for products. */
    private static final String GROUPS = "业商家户类店区市县省镇村品区车船机量中下内上";
    /** First characters of words that are no names. */
    private static final String NO_FRONT = "归扣该其总各本我";

    private Accounts() {}

    /**
     * After the name of a company that no list holds, told by accounts that only companies have: 某某炭素2021年实现营业收入,
     * 某某医药净利润. The token itself where none starts.
     */
    static int companyEnd(Tokens tokens, int start, Subjects context) {
        int end = start;
        while (end < tokens.size()
                && tokens.is(end, NAME_PARTS)
                && !tokens.is(end, NO_NAME)
                && !isAccount(tokens, end, STRICT_ACCOUNTS)
                && tokens.end(end) - tokens.start(start) <= LONGEST_UNKNOWN_NAME) {
            end++;
        }
        if (end == start || tokens.end(end - 1) - tokens.start(start) < 2 || tokens.is(end - 1, WordList.ACTIVITY)) {
            return start;
        }
        char last = tokens.chars()[tokens.end(end - 1) - 1];
        char first = tokens.chars()[tokens.start(start)];
        if (GROUPS.indexOf(last) >= 0 || NO_FRONT.indexOf(first) >= 0 || context.isRegion(tokens.text(start, end))) {
            return start;
        }
        boolean timed = tokens.is(end, WordClass.TIME);
        int account = end;
        while (tokens.is(account, BEFORE_ACCOUNTS) && !isAccount(tokens, account, ACCOUNTS)) {
            account++;
        }
        if (context.isOfCompany()) {
            return tokens.is(account, WordList.PROFIT) ? end : start;
        }
        boolean plain = end == start + 1 && tokens.is(start, WordClass.TEXT);
        return (plain || timed) && isAccount(tokens, account, STRICT_ACCOUNTS)
                        || timed && isAccount(tokens, account, ACCOUNTS)
                ? end
                : start;
    }

    private static boolean isAccount(Tokens tokens, int i, WordTable accounts) {
        return i < tokens.size() && accounts.standsAt(tokens.chars(), tokens.start(i), tokens.end(tokens.size() - 1));
    }
}
