/** One camera's picture with what is said over it. */
@NullMarked
package io.github.fernblick.desktop.tile;

import org.jspecify.annotations.NullMarked;
