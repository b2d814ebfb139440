/** Video files as sources. */
@NullMarked
package io.github.fernblick.media.file;

import org.jspecify.annotations.NullMarked;
