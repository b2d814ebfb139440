/** Breaks rules on purpose. */
@NullMarked
package io.github.fernblick.architecture.broken.cycle.two;

import org.jspecify.annotations.NullMarked;
