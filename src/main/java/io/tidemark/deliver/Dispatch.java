package io.tidemark.deliver;

import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends parcels, each at most once while the ledger holds: that a parcel is being sent is committed before the other side is
 * spoken to, and its answer after. What fails is tried again, all of it in one round after a pause that doubles.
 *
 * @param ledger keeps each step
 * @param tries rounds at most, from 1
 * @param firstWait before the second round
 * @param pause waits between the rounds
 */
public record Dispatch(Ledger ledger, int tries, Duration firstWait, Pause pause) {

    /** Keeps where a delivery stands, committed when it returns. */
    public interface Ledger {
        Delivery move(Delivery line, State next, String detail) throws SQLException;
    }

    /** Waits. */
    public interface Pause {
        /** @return false where the process was asked to end */
        boolean pause(Duration time);
    }

    public Dispatch {
        if (tries < 1 || firstWait.isNegative()) {
            throw new IllegalArgumentException("at least one try, and no negative wait");
        }
    }

    /** Sends all; where each stands then is in the ledger. */
    public void send(List<Parcel> parcels) throws SQLException {
        List<Parcel> left = List.copyOf(parcels);
        Duration next = firstWait;
        for (int round = 1; !left.isEmpty() && round <= tries; round++) {
            if (round > 1) {
                if (!pause.pause(next)) {
                    return;
                }
                next = next.multipliedBy(2);
            }
            left = round(left);
        }
        for (Parcel parcel : left) {
            ledger.move(parcel.line(), State.GIVEN_UP, parcel.line().detail());
        }
    }

    /** @return those that failed and may be tried again */
    private List<Parcel> round(List<Parcel> parcels) throws SQLException {
        List<Parcel> failed = new ArrayList<>();
        for (Parcel parcel : parcels) {
            Delivery sending = ledger.move(parcel.line(), State.SENDING, "");
            Reply reply = parcel.wire().send();
            Delivery sent = ledger.move(sending, reply.state(), reply.text());
            if (sent.state() == State.FAILED) {
                failed.add(new Parcel(sent, parcel.wire()));
            }
        }
        return failed;
    }
}
