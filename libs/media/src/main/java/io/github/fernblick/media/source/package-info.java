/** Where pictures come from: the names people give to sources, and what a running source does. */
@NullMarked
package io.github.fernblick.media.source;

import org.jspecify.annotations.NullMarked;
