/** The viewer: its command line, and where its parts are joined. */
@NullMarked
package io.github.fernblick.desktop;

import org.jspecify.annotations.NullMarked;
