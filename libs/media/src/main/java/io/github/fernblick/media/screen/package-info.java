/** Screens as sources, and pictures of what a screen shows. */
@NullMarked
package io.github.fernblick.media.screen;

import org.jspecify.annotations.NullMarked;
