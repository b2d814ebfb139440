/** The one seam to the toolkit's thread. */
@NullMarked
package io.github.fernblick.desktop.ui;

import org.jspecify.annotations.NullMarked;
