/** A screen for programs on a machine that has none. */
@NullMarked
package io.github.fernblick.demo.screen;

import org.jspecify.annotations.NullMarked;
