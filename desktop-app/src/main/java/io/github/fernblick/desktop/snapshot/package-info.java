/** A picture kept as a file. */
@NullMarked
package io.github.fernblick.desktop.snapshot;

import org.jspecify.annotations.NullMarked;
