/** Breaks rules on purpose. */
@NullMarked
package io.github.fernblick.media.broken;

import org.jspecify.annotations.NullMarked;
