/** FFmpeg, as objects with one owner each: the only package that knows its types, none of which shows outside. */
@NullMarked
package io.github.fernblick.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
