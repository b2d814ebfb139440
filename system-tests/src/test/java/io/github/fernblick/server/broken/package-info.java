/** Breaks rules on purpose. */
@NullMarked
package io.github.fernblick.server.broken;

import org.jspecify.annotations.NullMarked;
