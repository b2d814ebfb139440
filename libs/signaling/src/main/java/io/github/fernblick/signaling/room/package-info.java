/** A room as a program sees it: the connection, sealing and negotiation joined. */
@NullMarked
package io.github.fernblick.signaling.room;

import org.jspecify.annotations.NullMarked;
