/** Breaks rules on purpose. */
@NullMarked
package io.github.fernblick.rtc.broken;

import org.jspecify.annotations.NullMarked;
