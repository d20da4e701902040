package io.tidemark.deliver;

/**
 * A password or a key. Printed, it does not tell itself.
 *
 * @param value empty for none
 */
public record Secret(String value) {
    public static final Secret NONE = new Secret("");

    public boolean isGiven() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return isGiven() ? "***" : "none";
    }
}
