/** Load on a signaling server: very many WebSocket connections from few threads, on loopback only. */
@NullMarked
package io.github.fernblick.benchmarks.load;

import org.jspecify.annotations.NullMarked;
