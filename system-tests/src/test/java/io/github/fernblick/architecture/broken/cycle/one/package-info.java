/** Breaks rules on purpose. */
@NullMarked
package io.github.fernblick.architecture.broken.cycle.one;

import org.jspecify.annotations.NullMarked;
