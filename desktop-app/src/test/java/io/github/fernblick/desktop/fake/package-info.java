/** Cameras that are not there: stand-ins for the rooms and the media, and nothing else. */
@NullMarked
package io.github.fernblick.desktop.fake;

import org.jspecify.annotations.NullMarked;
