/** Sources of pictures, by the names that people give to them. No FFmpeg type shows in this module's public API. */
@NullMarked
package io.github.fernblick.media;

import org.jspecify.annotations.NullMarked;
