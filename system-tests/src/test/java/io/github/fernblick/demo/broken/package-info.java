/** Breaks rules on purpose. */
@NullMarked
package io.github.fernblick.demo.broken;

import org.jspecify.annotations.NullMarked;
