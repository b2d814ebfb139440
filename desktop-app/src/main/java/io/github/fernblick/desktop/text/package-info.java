/** Everything the program says, in English and German. */
@NullMarked
package io.github.fernblick.desktop.text;

import org.jspecify.annotations.NullMarked;
