package io.tidemark.extract.label;

/**
 * The words that name what is measured.
 *
 * @param text the words
 * @param rule how they were found
 * @param from first token, -1 where the words stand in several places
 * @param to after the last token
 * @param movedBy the token of a verb before them whose object they are (减少租赁费), -1 for none
 * @param traits what the words are, as in {@link Trait}
 */
public record Label(String text, LabelRule rule, int from, int to, int movedBy, int traits) {
    public static final Label NONE = new Label("", LabelRule.UNNAMED, -1, -1, -1, 0);

    /** What kind of words they are. */
    public enum Trait {
        GROWTH_NOUN,
        SHARE,
        RATE,
        RATIO,
        FALLING;

        int bit() {
            return 1 << ordinal();
        }
    }

    public boolean is(Trait trait) {
        return (traits & trait.bit()) != 0;
    }

    public boolean isGrowthNoun() {
        return is(Trait.GROWTH_NOUN);
    }

    public boolean isShare() {
        return is(Trait.SHARE);
    }

    public boolean isRate() {
        return is(Trait.RATE);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The same label without the name of whom it is about at its start. */
    public Label without(String owner) {
        boolean named = !owner.isEmpty() && text.startsWith(owner) && text.length() > owner.length() + 1;
        return named ? with(text.substring(owner.length()), rule) : this;
    }

    public Label with(String newText, LabelRule newRule) {
        return new Label(newText, newRule, from, to, movedBy, traits);
    }
}
