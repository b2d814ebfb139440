/** Breaks rules on purpose. */
@NullMarked
package io.github.fernblick.agent.broken;

import org.jspecify.annotations.NullMarked;
