/** What a user can set, typed and checked: every setting has a default, an unknown one is refused. */
@NullMarked
package io.tidemark.job.settings;

import org.jspecify.annotations.NullMarked;
