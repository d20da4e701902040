package io.tidemark.source.format;

import io.tidemark.source.Refusal;
import io.tidemark.source.Refusal.Reason;
import java.util.List;

/** Ends the reading of a file; becomes its {@link Refusal}. */
public final class RefusedException extends Exception {
    private final Reason reason;
    private final String place;
    private final List<String> arguments;

    public RefusedException(Reason reason, String... arguments) {
        this(reason, "", List.of(arguments));
    }

    /** A refusal of one place in the file. */
    public static RefusedException at(String place, Reason reason, String... arguments) {
        return new RefusedException(reason, place, List.of(arguments));
    }

    private RefusedException(Reason reason, String place, List<String> arguments) {
        super(reason + " " + place + " " + arguments);
        this.reason = reason;
        this.place = place;
        this.arguments = arguments;
    }

    public Reason reason() {
        return reason;
    }

    /** The refusal of the file at {@code path}. */
    public Refusal of(String path) {
        return new Refusal(path, place, reason, arguments);
    }
}
