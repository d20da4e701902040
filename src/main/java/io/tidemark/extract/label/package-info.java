/** What a number measures and whose it is: the words around it, and the indicator and section that they mean. */
@NullMarked
package io.tidemark.extract.label;

import org.jspecify.annotations.NullMarked;
