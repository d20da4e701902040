package io.tidemark.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A way to read the store: what goes through rows asks for a connection each time, in the thread that goes through them. */
@FunctionalInterface
public interface Reading {
    /** The connection of this thread; who made the reading closes it. */
    Connection connection() throws SQLException;
}
