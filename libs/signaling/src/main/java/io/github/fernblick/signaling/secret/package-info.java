/** The room secret, what is derived from it, and sealing (protocol, section 6). */
@NullMarked
package io.github.fernblick.signaling.secret;

import org.jspecify.annotations.NullMarked;
