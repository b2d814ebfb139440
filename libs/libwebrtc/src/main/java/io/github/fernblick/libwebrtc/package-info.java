@NullMarked
package io.github.fernblick.libwebrtc;

import org.jspecify.annotations.NullMarked;
