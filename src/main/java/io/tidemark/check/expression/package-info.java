/** The language of the rules: what may stand in an expression, and what comes of it. See {@code docs/checks.md}. */
@NullMarked
package io.tidemark.check.expression;

import org.jspecify.annotations.NullMarked;
