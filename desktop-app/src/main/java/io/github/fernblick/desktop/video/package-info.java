/** The way of a picture from a decoder's thread onto the screen. */
@NullMarked
package io.github.fernblick.desktop.video;

import org.jspecify.annotations.NullMarked;
