/** The test pattern: a moving picture that says when it was made. */
@NullMarked
package io.github.fernblick.media.pattern;

import org.jspecify.annotations.NullMarked;
