/** A world without time, network or media of its own: what tests move, cut and crash. */
@NullMarked
package io.github.fernblick.signaling.fake;

import org.jspecify.annotations.NullMarked;
