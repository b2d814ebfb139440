@NullMarked
package io.github.fernblick.signaling;

import org.jspecify.annotations.NullMarked;
