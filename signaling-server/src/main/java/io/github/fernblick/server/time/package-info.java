/** Time that only goes forward, and things to be done later; a test has its own. */
@NullMarked
package io.github.fernblick.server.time;

import org.jspecify.annotations.NullMarked;
