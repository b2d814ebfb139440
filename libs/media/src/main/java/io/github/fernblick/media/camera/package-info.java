/** Cameras of this machine as sources, and which there are. */
@NullMarked
package io.github.fernblick.media.camera;

import org.jspecify.annotations.NullMarked;
