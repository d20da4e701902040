package io.tidemark.extract.label;

import io.tidemark.extract.token.Tokens;

/**
 * Whose figures they are, and where that was said.
 *
 * @param name of the region, organisation, place or project
 * @param rule how it was found
 * @param start first char of the words that name it
 * @param end after the last char, {@code start} where no words do: the document is about it
 */
public record Holder(String name, SubjectRule rule, int start, int end) {

    static Holder region(String name) {
        return new Holder(name, SubjectRule.REGION, 0, 0);
    }

    /** 我国 is 全国 in the words of the trade. */
    static Holder nation(Tokens tokens, int at) {
        String name = tokens.isWord(at, "我国") ? "全国" : tokens.text(at, at + 1);
        return new Holder(name, SubjectRule.NATION, tokens.start(at), tokens.end(at));
    }

    static Holder at(Tokens tokens, int from, int to, SubjectRule rule) {
        String words = tokens.text(from, to);
        String name = rule == SubjectRule.PLACE ? tokens.region(words) : words;
        return new Holder(name, rule, tokens.start(from), tokens.end(to - 1));
    }
}
