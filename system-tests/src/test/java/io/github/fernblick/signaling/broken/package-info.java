/** Breaks rules on purpose. */
@NullMarked
package io.github.fernblick.signaling.broken;

import org.jspecify.annotations.NullMarked;
