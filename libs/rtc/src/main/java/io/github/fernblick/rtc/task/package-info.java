/** Who runs what: one task of a session after the other, on few threads for all. */
@NullMarked
package io.github.fernblick.rtc.task;

import org.jspecify.annotations.NullMarked;
