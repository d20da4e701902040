/** Reports go out by mail: what is said to whom, and the talk with the server. */
@NullMarked
package io.tidemark.deliver.mail;

import org.jspecify.annotations.NullMarked;
