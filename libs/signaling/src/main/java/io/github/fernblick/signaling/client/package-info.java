/**
 * The connection to a signaling server: joining, signaling, liveness, reconnecting. No Tyrus type is visible outside, but for
 * the one class that Tyrus makes by its name.
 */
@NullMarked
package io.github.fernblick.signaling.client;

import org.jspecify.annotations.NullMarked;
