/**
 * Rooms and who is in them (protocol, section 4), without a socket: everything is asked and answered by calls that return
 * at once. Each room is one serial order of events.
 */
@NullMarked
package io.github.fernblick.server.room;

import org.jspecify.annotations.NullMarked;
