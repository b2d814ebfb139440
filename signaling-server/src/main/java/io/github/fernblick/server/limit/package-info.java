/** How much one connection and one address may ask for (protocol, section 5), and whose address a connection's is. */
@NullMarked
package io.github.fernblick.server.limit;

import org.jspecify.annotations.NullMarked;
