/** What the signaling server takes: its speed beside Node's {@code ws}, and its weight. */
@NullMarked
package io.github.fernblick.benchmarks.signaling;

import org.jspecify.annotations.NullMarked;
