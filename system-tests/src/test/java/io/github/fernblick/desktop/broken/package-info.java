/** Breaks rules on purpose. */
@NullMarked
package io.github.fernblick.desktop.broken;

import org.jspecify.annotations.NullMarked;
