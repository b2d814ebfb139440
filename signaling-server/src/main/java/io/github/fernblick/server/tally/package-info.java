/** What happens, counted; by whom is not known here. */
@NullMarked
package io.github.fernblick.server.tally;

import org.jspecify.annotations.NullMarked;
