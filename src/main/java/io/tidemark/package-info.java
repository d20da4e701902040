/** Tidemark: figures from economic texts, checked, kept and reported every night. */
@NullMarked
package io.tidemark;

import org.jspecify.annotations.NullMarked;
