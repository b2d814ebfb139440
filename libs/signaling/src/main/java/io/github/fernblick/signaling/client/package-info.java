/** The connection to a signaling server: joining, signaling, liveness, reconnecting. No Tyrus type is visible outside. */
@NullMarked
package io.github.fernblick.signaling.client;

import org.jspecify.annotations.NullMarked;
