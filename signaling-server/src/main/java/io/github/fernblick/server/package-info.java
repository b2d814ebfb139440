/** The signaling server's program: options, composition, output. It introduces two ends and learns nothing. */
@NullMarked
package io.github.fernblick.server;

import org.jspecify.annotations.NullMarked;
