/** Figures for Prometheus, by Micrometer. No other package knows either. */
@NullMarked
package io.github.fernblick.server.metrics;

import org.jspecify.annotations.NullMarked;
