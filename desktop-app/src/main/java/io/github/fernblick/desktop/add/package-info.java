/** Adding a camera: the journey, and its pane. */
@NullMarked
package io.github.fernblick.desktop.add;

import org.jspecify.annotations.NullMarked;
