/** Reports are told of by HTTP, in JSON that is signed. */
@NullMarked
package io.tidemark.deliver.webhook;

import org.jspecify.annotations.NullMarked;
