package io.tidemark.reconcile;

import io.tidemark.statistics.Quantity;

/**
 * What an operator decided: that the value which a source states is the observation's, whatever its rank. It follows the
 * statement, not the reading: a document that is read again, or a newer content of the same path that still states the same
 * quantity, carries it on.
 *
 * @param id number in the store, positive
 * @param figure the figure that was decided for
 * @param path of the document that it stands in
 * @param quantity what it states
 */
public record Decision(long id, long figure, String path, Quantity quantity) {

    boolean isFor(Candidate candidate) {
        return candidate.id() == figure
                || candidate.origin().path().equals(path)
                        && candidate.figure().quantity().equals(quantity);
    }
}
