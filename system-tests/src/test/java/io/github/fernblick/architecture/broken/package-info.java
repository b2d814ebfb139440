/** Breaks rules on purpose. */
@NullMarked
package io.github.fernblick.architecture.broken;

import org.jspecify.annotations.NullMarked;
