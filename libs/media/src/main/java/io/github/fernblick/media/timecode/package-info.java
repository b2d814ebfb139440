/** A machine-readable time in the picture itself, drawn at the camera and read off the viewer's screen. */
@NullMarked
package io.github.fernblick.media.timecode;

import org.jspecify.annotations.NullMarked;
