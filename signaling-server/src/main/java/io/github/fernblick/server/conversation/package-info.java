/**
 * What is said on one connection, from {@code Hello} to the close (protocol, sections 1 to 5), over any transport that
 * carries whole messages.
 */
@NullMarked
package io.github.fernblick.server.conversation;

import org.jspecify.annotations.NullMarked;
