/**
 * Everything that Tidemark knows, in one SQLite file: the file itself and its schema. What is kept of a night is in
 * {@code night}, of the sources in {@code evidence}, of the agreed values in {@code observation}.
 */
@NullMarked
package io.tidemark.store;

import org.jspecify.annotations.NullMarked;
