/** The indicators, units and sections, as data files, and their loader. */
@NullMarked
package io.tidemark.catalogue;

import org.jspecify.annotations.NullMarked;
