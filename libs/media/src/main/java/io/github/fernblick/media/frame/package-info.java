/** Raw video frames as they travel from a source to whoever encodes or shows them. */
@NullMarked
package io.github.fernblick.media.frame;

import org.jspecify.annotations.NullMarked;
