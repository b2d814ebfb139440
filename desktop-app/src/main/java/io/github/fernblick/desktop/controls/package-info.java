/** Small pieces that several panes are made of. */
@NullMarked
package io.github.fernblick.desktop.controls;

import org.jspecify.annotations.NullMarked;
