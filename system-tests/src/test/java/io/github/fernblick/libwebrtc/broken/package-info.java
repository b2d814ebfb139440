/** Breaks rules on purpose. */
@NullMarked
package io.github.fernblick.libwebrtc.broken;

import org.jspecify.annotations.NullMarked;
