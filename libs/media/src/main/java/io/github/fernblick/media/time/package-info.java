/** The two clocks that capturing needs: one that never jumps, one that others can compare with. */
@NullMarked
package io.github.fernblick.media.time;

import org.jspecify.annotations.NullMarked;
