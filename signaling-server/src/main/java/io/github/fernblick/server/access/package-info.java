/** Who may create rooms and be handed TURN credentials, and how those are made (protocol, section 4). */
@NullMarked
package io.github.fernblick.server.access;

import org.jspecify.annotations.NullMarked;
