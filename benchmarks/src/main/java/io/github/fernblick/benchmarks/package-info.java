/** Figures with their recipe. */
@NullMarked
package io.github.fernblick.benchmarks;

import org.jspecify.annotations.NullMarked;
